import { expect, test } from 'vitest'
import { searchHelp } from './help-search'

test('the help is found by words, their beginnings and small slips', () => {
  const first = (q: string) => searchHelp(q)[0]?.title
  expect(first('snapinfo')).toBe('SnapInfo')
  expect(searchHelp('distrib').map(({ to }) => to)).toContain('/help/topics/distributed')
  expect(searchHelp('retenton').map(({ title }) => title)).toContain('Retention and the 255 Snapshot copies')
  expect(searchHelp('vm/unknown').map(({ kind }) => kind)).toContain('finding')
  expect(searchHelp('xyzzy')).toEqual([])
})
