import { addTime, DAY, HOUR, MINUTE, SECOND, type SimTime, toCivil } from '@/base/sim-time'
import { castTo, roundHalfEven, toNumber } from './convert'
import { languageFailure } from './failure'
import { formatValue } from './format-text'
import { limited, limitedList } from './operators'
import { toText } from './to-text'
import { elementsOf, isComposite, isList, propertyOf, type Value, withPair } from './value'

/** `value.name`; null if there is none, as PowerShell has it. */
export function memberOf(value: Value, name: string): Value {
  const wanted = name.toLowerCase()
  if (value === null) return null
  if (typeof value === 'string') return wanted === 'length' ? value.length : wanted === 'count' ? 1 : null
  const own = propertyOf(value, name)
  if (own !== undefined) return own
  if (isList(value)) {
    if (wanted === 'length' || wanted === 'count') return value.length
    // The members of the elements, since PowerShell 3.0.
    const found = value.flatMap((item) => elementsOf(memberOf(item, name)))
    const some = found.filter((item) => item !== null)
    return some.length > 1 ? some : (some[0] ?? null)
  }
  if (isComposite(value, 'hash')) {
    if (wanted === 'count') return value.entries.length
    if (wanted === 'keys') return value.entries.map(([key]) => key)
    if (wanted === 'values') return value.entries.map(([, item]) => item)
    return null
  }
  if (isComposite(value, 'date')) return partOfDate(value.time, wanted)
  if (isComposite(value, 'error')) return errorMember(value, wanted)
  return wanted === 'count' || wanted === 'length' ? 1 : null
}

function errorMember(value: { readonly message: string; readonly id: string }, name: string): Value {
  if (name === 'message') return value.message
  if (name === 'fullyqualifiederrorid') return value.id
  return name === 'exception' ? { is: 'error', message: value.message, id: value.id } : null
}

function partOfDate(time: SimTime, name: string): Value {
  const civil = toCivil(time)
  const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
  if (name === 'dayofweek') return days[civil.weekday] ?? null
  if (name === 'ticks') return time
  const part = Object.entries(civil).find(([key]) => key === name)
  return part ? part[1] : null
}

/** `value.name(args)` */
export function callMember(value: Value, name: string, args: readonly Value[]): Value {
  if (value === null) {
    throw languageFailure('You cannot call a method on a null-valued expression.', 'InvokeMethodOnNull')
  }
  const wanted = name.toLowerCase()
  if (wanted === 'tostring') {
    const [form] = args
    return form === undefined ? toText(value) : formatValue(value, toText(form))
  }
  if (wanted === 'equals') return toText(value) === toText(args[0] ?? null)
  if (typeof value === 'string') return callText(value, name, args)
  if (isComposite(value, 'date')) return callDate(value.time, name, args)
  if (isComposite(value, 'hash') && (wanted === 'containskey' || wanted === 'contains')) {
    return propertyOf(value, toText(args[0] ?? null)) !== undefined
  }
  if (isList(value)) {
    if (wanted === 'contains') return value.some((item) => toText(item) === toText(args[0] ?? null))
    return limitedList(value.map((item) => callMember(item, name, args)))
  }
  throw noSuchMethod(value, name)
}

function noSuchMethod(value: Value, name: string): Error {
  const type =
    typeof value === 'string'
      ? 'System.String'
      : typeof value === 'number'
        ? 'System.Int32'
        : isComposite(value, 'object')
          ? value.type
          : 'System.Object'
  return languageFailure(
    `Method invocation failed because [${type}] does not contain a method named '${name}'.`,
    'MethodNotFound',
    `InvalidOperation: (${name}:String) []`,
  )
}

function callText(text: string, name: string, args: readonly Value[]): Value {
  const [first = null, second = null] = args
  const [one, other] = [toText(first), toText(second)]
  switch (name.toLowerCase()) {
    case 'tolower':
    case 'tolowerinvariant':
      return text.toLowerCase()
    case 'toupper':
    case 'toupperinvariant':
      return text.toUpperCase()
    case 'trim':
      return trimmed(text, one, true, true)
    case 'trimstart':
      return trimmed(text, one, true, false)
    case 'trimend':
      return trimmed(text, one, false, true)
    case 'contains':
      return text.includes(one)
    case 'startswith':
      return text.startsWith(one)
    case 'endswith':
      return text.endsWith(one)
    case 'indexof':
      return text.indexOf(one)
    case 'lastindexof':
      return text.lastIndexOf(one)
    case 'replace':
      return one === '' ? text : limited(text.replaceAll(one, () => other))
    case 'split':
      return splitText(text, args)
    case 'substring':
      return substring(text, toNumber(first), args.length > 1 ? toNumber(second) : null)
    case 'padleft':
      return limited(text.padStart(Math.min(1000, toNumber(first)), other || ' '))
    case 'padright':
      return limited(text.padEnd(Math.min(1000, toNumber(first)), other || ' '))
    case 'insert':
      return limited(text.slice(0, toNumber(first)) + other + text.slice(toNumber(first)))
    case 'remove':
      return text.slice(0, toNumber(first)) + (args.length > 1 ? text.slice(toNumber(first) + toNumber(second)) : '')
    case 'tochararray':
      return limitedList([...text])
    default:
      throw noSuchMethod(text, name)
  }
}

