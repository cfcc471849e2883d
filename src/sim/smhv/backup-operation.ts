import { findingLine } from '@/domain/findings/finding-line'
import type { HostId, JobId } from '@/domain/ids'
import { FAILURE_EVENT } from '@/domain/smhv/failure-event'
import type { Job } from '@/domain/smhv/job'
import type { SimContext } from '../context'
import { writeEvent } from '../windows/event-log'
import type { ReadonlyWorld } from '../world/world'
import { afterSteps, copiesOf } from './backup-after-steps'
import { managedHostsOf } from './backup-facts'
import { beginSteps, datasetVms } from './backup-begin-steps'
import { crashSteps } from './backup-crash-steps'
import { followUpSteps } from './backup-follow-up-steps'
import type { BackupStep } from './backup-plan'
import type { Backup } from './backup-step'
import { vssSteps } from './backup-vss-steps'
import { endReportedJob } from './report-writing'
import { jobDefinition, type JobDefinition } from './job-definition'

const steps = { ...beginSteps, ...vssSteps, ...crashSteps, ...afterSteps, ...followUpSteps }

/** The backup of a dataset: sections 6.3 and 6.4. One that fails leaves no Snapshot copies behind. */
export const backupOperation: JobDefinition<'backup'> = {
  ...jobDefinition<'backup'>(steps, endBackup),
  cleanUp(_, { data }): readonly BackupStep[] {
    // Once registered, the copies belong to a backup that exists.
    const orphans = data.backupId === null && copiesOf(data.sets).length > 0
    return [...(orphans ? [{ step: 'discardCopies' } as const] : []), { step: 'notify' }]
  },
}

function endBackup(context: SimContext, { id, data }: Backup, failed: boolean): void {
  const { world } = context
  const job = world.jobs[id as JobId]
  const [set] = data.sets
  endReportedJob(context, id, failed, hostsOf(world, data))
  if (failed && job) reportFailure(context, job, set?.hostId ?? set?.nodeIds[0] ?? null)
}

/** Hosts and clusters into whose report directories it goes. */
function hostsOf(world: ReadonlyWorld, data: Backup['data']) {
  return managedHostsOf(world, data.consoleId, datasetVms(world, data))
}

/** What is told of a backup that failed: the event log of its host (E1) unless that is down, the event stream. */
export function reportFailure(context: SimContext, job: Readonly<Job>, hostId: HostId | null): void {
  const { id: jobId, datasetId } = job
  if (hostId !== null && context.world.hosts[hostId]?.up) {
    const causes = job.findings.filter((found) => found.severity === 'error').map(findingLine)
    const vms = job.vms.map((vm) => vm.name).join(', ')
    const message =
      `${job.title}: the backup of the virtual machines ${vms} failed to complete. ${causes.join('; ')}`.trim()
    writeEvent(context, hostId, { ...FAILURE_EVENT, level: 'error', message })
  }
  if (datasetId !== null) context.emit('backup.failed', { datasetId, jobId })
}
