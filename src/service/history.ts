import { addTo } from '@/base/multimap'
import type { SimTime } from '@/base/sim-time'
import type { BackupId, ConsoleId, DatasetId, JobId, PolicyId, VmId } from '@/domain/ids'
import type { Job } from '@/domain/smhv/job'
import type { ReadonlyWorld } from '@/sim'

/** How the latest backup of a VM that has ended fared. */
export interface Attempt {
  readonly jobId: JobId
  readonly at: SimTime
  readonly outcome: 'done' | 'failed'
}

/**
 * What jobs and backups say about VMs, datasets and policies. It only grows: of a world that goes on, just what is new is
 * looked at, so that asking often costs little however long the history is.
 */
export class History {
  private readonly seenJobs = new Set<string>()
  private readonly running = new Set<JobId>()
  private readonly jobsOfDataset = new Map<DatasetId, JobId[]>()
  private readonly lastJobs = new Map<PolicyId, JobId>()
  private readonly attempts = new Map<ConsoleId, Map<VmId, Attempt>>()
  private readonly seenBackups = new Set<string>()
  private readonly backupsOfVm = new Map<VmId, BackupId[]>()

  /** Brings it up to date. */
  follow(world: ReadonlyWorld): void {
    for (const id of this.running) {
      const job = world.jobs[id]
      if (job?.state === 'running') continue
      this.running.delete(id)
      if (job) this.addEnded(job)
    }
    for (const id in world.jobs) {
      if (this.seenJobs.has(id)) continue
      this.seenJobs.add(id)
      const job = world.jobs[id as JobId]
      if (job) this.addJob(job)
    }
    for (const id in world.backups) {
      if (this.seenBackups.has(id)) continue
      this.seenBackups.add(id)
      const backup = world.backups[id as BackupId]
      for (const vm of backup?.vms ?? []) addTo(this.backupsOfVm, vm.vmId, id as BackupId)
    }
  }

  /** Of the backup jobs that have ended, the latest one of this console that the VM was part of. */
  attempt(consoleId: ConsoleId, vmId: VmId): Attempt | undefined {
    return this.attempts.get(consoleId)?.get(vmId)
  }

  /** Newest last; jobs of all kinds. */
  jobsOf(datasetId: DatasetId): readonly JobId[] {
    return this.jobsOfDataset.get(datasetId) ?? []
  }

  /** Of all consoles. */
  runningJobs(world: ReadonlyWorld): Readonly<Job>[] {
    return [...this.running].flatMap((id) => world.jobs[id] ?? [])
  }

  lastJobOf(policyId: PolicyId): JobId | undefined {
    return this.lastJobs.get(policyId)
  }

  /** Newest last; some may be deleted by now. */
  backupsWith(vmId: VmId): readonly BackupId[] {
    return this.backupsOfVm.get(vmId) ?? []
  }

  /** Some may have none left by now. */
  vmsWithBackups(): VmId[] {
    return [...this.backupsOfVm.keys()]
  }

  private addJob(job: Readonly<Job>): void {
    if (job.datasetId) addTo(this.jobsOfDataset, job.datasetId, job.id)
    if (job.policyId && job.kind === 'backup') this.lastJobs.set(job.policyId, job.id)
    if (job.state === 'running') this.running.add(job.id)
    else this.addEnded(job)
  }

  private addEnded(job: Readonly<Job>): void {
    if (job.kind !== 'backup') return
    let attempts = this.attempts.get(job.consoleId)
    if (!attempts) this.attempts.set(job.consoleId, (attempts = new Map()))
    const at = job.endedAt ?? job.startedAt
    for (const { vmId, outcome } of job.vms) {
      const before = attempts.get(vmId)
      // A VM that was still waiting when its job ended was not backed up.
      if (!before || before.at <= at) {
        attempts.set(vmId, { jobId: job.id, at, outcome: outcome === 'done' ? 'done' : 'failed' })
      }
    }
  }
}

const histories = new WeakMap<ReadonlyWorld, { history: History; version: number }>()

/** The history of a world as it is now. */
export function historyOf(world: ReadonlyWorld): History {
  let entry = histories.get(world)
  if (!entry) histories.set(world, (entry = { history: new History(), version: -1 }))
  const version = world.kernel.eventSequence
  if (entry.version !== version) {
    entry.history.follow(world)
    entry.version = version
  }
  return entry.history
}
