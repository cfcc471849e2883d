import { type SimTime, toIso } from '@/base/sim-time'
import type { DatasetDetail, DatasetResource, PolicyResource } from '@/contract'
import type { JobId } from '@/domain/ids'
import type { Dataset } from '@/domain/smhv/dataset'
import type { Job } from '@/domain/smhv/job'
import type { Policy } from '@/domain/smhv/policy'
import { datasetFindings, memberHostIds, nextRunOf, vmNameOf } from '@/sim'
import { backupsOf, type ConsoleView } from './console-view'
import { presentFinding } from './errors'

/** A dataset as a row of Protection. */
export function presentDataset(view: ConsoleView, dataset: Readonly<Dataset>): DatasetResource {
  const backup = backupsOf(view, dataset.id).at(-1)
  const job = lastJobOf(view, dataset)
  const next = nextRunOfDataset(view, dataset)
  return {
    id: dataset.id,
    name: dataset.name,
    description: dataset.description,
    vmCount: dataset.vmIds.length,
    policyCount: dataset.policyIds.length,
    hosts: memberHosts(view, dataset),
    createdAt: toIso(dataset.createdAt),
    lastBackup: backup ? { id: backup.id, name: backup.name, at: toIso(backup.createdAt) } : null,
    lastJob: job ? { id: job.id, at: toIso(job.startedAt), state: job.state } : null,
    nextRun: next === null ? null : toIso(next),
    runningJobId: runningBackupOf(view, dataset),
    version: dataset.version,
  }
}

/** A dataset with its VMs and policies. */
export function presentDatasetDetail(view: ConsoleView, dataset: Readonly<Dataset>): DatasetDetail {
  return {
    ...presentDataset(view, dataset),
    vms: dataset.vmIds.map((id) => ({ id, name: vmNameOf(view.world, id), exists: view.world.vms[id] !== undefined })),
    findings: datasetFindings(view.world, dataset.id).map(presentFinding),
  }
}

/** The nodes on which its VMs may run: its jobs are scheduled on each of them (R137). */
export function memberHosts(view: ConsoleView, dataset: Readonly<Dataset>): { id: string; name: string }[] {
  return memberHostIds(view.world, dataset.vmIds).map((id) => ({ id, name: view.world.hosts[id]?.name ?? id }))
}

/** The latest backup job, running ones included. */
export function lastJobOf(view: ConsoleView, dataset: Readonly<Dataset>): Readonly<Job> | undefined {
  const ids = view.history.jobsOf(dataset.id)
  for (let i = ids.length - 1; i >= 0; i--) {
    const job = view.world.jobs[ids[i] as JobId]
    if (job?.kind === 'backup') return job
  }
  return undefined
}

function runningBackupOf(view: ConsoleView, dataset: Readonly<Dataset>): JobId | null {
  const running = view.history.runningJobs(view.world)
  return running.find(({ kind, datasetId }) => kind === 'backup' && datasetId === dataset.id)?.id ?? null
}

/** The earliest run of its policies. */
export function nextRunOfDataset(view: ConsoleView, dataset: Readonly<Dataset>): SimTime | null {
  let earliest: SimTime | null = null
  for (const policyId of dataset.policyIds) {
    const next = nextRunOf(view.world, policyId)
    if (next !== undefined && (earliest === null || next < earliest)) earliest = next
  }
  return earliest
}

/** A policy with its last and next run. */
export function presentPolicy(view: ConsoleView, policy: Readonly<Policy>): PolicyResource {
  const { world } = view
  const { schedule, options, retention } = policy
  const jobId = view.history.lastJobOf(policy.id)
  const job = jobId ? world.jobs[jobId] : undefined
  const next = nextRunOf(world, policy.id)
  return {
    id: policy.id,
    datasetId: policy.datasetId,
    name: policy.name,
    description: policy.description,
    backupType: policy.backupType,
    retention: { type: retention.type, rule: retention.rule && { ...retention.rule } },
    schedule: schedule && { ...schedule, start: toIso(schedule.start), weekdays: [...schedule.weekdays] },
    options: {
      ...options,
      preScript: options.preScript && { ...options.preScript },
      postScript: options.postScript && { ...options.postScript },
    },
    nextRun: next === undefined ? null : toIso(next),
    lastRun: job ? { jobId: job.id, at: toIso(job.startedAt), state: job.state } : null,
    backupCount: backupsOf(view, policy.datasetId).filter((backup) => backup.policyId === policy.id).length,
    version: policy.version,
  }
}
