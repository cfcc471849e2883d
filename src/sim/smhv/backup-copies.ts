import { SECOND } from '@/base/sim-time'
import { finding, type Finding } from '@/domain/finding'
import type { SnapshotId } from '@/domain/ids'
import type { SimContext } from '../context'
import { createSnapshot, deleteSnapshot, secondCopyName } from '../ontap/snapshot-copies'
import { subjectOf } from '../world/subjects'
import { writeEvent } from '../windows/event-log'
import { leaveOutMoved } from './backup-captured'
import type { CopySet } from './backup-run'
import { type Backup, type BackupStepResult, failedWith, hasFault } from './backup-step'
import { DONE } from './job-definition'
import { log } from './jobs'

/** How often, in a million, SnapDrive times out when another backup runs on the host (R79), and how long it then waits. */
const TIME_OUT_CHANCE = 150_000
const TIME_OUT_RETRY = 30 * SECOND

/** Makes one copy of each volume of the set; what stands in the way of one undoes none of the others. */
export function captureCopies(context: SimContext, copySet: CopySet, which: 'first' | 'second'): Finding[] {
  const ids = which === 'first' ? copySet.firstIds : copySet.secondIds
  const firstName = copySet.way === 'crash' ? copySet.copyName : `{${copySet.guid}}`
  const name = which === 'first' ? firstName : secondCopyName(firstName)
  const kind = which === 'first' ? 'vm' : 'vm-backup'
  for (const volumeId of copySet.volumeIds) {
    const made = createSnapshot(context, { volumeId, name, kind, backupId: null })
    if (!made.ok) return [made.error]
    ids.push(made.value.id)
  }
  return []
}

/** SnapDrive gives up for the moment when another backup keeps it busy (R79); the next try goes through. */
export function timesOut(context: SimContext, operation: Backup): BackupStepResult | null {
  const { parallel } = operation.data
  if (!parallel || operation.attempt > 0 || !context.random('snapdrive.time-out').chance(TIME_OUT_CHANCE)) return null
  const text = `SnapDrive timed out; trying again in ${TIME_OUT_RETRY / SECOND} s`
  log(context, operation.id, 'warning', 'SnapDrive', text)
  return { kind: 'retry', after: TIME_OUT_RETRY }
}

/** The VSS hardware provider makes the consistent hardware Snapshot copy, within 10 seconds or not at all (R69). */
export function createCopies(context: SimContext, operation: Backup, copySet: CopySet): BackupStepResult {
  const { world } = context
  const { hostId } = copySet
  const host = hostId === null ? undefined : world.hosts[hostId]
  if (!host) return DONE
  leaveOutMoved(context, operation, copySet, copySet.nodeIds, 'moved')
  if (copySet.vms.length === 0) return failedWith([finding('backup/no-vm-left')])
  if (hasFault(world, 'vss-timeout', host.id)) {
    const message = `The Snapshot copy of SnapshotSetId {${copySet.guid}} was not started within the 10 s that VSS grants.`
    writeEvent(context, host.id, { source: 'Navssprv', eventId: 4364, level: 'error', message })
    return failedWith([finding('backup/vss-timeout', { subject: subjectOf('host', host) })])
  }
  const timeOut = timesOut(context, operation)
  if (timeOut) return timeOut
  if (host.windows !== '2012') logRedirectedAccess(context, copySet)
  const problems = captureCopies(context, copySet, 'first')
  if (problems.length > 0) return failedWith(problems)
  const ms = context.random('vss.commit').between(700, 6800)
  const message = `The VSS hardware provider completed CommitSnapshots for SnapshotSetId {${copySet.guid}} in ${ms} milliseconds.`
  writeEvent(context, host.id, { source: 'Navssprv', eventId: 4089, level: 'information', message })
  log(context, operation.id, 'information', 'VSS', `${host.name}: Snapshot copy committed in ${ms} ms`)
  return DONE
}

/** On 2008 R2 the other nodes reach a CSV through its owner while VSS works on it; expected, and logged (E15). */
function logRedirectedAccess(context: SimContext, { csvDiskIds, hostId }: CopySet): void {
  for (const id of csvDiskIds) {
    const disk = context.world.disks[id]
    if (!disk || hostId === null) continue
    const path = disk.mountPoint
    const message = `${path} is not accessed directly by all nodes now: redirected through its owner for a VSS backup (NO_DIRECT_IO_DUE_TO_FAILURE).`
    writeEvent(context, hostId, { source: 'FailoverClustering', eventId: 5121, level: 'warning', message })
  }
}

/** Deletes copies of a backup that failed, newest first so that none keeps an elder one. Gives how many there were. */
export function discardCopies(context: SimContext, ids: readonly SnapshotId[]): number {
  let deleted = 0
  for (const id of [...ids].reverse()) if (deleteSnapshot(context, id).ok) deleted++
  return deleted
}
