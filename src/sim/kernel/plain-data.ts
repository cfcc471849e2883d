import { invariant } from '@/base/invariant'

/**
 * What the world, commands and events are made of: null, booleans, finite numbers, strings, dense arrays and plain
 * objects of these. It survives JSON and structured clone unchanged, which is what snapshots and the journal rest on.
 * A property whose value is undefined counts as absent.
 */

/** Deeper than this it is no plain data of ours: it also ends the walk over a cycle. */
const MAX_DEPTH = 100

/** Whether an object is a record of its own properties only; holds for objects of another realm too. */
export function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null
}

/** Whether a value from outside is plain data. `__proto__` as a key is refused, since copying it would set a prototype. */
export function isPlainData(value: unknown, depth = 0): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth > MAX_DEPTH) return false
  if (Array.isArray(value)) {
    for (const element of value) if (!isPlainData(element, depth + 1)) return false
    return true
  }
  if (!isPlainObject(value)) return false
  const record = value as Record<string, unknown>
  for (const key of Object.keys(record)) {
    if (key === '__proto__') return false
    const member = record[key]
    if (member !== undefined && !isPlainData(member, depth + 1)) return false
  }
  return true
}

/** A deep copy in the same property order, without absent properties; undefined itself stays so. Anything else is a mistake. */
export function copyPlain<T>(value: T): T {
  return value === undefined ? value : (copy(value, 0) as T)
}

function copy(value: unknown, depth: number): unknown {
  if (typeof value !== 'object') {
    if (!isPlainData(value))
      invariant(false, `plain data holds a ${typeof value} without meaning there, or no finite number`)
    return value
  }
  if (value === null) return null
  invariant(depth <= MAX_DEPTH, 'plain data is nested too deeply, or holds a cycle')
  if (Array.isArray(value)) {
    const elements: unknown[] = []
    for (const element of value) elements.push(copy(element, depth + 1))
    return elements
  }
  invariant(isPlainObject(value), 'plain data holds an instance of a class')
  return copyMembers(value as Record<string, unknown>, depth)
}

/** Takes over the shape of an object, which is quick, and then copies only what is an object itself. */
function copyMembers(source: Record<string, unknown>, depth: number): Record<string, unknown> {
  const target = { ...source }
  for (const key in target) {
    const member = target[key]
    if (typeof member === 'string' || typeof member === 'boolean' || member === null) continue
    if (typeof member === 'number' && Number.isFinite(member)) continue
    // A property taken out of it would make an object slow for good.
    if (member === undefined) return copyPresent(source, depth)
    target[key] = copy(member, depth + 1)
  }
  return target
}

function copyPresent(source: Record<string, unknown>, depth: number): Record<string, unknown> {
  const target: Record<string, unknown> = {}
  for (const key of Object.keys(source)) {
    const member = source[key]
    if (member !== undefined) target[key] = copy(member, depth + 1)
  }
  return target
}

/** The path of an object that can be reached in two ways, if there is one: in a copy it would be two. */
export function findShared(value: unknown, path = 'it', seen = new Set<object>()): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (seen.has(value)) return path
  seen.add(value)
  for (const [key, member] of Object.entries(value)) {
    const shared = findShared(member, `${path}.${key}`, seen)
    if (shared !== undefined) return shared
  }
  return undefined
}
