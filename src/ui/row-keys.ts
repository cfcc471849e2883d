import type { KeyboardEvent } from 'react'
import type { TypeAhead } from './type-ahead'

export interface RowsAtHand {
  readonly count: number
  readonly current: number
  /** How many rows one page shows. */
  readonly pageSize: number
  readonly textAt: (index: number) => string | undefined
  readonly typeAhead: TypeAhead
}

/** The row that a key leads to, in a tree or a list; `undefined` when the key does not move. */
export function rowOfKey(event: KeyboardEvent, rows: RowsAtHand): number | undefined {
  const { count, current, pageSize, textAt, typeAhead } = rows
  if (count === 0) return undefined
  const within = (index: number): number => Math.max(0, Math.min(count - 1, index))
  switch (event.key) {
    case 'ArrowDown':
      return within(current + 1)
    case 'ArrowUp':
      return within(current - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    case 'PageDown':
      return within(current + Math.max(1, pageSize - 1))
    case 'PageUp':
      return within(current - Math.max(1, pageSize - 1))
  }
  if (!typeAhead.accepts(event)) return undefined
  const found = typeAhead.find(event.key, event.timeStamp, count, current, textAt)
  return found < 0 ? undefined : found
}
