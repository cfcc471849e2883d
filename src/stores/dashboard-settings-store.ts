import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { JOB_HISTORY_DEFAULT } from '@/domain/smhv/job'
import { defined, isNumberWithin, keptState } from './kept-state'

export const JOB_HISTORY_DAYS = { min: 1, max: 365 } as const
export const REFRESH_MINUTES = { min: 1, max: 1440 } as const

interface DashboardSettings {
  /** How many days the job history counts. */
  readonly jobHistoryDays: number
  readonly refreshMinutes: number
}

interface DashboardSettingsState extends DashboardSettings {
  readonly change: (settings: Partial<DashboardSettings>) => void
}

const isDays = isNumberWithin(JOB_HISTORY_DAYS.min, JOB_HISTORY_DAYS.max)
const isMinutes = isNumberWithin(REFRESH_MINUTES.min, REFRESH_MINUTES.max)

/** What Configure refresh sets: 7 days and 10 minutes unless changed, as the product has it. */
export const useDashboardSettingsStore = create<DashboardSettingsState>()(
  persist(
    (set) => ({ jobHistoryDays: JOB_HISTORY_DEFAULT, refreshMinutes: 10, change: (settings) => set(settings) }),
    keptState<DashboardSettingsState, DashboardSettings>({
      name: 'dashboard-settings',
      version: 1,
      where: 'local',
      pick: ({ jobHistoryDays, refreshMinutes }) => ({ jobHistoryDays, refreshMinutes }),
      read: ({ jobHistoryDays, refreshMinutes }) =>
        defined<DashboardSettings>({
          jobHistoryDays: isDays(jobHistoryDays) ? jobHistoryDays : undefined,
          refreshMinutes: isMinutes(refreshMinutes) ? refreshMinutes : undefined,
        }),
    }),
  ),
)
