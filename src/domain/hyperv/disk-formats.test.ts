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

const reasons = (wanted: string) => DISK_FORMATS.find(({ format }) => format === wanted)

test('[R216] [R217] pass-through disks are fastest, and have no VM snapshots and no backup', () => {
  const disk = reasons('pass-through')
  expect(disk?.pros).toHaveLength(6)
  expect(disk?.pros[0]).toBe('Fastest of all')
  expect(disk?.cons).toEqual([
    'No VM snapshots',
    'Belongs to one VM alone',
    'The Hyper-V VSS writer does not back it up, nor does SMHV',
  ])
  expect(DISK_FORMATS.filter(({ backedUp }) => !backedUp)).toEqual([disk])
})

test('[R218] [R219] fixed VHDs are the fastest of files, and take their space at once', () => {
  const disk = reasons('fixed')
  expect(disk?.pros).toHaveLength(6)
  expect(disk?.pros).toContain('Does not run the LUN out of space while the VM works')
  expect(disk?.cons).toEqual(['Takes its whole size from the beginning', 'Takes long to create', 'Cannot be shrunk'])
})

test('[R220] [R221] dynamic and differencing VHDs save space, and end at 2040 GB', () => {
  const disk = reasons('dynamic-or-differencing')
  expect(disk?.pros).toHaveLength(6)
  expect(disk?.pros).toContain('Grows as needed and saves space')
  expect(disk?.cons).toHaveLength(6)
  expect(disk?.cons).toContain('At most 2040 GB')
})

test.each<[Partial<DiskNeeds>, string]>([
  [{ fastest: true }, 'fixed'],
  [{ fastest: true, backedUp: false }, 'pass-through'],
  [{ fastest: true, backedUp: false, vmSnapshots: true }, 'fixed'],
  [{ littleSpace: true }, 'dynamic-or-differencing'],
  [{ littleSpace: true, gigabytes: 2041 }, 'fixed'],
  [{ backedUp: false, gigabytes: 20_000 }, 'pass-through'],
])('[R222] who needs %o is led to %s', (parts, format) => {
  expect(chooseDiskFormat(needs(parts))).toBe(format)
})
