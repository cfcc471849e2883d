import { expect, test } from 'vitest'
import { chooseDiskFormat, DISK_FORMATS, type DiskNeeds } from './disk-formats'

const needs = (parts: Partial<DiskNeeds>): DiskNeeds => ({
  backedUp: true,
  vmSnapshots: false,
  fastest: false,
  littleSpace: false,
  gigabytes: 100,
  ...parts,
})

test('[R221] the table weighs three containers, with reasons on both sides', () => {
  expect(DISK_FORMATS.map(({ format, pros, cons }) => [format, pros.length, cons.length])).toEqual([
    ['pass-through', 6, 3],
    ['fixed', 6, 3],
    ['dynamic-or-differencing', 6, 6],
  ])
})

test.each<[Partial<DiskNeeds>, string]>([
  [{ fastest: true }, 'fixed'],
  [{ fastest: true, backedUp: false }, 'pass-through'],
  [{ fastest: true, backedUp: false, vmSnapshots: true }, 'fixed'],
  [{ littleSpace: true }, 'dynamic-or-differencing'],
  [{ littleSpace: true, gigabytes: 2041 }, 'fixed'],
  [{ backedUp: false, gigabytes: 20_000 }, 'pass-through'],
])('who needs %o is led to %s', (parts, format) => {
  expect(chooseDiskFormat(needs(parts))).toBe(format)
})
