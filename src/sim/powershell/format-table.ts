import { cellText } from './to-text'
import { type ObjectValue, propertyOf } from './value'

/** How wide the screen is. */
export const SCREEN = 92

export interface Column {
  readonly name: string
  /** Its width at least; without one it is as wide as what stands in it. */
  readonly width?: number
  readonly align?: 'right'
}

/** A table as PowerShell writes it: names, dashes under them, one line each. The last column is cut at the screen's edge. */
export function formatTable(objects: readonly ObjectValue[], columns: readonly Column[]): string {
  const rows = objects.map((object) => columns.map(({ name }) => oneLine(cellText(propertyOf(object, name) ?? null))))
  const widths = columns.map(({ name, width = 0 }, index) =>
    Math.max(width, name.length, ...rows.map((row) => row[index]?.length ?? 0)),
  )
  const shown = fitting(widths)
  const line = (cells: readonly string[]): string =>
    shown
      .map((width, index) => {
        const cell = cells[index] ?? ''
        const text = cell.length > width ? `${cell.slice(0, Math.max(1, width - 3))}...`.slice(0, width) : cell
        return columns[index]?.align === 'right' ? text.padStart(width) : text.padEnd(width)
      })
      .join(' ')
      .trimEnd()
  const names = columns.map(({ name }) => name)
  return ['', line(names), line(names.map((name) => '-'.repeat(name.length))), ...rows.map(line), ''].join('\n')
}

/** As many columns as have room, none narrower than need be; the widest give way first. */
function fitting(widths: readonly number[]): number[] {
  const shown = [...widths]
  const total = (): number => shown.reduce((sum, width) => sum + width + 1, -1)
  for (let excess = total() - SCREEN; excess > 0; excess = total() - SCREEN) {
    const widest = Math.max(...shown)
    if (widest <= 8) {
      shown.pop()
      continue
    }
    const index = shown.indexOf(widest)
    const second = Math.max(8, ...shown.filter((width) => width < widest))
    shown[index] = Math.max(second === widest ? widest - 1 : second, widest - excess, 8)
  }
  return shown
}

const oneLine = (text: string): string => text.replace(/\r?\n/g, ' ')
