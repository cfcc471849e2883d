import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { consoleOn, type TypedConsole } from '../src/sim/testing/console-words'
import { drive } from '../src/sim/testing/drive'

const TEXT = readFileSync(join(import.meta.dirname, '../docs/walkthroughs/snapvault-by-hand.md'), 'utf8')
const HOUR = 60 * 60 * 1000

/** Figures and the room that they take may differ; `...` stands for lines that are left out. */
const plain = (line: string): string => line.replace(/\d+/g, '0').replace(/\s+/g, ' ').trim()

interface Typed {
  readonly system: string
  readonly line: string
  readonly shown: string[]
}

/** What a block of the document types, with what it says is shown. */
function typedIn(block: string): Typed[] {
  const typed: Typed[] = []
  for (const line of block.split('\n')) {
    const [, system, command] = /^(\w+)> (.*)$/.exec(line) ?? []
    if (system !== undefined && command !== undefined) typed.push({ system, line: command, shown: [] })
    else typed.at(-1)?.shown.push(line)
  }
  return typed
}

function expectShown(actual: readonly string[], { line, shown }: Typed): void {
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

test('[R238] [R239] [R240] the walkthrough shows what the consoles show', () => {
  const driver = drive('tr-4234')
  const consoles = new Map<string, TypedConsole>()
  let lines = 0
  for (const [, hours, block] of TEXT.matchAll(/\*\*(\d+) hours? later:\*\*|```console\n([^]*?)\n```/g)) {
    if (hours !== undefined) driver.by(Number(hours) * HOUR)
    for (const typed of typedIn(block ?? '')) {
      const on = consoles.get(typed.system) ?? consoleOn(driver, typed.system)
      consoles.set(typed.system, on)
      expect(on.prompt()).toBe(`${typed.system}> `)
      expectShown(on.enter(typed.line), typed)
      lines++
    }
  }
  expect(lines).toBeGreaterThan(20)
})
