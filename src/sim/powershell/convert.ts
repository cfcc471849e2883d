import { parseIso, fromCivil, type SimTime, simTime } from '@/base/sim-time'
import { conversionFailure, languageFailure } from './failure'
import { toText } from './to-text'
import { elementsOf, isComposite, isList, isTrue, type Value } from './value'

const NUMBER = /^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?\s*$/

/** The number that a value means, or undefined. */
export function numberOf(value: Value): number | undefined {
  if (value === null) return 0
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (isComposite(value, 'date')) return value.time
  if (typeof value !== 'string') return isList(value) && value.length === 1 ? numberOf(value[0] ?? null) : undefined
  if (value.trim() === '') return 0
  if (/^\s*0x[0-9a-f]{1,13}\s*$/i.test(value)) return Number(value.trim())
  const number = NUMBER.test(value) ? Number(value) : Number.NaN
  return Number.isFinite(number) ? number : undefined
}

export function toNumber(value: Value, type = 'System.Int32'): number {
  const number = numberOf(value)
  if (number !== undefined) return number
  throw conversionFailure(
    typeof value === 'string'
      ? `Cannot convert value "${value}" to type "${type}". Error: "Input string was not in a correct format."`
      : `Cannot convert the "${toText(value)}" value to type "${type}".`,
  )
}

/** Halves go to the even neighbour, as .NET rounds. */
export function roundHalfEven(value: number): number {
  const floor = Math.floor(value)
  const rest = value - floor
  if (rest !== 0.5) return Math.round(value)
  return floor % 2 === 0 ? floor : floor + 1
}

/** The time that a text means: ISO, or month/day/year with a time that may have AM or PM. */
export function timeOf(text: string): SimTime | undefined {
  const iso = parseIso(text.trim())
  if (iso !== undefined) return iso
  const match = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)?)?\s*$/i.exec(text)
  if (!match) return undefined
  const [month, day, year, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? '0'))
  const half = match[7]?.toUpperCase()
  const hours = half ? ((hour ?? 0) % 12) + (half === 'PM' ? 12 : 0) : (hour ?? 0)
  if (!month || month > 12 || !day || day > 31 || hours > 23 || (minute ?? 0) > 59) return undefined
  return simTime(fromCivil(year ?? 1970, month, day, hours, minute ?? 0, second ?? 0))
}

/** `[type] value` */
export function castTo(type: string, value: Value): Value {
  const name = type.toLowerCase().replace(/^system\./, '')
  if (name.endsWith('[]')) return elementsOf(value).map((item) => castTo(name.slice(0, -2), item))
  switch (name) {
    case 'int':
    case 'int32':
    case 'int64':
    case 'long':
      return roundHalfEven(toNumber(value))
    case 'double':
    case 'float':
    case 'decimal':
    case 'single':
      return toNumber(value, 'System.Double')
    case 'string':
      return toText(value)
    case 'bool':
    case 'boolean':
    case 'switch':
      return isTrue(value)
    case 'array':
      return elementsOf(value)
    case 'datetime':
      return toDate(value)
    case 'void':
      return null
    case 'object':
    case 'psobject':
    case 'hashtable':
    case 'scriptblock':
      return value
    case 'pscustomobject':
      return isComposite(value, 'hash') ? { is: 'object', type: 'PSCustomObject', properties: value.entries } : value
    case 'char':
      return typeof value === 'number' ? String.fromCharCode(value) : toText(value).slice(0, 1)
    default:
      throw languageFailure(`Unable to find type [${type}].`, 'TypeNotFound', 'InvalidOperation: (:) []')
  }
}

function toDate(value: Value): Value {
  if (isComposite(value, 'date')) return value
  const time = typeof value === 'number' ? simTime(value) : timeOf(toText(value))
  if (time !== undefined) return { is: 'date', time }
  throw conversionFailure(
    `Cannot convert value "${toText(value)}" to type "System.DateTime". Error: "String was not recognized as a valid DateTime."`,
  )
}

/** `value -is [type]` */
export function isOfType(value: Value, type: string): boolean {
  switch (type.toLowerCase().replace(/^system\./, '')) {
    case 'string':
      return typeof value === 'string'
    case 'int':
    case 'int32':
    case 'int64':
    case 'long':
      return typeof value === 'number' && Number.isInteger(value)
    case 'double':
      return typeof value === 'number' && !Number.isInteger(value)
    case 'bool':
    case 'boolean':
      return typeof value === 'boolean'
    case 'array':
    case 'object[]':
      return isList(value)
    case 'hashtable':
      return isComposite(value, 'hash')
    case 'scriptblock':
      return isComposite(value, 'block')
    case 'datetime':
      return isComposite(value, 'date')
    case 'object':
      return value !== null
    default:
      return isComposite(value, 'object') && value.type.toLowerCase() === type.toLowerCase()
  }
}
