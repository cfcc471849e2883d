/**
 * Writes the golden traces anew: `npm run golden -- "why the engine now behaves differently"`. A trace that changes
 * means that saved environments and shared links lead elsewhere than before, so it is never done in passing: the reason
 * goes into the file and into the commit.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { GOLDEN_TRACES, goldenTrace } from '../src/sim/testing/golden-trace.ts'

const [reason = ''] = process.argv.slice(2)
if (reason.trim().length < 10) {
  console.error('Say why, in a sentence: npm run golden -- "Restores now wait for the CSV writer"')
  process.exit(1)
}
const folder = new URL('../src/sim/scenarios/golden/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const name of GOLDEN_TRACES) {
  const trace = { reason: reason.trim(), ...goldenTrace(name) }
  const file = fileURLToPath(new URL(`${name}.json`, folder))
  const style = await resolveConfig(file)
  writeFileSync(file, await format(JSON.stringify(trace), { ...style, filepath: file }))
  console.log(`${name}: ${trace.points.map((point) => point.hash).join(' ')}`)
}
