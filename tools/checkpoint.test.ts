import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type Column, unpackData } from '../src/lab/packed-data'
import { fromSnapshot } from '../src/sim/index'
import { CHECKPOINTED, checkpointOf } from './checkpoint'

test.each(CHECKPOINTED)(
  'the checkpoint of %s is the environment that its timeline leads to',
  (name) => {
    const { packed, hash } = checkpointOf(name)
    const opened = fromSnapshot(unpackData(JSON.parse(gunzipSync(packed).toString('utf8')) as Column), {
      checked: true,
    })
    expect(opened.ok && opened.value.hash()).toBe(hash)
    // It is fetched before the console can be used.
    expect(packed.length).toBeLessThan(100_000)
  },
  60_000,
)
