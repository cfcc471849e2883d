import { type SimTime } from '@/base/sim-time'
import { castTo, isOfType, numberOf, toNumber } from './convert'
import { Failure, languageFailure, tooLarge } from './failure'
import { formatText } from './format-text'
import { patternOf, subjectText } from './pattern'
import { toText } from './to-text'
import { elementsOf, isComposite, isList, isTrue, MAX_ITEMS, MAX_TEXT, type Value, withPair } from './value'
import { fitsWildcard } from './wildcard'

/** What an operator with two sides gives. */
export function binary(op: string, left: Value, right: Value): Value {
  switch (op) {
    case '+':
      return add(left, right)
    case '-':
      return subtract(left, right)
    case '*':
      return multiply(left, right)
    case '/':
      return divide(toNumber(left), toNumber(right), (a, b) => a / b)
    case '%':
      return divide(toNumber(left), toNumber(right), (a, b) => a % b)
    case '..':
      return range(toNumber(left), toNumber(right))
    case 'f':
      return formatText(toText(left), elementsOf(right))
    case 'xor':
      return isTrue(left) !== isTrue(right)
    case 'band':
      return whole(left) & whole(right)
    case 'bor':
      return whole(left) | whole(right)
    case 'is':
      return isOfType(left, typeName(right))
    case 'isnot':
      return !isOfType(left, typeName(right))
    case 'as':
      return castOrNull(typeName(right), left)
    case 'join':
      return limited(elementsOf(left).map(toText).join(toText(right)))
    default:
      return compare(op, left, right)
  }
}

export function unary(op: string, value: Value): Value {
  switch (op) {
    case 'not':
      return !isTrue(value)
    case '-':
      return finite(-toNumber(value))
    case '+':
      return toNumber(value)
    case 'bnot':
      return ~whole(value)
    case 'join':
      return limited(elementsOf(value).map(toText).join(''))
    case 'split':
      return elementsOf(value).flatMap((item) => toText(item).trim().split(/\s+/))
    default:
      throw languageFailure(`The operator ${op} is not supported.`, 'UnknownOperator')
  }
}

const typeName = (value: Value): string => (isComposite(value, 'type') ? value.name : toText(value))

