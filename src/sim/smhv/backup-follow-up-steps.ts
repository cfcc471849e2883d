import { formatBytes } from '@/base/units'
import { finding } from '@/domain/finding'
import { explain } from '@/domain/findings/catalogue'
import type { HostId, MirrorId, VolumeId } from '@/domain/ids'
import type { SimContext } from '../context'
import { beginMirrorTransfer, type MirrorTransfer } from '../ontap/mirror-transfers'
import { checkMirrorUpdate, mirrorOf } from '../ontap/mirrors'
import { volumeSubject } from '../ontap/snapshot-copies'
import type { ReadonlyWorld } from '../world/world'
import { datasetVms } from './backup-begin-steps'
import { managedHostsOf, snapInfoVolume } from './backup-facts'
import { stepTime, type BackupStep } from './backup-plan'
import type { BackupRun } from './backup-run'
import { missingScripts, scriptHosts } from './backup-scripts'
import { type Backup, type BackupStepResult, type BackupStepTable } from './backup-step'
import { DONE } from './job-definition'
import { memberHostIds } from '../hyperv/vm-index'
import { noteFindings } from './jobs'
import { runScripts } from './script-steps'

/** What a policy adds to a backup that exists already: nothing here makes it fail, warnings at most. */
export const followUpSteps: BackupStepTable<'startMirrorUpdates' | 'finishMirrorUpdate' | 'runPostScript'> = {
  startMirrorUpdates: {
    component: 'Data ONTAP',
    title: () => 'Start the update of the SnapMirror relationships',
    duration: (_, { data }) => stepTime(data, 'mirror'),
    effect: startMirrorUpdates,
  },
  finishMirrorUpdate: {
    component: 'Data ONTAP',
    title: (_, { volumeName, bytes }) => `SnapMirror transfer of ${volumeName}, ${formatBytes(bytes)}`,
    duration: (_, __, { milliseconds }) => milliseconds,
    effect: endOfTransfer,
  },
  runPostScript: {
    component: 'Windows',
    title: ({ data }) => `Run the post-backup script ${data.options.postScript?.path ?? ''}`,
    duration: (world, { data }) => stepTime(data, 'script', postScriptHosts(world, data).length),
    effect: runPostScript,
  },
}

/** Volumes of the backup, and of its SnapInfo where that has a relationship too. */
function volumesToMirror(world: ReadonlyWorld, data: BackupRun): VolumeId[] {
  const managed = managedHostsOf(world, data.consoleId, datasetVms(world, data))
  const snapInfo = managed.flatMap((host) => snapInfoVolume(world, host) ?? []).filter((id) => mirrorOf(world, id))
  return [...new Set([...data.sets.flatMap((set) => set.volumeIds), ...snapInfo])]
}

/** Transfers run side by side; the operation waits for them in the order in which they end. */
function startMirrorUpdates(context: SimContext, { id, data }: Backup): BackupStepResult {
  const { world, now } = context
  const begun: { readonly mirrorId: MirrorId; readonly volumeName: string; readonly transfer: MirrorTransfer }[] = []
  for (const volumeId of volumesToMirror(world, data)) {
    const findings = checkMirrorUpdate(world, volumeId)
    noteFindings(context, id, 'Data ONTAP', findings)
    const mirror = mirrorOf(world, volumeId)
    if (findings.length > 0 || !mirror) continue
    const transfer = beginMirrorTransfer(context, mirror.id, 'update')
    if (!transfer.ok) noteFindings(context, id, 'Data ONTAP', [{ ...transfer.error, severity: 'warning' }])
    else
      begun.push({
        mirrorId: mirror.id,
        volumeName: world.volumes[volumeId]?.name ?? volumeId,
        transfer: transfer.value,
      })
  }
  const lasts = ({ transfer }: (typeof begun)[number]): number => (transfer.endsAt ?? now) - now
  begun.sort((a, b) => lasts(a) - lasts(b))
  let waited = 0
  const steps = begun.map(({ mirrorId, volumeName, transfer }): BackupStep => {
    const milliseconds = lasts({ mirrorId, volumeName, transfer }) - waited
    waited += milliseconds
    const { number, bytes } = transfer
    return { step: 'finishMirrorUpdate', mirrorId, number, volumeName, bytes, milliseconds }
  })
  return { kind: 'insert', steps }
}

/** One that was ended before leaves the destination as it was: a warning, since the backup itself is good. */
function endOfTransfer(
  context: SimContext,
  { id }: Backup,
  { mirrorId, number }: { readonly mirrorId: MirrorId; readonly number: number },
): BackupStepResult {
  const { world, now } = context
  const mirror = world.mirrors[mirrorId]
  if (mirror?.transfer?.number === number) {
    return { kind: 'retry', after: Math.max(1, (mirror.transfer.endsAt ?? now) - now) }
  }
  const end = mirror?.ends.find((candidate) => candidate.number === number)
  if (end?.reason === null) return DONE
  const source = mirror && world.volumes[mirror.sourceVolumeId]
  const subject = source ? { subject: volumeSubject(world, source) } : {}
  const detail = end ? explain(end.reason).title : 'the relationship was released'
  noteFindings(context, id, 'Data ONTAP', [finding('mirror/transfer-failed', { ...subject, detail })])
  return DONE
}

function postScriptHosts(world: ReadonlyWorld, data: BackupRun): HostId[] {
  const call = data.options.postScript
  return call ? scriptHosts(world, call, memberHostIds(world, datasetVms(world, data))) : []
}

function runPostScript(context: SimContext, { id, data }: Backup): BackupStepResult {
  const { world } = context
  const call = data.options.postScript
  if (!call) return DONE
  const hostIds = postScriptHosts(world, data)
  if (!data.scripts) noteFindings(context, id, 'Windows', missingScripts(world, call, hostIds, 'warning'))
  const calls = hostIds
    .filter((hostId) => world.scripts[`${hostId}|${call.path}`] !== undefined)
    .map((hostId) => ({ hostId, path: call.path, args: fillInVariables(world, data, hostId, call.arguments) }))
  const after = runScripts(context, id, data, calls)
  return after === null ? DONE : { kind: 'retry', after }
}

/**
 * Puts the names of this backup in place of the variables (R160–R163): those of the host's own set, if it has one.
 * `$SnapInfoSnapshot` has a value for dedicated VMs only (R164). In crash-consistent backups all stay as they are.
 */
export function fillInVariables(world: ReadonlyWorld, data: BackupRun, hostId: HostId, args: string): string {
  if (data.backupType === 'crash-consistent') return args
  const own = data.sets.find((set) => set.nodeIds.includes(hostId) || set.hostId === hostId) ?? data.sets[0]
  const dedicated = data.snapInfoCopies.find(
    ({ managedHostId }) => world.managedHosts[managedHostId]?.hostId === hostId,
  )
  const values: Record<string, string | undefined> = {
    $vmsnapshot: own?.copyName,
    $snapinfoname: data.stamp,
    $snapinfosnapshot: dedicated?.name,
  }
  return args.replace(
    /\$(?:VMSnapshot|SnapInfoName|SnapInfoSnapshot)\b/gi,
    (name) => values[name.toLowerCase()] ?? name,
  )
}
