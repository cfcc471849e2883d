import { expect, test } from 'vitest'
import { GOLDEN_SCENARIOS, type GoldenTrace, goldenTrace } from '../testing/golden-trace'

const files = import.meta.glob<GoldenTrace & { readonly reason: string }>('./golden/*.json', {
  eager: true,
  import: 'default',
})

test.each(GOLDEN_SCENARIOS)(
  '%s goes on as it always did, to the last byte',
  (name) => {
    const kept = files[`./golden/${name}.json`]
    // Changed on purpose? npm run golden -- "the reason".
    expect({ reason: kept?.reason, ...goldenTrace(name) }).toEqual(kept)
  },
  60_000,
)

test('no trace is left of a scenario that is gone', () => {
  expect(Object.keys(files).toSorted()).toEqual(GOLDEN_SCENARIOS.map((name) => `./golden/${name}.json`).toSorted())
})
