import { expect, test } from 'vitest'
import { GOLDEN_TRACES, type GoldenTrace, goldenTrace } from '../testing/golden-trace'

const files = import.meta.glob<GoldenTrace & { readonly reason: string }>('./golden/*.json', {
  eager: true,
  import: 'default',
})

test.each(GOLDEN_TRACES)(
  '%s goes on as it always did, to the last byte',
  (name) => {
    const kept = files[`./golden/${name}.json`]
    // Changed on purpose? npm run golden -- "the reason".
    expect({ reason: kept?.reason, ...goldenTrace(name) }).toEqual(kept)
  },
  600_000,
)

test('the year of hourly, daily, weekly and monthly policies has come to its end', () => {
  // Its invariants were looked at day by day while it was told.
  const points = files['./golden/tr-4234-year.json']?.points ?? []
  expect(points.at(-1)?.at).toBe('2014-10-14T06:30:00.000Z')
})

test('no trace is left of a scenario that is gone', () => {
  expect(Object.keys(files).toSorted()).toEqual(GOLDEN_TRACES.map((name) => `./golden/${name}.json`).toSorted())
})
