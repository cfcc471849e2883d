import { invariant } from '@/base/invariant'
import { isPlainObject } from './plain-data'

/**
 * The value is walked as its canonical JSON would be written – properties in the order of their keys' UTF-16 code units,
 * no white space – and each token goes into the hash as 32-bit words with its type and length, so that no text is built
 * and nothing needs escaping.
 */
const NULL = 1
const FALSE = 2
const TRUE = 3
const WHOLE = 4
const FLOAT = 5
const STRING = 6
const ARRAY = 7
const OBJECT = 8
const END = 9
const TAG_BITS = 4

const BUFFER_WORDS = 4096
const buffer = new Int32Array(BUFFER_WORDS)
let used = 0
const lanes = new Int32Array(2)
const float = new DataView(new ArrayBuffer(8))

/** The last seen keys of objects at each depth and their order: the rows of a table mostly share their shape. */
const shapes: ({ readonly keys: readonly string[]; readonly sorted: readonly string[] } | undefined)[] = []
const MAX_SHAPE_KEYS = 64
const MAX_DEPTH = 100

/**
 * A 64-bit hash of plain data as 16 hexadecimal digits: the same in every JavaScript engine, whatever the order in
 * which properties were added. Not for secrets.
 *
 * As in JSON, a property that is undefined counts as absent and −0 as 0. Undefined in any other place, NaN, infinities,
 * functions and instances of classes have no canonical form and are programmers' mistakes.
 */
export function hashPlain(value: unknown): string {
  used = 0
  lanes[0] = 0x6a09e667
  lanes[1] = 0xbb67ae85 | 0
  walk(value, 0)
  flush()
  const [a, b] = lanes as unknown as [number, number]
  const high = finish(a ^ Math.imul(b, 0x9e3779b1))
  const low = finish(b ^ Math.imul(high, 0x85ebca77))
  return hex(high) + hex(low)
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0')
}

function finish(word: number): number {
  let h = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** Takes the buffered words into the two lanes, one word at a time, so that where the buffer ends does not matter. */
function flush(): void {
  let a = lanes[0] as number
  let b = lanes[1] as number
  for (let i = 0; i < used; i++) {
    const word = buffer[i] as number
    a = (Math.imul(((a << 13) | (a >>> 19)) ^ word, 0x9e3779b1) + 0x7f4a7c15) | 0
    b = Math.imul(((b << 17) | (b >>> 15)) ^ word, 0xcc9e2d51) ^ a
  }
  lanes[0] = a
  lanes[1] = b
  used = 0
}

function put(word: number): void {
  if (used === BUFFER_WORDS) flush()
  buffer[used++] = word
}

function walk(value: unknown, depth: number): void {
  if (typeof value === 'string') putString(value)
  else if (typeof value === 'number') putNumber(value)
  else if (value === null) put(NULL)
  else if (typeof value === 'boolean') put(value ? TRUE : FALSE)
  else {
    invariant(typeof value === 'object', 'a hash is taken of something that is no plain data')
    invariant(depth <= MAX_DEPTH, 'a hash is taken of something nested too deeply, or of a cycle')
    if (Array.isArray(value)) putArray(value, depth)
    else putObject(value, depth)
  }
}

function putNumber(value: number): void {
  // −0 takes this branch as well, and becomes 0.
  if ((value | 0) === value) {
    put(WHOLE)
    put(value | 0)
    return
  }
  invariant(Number.isFinite(value), 'a hash is taken of NaN or an infinity')
  float.setFloat64(0, value, true)
  put(FLOAT)
  put(float.getInt32(0, true))
  put(float.getInt32(4, true))
}

function putString(text: string): void {
  const length = text.length
  put((length << TAG_BITS) | STRING)
  const whole = length & ~1
  for (let i = 0; i < whole; i += 2) put(text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16))
  if (whole < length) put(text.charCodeAt(whole))
}

function putArray(elements: readonly unknown[], depth: number): void {
  put((elements.length << TAG_BITS) | ARRAY)
  for (let i = 0; i < elements.length; i++) walk(elements[i], depth + 1)
}

function putObject(value: object, depth: number): void {
  invariant(isPlainObject(value), 'a hash is taken of an instance of a class')
  const record = value as Record<string, unknown>
  put(OBJECT)
  for (const key of sortedKeys(record, depth)) {
    const member = record[key]
    if (member === undefined) continue
    putString(key)
    walk(member, depth + 1)
  }
  put(END)
}

function sortedKeys(record: Record<string, unknown>, depth: number): readonly string[] {
  const keys = Object.keys(record)
  const shape = shapes[depth]
  if (shape && sameKeys(shape.keys, keys)) return shape.sorted
  // Without a comparison function: by UTF-16 code units, in every engine.
  const sorted = keys.slice().sort()
  if (keys.length <= MAX_SHAPE_KEYS) shapes[depth] = { keys, sorted }
  return sorted
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
