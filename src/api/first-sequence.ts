let tell: (sequence: number) => void = () => undefined

/** The number of the last event that the first answer of this page knows of: events after it may be news to the page. */
export const firstSequence = new Promise<number>((resolve) => {
  tell = resolve
})

/** Every answer tells; the first one counts. */
export function noteSequence(sequence: number): void {
  if (Number.isSafeInteger(sequence)) tell(sequence)
}
