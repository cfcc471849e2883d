/** How long a person may pause between two letters of one word. */
const PAUSE_MS = 700

/**
 * Finds the row that begins with what was typed. The same letter again walks through all rows that begin with it, as
 * Windows does. Searching starts after the current row for a new word, at the current row while a word grows.
 */
export class TypeAhead {
  private typed = ''
  private lastAt = -Infinity

  /** Whether a key is part of a word here; a space only is when a word has begun. */
  accepts(event: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; timeStamp: number }): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    if (event.key === ' ') return this.typed !== '' && event.timeStamp - this.lastAt <= PAUSE_MS
    return event.key.length === 1 && event.key !== '*'
  }

  find(key: string, at: number, count: number, current: number, textAt: (index: number) => string | undefined): number {
    if (at - this.lastAt > PAUSE_MS) this.typed = ''
    this.lastAt = at
    this.typed += key.toLocaleLowerCase()
    const isOneLetter = [...this.typed].every((letter) => letter === this.typed[0])
    const wanted = isOneLetter ? this.typed.slice(0, 1) : this.typed
    const start = isOneLetter ? current + 1 : Math.max(current, 0)
    for (let step = 0; step < count; step++) {
      const index = (start + step) % count
      if (textAt(index)?.toLocaleLowerCase().startsWith(wanted) === true) return index
    }
    return -1
  }
}
