import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { consoleOn, type TypedConsole } from '../src/sim/testing/console-words'
import { drive } from '../src/sim/testing/drive'
import { expectShown, typedIn } from './testing/walkthrough-text'

const TEXT = readFileSync(join(import.meta.dirname, '../docs/walkthroughs/snapvault-by-hand.md'), 'utf8')
const HOUR = 60 * 60 * 1000

test('[R238] [R239] [R240] the walkthrough shows what the consoles show', () => {
  const driver = drive('tr-4234')
  const consoles = new Map<string, TypedConsole>()
  let lines = 0
  for (const [, hours, block] of TEXT.matchAll(/\*\*(\d+) hours? later:\*\*|```console\n([^]*?)\n```/g)) {
    if (hours !== undefined) driver.by(Number(hours) * HOUR)
    for (const typed of typedIn(block ?? '')) {
      const on = consoles.get(typed.machine) ?? consoleOn(driver, typed.machine)
      consoles.set(typed.machine, on)
      expect(on.prompt()).toBe(`${typed.machine}> `)
      expectShown(on.enter(typed.line), typed)
      lines++
    }
  }
  expect(lines).toBeGreaterThan(20)
})
