import { toCivil, pad } from '@/base/sim-time'
import { languageFailure, tooLarge } from './failure'
import { toText } from './to-text'
import { isComposite, MAX_TEXT, type Value } from './value'

/** `'{0,10:N2}' -f $values`: the forms of numbers and times that scripts use. */
export function formatText(format: string, values: readonly Value[]): string {
  const filled = format.replace(
    /\{\{|\}\}|\{(\d{1,3})(?:,(-?\d{1,3}))?(?::([^}]*))?\}/g,
    (whole, ...groups: unknown[]) => {
      if (whole === '{{') return '{'
      if (whole === '}}') return '}'
      const [index, width, form] = groups as [string, string | undefined, string | undefined]
      const value = values[Number(index)]
      if (value === undefined) {
        throw languageFailure(
          'Error formatting a string: Index (zero based) must be less than the size of the argument list.',
          'FormatError',
        )
      }
      const text = form === undefined ? toText(value) : formatValue(value, form)
      const size = Number(width ?? 0)
      return size < 0 ? text.padEnd(-size) : text.padStart(size)
    },
  )
  if (filled.length > MAX_TEXT) throw tooLarge()
  return filled
}

/** A value in one of .NET's forms: `N2`, `D3`, `P`, `X`, `0.00`, `yyyy-MM-dd`. */
export function formatValue(value: Value, form: string): string {
  if (isComposite(value, 'date')) {
    const c = toCivil(value.time)
    const fields: Readonly<Record<string, string>> = {
      yyyy: String(c.year),
      MM: pad(c.month),
      dd: pad(c.day),
      HH: pad(c.hour),
      hh: pad(c.hour % 12 || 12),
      mm: pad(c.minute),
      ss: pad(c.second),
      tt: c.hour < 12 ? 'AM' : 'PM',
    }
    return form.replace(/yyyy|MM|dd|HH|hh|mm|ss|tt/g, (field) => fields[field] ?? field)
  }
  return typeof value === 'number' ? formatNumber(value, form) : toText(value)
}

function formatNumber(value: number, form: string): string {
  const match = /^([NDPXF])(\d{0,2})$/i.exec(form)
  if (!match) {
    const decimals = /\.([0#]+)/.exec(form)?.[1]?.length
    return decimals === undefined && !/^0+$/.test(form)
      ? toText(value)
      : value.toFixed(decimals ?? 0).padStart(form.length, '0')
  }
  const digits = match[2] === '' || match[2] === undefined ? 2 : Math.min(20, Number(match[2]))
  switch (match[1]?.toUpperCase()) {
    case 'N':
      return grouped(value.toFixed(digits))
    case 'F':
      return value.toFixed(digits)
    case 'P':
      return `${grouped((value * 100).toFixed(digits))} %`
    case 'X':
      return Math.trunc(value)
        .toString(16)
        .toUpperCase()
        .padStart(match[2] ? digits : 0, '0')
    default:
      return String(Math.trunc(value)).padStart(match[2] ? digits : 0, '0')
  }
}

const grouped = (text: string): string => text.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',')
