import { expect } from 'vitest'

/** Figures and the room that they take may differ; `...` stands for lines that are left out. */
const plain = (line: string): string => line.replace(/\d+/g, '0').replace(/\s+/g, ' ').trim()

/** A line that is typed into the console of a machine, and what it shows. */
export interface Typed {
  readonly machine: string
  readonly line: string
  readonly shown: string[]
}

/** What a block of a walkthrough types, with what it says is shown. */
export function typedIn(block: string): Typed[] {
  const typed: Typed[] = []
  for (const line of block.split('\n')) {
    const [, machine, command] = /^(\w+)> (.*)$/.exec(line) ?? []
    if (machine !== undefined && command !== undefined) typed.push({ machine, line: command, shown: [] })
    else typed.at(-1)?.shown.push(line)
  }
  return typed
}

export function expectShown(actual: readonly string[], { line, shown }: Typed): void {
  const lines = actual.map(plain)
  let from = 0
  for (const [index, wanted] of shown.entries()) {
    if (wanted === '...') continue
    const at = shown[index - 1] === '...' ? lines.indexOf(plain(wanted), from) : from
    expect([line, lines[at]]).toEqual([line, plain(wanted)])
    from = at + 1
  }
  if (shown.at(-1) !== '...') expect([line, ...lines.slice(from)]).toEqual([line])
}
