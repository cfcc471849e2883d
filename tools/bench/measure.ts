/** The middle one of several runs, so that one slow run says nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/**
 * Gives the milliseconds since it was made: by the clock on the wall, or of the processor if that is less, since then other
 * programs have kept this one waiting.
 */
export function stopwatch(): () => number {
  const start = performance.now()
  const before = process.cpuUsage()
  return () => {
    const wall = performance.now() - start
    const { user, system } = process.cpuUsage(before)
    return Math.min(wall, (user + system) / 1000)
  }
}

/** Milliseconds that it takes. */
export function timed(work: () => void): number {
  const time = stopwatch()
  work()
  return time()
}

/** Medians of several kinds of work, taken turn by turn so that a busy moment of the machine hits all of them alike. */
export function inTurn(runs: number, works: Readonly<Record<string, () => void>>): Record<string, number> {
  const times = new Map<string, number[]>(Object.keys(works).map((name) => [name, []]))
  for (let run = 0; run < runs; run++) {
    for (const [name, work] of Object.entries(works)) times.get(name)?.push(timed(work))
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, median(values)]))
}

export function row(name: string, value: string, note = ''): void {
  console.log(`  ${name.padEnd(52)} ${value.padStart(16)}  ${note}`)
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
export const rate = (value: number): string => `${Math.round(value).toLocaleString('en-US')}/s`
export const ratio = (value: number): string => `×${value.toFixed(2)}`
