import type { Cmdlet, CmdletCall } from '../cmdlet'
import { numberOf } from '../convert'
import { Failure } from '../failure'
import { memberOf } from '../members'
import { order } from '../operators'
import { toText } from '../to-text'
import { elementsOf, isComposite, isList, isTrue, makeObject, type ObjectValue, propertyOf, type Value } from '../value'
import { fitsWildcard } from '../wildcard'

const MODULE = 'Microsoft.PowerShell.Utility'
const input = { name: 'InputObject', kind: 'value', fromPipeline: 'value', help: 'The objects.' } as const
const property = (help: string, position = 0) => ({ name: 'Property', kind: 'list', position, help }) as const

const objectsOf = ({ bound, input: piped }: CmdletCall): readonly Value[] =>
  piped ?? ('InputObject' in bound ? elementsOf(bound['InputObject'] ?? null) : [])

/** What a property means for an object: its name, a block, or a hash table with a name and an expression. */
export function valueFor(call: CmdletCall, wanted: Value, object: Value): Value {
  if (isComposite(wanted, 'block')) return call.evaluate(wanted, object)
  if (isComposite(wanted, 'hash')) {
    const expression = wanted.entries.find(([key]) => 'expression'.startsWith(key.toLowerCase()))?.[1] ?? null
    return valueFor(call, expression, object)
  }
  return memberOf(object, toText(wanted))
}

/** The name of the property or column that a name, a script block or a hash table with `n=` and `e=` makes. */
export function titleOf(wanted: Value): string {
  if (!isComposite(wanted, 'hash')) return isComposite(wanted, 'block') ? 'Expression' : toText(wanted)
  const name = wanted.entries.find(([key]) => /^(?:n|name|l|label)$/i.test(key))?.[1]
  return toText(name ?? 'Expression')
}

/** `*` and other patterns stand for the properties whose names fit. */
export function expandWildcards(wanted: readonly Value[], sample: Value): readonly Value[] {
  return wanted.flatMap((one): readonly Value[] => {
    if (typeof one !== 'string' || !/[*?]/.test(one)) return [one]
    return isComposite(sample, 'object')
      ? sample.properties.map(([name]) => name).filter((name) => fitsWildcard(name, one))
      : []
  })
}

function selected(call: CmdletCall, wanted: readonly Value[], object: Value): ObjectValue {
  const properties = expandWildcards(wanted, object).map((one) => [titleOf(one), valueFor(call, one, object)] as const)
  return { is: 'object', type: `Selected ${properties.map(([name]) => name).join(' ')}`, properties }
}

export const listCmdlets: readonly Cmdlet[] = [
  {
    name: 'Sort-Object',
    aliases: ['sort'],
    kind: 'Cmdlet',
    module: MODULE,
    synopsis: 'Sorts objects by what they are or by properties of theirs.',
    parameters: [
      property('What to sort by: names of properties, or blocks.'),
      { name: 'Descending', kind: 'switch', help: 'The greatest first.' },
      { name: 'Unique', kind: 'switch', help: 'Of equal ones only the first.' },
      input,
    ],
    run: (call) => {
      const wanted = elementsOf(call.bound['Property'] ?? [])
      const keyed = objectsOf(call).map((object) => ({
        object,
        keys: wanted.length === 0 ? [object] : wanted.map((one) => valueFor(call, one, object)),
      }))
      const compare = (a: (typeof keyed)[number], b: (typeof keyed)[number]): number => {
        for (const [index, key] of a.keys.entries()) {
          const difference = safeOrder(key, b.keys[index] ?? null)
          if (difference !== 0) return difference
        }
        return 0
      }
      const sign = isTrue(call.bound['Descending'] ?? null) ? -1 : 1
      const sorted = keyed.toSorted((a, b) => sign * compare(a, b))
      const unique = isTrue(call.bound['Unique'] ?? null)
      sorted.forEach((row, index) => {
        const before = sorted[index - 1]
        if (!unique || !before || compare(before, row) !== 0) call.emit(row.object)
      })
      return undefined
    },
  },
  {
    name: 'Select-Object',
    aliases: ['select'],
    kind: 'Cmdlet',
    module: MODULE,
    synopsis: 'Takes some of the objects, or some of their properties.',
    parameters: [
      property('Which properties.'),
      { name: 'First', kind: 'number', help: 'So many from the beginning.' },
      { name: 'Last', kind: 'number', help: 'So many from the end.' },
      { name: 'Skip', kind: 'number', help: 'So many are left out first.' },
      { name: 'ExpandProperty', kind: 'text', help: 'The values of this property instead of the objects.' },
      { name: 'Unique', kind: 'switch', help: 'Each only once.' },
      input,
    ],
    run: runSelect,
  },
  {
    name: 'Measure-Object',
    aliases: ['measure'],
    kind: 'Cmdlet',
    module: MODULE,
    synopsis: 'Counts objects; sums and compares a property of theirs.',
    parameters: [
      property('Which properties.'),
      { name: 'Sum', kind: 'switch', help: 'Their sum.' },
      { name: 'Average', kind: 'switch', help: 'Their mean.' },
      { name: 'Maximum', kind: 'switch', help: 'The greatest.' },
      { name: 'Minimum', kind: 'switch', help: 'The least.' },
      input,
    ],
    run: runMeasure,
  },
  {
    name: 'Group-Object',
    aliases: ['group'],
    kind: 'Cmdlet',
    module: MODULE,
    synopsis: 'Puts objects together that agree in a property.',
    parameters: [property('Which property.'), input],
    run: (call) => {
      const [wanted = null] = elementsOf(call.bound['Property'] ?? [])
      const groups = new Map<string, Value[]>()
      for (const object of objectsOf(call)) {
        const key = toText(wanted === null ? object : valueFor(call, wanted, object))
        groups.set(key, [...(groups.get(key) ?? []), object])
      }
      for (const [name, group] of groups) {
        call.emit(makeObject('GroupInfo', { Count: group.length, Name: name, Group: group }))
      }
      return undefined
    },
  },
  {
    name: 'Where-Object',
    aliases: ['?', 'where'],
    kind: 'Cmdlet',
    module: 'Microsoft.PowerShell.Core',
    synopsis: 'Lets through the objects for which a condition holds.',
    parameters: [
      { name: 'FilterScript', kind: 'value', position: 0, mandatory: true, help: 'A block; the object is $_ in it.' },
      input,
    ],
    run: (call) => {
      const filter = call.bound['FilterScript'] ?? null
      for (const object of objectsOf(call)) if (isTrue(valueFor(call, filter, object))) call.emit(object)
      return undefined
    },
  },
  {
    name: 'ForEach-Object',
    aliases: ['%', 'foreach'],
    kind: 'Cmdlet',
    module: 'Microsoft.PowerShell.Core',
    synopsis: 'Does something for each object.',
    parameters: [
      { name: 'Process', kind: 'value', position: 0, mandatory: true, help: 'A block; the object is $_ in it.' },
      input,
    ],
    run: (call) => {
      for (const object of objectsOf(call)) {
        for (const value of elementsOf(valueFor(call, call.bound['Process'] ?? null, object))) call.emit(value)
      }
      return undefined
    },
  },
]

