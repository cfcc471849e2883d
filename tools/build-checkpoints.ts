/**
 * Plays the timelines of big scenarios and writes the environments as they open, compressed, for the lab to fetch:
 * `node --import ./tools/source-imports.mjs tools/build-checkpoints.ts`. The files are made by every build and belong to
 * the engine that made them; they are not committed.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { must } from '../src/base/invariant.ts'
import { packData } from '../src/lab/packed-data.ts'
import { CHECKPOINTED_SCENARIOS } from '../src/sim/scenarios/checkpointed.ts'
import { findScenario } from '../src/sim/scenarios/scenario-list.ts'
import { startScenario } from '../src/sim/scenarios/start-scenario.ts'
import { checkpointFile } from './checkpoint-plugin.ts'

for (const name of CHECKPOINTED_SCENARIOS) {
  const begun = performance.now()
  const simulation = startScenario(must(findScenario(name), name))
  const text = JSON.stringify(packData(simulation.snapshot()))
  const packed = gzipSync(text, { level: 9 })
  const file = checkpointFile(name)
  mkdirSync(new URL('./', file), { recursive: true })
  writeFileSync(file, packed)
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`${name}: ${packed.length} bytes (${text.length} as JSON), ${simulation.hash()}, ${seconds} s`)
}