function castOrNull(type: string, value: Value): Value {
  try {
    return castTo(type, value)
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}

function finite(value: number): number {
  if (Number.isFinite(value)) return value
  throw languageFailure('Value was either too large or too small for a Double.', 'OverflowException')
}

const whole = (value: Value): number => Math.trunc(toNumber(value))

/** The text, unless it has grown beyond what a session may hold: then `OutOfMemoryException`. */
export function limited(text: string): string {
  if (text.length > MAX_TEXT) throw tooLarge()
  return text
}

/** As `limited`, for lists. */
export function limitedList(items: readonly Value[]): readonly Value[] {
  if (items.length > MAX_ITEMS) throw tooLarge()
  return items
}

function add(left: Value, right: Value): Value {
  if (left === null) return right
  if (isList(left)) return limitedList([...left, ...elementsOf(right)])
  if (typeof left === 'string') return limited(left + toText(right))
  if (isComposite(left, 'hash') && isComposite(right, 'hash')) {
    const entries = right.entries.reduce((all, [key, value]) => withPair(all, key, value), left.entries)
    return { is: 'hash', entries }
  }
  if (isComposite(left, 'date')) return { is: 'date', time: finite(left.time + toNumber(right)) as SimTime }
  if (typeof left === 'number' || typeof left === 'boolean') return finite(toNumber(left) + toNumber(right))
  throw noMethod('op_Addition', left)
}

function subtract(left: Value, right: Value): Value {
  if (isComposite(left, 'date') && !isComposite(right, 'date')) {
    return { is: 'date', time: finite(left.time - toNumber(right)) as SimTime }
  }
  if (isList(left) || isComposite(left, 'hash') || isComposite(left, 'object')) throw noMethod('op_Subtraction', left)
  return finite(toNumber(left) - toNumber(right))
}

function multiply(left: Value, right: Value): Value {
  if (left === null) return null
  if (typeof left === 'string') {
    const times = Math.max(0, whole(right))
    if (left.length * times > MAX_TEXT) throw tooLarge()
    return left.repeat(times)
  }
  if (isList(left)) {
    const times = Math.max(0, whole(right))
    if (left.length * times > MAX_ITEMS) throw tooLarge()
    return Array.from({ length: times }).flatMap(() => left)
  }
  return finite(toNumber(left) * toNumber(right))
}

function noMethod(method: string, value: Value): Failure {
  const type = isList(value)
    ? 'System.Object[]'
    : isComposite(value, 'hash')
      ? 'System.Collections.Hashtable'
      : 'object'
  return languageFailure(
    `Method invocation failed because [${type}] does not contain a method named '${method}'.`,
    'MethodNotFound',
    `InvalidOperation: (${method}:String) []`,
  )
}

function divide(left: number, right: number, how: (a: number, b: number) => number): number {
  if (right !== 0) return finite(how(left, right))
  throw new Failure({
    message: 'Attempted to divide by zero.',
    id: 'RuntimeException',
    category: 'NotSpecified: (:) [], RuntimeException',
  })
}

function range(from: number, to: number): Value {
  const [first, last] = [Math.round(from), Math.round(to)]
  const length = Math.abs(last - first) + 1
  if (length > MAX_ITEMS) throw tooLarge()
  return Array.from({ length }, (_, index) => first + (last < first ? -index : index))
}

const isCaseSensitive = (op: string): boolean =>
  /^c(?:eq|ne|gt|ge|lt|le|like|notlike|match|notmatch|contains|notcontains|in|notin|replace|split)$/.test(op)

/** Comparisons of a list give those of its elements for which they hold. */
function compare(op: string, left: Value, right: Value): Value {
  const sensitive = isCaseSensitive(op)
  const name = sensitive ? op.slice(1) : op
  switch (name) {
    case 'contains':
    case 'notcontains':
      return elementsOf(left).some((item) => areEqual(item, right, sensitive)) === (name === 'contains')
    case 'in':
    case 'notin':
      return elementsOf(right).some((item) => areEqual(item, left, sensitive)) === (name === 'in')
    case 'replace':
      return isList(left) ? left.map((item) => replace(item, right, sensitive)) : replace(left, right, sensitive)
    case 'split':
      return limitedList(elementsOf(left).flatMap((item) => split(toText(item), right, sensitive)))
    default: {
      const holds = (item: Value): boolean => compareOne(name, item, right, sensitive)
      return isList(left) ? left.filter(holds) : holds(left)
    }
  }
}

function compareOne(name: string, left: Value, right: Value, sensitive: boolean): boolean {
  switch (name) {
    case 'eq':
      return areEqual(left, right, sensitive)
    case 'ne':
      return !areEqual(left, right, sensitive)
    case 'gt':
      return order(left, right, sensitive) > 0
    case 'ge':
      return order(left, right, sensitive) >= 0
    case 'lt':
      return order(left, right, sensitive) < 0
    case 'le':
      return order(left, right, sensitive) <= 0
    case 'like':
    case 'notlike':
      return fitsWildcard(toText(left), toText(right), sensitive) === (name === 'like')
    case 'match':
    case 'notmatch': {
      const found = patternOf(toText(right), sensitive ? '' : 'i').test(subjectText(toText(left)))
      return found === (name === 'match')
    }
    default:
      throw languageFailure(`The operator -${name} is not supported.`, 'UnknownOperator')
  }
}

function areEqual(left: Value, right: Value, sensitive: boolean): boolean {
  if (left === null || right === null) return left === right
  if (typeof left === 'string') return fold(left, sensitive) === fold(toText(right), sensitive)
  if (typeof left === 'boolean') return left === isTrue(right)
  if (typeof left === 'number') return numberOf(right) === left
  if (isComposite(left, 'date')) return order(left, right, sensitive) === 0
  return left === right || toText(left) === toText(right)
}

const fold = (text: string, sensitive: boolean): string => (sensitive ? text : text.toLowerCase())

/** Below 0, 0 or above: texts as texts, all else as numbers, as the left side says. */
export function order(left: Value, right: Value, sensitive = false): number {
  if (left === null || right === null) return (left === null ? 0 : 1) - (right === null ? 0 : 1)
  if (typeof left === 'string' || isComposite(left, 'object') || isList(left)) {
    const [a, b] = [fold(toText(left), sensitive), fold(toText(right), sensitive)]
    return a < b ? -1 : a > b ? 1 : 0
  }
  const other = isComposite(left, 'date') ? castTo('datetime', right) : right
  return toNumber(left) - toNumber(other)
}

function replace(value: Value, args: Value, sensitive: boolean): string {
  const [pattern = '', by = ''] = elementsOf(args).map(toText)
  return limited(subjectText(toText(value)).replace(patternOf(pattern, sensitive ? 'g' : 'gi'), by))
}

function split(text: string, args: Value, sensitive: boolean): string[] {
  const [pattern = '', most] = elementsOf(args)
  const pieces = subjectText(text).split(patternOf(toText(pattern), sensitive ? '' : 'i'))
  const limit = most === undefined ? 0 : toNumber(most)
  if (limit <= 0 || pieces.length <= limit) return pieces
  return [...pieces.slice(0, limit - 1), pieces.slice(limit - 1).join(toText(pattern))]
}
