import { scriptLines } from '../../src/components/script-words'
import type { PlacedScript } from '../../src/domain/powershell/placed-script'
import { Prompt } from '../../src/sim/powershell/testing/prompt'
import { consoleOn } from '../../src/sim/testing/console-words'
import type { Driver } from '../../src/sim/testing/drive'

/** What came of a script that was typed. */
export interface Typed {
  readonly shown: string
  /** Asked when all has had its time: a cmdlet may wait. */
  outcome(): { readonly written: string; readonly refused: boolean; readonly idle: boolean }
}

/** Types a script as it is shown, where it is said that it belongs. */
export function typeScript(driver: Driver, script: PlacedScript): Typed {
  const shown = scriptLines(script)
  const { place } = script
  if (place.at === 'data-ontap') {
    const console = consoleOn(driver, place.system)
    const written = shown.split('\n').flatMap((line) => console.enter(line))
    return {
      shown,
      outcome: () => ({
        written: written.join('\n'),
        refused: console.lines().some(({ stream }) => stream === 'error'),
        idle: /^\S+> $/.test(console.prompt()),
      }),
    }
  }
  const prompt = new Prompt(place.at === 'snapdrive' ? 'hv' : 'n1', driver)
  const from = prompt.shell.lastSequence
  prompt.enter(shown)
  return {
    shown,
    outcome: () => ({
      written: prompt.since(from),
      refused: prompt.shell.lines.some(
        ({ sequence, stream, text }) => sequence > from && (stream === 'error' || text.startsWith('Error:')),
      ),
      idle: prompt.shell.state === 'idle',
    }),
  }
}
