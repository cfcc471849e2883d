import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type Column, unpackData } from '../src/lab/packed-data'
import { fromSnapshot } from '../src/sim/index'
import { checkpointOf } from './checkpoint'
import { CHECKPOINTED } from './checkpoint-plugin'

/** Bytes. The default scenario's is fetched before the console can be used; nobody but who asks for the fleet fetches the other. */
const LARGEST: Readonly<Record<string, number>> = { 'tr-4234': 100_000, fleet: 1_000_000 }

test.each(CHECKPOINTED)(
  'the checkpoint of %s is the environment that its timeline leads to',
  (name) => {
    const { packed, hash } = checkpointOf(name)
    const opened = fromSnapshot(unpackData(JSON.parse(gunzipSync(packed).toString('utf8')) as Column), {
      checked: true,
    })
    expect(opened.ok && opened.value.hash()).toBe(hash)
    expect(packed.length).toBeLessThan(LARGEST[name] ?? 0)
  },
  60_000,
)
