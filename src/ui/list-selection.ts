/** Several rows selected at once, as in Explorer: Ctrl adds and removes, Shift stretches from the anchor. */
export interface MultiSelection {
  readonly selectedIds: readonly string[]
  readonly onSelectedIdsChange: (ids: string[]) => void
}

export interface SelectionStep {
  readonly selectedIds: readonly string[]
  /** Ids of all rows in order; rows that are not loaded have none. */
  readonly idAt: (index: number) => string | undefined
  readonly anchor: number
  readonly index: number
  readonly ctrl: boolean
  readonly shift: boolean
}

export function stepSelection({ selectedIds, idAt, anchor, index, ctrl, shift }: SelectionStep): string[] {
  const id = idAt(index)
  if (shift) {
    const [from, to] = anchor < index ? [anchor, index] : [index, anchor]
    const stretch: string[] = ctrl ? [...selectedIds] : []
    for (let at = from; at <= to; at++) {
      const other = idAt(at)
      if (other !== undefined && !stretch.includes(other)) stretch.push(other)
    }
    return stretch
  }
  if (id === undefined) return [...selectedIds]
  if (!ctrl) return [id]
  return selectedIds.includes(id) ? selectedIds.filter((other) => other !== id) : [...selectedIds, id]
}
