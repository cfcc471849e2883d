import { SCREEN } from './format-table'
import type { Column } from './format-table'
import { cellText } from './to-text'
import { type ObjectValue, propertyOf } from './value'

/** A list as PowerShell writes it: one line for each property, the colons in one column. */
export function formatList(objects: readonly ObjectValue[], columns: readonly Column[]): string {
  const width = Math.max(...columns.map(({ name }) => name.length))
  const blocks = objects.map((object) =>
    columns
      .map(({ name }) => wrapped(`${name.padEnd(width)} : `, cellText(propertyOf(object, name) ?? null)))
      .join('\n'),
  )
  return `\n${blocks.join('\n\n')}\n`
}

/** What does not fit goes on in the next line, under where it began. */
function wrapped(start: string, text: string): string {
  const room = Math.max(20, SCREEN - start.length - 1)
  const lines = text.split(/\r?\n/).flatMap((line) => {
    const pieces: string[] = []
    for (let index = 0; index === 0 || index < line.length; index += room) pieces.push(line.slice(index, index + room))
    return pieces
  })
  return lines.map((line, index) => (index === 0 ? start : ' '.repeat(start.length)) + line).join('\n')
}
