import type { VaultSchedule } from '@/domain/ontap/vault'
import type { VaultScheduleFields } from '@/domain/ontap/vault-rules'

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
const FORM = /^(\d{1,4})@(?:(sun|mon|tue|wed|thu|fri|sat)@)?(-|\d{1,2}|0-23)$/

type ScheduleTimes = Omit<VaultScheduleFields, 'name'>

/** `7@-`, `22@0-23`, `7@2`, `4@sun@3`: how many copies, and when. Other lists of days and hours are not simulated. */
export function readSchedule(text: string): ScheduleTimes | undefined {
  const [, count, day, hours] = FORM.exec(text) ?? []
  if (count === undefined || hours === undefined) return undefined
  const kept = { count: Number(count), hour: null, weekday: null }
  if (hours === '-') return day === undefined ? { ...kept, frequency: 'none' } : undefined
  if (hours === '0-23') return day === undefined ? { ...kept, frequency: 'hourly' } : undefined
  if (day === undefined) return { ...kept, frequency: 'daily', hour: Number(hours) }
  return { ...kept, frequency: 'weekly', hour: Number(hours), weekday: DAYS.findIndex((name) => name === day) }
}

export function scheduleText({ count, frequency, hour, weekday }: Readonly<VaultSchedule>): string {
  if (frequency === 'none') return `${count}@-`
  if (frequency === 'hourly') return `${count}@0-23`
  return `${count}@${weekday === null ? '' : `${DAYS[weekday]}@`}${hour}`
}
