import { HOUR, parseIso, simTime, toIso } from '@/base/sim-time'
import type { SimTime } from '@/base/sim-time'
import type { PolicyFieldsResource } from '@/contract'
import { finding } from '@/domain/finding'
import type { Finding } from '@/domain/finding'
import { checkSchedule } from '@/domain/smhv/policy-rules'
import type { Frequency, Schedule } from '@/domain/smhv/schedule'
import { nextOccurrence } from '@/domain/smhv/schedule-rules'

type ScheduleResource = NonNullable<PolicyFieldsResource['schedule']>

/** The schedule fields of a form. `none`: the policy runs on demand only. */
export interface ScheduleDraft {
  readonly frequency: Frequency | 'none'
  readonly jobName: string
  readonly user: string
  /** `2013-10-14` */
  readonly date: string
  /** `22:00`, UTC */
  readonly time: string
  readonly every: number | null
  readonly weekdays: readonly number[]
  readonly dayOfMonth: number | null
}

/** Without a schedule yet: from the next full hour on. */
export function scheduleDraft(schedule: ScheduleResource | null, jobName: string, now: SimTime): ScheduleDraft {
  const start = schedule?.start ?? toIso(simTime((Math.floor(now / HOUR) + 1) * HOUR))
  return {
    frequency: schedule?.frequency ?? 'none',
    jobName: schedule?.jobName ?? jobName,
    user: schedule?.user ?? '',
    date: start.slice(0, 10),
    time: start.slice(11, 16),
    every: schedule?.every ?? 1,
    weekdays: schedule?.weekdays ?? [],
    dayOfMonth: schedule?.dayOfMonth ?? 1,
  }
}

/** As it goes over the wire. An empty number becomes 0, which the rules refuse. */
export function scheduleOf(draft: ScheduleDraft): ScheduleResource | null {
  const { frequency, jobName, user, date, time, every, weekdays, dayOfMonth } = draft
  if (frequency === 'none') return null
  return {
    jobName,
    user,
    frequency,
    start: `${date}T${time}:00.000Z`,
    every: frequency === 'once' ? 1 : (every ?? 0),
    weekdays: frequency === 'weekly' ? [...weekdays] : [],
    dayOfMonth: frequency === 'monthly' ? (dayOfMonth ?? 0) : null,
  }
}

/** As the rules take it; undefined while its start is no time. */
export function parsedSchedule(schedule: ScheduleResource): Schedule | undefined {
  const start = parseIso(schedule.start)
  return start === undefined ? undefined : { ...schedule, start }
}

/** What is wrong with the fields, by the rules of the domain. */
export function checkScheduleFields(schedule: ScheduleResource, now: SimTime): Finding[] {
  const parsed = parsedSchedule(schedule)
  if (parsed !== undefined) return checkSchedule(parsed, now)
  // Everything but the start is looked at all the same.
  const others = checkSchedule({ ...schedule, start: simTime(now + HOUR) }, now)
  return [...others, finding('schedule/start-invalid', { field: 'schedule.start' })]
}

/** The runs to come, at most so many; none while a field is wrong. */
export function nextRuns(schedule: ScheduleResource, now: SimTime, most: number): SimTime[] {
  const parsed = parsedSchedule(schedule)
  // A wrong interval would have no next run to find.
  if (
    parsed === undefined ||
    checkSchedule(parsed, now).some(({ field }) => field !== 'schedule.jobName' && field !== 'schedule.user')
  )
    return []
  const runs: SimTime[] = []
  for (let run = nextOccurrence(parsed, now); run !== null && runs.length < most; run = nextOccurrence(parsed, run)) {
    runs.push(run)
  }
  return runs
}
