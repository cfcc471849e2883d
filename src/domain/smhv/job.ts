import type { SimTime } from '@/base/sim-time'
import type { Finding } from '../finding'
import type { BackupId, ConsoleId, DatasetId, JobId, PolicyId, VmId } from '../ids'

export const JOB_KINDS = ['backup', 'restore', 'delete-backup', 'configuration'] as const
export type JobKind = (typeof JOB_KINDS)[number]

export const JOB_STATES = ['running', 'completed', 'completed-with-warnings', 'failed'] as const
export type JobState = (typeof JOB_STATES)[number]

/** What the dashboard's Job History covers unless it is configured, in days. */
export const JOB_HISTORY_DEFAULT = 7

export const COMPONENTS = [
  'SMHV',
  'VSS',
  'Hyper-V writer',
  'CSV writer',
  'SnapDrive',
  'Data ONTAP',
  'Windows',
  'Task Scheduler',
] as const
/** Who acts in a step of a job (R50, R62). */
export type Component = (typeof COMPONENTS)[number]

export interface JobStep {
  readonly title: string
  readonly component: Component
  /** The node on which it acts, where that matters. */
  readonly host: string | null
  state: 'waiting' | 'running' | 'done' | 'failed' | 'skipped'
  startedAt: SimTime | null
  endedAt: SimTime | null
}

export interface JobLogLine {
  readonly at: SimTime
  readonly level: 'information' | 'warning' | 'error'
  readonly component: Component
  readonly text: string
}

/** One VM of a job and how it fared. */
export interface JobVm {
  readonly vmId: VmId
  readonly name: string
  outcome: 'waiting' | 'done' | 'failed'
  findings: Finding[]
}

export interface Job {
  readonly id: JobId
  kind: JobKind
  consoleId: ConsoleId
  /** `ds_exchange: daily` */
  title: string
  state: JobState
  startedAt: SimTime
  endedAt: SimTime | null
  /** Estimate, from the durations of its steps. */
  expectedEnd: SimTime | null
  datasetId: DatasetId | null
  datasetName: string | null
  policyId: PolicyId | null
  policyName: string | null
  vmId: VmId | null
  backupId: BackupId | null
  backupName: string | null
  trigger: 'schedule' | 'on-demand'
  hostNames: string[]
  steps: JobStep[]
  vms: JobVm[]
  log: JobLogLine[]
  findings: Finding[]
}
