import { type SimTime, toIso } from '@/base/sim-time'
import type { JobDetail, JobLogLine, JobResource, Ref } from '@/contract'
import { findingLine } from '@/domain/findings/finding-line'
import type { Job } from '@/domain/smhv/job'
import type { ReadonlyWorld } from '@/sim'
import { presentFinding } from './errors'

type Row = Readonly<Job>

const isoOrNull = (time: SimTime | null): string | null => (time === null ? null : toIso(time))

/** 0 to 100. While it runs, the time that it has taken of what its steps are expected to take; 100 only at its end. */
export function progressOf(job: Row, now: SimTime): number {
  if (job.state !== 'running') return 100
  const { startedAt, expectedEnd } = job
  if (expectedEnd !== null && expectedEnd > startedAt) {
    return Math.min(99, Math.max(0, Math.floor((100 * (now - startedAt)) / (expectedEnd - startedAt))))
  }
  const done = job.steps.filter((step) => step.state !== 'waiting' && step.state !== 'running').length
  return job.steps.length === 0 ? 0 : Math.min(99, Math.floor((100 * done) / job.steps.length))
}

/** A job as a row of Jobs. */
export function presentJob(world: ReadonlyWorld, job: Row): JobResource {
  const vm = job.vmId && (job.vms.find(({ vmId }) => vmId === job.vmId)?.name ?? world.vms[job.vmId]?.name ?? job.vmId)
  return {
    id: job.id,
    kind: job.kind,
    title: job.title,
    state: job.state,
    trigger: job.trigger,
    startedAt: toIso(job.startedAt),
    endedAt: isoOrNull(job.endedAt),
    expectedEnd: isoOrNull(job.expectedEnd),
    progress: progressOf(job, world.kernel.now),
    currentStep: job.steps.find((step) => step.state === 'running')?.title ?? null,
    dataset: ref(job.datasetId, job.datasetName),
    policy: ref(job.policyId, job.policyName),
    vm: ref(job.vmId, vm),
    backup: ref(job.backupId, job.backupName),
    hostNames: [...job.hostNames],
    vmCount: job.vms.length,
    failedVmCount: job.vms.filter((entry) => entry.outcome === 'failed').length,
    summary: summaryOf(job),
  }
}

function ref(id: string | null, name: string | null): Ref | null {
  return id === null ? null : { id, name: name ?? id }
}

/** The first error of the job or of one of its VMs. */
function summaryOf(job: Row): string | null {
  const found = [...job.findings, ...job.vms.flatMap((vm) => vm.findings)].find((f) => f.severity === 'error')
  return found ? findingLine(found) : null
}

/** A job with its steps, VMs and what was found. */
export function presentJobDetail(world: ReadonlyWorld, job: Row): JobDetail {
  return {
    ...presentJob(world, job),
    steps: job.steps.map((step) => ({
      ...step,
      startedAt: isoOrNull(step.startedAt),
      endedAt: isoOrNull(step.endedAt),
    })),
    vms: job.vms.map(({ vmId, name, outcome, findings }) => ({
      id: vmId,
      name,
      outcome,
      findings: findings.map(presentFinding),
    })),
    findings: job.findings.map(presentFinding),
  }
}

export function presentLogLine(line: Job['log'][number], index: number): JobLogLine {
  return { number: index + 1, at: toIso(line.at), level: line.level, component: line.component, text: line.text }
}
