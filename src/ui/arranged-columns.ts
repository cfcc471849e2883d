export interface ColumnArrangement {
  /** Ids in the order in which they stand; columns that are not named follow as designed. */
  readonly order?: readonly string[] | undefined
  readonly hidden?: readonly string[] | undefined
}

interface Named {
  readonly id: string
}

/** The columns in the order that was chosen, the hidden ones among them. */
export function orderedColumns<Column extends Named>(
  columns: readonly Column[],
  order: readonly string[] | undefined,
): readonly Column[] {
  if (order === undefined || order.length === 0) return columns
  const placeOf = ({ id }: Named): number => {
    const place = order.indexOf(id)
    return place < 0 ? order.length : place
  }
  return columns.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** The columns on show. Without its first column, which names the row, a list is never shown. */
export function arrangedColumns<Column extends Named>(
  columns: readonly Column[],
  { order, hidden = [] }: ColumnArrangement,
): readonly Column[] {
  const nameId = columns[0]?.id
  return orderedColumns(columns, order).filter(({ id }) => id === nameId || !hidden.includes(id))
}
