import { useState } from 'react'
import type { ReactNode } from 'react'
import { JOB_HISTORY_DAYS, REFRESH_MINUTES, useDashboardSettingsStore } from '@/stores/dashboard-settings-store'
import { DialogAnswers } from '@/ui/dialog-answers'
import { DialogFrame } from '@/ui/dialog-frame'
import { NumberField } from '@/ui/number-field'
import { useFocusFirstBad } from '@/ui/use-focus-first-bad'

function rangeError(value: number | undefined, { min, max }: { readonly min: number; readonly max: number }) {
  const isRight = value !== undefined && Number.isInteger(value) && value >= min && value <= max
  return isRight ? undefined : `Give a whole number from ${min} to ${max}.`
}

/** How many days the job history counts, and how often the dashboard is read again. */
export function ConfigureRefreshDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const settings = useDashboardSettingsStore()
  const [days, setDays] = useState<number | undefined>(settings.jobHistoryDays)
  const [minutes, setMinutes] = useState<number | undefined>(settings.refreshMinutes)
  const daysError = rangeError(days, JOB_HISTORY_DAYS)
  const minutesError = rangeError(minutes, REFRESH_MINUTES)
  const [tries, setTries] = useState(0)
  const body = useFocusFirstBad<HTMLDivElement>(tries)
  const save = (): void => {
    if (daysError !== undefined || minutesError !== undefined || days === undefined || minutes === undefined) {
      return setTries(tries + 1)
    }
    settings.change({ jobHistoryDays: days, refreshMinutes: minutes })
    onClose()
  }
  return (
    <DialogFrame title="Configure refresh" onClose={onClose} onSubmit={save} width={400}>
      <div ref={body} style={{ padding: '12px 16px' }}>
        <NumberField
          label="Days of job history"
          value={days}
          onChange={setDays}
          error={daysError}
          {...JOB_HISTORY_DAYS}
        />
        <NumberField
          label="Refresh interval in minutes"
          value={minutes}
          onChange={setMinutes}
          error={minutesError}
          help="Changes in the environment show at once in any case."
          {...REFRESH_MINUTES}
        />
      </div>
      <DialogAnswers onCancel={onClose} />
    </DialogFrame>
  )
}
