import type { SimTime } from '@/base/sim-time'

export const FREQUENCIES = ['once', 'hourly', 'daily', 'weekly', 'monthly'] as const
export type Frequency = (typeof FREQUENCIES)[number]

/** When a policy's job runs, as the Windows Task Scheduler puts it (R137). All times are UTC. */
export interface Schedule {
  readonly jobName: string
  readonly frequency: Frequency
  /** First run; the time of day of all others. */
  readonly start: SimTime
  /** Every n hours, days, weeks or months, 1 to 99; 1 for `once`. */
  readonly every: number
  /** Weekly: 0 = Sunday … 6 = Saturday, at least one. Otherwise empty. */
  readonly weekdays: readonly number[]
  /** Monthly: 1 to 31, the month's last day where it has fewer. Otherwise null. */
  readonly dayOfMonth: number | null
  /** `domain\user` under whose name the task runs. */
  readonly user: string
}
