import { unparse } from 'papaparse'
import type { ListColumn } from './list-column'

/** A table as text: comma separated for files, with tabs for the clipboard. A cell that a spreadsheet would run is made harmless. */
export function tableText<Row>(
  rows: readonly Row[],
  columns: readonly ListColumn<Row>[],
  separator: 'comma' | 'tab',
): string {
  return unparse(
    { fields: columns.map(({ header }) => header), data: rows.map((row) => columns.map((column) => column.text(row))) },
    { delimiter: separator === 'comma' ? ',' : '\t', newline: '\r\n', escapeFormulae: true },
  )
}
