import { addTime, DAY, fromCivil, HOUR, type SimTime, toCivil } from '@/base/sim-time'
import { finding, type Finding, type Subject } from '../finding'
import { checkSystems, type TransferSystemFacts } from './mirror-rules'
import { VAULT_FREQUENCIES, type VaultSchedule } from './vault'

export const VAULT_ACTIONS = ['update', 'abort', 'stop'] as const
/** `update` begins with the first transfer where there was none; `stop` ends the relationship. */
export type VaultAction = (typeof VAULT_ACTIONS)[number]

/** What the rules of a SnapVault relationship go by. */
export interface VaultFacts {
  readonly subject: Subject
  readonly transferring: boolean
  readonly systems: readonly TransferSystemFacts[]
  /** What keeps the secondary volume from being written. */
  readonly destination: readonly Finding[]
}

/** What stands against updating, aborting or stopping it. */
export function checkVaultAction(action: VaultAction, facts: VaultFacts): Finding[] {
  const { subject, transferring } = facts
  if (action === 'abort') return transferring ? [] : [finding('vault/no-transfer', { subject })]
  if (transferring) return [finding('vault/transferring', { subject })]
  return action === 'update' ? [...checkSystems(facts.systems), ...facts.destination] : []
}

/** What the rules of `snapvault start` go by. */
export interface NewVaultFacts extends Omit<VaultFacts, 'transferring'> {
  readonly sameSystem: boolean
  readonly destinationTaken: boolean
}

/** What stands against a new SnapVault relationship. */
export function checkNewVault({
  subject,
  sameSystem,
  destinationTaken,
  systems,
  destination,
}: NewVaultFacts): Finding[] {
  return [
    ...(sameSystem ? [finding('vault/same-system', { subject })] : []),
    ...(destinationTaken ? [finding('vault/destination-taken', { subject })] : []),
    ...checkSystems(systems),
    ...destination,
  ]
}

export type VaultScheduleFields = Pick<VaultSchedule, 'name' | 'count' | 'frequency' | 'hour' | 'weekday'>

/** SnapVault keeps some copies of the 255 for itself. */
const MOST_COPIES = 250
const NAME = /^[A-Za-z0-9_]{1,64}$/

/** What is wrong with a SnapVault schedule. */
export function checkVaultSchedule({ name, count, frequency, hour, weekday }: VaultScheduleFields): Finding[] {
  const wrong: string[] = []
  if (!NAME.test(name)) wrong.push('name')
  if (!isWhole(count, 1, MOST_COPIES)) wrong.push('count')
  if (!VAULT_FREQUENCIES.includes(frequency)) wrong.push('frequency')
  const timed = frequency === 'daily' || frequency === 'weekly'
  if (timed ? !isWhole(hour, 0, 23) : hour !== null) wrong.push('hour')
  if (frequency === 'weekly' ? !isWhole(weekday, 0, 6) : weekday !== null) wrong.push('weekday')
  return wrong.map((field) => finding('vault/schedule-invalid', { field }))
}

function isWhole(value: number | null, least: number, most: number): boolean {
  return value !== null && Number.isInteger(value) && value >= least && value <= most
}

/** When a schedule is due next after a time; null = never. */
export function nextVaultTime({ frequency, hour, weekday }: VaultScheduleFields, after: SimTime): SimTime | null {
  if (frequency === 'none') return null
  const now = toCivil(after)
  if (frequency === 'hourly') return addTime(fromCivil(now.year, now.month, now.day, now.hour), HOUR)
  let at = fromCivil(now.year, now.month, now.day, hour ?? 0)
  while (at <= after || (frequency === 'weekly' && toCivil(at).weekday !== weekday)) at = addTime(at, DAY)
  return at
}
