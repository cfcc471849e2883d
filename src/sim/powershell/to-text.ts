import { type SimTime, toCivil, pad } from '@/base/sim-time'
import { elementsOf, isList, type Value } from './value'

/** `10/14/2013 6:00:00 AM`, as Windows in English of the United States writes a time. */
export function dateText(time: SimTime): string {
  const { year, month, day, hour, minute, second } = toCivil(time)
  return `${month}/${day}/${year} ${hour % 12 || 12}:${pad(minute)}:${pad(second)} ${hour < 12 ? 'AM' : 'PM'}`
}

/** Fifteen digits, as .NET writes them. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value)
  return String(Number(value.toPrecision(15)))
    .replace(/e\+?(-?)(\d)$/, 'E$10$2')
    .replace('e+', 'E+')
    .replace('e-', 'E-')
}

/** A value as it stands in a string. */
export function toText(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') return numberText(value)
  if (isList(value)) return value.map(toText).join(' ')
  switch (value.is) {
    case 'hash':
      return 'System.Collections.Hashtable'
    case 'object':
      return `@{${value.properties.map(([name, item]) => `${name}=${toText(item)}`).join('; ')}}`
    case 'block':
      return '{ … }'
    case 'date':
      return dateText(value.time)
    case 'type':
      return value.name
    case 'error':
      return value.message
  }
}

/** A value in a cell of a table or a line of a list: lists in braces, at most four elements of them. */
export function cellText(value: Value): string {
  if (!isList(value)) return toText(value)
  const shown = elementsOf(value).slice(0, 4).map(toText)
  return `{${shown.join(', ')}${value.length > 4 ? '...' : ''}}`
}
