import type { SimTime } from '@/base/sim-time'
import type { ConsoleId, DatasetId, JobId, ManagedHostId, ReportId, VmId } from '../ids'
import type { HostSettings } from './managed-host'

export const REPORT_KINDS = ['backup', 'recovery', 'configuration'] as const
/** Of datasets, of single VMs, of hosts and clusters. */
export type ReportKind = (typeof REPORT_KINDS)[number]

/** The newest reports of one dataset, of one VM's recoveries, or of one host's configuration that are kept. */
export const REPORTS_KEPT_EACH = 10
/** The newest reports of all that are kept. */
export const REPORTS_KEPT = 300

/** A report that SMHV has written into the report directories of the hosts concerned (R59). */
export interface Report {
  readonly id: ReportId
  readonly kind: ReportKind
  readonly consoleId: ConsoleId
  /** `sales_10-14-2013_22.00.00` */
  readonly name: string
  readonly writtenAt: SimTime
  /** Of a backup or recovery: what the report says stands in the record of this job. */
  readonly jobId: JobId | null
  readonly datasetId: DatasetId | null
  readonly vmId: VmId | null
  /** Whose configuration it is, and its name then. */
  readonly host: { readonly id: ManagedHostId; readonly name: string; readonly settings: HostSettings } | null
  /** Where it was written: `testhv07: C:\SMHV\Reports` */
  readonly directories: readonly string[]
}