/** Without `characters`, blanks go. */
function trimmed(text: string, characters: string, start: boolean, end: boolean): string {
  const goes = (character: string): boolean =>
    characters === '' ? character.trim() === '' : characters.includes(character)
  let [from, to] = [0, text.length]
  while (start && from < to && goes(text[from] ?? '')) from++
  while (end && to > from && goes(text[to - 1] ?? '')) to--
  return text.slice(from, to)
}

/** At each of the characters that are given. */
function splitText(text: string, args: readonly Value[]): Value {
  const separators =
    args.length === 0
      ? ' \t\r\n'
      : elementsOf(args[0] ?? null)
          .map(toText)
          .join('')
  const pieces: string[] = ['']
  for (const character of text) {
    if (separators.includes(character)) pieces.push('')
    else pieces[pieces.length - 1] += character
  }
  return limitedList(pieces)
}

function substring(text: string, start: number, length: number | null): string {
  const end = length === null ? text.length : start + length
  if (start >= 0 && end >= start && end <= text.length) return text.slice(start, end)
  throw languageFailure(
    `Exception calling "Substring" with "${length === null ? 1 : 2}" argument(s): "Index and length must refer to a location within the string."`,
    'ArgumentOutOfRangeException',
    'NotSpecified: (:) []',
  )
}

const SPANS: Readonly<Record<string, number>> = {
  adddays: DAY,
  addhours: HOUR,
  addminutes: MINUTE,
  addseconds: SECOND,
  addmilliseconds: 1,
}

function callDate(time: SimTime, name: string, args: readonly Value[]): Value {
  const span = Object.hasOwn(SPANS, name.toLowerCase()) ? SPANS[name.toLowerCase()] : undefined
  if (span === undefined) throw noSuchMethod({ is: 'date', time }, name)
  return {
    is: 'date',
    time: addTime(time, Math.round(Math.max(-1e13, Math.min(1e13, toNumber(args[0] ?? null) * span)))),
  }
}

const MATH: Readonly<Record<string, (first: number, second: number) => number>> = {
  abs: Math.abs,
  ceiling: Math.ceil,
  floor: Math.floor,
  truncate: Math.trunc,
  max: Math.max,
  min: Math.min,
  sqrt: (value) => Math.sqrt(Math.max(0, value)),
  round: (value, digits) => {
    const scale = Number(`1e${Math.max(0, Math.min(10, Math.trunc(digits || 0)))}`)
    return roundHalfEven(value * scale) / scale
  },
}

/** `[type]::name(args)`, and `[type]::name` with args null. */
export function callStatic(type: string, name: string, args: readonly Value[] | null, now: SimTime): Value {
  const known = type.toLowerCase().replace(/^system\./, '')
  const wanted = name.toLowerCase()
  if (known === 'datetime' && (wanted === 'now' || wanted === 'utcnow') && !args) return { is: 'date', time: now }
  if (known === 'datetime' && wanted === 'parse' && args) return castTo('datetime', args[0] ?? null)
  if (known === 'math' && args && Object.hasOwn(MATH, wanted)) {
    return MATH[wanted]?.(toNumber(args[0] ?? null), toNumber(args[1] ?? null)) ?? null
  }
  if (known === 'string' && args) {
    if (wanted === 'isnullorempty') return toText(args[0] ?? null) === ''
    if (wanted === 'join')
      return limited(
        args
          .slice(1)
          .flatMap(elementsOf)
          .map(toText)
          .join(toText(args[0] ?? null)),
      )
    if (wanted === 'format') return formatValue(toText(args[0] ?? null), '')
  }
  if (known === 'string' && wanted === 'empty') return ''
  if (known === 'environment' && wanted === 'newline') return '\r\n'
  throw languageFailure(
    `Method invocation failed because [${type}] does not contain a method named '${name}'.`,
    'MethodNotFound',
    `InvalidOperation: (${name}:String) []`,
  )
}

/** `value[index]`; a list of indexes gives a list. */
export function elementAt(value: Value, index: Value): Value {
  if (value === null) throw languageFailure('Cannot index into a null array.', 'NullArray')
  if (isComposite(value, 'hash') && !isList(index)) return propertyOf(value, toText(index)) ?? null
  if (isList(index)) return index.map((one) => elementAt(value, one))
  const at = toNumber(index)
  if (typeof value === 'string') return value.at(at) ?? null
  if (isList(value)) return value.at(at) ?? null
  return at === 0 || at === -1 ? value : null
}

/** The value with one of its elements or properties set. */
export function withElement(value: Value, index: Value, element: Value): Value {
  if (isComposite(value, 'hash')) return { is: 'hash', entries: withPair(value.entries, toText(index), element) }
  if (isList(value)) {
    const at = toNumber(index)
    const place = at < 0 ? value.length + at : at
    if (Number.isInteger(place) && place >= 0 && place < value.length) return value.with(place, element)
    throw languageFailure(
      'Index was outside the bounds of the array.',
      'System.IndexOutOfRangeException',
      'OperationStopped: (:) []',
    )
  }
  throw languageFailure('Unable to index into an object of this type.', 'CannotIndex')
}

export function withMember(value: Value, name: string, member: Value): Value {
  if (isComposite(value, 'hash')) return { is: 'hash', entries: withPair(value.entries, name, member) }
  if (isComposite(value, 'object') && propertyOf(value, name) !== undefined) {
    return { ...value, properties: withPair(value.properties, name, member) }
  }
  throw languageFailure(
    `The property '${name}' cannot be found on this object. Verify that the property exists and can be set.`,
    'PropertyAssignmentException',
    'InvalidOperation: (:) []',
  )
}
