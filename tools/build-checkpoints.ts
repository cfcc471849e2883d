/**
 * Plays the timelines of big scenarios and writes the environments as they open, for the lab to fetch:
 * `node --import ./tools/source-imports.mjs tools/build-checkpoints.ts`. Every build does so: a checkpoint belongs to the
 * engine that made it, and is not committed.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { checkpointOf } from './checkpoint.ts'
import { CHECKPOINTED, checkpointFile } from './checkpoint-plugin.ts'

for (const name of CHECKPOINTED) {
  const { packed, hash } = checkpointOf(name)
  const file = checkpointFile(name)
  mkdirSync(new URL('./', file), { recursive: true })
  writeFileSync(file, packed)
  console.log(`checkpoint of ${name}: ${packed.length} bytes, ${hash}`)
}
