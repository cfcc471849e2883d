import { toText } from './to-text'
import { isComposite, type ObjectValue, propertyOf, type Value } from './value'

export interface CsvShape {
  readonly delimiter: string
  /** A first line that names the type, as up to PowerShell 5. */
  readonly typed: boolean
  /** Names of columns where the text has none. */
  readonly names: readonly string[] | null
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Objects as lines; the first one says which columns there are. A text has a length and nothing else. */
export function csvText(values: readonly Value[], { delimiter, typed }: CsvShape): string[] {
  const rows = values.map(asObject)
  const [first] = rows
  if (!first) return []
  const names = first.properties.map(([name]) => name)
  const cells = rows.map((row) => names.map((name) => quoted(toText(propertyOf(row, name) ?? null))).join(delimiter))
  const type = first.type === 'PSCustomObject' ? 'System.Management.Automation.PSCustomObject' : first.type
  return [...(typed ? [`#TYPE ${type}`] : []), names.map(quoted).join(delimiter), ...cells]
}

function asObject(value: Value): ObjectValue {
  if (isComposite(value, 'object')) return value
  if (isComposite(value, 'hash'))
    return { is: 'object', type: 'System.Collections.Hashtable', properties: value.entries }
  return { is: 'object', type: 'System.String', properties: [['Length', toText(value).length]] }
}

/** Objects of a text; values may stand in quotes, and then hold the delimiter and line breaks. */
export function readCsv(text: string, { delimiter, names }: CsvShape): ObjectValue[] {
  const rows = readRows(text, delimiter).filter(
    ([first = '', ...rest], index) =>
      !(first === '' && rest.length === 0) && !(index === 0 && first.startsWith('#TYPE')),
  )
  const columns = names ?? rows.shift() ?? []
  return rows.map((cells) => ({
    is: 'object',
    type: 'PSCustomObject',
    properties: columns.map((name, index) => [name, cells[index] ?? null] as const),
  }))
}

function readRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let inQuotes = false
  const endCell = (): void => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? ''
    if (inQuotes) {
      if (character !== '"') cell += character
      else if (text[index + 1] === '"') cell += text[++index] ?? ''
      else inQuotes = false
    } else if (character === '"') inQuotes = true
    else if (character === delimiter) endCell()
    else if (character === '\n') {
      endCell()
      rows.push([])
    } else if (character !== '\r') cell += character
  }
  endCell()
  return rows
}
