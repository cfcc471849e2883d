import type { Cmdlet, CmdletCall } from '../cmdlet'
import { formatList } from '../format-list'
import { LINES } from '../format-output'
import { formatTable, type Column } from '../format-table'
import { elementsOf, isComposite, type ObjectValue, type Value } from '../value'
import { viewOf } from '../views'
import { expandWildcards, titleOf, valueFor } from './list-cmdlets'

const MODULE = 'Microsoft.PowerShell.Utility'

const parameters: Cmdlet['parameters'] = [
  { name: 'Property', kind: 'list', position: 0, help: 'Which properties, in which order.' },
  { name: 'AutoSize', kind: 'switch', help: 'Columns as wide as what stands in them.' },
  { name: 'Wrap', kind: 'switch', help: 'Has no effect here.' },
  { name: 'InputObject', kind: 'value', fromPipeline: 'value', help: 'The objects.' },
]

export const formatCmdlets: readonly Cmdlet[] = [
  {
    name: 'Format-Table',
    aliases: ['ft'],
    kind: 'Cmdlet',
    module: MODULE,
    synopsis: 'Shows objects as a table.',
    parameters,
    run: (call) => format(call, formatTable, (sample) => viewColumns(sample, 'table')),
  },
  {
    name: 'Format-List',
    aliases: ['fl'],
    kind: 'Cmdlet',
    module: MODULE,
    synopsis: 'Shows objects as lists of their properties.',
    parameters,
    run: (call) => format(call, formatList, (sample) => viewColumns(sample, 'list')),
  },
]

/** The columns of the type's own view if it has this shape; else all properties. */
function viewColumns(sample: ObjectValue, shape: 'table' | 'list'): readonly Column[] {
  const view = viewOf(sample)
  return view.shape === shape ? view.columns : sample.properties.map(([name]) => ({ name }))
}

function format(
  call: CmdletCall,
  make: (objects: readonly ObjectValue[], columns: readonly Column[]) => string,
  columnsOf: (sample: ObjectValue) => readonly Column[],
): undefined {
  const objects = (call.input ?? elementsOf(call.bound['InputObject'] ?? [])).map(asObject)
  const [sample] = objects
  if (!sample) return undefined
  const wanted = expandWildcards(elementsOf(call.bound['Property'] ?? []), sample)
  const text =
    wanted.length === 0
      ? make(objects, columnsOf(sample))
      : make(
          objects.map((object): ObjectValue => {
            return { ...object, properties: wanted.map((one) => [titleOf(one), valueFor(call, one, object)]) }
          }),
          wanted.map((one) => ({ name: titleOf(one) })),
        )
  const lines = text.split('\n').map((line, index): readonly [string, Value] => [`Line${index}`, line])
  call.emit({ is: 'object', type: LINES, properties: lines })
  return undefined
}

function asObject(value: Value): ObjectValue {
  if (isComposite(value, 'object')) return value
  if (isComposite(value, 'hash')) return { is: 'object', type: 'Hashtable', properties: value.entries }
  return { is: 'object', type: 'Value', properties: [['Value', value]] }
}
