import type { ReactNode } from 'react'
import { parseIso, toIso } from '@/base/sim-time'
import type { SimTime } from '@/base/sim-time'
import { FREQUENCIES } from '@/domain/smhv/schedule'
import type { Frequency } from '@/domain/smhv/schedule'
import { GroupBox } from '@/ui/group-box'
import { NumberField } from '@/ui/number-field'
import { SelectField } from '@/ui/select-field'
import { TextField } from '@/ui/text-field'
import { nextRuns, scheduleOf } from './schedule-draft'
import type { ScheduleDraft } from './schedule-draft'
import { timeText } from './time-text'
import { WeekdayBoxes } from './weekday-boxes'
import type { BindField } from './wizard-form'

export interface ScheduleFieldsProps {
  readonly value: ScheduleDraft
  readonly onChange: (value: ScheduleDraft) => void
  readonly field: BindField
  readonly now: SimTime
}

const FREQUENCY_NAMES: Readonly<Record<Frequency, string>> = {
  once: 'One time',
  hourly: 'Hourly',
  daily: 'Daily',
  weekly: 'Weekly',
  monthly: 'Monthly',
}
const UNITS = { hourly: 'hours', daily: 'days', weekly: 'weeks', monthly: 'months' } as const
const CHOICES = [
  { value: 'none' as const, label: 'None' },
  ...FREQUENCIES.map((value) => ({ value, label: FREQUENCY_NAMES[value] })),
]
const SHOWN_RUNS = 3

/** When the job of a policy runs, in the terms of the Windows Task Scheduler (R137), with its next runs. */
export function ScheduleFields({ value, onChange, field, now }: ScheduleFieldsProps): ReactNode {
  const change = (part: Partial<ScheduleDraft>): void => onChange({ ...value, ...part })
  return (
    <>
      <GroupBox title="Frequency">
        <SelectField
          label="Run the job"
          options={CHOICES}
          help={value.frequency === 'none' ? 'The policy is used by backups on demand only.' : undefined}
          {...field('schedule.frequency', value.frequency, (frequency) => change({ frequency }))}
        />
        {value.frequency !== 'none' && <Rhythm value={value} change={change} field={field} />}
      </GroupBox>
      {value.frequency !== 'none' && (
        <>
          <NextRuns value={value} now={now} />
          <GroupBox title="Scheduled job">
            <TextField
              label="Job name"
              required
              {...field('schedule.jobName', value.jobName, (jobName) => change({ jobName }))}
            />
            <TextField
              label="User name"
              required
              placeholder="domain\user"
              help="The scheduled task runs under this account on every member host."
              {...field('schedule.user', value.user, (user) => change({ user }))}
            />
          </GroupBox>
        </>
      )}
    </>
  )
}

interface RhythmProps {
  readonly value: ScheduleDraft
  readonly change: (part: Partial<ScheduleDraft>) => void
  readonly field: BindField
}

function Rhythm({ value, change, field }: RhythmProps): ReactNode {
  const { frequency, date, time } = value
  const startDate = field('schedule.start', date, (next) => change({ date: next }))
  const startTime = field('schedule.start', time, (next) => change({ time: next }))
  // What is wrong with the start stands beside the part that is wrong.
  const isDateFine = parseIso(date) !== undefined
  const isTimeBad = isDateFine && parseIso(`${date}T${time}:00Z`) === undefined
  return (
    <>
      {frequency !== 'once' && frequency !== 'none' && (
        <NumberField
          label="Every"
          unit={UNITS[frequency]}
          required
          min={1}
          max={99}
          {...field('schedule.every', value.every ?? undefined, (every) => change({ every: every ?? null }))}
        />
      )}
      {frequency === 'weekly' && (
        <WeekdayBoxes
          label="Days"
          {...field('schedule.weekdays', value.weekdays, (weekdays) => change({ weekdays }))}
        />
      )}
      {frequency === 'monthly' && (
        <NumberField
          label="Day of the month"
          required
          min={1}
          max={31}
          help="A shorter month uses its last day."
          {...field('schedule.dayOfMonth', value.dayOfMonth ?? undefined, (day) => change({ dayOfMonth: day ?? null }))}
        />
      )}
      <TextField
        label="Start date"
        type="date"
        required
        {...startDate}
        error={isTimeBad ? undefined : startDate.error}
      />
      <TextField
        label="Start time (UTC)"
        type="time"
        required
        {...startTime}
        error={isTimeBad ? startTime.error : undefined}
      />
    </>
  )
}

function NextRuns({ value, now }: { readonly value: ScheduleDraft; readonly now: SimTime }): ReactNode {
  const schedule = scheduleOf(value)
  const runs = schedule === null ? [] : nextRuns(schedule, now, SHOWN_RUNS)
  return (
    <GroupBox title="Next runs (UTC)" note={`Simulated time now: ${timeText(toIso(now))}`}>
      {runs.length === 0 ? (
        <p style={{ margin: 0 }}>None, as the fields are now.</p>
      ) : (
        <ol aria-label="Next runs" style={{ margin: 0, paddingLeft: 20 }}>
          {runs.map((run) => (
            <li key={run}>{timeText(toIso(run))}</li>
          ))}
        </ol>
      )}
    </GroupBox>
  )
}
