import { findingLine } from '@/domain/findings/finding-line'
import type { JobId } from '@/domain/ids'
import { jobOutcome, log, noteFindings, noteVmOutcome } from './jobs'
import type { SimContext } from '../context'
import { renameCopy } from '../ontap/copy-index'
import { secondCopyName } from '../ontap/snapshot-copies'
import { registerBackup } from './backup-catalogue'
import { discardCopies } from './backup-copies'
import { managedHostsOf } from './backup-facts'
import { datasetVms } from './backup-begin-steps'
import { stepTime } from './backup-plan'
import type { CopySet } from './backup-run'
import {
  type Backup,
  type BackupStepResult,
  type BackupStepTable,
  count,
  failedWith,
  onSet,
  setOf,
  setHostFindings,
} from './backup-step'
import { DONE } from './job-definition'
import { releaseMount, SHADOW_MOUNT } from './backup-vss-steps'
import { sendNotifications, wantsNotification } from './notify'
import { noteMissingReports } from './report-writing'
import { applyRetention, expiringBackups } from './retention-run'
import { copySnapInfo } from './snapinfo-copies'

type AfterStep =
  'adaptMetadata' | 'register' | 'renameCopies' | 'copySnapInfo' | 'applyRetention' | 'notify' | 'discardCopies'

/** What follows the copies: the postbackup phase of section 6.4, and the clean-up of a backup that failed. */
export const afterSteps: BackupStepTable<AfterStep> = {
  adaptMetadata: {
    component: 'VSS',
    title: () => 'Retrieve the backup metadata and adapt it',
    duration: (_, operation, { set }) => stepTime(operation.data, 'adapt', setOf(operation, set).vmIds.length),
    effect: onSet(() => DONE),
  },
  register: {
    component: 'SMHV',
    title: ({ data }) =>
      data.backupType === 'crash-consistent'
        ? 'Register the backup as crash-consistent and save its metadata to SnapInfo'
        : 'Save the backup metadata to SnapInfo',
    duration: (_, { data }) =>
      stepTime(
        data,
        'register',
        data.sets.reduce((sum, set) => sum + set.vmIds.length, 0),
      ),
    effect: register,
  },
  renameCopies: {
    component: 'SnapDrive',
    title: (operation, { set }) => `Rename the Snapshot copies to ${setOf(operation, set).copyName}`,
    duration: (_, operation, { set }) => stepTime(operation.data, 'rename', setOf(operation, set).volumeIds.length),
    effect: (context, operation, { set }) => {
      renameCopies(context, setOf(operation, set))
      return DONE
    },
  },
  copySnapInfo: {
    component: 'Data ONTAP',
    title: () => 'Create the Snapshot copy of the SnapInfo volume',
    duration: (_, { data }) => stepTime(data, 'snapInfo'),
    effect: (context, { id, data }, { managedHostId }) => {
      const managed = context.world.managedHosts[managedHostId]
      if (!managed) return DONE
      const { name, findings } = copySnapInfo(context, managed)
      if (name !== null) {
        data.snapInfoCopies.push({ managedHostId, name })
        log(context, id, 'information', 'Data ONTAP', name)
      }
      noteFindings(context, id, 'Data ONTAP', findings)
      return DONE
    },
  },
  applyRetention: {
    component: 'SMHV',
    title: () => 'Delete older backups by the retention policy',
    duration: (world, { data }) => stepTime(data, 'retention', expiringBackups(world, data, world.kernel.now).length),
    effect: applyRetentionPolicy,
  },
  notify: {
    component: 'SMHV',
    title: () => 'Send notifications',
    duration: (_, { data }) => stepTime(data, 'notify'),
    effect: notify,
  },
  discardCopies: {
    component: 'SnapDrive',
    title: ({ data }) =>
      `Delete ${count(copiesOf(data.sets).length, 'Snapshot copy').replace('copys', 'copies')} of the failed backup`,
    duration: (_, { data }) => stepTime(data, 'discard', copiesOf(data.sets).length),
    effect: (context, { data }) => {
      for (const copySet of data.sets) releaseMount(context, copySet)
      discardCopies(context, copiesOf(data.sets))
      for (const copySet of data.sets) {
        copySet.firstIds = []
        copySet.secondIds = []
      }
      return DONE
    },
  },
}

/** Both Snapshot copies of every pair. */
export function copiesOf(sets: readonly CopySet[]) {
  return sets.flatMap((set) => [...set.firstIds, ...set.secondIds])
}

function register(context: SimContext, operation: Backup): BackupStepResult {
  const { id, data } = operation
  const away = data.sets.flatMap((copySet) => setHostFindings(context.world, copySet))
  if (away.length > 0) return failedWith(away)
  const jobId = id as JobId
  const backup = registerBackup(context, jobId, operation.startedAt, data)
  data.backupId = backup.id
  const job = context.world.jobs[jobId]
  if (job) job.backupId = backup.id
  for (const { vmId } of backup.vms) noteVmOutcome(context, id, vmId, 'done')
  return DONE
}

/** The GUID by which VSS knows the set gives way to SMHV's name (R124). */
function renameCopies(context: SimContext, copySet: CopySet): void {
  const { world } = context
  const rename = (ids: CopySet['firstIds'], name: string) => {
    for (const id of ids) {
      const copy = world.snapshots[id]
      if (!copy) continue
      renameCopy(world, copy, name)
      context.emit('volume.changed', { volumeId: copy.volumeId })
    }
  }
  rename(copySet.firstIds, copySet.copyName)
  rename(copySet.secondIds, secondCopyName(copySet.copyName))
}

/** A copy that another backup has mounted for a moment is no matter for a warning: the next run deletes it. */
function applyRetentionPolicy(context: SimContext, { id, data }: Backup): BackupStepResult {
  const { deleted, findings } = applyRetention(context, data)
  for (const name of deleted) log(context, id, 'information', 'SMHV', `Deleted the backup ${name}`)
  for (const found of findings) {
    if (found.detail?.startsWith(SHADOW_MOUNT))
      log(context, id, 'information', 'SMHV', `Kept for now: ${findingLine(found)}`)
    else noteFindings(context, id, 'SMHV', [found])
  }
  return DONE
}

function notify(context: SimContext, operation: Backup): BackupStepResult {
  const { id, data } = operation
  const job = context.world.jobs[id as JobId]
  if (!job) return DONE
  noteMissingReports(context, id, managedHostsOf(context.world, data.consoleId, datasetVms(context.world, data)))
  const outcome = jobOutcome(job, operation.failure !== undefined)
  if (!wantsNotification(data.options.notify, outcome)) return DONE
  const sent = sendNotifications(context, job, outcome, datasetVms(context.world, data))
  log(context, id, 'information', 'SMHV', `${count(sent, 'message')} sent`)
  return DONE
}
