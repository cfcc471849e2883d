import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JournalResource } from '@/contract'
import { packState, readState, unpackState } from './shared-state'

const journal = (names: readonly string[]): JournalResource => ({
  format: 'smhv-journal',
  version: 1,
  scenario: 'tr-4234',
  seed: 4234,
  now: '2013-10-14T06:30:00.000Z',
  hash: 'abc',
  entries: names.map((name) => ({
    at: '2013-10-14T06:30:00.000Z',
    command: { type: 'createDataset', name },
    meta: {},
  })),
})

test('what is packed into a link comes out of it as it was, in letters that an address leaves alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), async (names) => {
      const text = await packState(journal(names))
      expect(text).toMatch(/^[\w-]*$/)
      expect(await unpackState(text)).toEqual(journal(names))
    }),
    { seed: 4234, numRuns: 50 },
  )
})

test.each(['', 'x', '%%%', 'AAAA'])('the text %j is told to be none of ours', async (text) => {
  expect(await unpackState(text)).toBeUndefined()
})

test('a link that was cut off is told to be none of ours', async () => {
  const text = await packState(journal(['one', 'two', 'three']))
  expect(await unpackState(text.slice(0, -20))).toBeUndefined()
})

test.each(['', 'null', '[]', '{"format":"other"}', '{"format":"smhv-journal"}'])(
  'the file %j is none of ours',
  (text) => {
    expect(readState(text)).toBeUndefined()
  },
)
