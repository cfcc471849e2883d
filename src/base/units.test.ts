import { expect, test } from 'vitest'
import { bytes, formatBytes, gib, GiB, KiB, MiB, tib, TiB } from './units'

test('sizes are whole bytes in binary multiples', () => {
  expect(gib(1)).toBe(1_073_741_824)
  expect(tib(1)).toBe(gib(1024))
  expect(bytes(1.4)).toBe(1)
  expect(gib(0.1)).toBe(107_374_182)
})

test.each([
  [0, '0 bytes'],
  [1023, '1023 bytes'],
  [KiB, '1 KB'],
  [1.5 * GiB, '1.5 GB'],
  [127 * GiB, '127 GB'],
  [99.96 * MiB, '100 MB'],
  [2 * TiB, '2 TB'],
  [2000 * TiB, '2000 TB'],
])('%d bytes read %s', (size, text) => {
  expect(formatBytes(size)).toBe(text)
})

test('a size just below a step is written in the larger unit rather than as 1024 of the smaller', () => {
  expect(formatBytes(MiB - 1)).toBe('1 MB')
  expect(formatBytes(GiB - 1)).toBe('1 GB')
})
