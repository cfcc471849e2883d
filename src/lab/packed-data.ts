/**
 * Plain data by columns, so that gzip finds what repeats: of a thousand rows the keys stand there once, ids and times as
 * differences, equal words as numbers. It halves what a scenario's checkpoint weighs. Made by the build, read by the lab.
 */
export interface Column {
  /** The type of each value, run-length encoded: `s3i` = three strings and a whole number. */
  readonly t: string
  /** Whole numbers, each as its difference from the one before; or as they are. */
  readonly i?: readonly number[]
  readonly r?: readonly number[]
  /** Other numbers. */
  readonly d?: readonly number[]
  readonly s?: StringColumn
  /** Arrays: how long each is, and all their elements. */
  readonly a?: readonly [lengths: Column, elements: Column]
  /** Tables: how many rows each has, all keys, all rows. */
  readonly m?: readonly [sizes: Column, keys: Column, rows: Column]
  /** Objects: which shape each has; by shape its keys and a column for each. */
  readonly o?: readonly [shapes: Column, columns: readonly (readonly [keys: readonly string[], columns: Column[]])[]]
}

/** As they are; or numbered words; or one prefix and counters as differences. */
type StringColumn =
  | readonly string[]
  | { readonly u: readonly string[]; readonly x: readonly number[] }
  | { readonly p: string; readonly n: readonly number[] }

type Plain = Record<string, unknown>

export function packData(value: unknown): Column {
  return pack([value])
}

export function unpackData(column: Column): unknown {
  return unpack(column)[0]
}

function pack(values: readonly unknown[]): Column {
  const types = values.map(typeOf)
  const of = <T>(type: string): T[] => values.filter((_, index) => types[index] === type) as T[]
  const [whole, other, strings, arrays] = [of<number>('i'), of<number>('d'), of<string>('s'), of<unknown[]>('a')]
  const [tables, objects] = [of<Plain>('m'), of<Plain>('o')]
  return {
    t: types.join('').replace(/(.)\1+/g, (run, type: string) => `${type}${run.length}`),
    ...(whole.length > 0 ? packWhole(whole) : {}),
    ...(other.length > 0 ? { d: other } : {}),
    ...(strings.length > 0 ? { s: packStrings(strings) } : {}),
    ...(arrays.length > 0 ? { a: [pack(arrays.map((array) => array.length)), pack(arrays.flat())] } : {}),
    ...(tables.length > 0 ? { m: packTables(tables) } : {}),
    ...(objects.length > 0 ? { o: packObjects(objects) } : {}),
  }
}

function typeOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return 's'
    case 'boolean':
      return value ? 't' : 'f'
    case 'number':
      return Number.isInteger(value) ? 'i' : 'd'
    default: {
      if (value === null || value === undefined) return 'n'
      if (Array.isArray(value)) return 'a'
      const rows = Object.values(value)
      return rows.length > 1 && rows.every((row) => typeOf(row) === 'o') ? 'm' : 'o'
    }
  }
}

/** Beyond this a difference might not be exact. */
const EXACT = 2 ** 52

function packWhole(numbers: readonly number[]): Pick<Column, 'i' | 'r'> {
  const i = differences(numbers)
  const isExact = numbers.every((number) => Math.abs(number) < EXACT)
  return isExact && String(i).length < String(numbers).length ? { i } : { r: numbers }
}

const COUNTED = /^([a-z-]+-)(0|[1-9]\d{0,9})$/

function packStrings(strings: readonly string[]): StringColumn {
  const counted = strings.map((text) => COUNTED.exec(text))
  const prefix = counted[0]?.[1]
  if (prefix !== undefined && counted.every((match) => match?.[1] === prefix)) {
    return { p: prefix, n: differences(counted.map((match) => Number(match?.[2]))) }
  }
  const numbers = new Map<string, number>()
  for (const text of strings) if (!numbers.has(text)) numbers.set(text, numbers.size)
  if (numbers.size * 2 >= strings.length) return strings
  return { u: [...numbers.keys()], x: strings.map((text) => numbers.get(text) ?? 0) }
}

function packTables(tables: readonly Plain[]): Column['m'] & object {
  return [
    pack(tables.map((table) => Object.keys(table).length)),
    pack(tables.flatMap((table) => Object.keys(table))),
    pack(tables.flatMap((table) => Object.values(table))),
  ]
}

function packObjects(objects: readonly Plain[]): Column['o'] & object {
  const shapes = new Map<
    string,
    { readonly number: number; readonly keys: readonly string[]; readonly rows: Plain[] }
  >()
  const numbers = objects.map((object) => {
    const keys = Object.keys(object)
    const name = JSON.stringify(keys)
    const shape = shapes.get(name) ?? { number: shapes.size, keys, rows: [] }
    shapes.set(name, shape)
    shape.rows.push(object)
    return shape.number
  })
  return [
    pack(numbers),
    [...shapes.values()].map(({ keys, rows }) => [keys, keys.map((key) => pack(rows.map((row) => row[key])))] as const),
  ]
}

function differences(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0))
}

function sums(numbers: readonly number[]): number[] {
  let last = 0
  return numbers.map((number) => (last += number))
}

function unpack(column: Column): unknown[] {
  const sources: Record<string, readonly unknown[]> = {
    i: column.i ? sums(column.i) : (column.r ?? []),
    d: column.d ?? [],
    s: column.s ? unpackStrings(column.s) : [],
    a: column.a ? unpackArrays(column.a) : [],
    m: column.m ? unpackTables(column.m) : [],
    o: column.o ? unpackObjects(column.o) : [],
  }
  const next: Record<string, number> = {}
  const values: unknown[] = []
  for (const [, type = '', run = ''] of column.t.matchAll(/([a-z])(\d*)/g)) {
    const source = sources[type]
    for (let left = run === '' ? 1 : Number(run); left > 0; left--) {
      const index = next[type] ?? 0
      values.push(source ? source[index] : type === 'n' ? null : type === 't')
      next[type] = index + 1
    }
  }
  return values
}

function unpackStrings(column: StringColumn): readonly string[] {
  if ('u' in column) return column.x.map((number) => column.u[number] ?? '')
  return 'p' in column ? sums(column.n).map((number) => `${column.p}${number}`) : column
}

function unpackArrays([lengths, elements]: Column['a'] & object): unknown[][] {
  const all = unpack(elements)
  let from = 0
  return (unpack(lengths) as number[]).map((length) => all.slice(from, (from += length)))
}

function unpackTables([sizes, keys, rows]: Column['m'] & object): Plain[] {
  const allKeys = unpack(keys) as string[]
  const allRows = unpack(rows)
  let from = 0
  return (unpack(sizes) as number[]).map((size) => {
    const start = from
    from += size
    return Object.fromEntries(allKeys.slice(start, from).map((key, index) => [key, allRows[start + index]]))
  })
}

function unpackObjects([shapes, columns]: Column['o'] & object): Plain[] {
  const sources = columns.map(([keys, packed]) => ({ keys, columns: packed.map(unpack), next: 0 }))
  return (unpack(shapes) as number[]).map((shape) => {
    const source = sources[shape]
    if (!source) return {}
    const index = source.next++
    return Object.fromEntries(source.keys.map((key, place) => [key, source.columns[place]?.[index]]))
  })
}
