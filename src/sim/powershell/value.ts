import type { SimTime } from '@/base/sim-time'

/**
 * What variables hold: plain data, which never changes once it is made; whoever changes a part makes the whole anew. Names are
 * looked up without regard to case. null is $null.
 */
export type Value = null | boolean | number | string | readonly Value[] | Composite

export interface HashValue {
  readonly is: 'hash'
  readonly entries: readonly (readonly [string, Value])[]
}

/** What a cmdlet gives out. */
export interface ObjectValue {
  readonly is: 'object'
  /** The name of its type: objects of one type share a table on the screen. */
  readonly type: string
  readonly properties: readonly (readonly [string, Value])[]
}

export interface BlockValue {
  readonly is: 'block'
  /** Where its text is kept in the session, and which block of it. */
  readonly source: string
  readonly block: number
}

export interface DateValue {
  readonly is: 'date'
  readonly time: SimTime
}

export interface TypeValue {
  readonly is: 'type'
  readonly name: string
}

/** What stands in the catch block as `$_`, and in `$Error`. */
export interface ErrorValue {
  readonly is: 'error'
  readonly message: string
  readonly id: string
}

export type Composite = HashValue | ObjectValue | BlockValue | DateValue | TypeValue | ErrorValue

/** What one variable can hold at most. */
export const MAX_TEXT = 200_000
export const MAX_ITEMS = 20_000
const MAX_DEPTH = 25

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value)

export function isComposite<K extends Composite['is']>(
  value: Value | undefined,
  is: K,
): value is Extract<Composite, { is: K }> {
  return typeof value === 'object' && value !== null && !isList(value) && value.is === is
}

export function makeObject(type: string, properties: Readonly<Record<string, Value>>): ObjectValue {
  return { is: 'object', type, properties: Object.entries(properties) }
}

/** The property or entry of this name; undefined: there is none. */
export function propertyOf(value: Value, name: string): Value | undefined {
  const wanted = name.toLowerCase()
  const pairs = isComposite(value, 'object') ? value.properties : isComposite(value, 'hash') ? value.entries : []
  return pairs.find(([key]) => key.toLowerCase() === wanted)?.[1]
}

/** The pairs with one of them set: in its place if it was there, else at the end. */
export function withPair(
  pairs: readonly (readonly [string, Value])[],
  name: string,
  value: Value,
): readonly (readonly [string, Value])[] {
  const index = pairs.findIndex(([key]) => key.toLowerCase() === name.toLowerCase())
  return index === -1 ? [...pairs, [name, value]] : pairs.with(index, [pairs[index]?.[0] ?? name, value])
}

/** What a pipeline carries of a value: the elements of a list one by one, nothing of $null in `foreach`. */
export function elementsOf(value: Value): readonly Value[] {
  return isList(value) ? value : [value]
}

/** How deep a value is nested, as far as it matters. */
export function isTooDeep(value: Value, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (depth > MAX_DEPTH) return true
  if (isList(value)) return value.some((item) => isTooDeep(item, depth + 1))
  if (value.is === 'hash') return value.entries.some(([, item]) => isTooDeep(item, depth + 1))
  return value.is === 'object' && value.properties.some(([, item]) => isTooDeep(item, depth + 1))
}

export function isTrue(value: Value): boolean {
  if (value === null || value === false || value === 0 || value === '') return false
  if (isList(value)) return value.length > 1 || (value.length === 1 && isTrue(value[0] ?? null))
  return true
}
