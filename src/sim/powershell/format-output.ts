import { formatList } from './format-list'
import { formatTable } from './format-table'
import { dateText, toText } from './to-text'
import { isComposite, type ObjectValue, type Value } from './value'
import { viewOf } from './views'

/** What Format-Table, Format-List and Out-String make: lines as they stand. */
export const LINES = 'Lines'

/** Values as they appear on the screen; null: nothing appears. Objects of one type, one after the other, share a table. */
export function formatOutput(values: readonly Value[]): string | null {
  const blocks: string[] = []
  let objects: ObjectValue[] = []
  const endTable = (): void => {
    if (objects.length > 0) blocks.push(formatObjects(objects))
    objects = []
  }
  for (const value of values) {
    if (isComposite(value, 'object') && value.type !== LINES) {
      if (objects[0] && objects[0].type !== value.type) endTable()
      objects.push(value)
      continue
    }
    endTable()
    const text = formatValue(value)
    if (text !== null) blocks.push(text)
  }
  endTable()
  return blocks.length === 0 ? null : blocks.join('\n')
}

function formatObjects(objects: readonly ObjectValue[]): string {
  const [first] = objects
  if (!first) return ''
  const view = viewOf(first)
  return view.shape === 'table' ? formatTable(objects, view.columns) : formatList(objects, view.columns)
}

function formatValue(value: Value): string | null {
  if (value === null) return null
  if (isComposite(value, 'object')) return value.properties.map(([, line]) => toText(line)).join('\n')
  if (isComposite(value, 'date')) return `\n${longDate(value.time)}\n`
  if (!isComposite(value, 'hash')) return toText(value)
  if (value.entries.length === 0) return null
  const rows = value.entries.map(([name, item]): ObjectValue => {
    return {
      is: 'object',
      type: 'Hashtable',
      properties: [
        ['Name', name],
        ['Value', item],
      ],
    }
  })
  return formatTable(rows, [{ name: 'Name', width: 30 }, { name: 'Value' }])
}

const longDate = (time: Parameters<typeof dateText>[0]): string => dateText(time)
