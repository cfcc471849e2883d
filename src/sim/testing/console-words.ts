import { must } from '@/base/invariant'
import type { ConsoleId, ShellId } from '@/domain/ids'
import type { ShellLine } from '@/domain/shell/shell'
import type { Driver } from './drive'
import { systemNamed } from './storage-words'

const consoleId = 'console-1' as ConsoleId

/** Short words for what is typed into the console of a storage system. */
export interface TypedConsole {
  readonly driver: Driver
  /** Enters a text and gives what was printed since: what was typed is not among it. */
  enter(text: string): string[]
  /** All that stands on its screen. */
  lines(): readonly ShellLine[]
  /** What stands before the input line. */
  prompt(): string
}

export function consoleOn(driver: Driver, system: string): TypedConsole {
  driver.do((names) => ({ type: 'openShell', consoleId, kind: 'data-ontap', targetId: systemNamed(system)(names) }))
  const shellId = must(driver.outcome.id ?? undefined, 'shell') as ShellId
  const shell = () => must(driver.names.world.shells[shellId], shellId)
  return {
    driver,
    enter(text) {
      const before = shell().lastSequence
      driver.do({ type: 'submitLine', shellId, text })
      return shell()
        .lines.filter(({ sequence, stream }) => sequence > before && stream !== 'input')
        .map((line) => line.text)
    },
    lines: () => shell().lines,
    prompt: () => shell().prompt,
  }
}