/** Values that cannot be compared stand as texts. */
function safeOrder(a: Value, b: Value): number {
  try {
    return order(a, b)
  } catch (error) {
    if (error instanceof Failure) return order(toText(a), toText(b))
    throw error
  }
}

function runSelect(call: CmdletCall): undefined {
  const number = (name: string): number | undefined => numberOf(call.bound[name] ?? 'none')
  const [skip, first, last] = [number('Skip') ?? 0, number('First'), number('Last')]
  let objects = objectsOf(call).slice(Math.max(0, skip))
  if (first !== undefined && last !== undefined) objects = [...objects.slice(0, first), ...objects.slice(-last)]
  else if (first !== undefined) objects = objects.slice(0, Math.max(0, first))
  else if (last !== undefined) objects = last > 0 ? objects.slice(-last) : []
  const expanded = call.bound['ExpandProperty']
  const wanted = elementsOf(call.bound['Property'] ?? [])
  const chosen = objects.flatMap((object): readonly Value[] => {
    if (expanded !== undefined) {
      const found = propertyOf(object, toText(expanded)) ?? memberOf(object, toText(expanded))
      if (found !== null) return elementsOf(found)
      throw new Failure({
        message: `Property "${toText(expanded)}" cannot be found.`,
        category: 'InvalidArgument: (:) [Select-Object], PSArgumentException',
        id: 'ExpandPropertyNotFound,Select-Object',
      })
    }
    return [wanted.length === 0 ? object : selected(call, wanted, object)]
  })
  const seen = new Set<string>()
  for (const value of chosen) {
    if (isTrue(call.bound['Unique'] ?? null)) {
      const key = isList(value) ? value.map(toText).join('\n') : toText(value)
      if (seen.has(key)) continue
      seen.add(key)
    }
    call.emit(value)
  }
  return undefined
}

function runMeasure(call: CmdletCall): undefined {
  const objects = objectsOf(call)
  const [wanted] = elementsOf(call.bound['Property'] ?? [])
  const numbers = objects.flatMap((object) => {
    const value = wanted === undefined ? object : memberOf(object, toText(wanted))
    const number = value === null ? undefined : numberOf(value)
    return number === undefined ? [] : [number]
  })
  const asks = (name: string): boolean => isTrue(call.bound[name] ?? null) && numbers.length > 0
  const sum = numbers.reduce((all, one) => all + one, 0)
  call.emit(
    makeObject('MeasureInfo', {
      Count: wanted === undefined ? objects.length : numbers.length,
      Average: asks('Average') ? sum / numbers.length : null,
      Sum: asks('Sum') ? sum : null,
      Maximum: asks('Maximum') ? numbers.reduce((a, b) => Math.max(a, b)) : null,
      Minimum: asks('Minimum') ? numbers.reduce((a, b) => Math.min(a, b)) : null,
      Property: wanted ?? null,
    }),
  )
  return undefined
}
