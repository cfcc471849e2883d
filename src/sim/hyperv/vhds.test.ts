import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { gib } from '@/base/units'
import { backupOnDemand } from '../scenarios/timeline-words'
import { differencingVhd, dynamicVhd, guestIscsiLun } from '../scenarios/plan-words'
import { again, backedUp, codes, lastJob } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { restoreFrom } from '../testing/restore-words'
import { smallWorld, withDataset } from '../testing/small-world'
import { checkAddVhd, type VhdRequest, vmAdvice } from './vhd-facts'

const request = ({ names }: Driver, vm: string, more: Partial<VhdRequest> = {}): VhdRequest => ({
  vmId: names.vm(vm),
  path: 'E:\\e1\\data.vhd',
  format: 'fixed',
  size: gib(10),
  copyPhysical: false,
  ...more,
})
const add = (driver: Driver, vm: string, more: Partial<VhdRequest> = {}) =>
  driver.do(() => ({ type: 'addVhd', ...request(driver, vm, more) }))
const refused = (driver: Driver, vm: string, more: Partial<VhdRequest> = {}) =>
  driver.refused(() => ({ type: 'addVhd', ...request(driver, vm, more) })).code
const vhds = ({ names }: Driver, vm: string) =>
  must(names.world.vms[names.vm(vm)], vm).disks.map(({ location }) => location.path)

test('a VHD that was added is backed up, and one that was removed comes back with a restore', () => {
  const driver = backedUp(add(smallWorld(), 'e1'), ['e1'])
  const files = driver.names.world.backups[driver.names.latestBackup('ds')]?.vms[0]?.files.map(({ path }) => path)
  expect(files).toContain('E:\\e1\\data.vhd')
  driver.do((names) => ({ type: 'removeVhd', vmId: names.vm('e1'), path: 'e:\\E1\\data.vhd' }))
  expect(vhds(driver, 'e1')).toEqual(['E:\\e1\\e1.vhd'])
  driver.do((names) => restoreFrom(names, names.vm('e1'))).untilIdle()
  expect(vhds(driver, 'e1')).toEqual(['E:\\e1\\e1.vhd', 'E:\\e1\\data.vhd'])
})

test('[R219] a fixed VHD takes its size at once, and none that the disk has no room for', () => {
  const driver = smallWorld()
  const active = () => driver.names.world.volumes[driver.names.volume('test02:ded')]?.activeBytes ?? 0
  const before = active()
  expect(refused(driver, 'e1', { size: gib(480) })).toBe('vhd/no-room')
  add(driver, 'e1')
  expect(active()).toBe(before + gib(10))
  add(driver, 'e1', { path: 'E:\\e1\\grows.vhd', format: 'dynamic', size: gib(480) })
  expect(active()).toBeLessThan(before + gib(11))
})

test.each([
  ['[R221] a dynamic VHD beyond 2040 GB', { format: 'dynamic', size: gib(2041) }, 'vhd/too-large'],
  ['a fixed VHD beyond 2040 GB', { size: gib(2041) }, 'vhd/size-invalid'],
  ['a VHDX on 2008 R2', { path: 'E:\\e1\\data.vhdx' }, 'vhd/vhdx-needs-2012'],
  ['a file on no disk of the host', { path: 'Z:\\data.vhd' }, 'vhd/path-invalid'],
  ['a file that is no VHD', { path: 'E:\\data.txt' }, 'vhd/path-invalid'],
  ['a file of another VM', { path: 'E:\\e2\\e2.vhd' }, 'vhd/path-taken'],
] as const)('%s is refused', (_, more, code) => {
  expect(refused(smallWorld(), 'e1', more)).toBe(code)
})

test('[R131] a VHDX is to be smaller than the largest LUN of SnapDrive', () => {
  const path = 'C:\\ClusterStorage\\Volume1\\c1\\huge.vhdx'
  const huge = { path, format: 'dynamic', size: 14 * 1024 * gib(1) } as const
  expect(refused(smallWorld(), 'c1', huge)).toBe('vhd/beyond-snapdrive')
})

test('the last VHD stays, and so does the system disk of a VM that is not off', () => {
  const driver = smallWorld()
  const remove = () =>
    driver.refused((names) => ({ type: 'removeVhd', vmId: names.vm('e1'), path: 'E:\\e1\\e1.vhd' })).code
  expect(remove()).toBe('vhd/last')
  add(driver, 'e1')
  expect(remove()).toBe('vm/state-forbids')
})

test('[R105] a VHD with the contents of a physical disk is warned of, and its VM cannot be backed up', () => {
  const driver = smallWorld()
  const found = driver.simulation.read((world) => checkAddVhd(world, request(driver, 'e1', { copyPhysical: true })))
  expect(found).toMatchObject([{ code: 'vhd/copied-from-physical', severity: 'warning' }])
  withDataset(add(driver, 'e1', { copyPhysical: true }), 'ds', ['e1'])
  const { findings } = driver.refused((names) => backupOnDemand(names, 'ds', {}))
  expect(codes(findings)).toContain('vm/copied-disk-signature')
})

test('[R221] dynamic VHDs that can outgrow their LUN and differencing ones are advised against', () => {
  const e1 = { disks: [dynamicVhd('E:\\e1\\e1.vhd', 300, 10)] }
  const e2 = { disks: [differencingVhd('E:\\e2\\e2.vhd', 300, 10)] }
  const driver = smallWorld({ vms: { e1, e2 } })
  const advice = (vm: string) => codes(driver.simulation.read((world) => vmAdvice(world, driver.names.vm(vm))))
  expect(advice('e1')).toEqual(['vhd/outgrows-disk'])
  expect(advice('e2')).toEqual(['vhd/outgrows-disk', 'vhd/differencing'])
  expect(advice('f1')).toEqual([])
})

/** How long a backup of e1 takes, whose guest has connected LUNs by its own SnapDrive. */
function duration(hotfixes: readonly string[], windows: '2008-r2' | '2008-r2-sp1' = '2008-r2'): number {
  const luns = ['a', 'b', 'c'].map((name) => guestIscsiLun(`iqn.lab:${name}`, 50))
  const e1 = { applications: ['SnapDrive 6.4 for Windows'], disks: [dynamicVhd('E:\\e1\\e1.vhd', 40, 10), ...luns] }
  const driver = backedUp(smallWorld({ vms: { e1 }, hosts: { hv: { windows, hotfixes } } }), ['e1'])
  const slow = lastJob(driver).log.some((line) => line.text.includes('take long'))
  const { startedAt, endedAt } = lastJob(again(driver))
  return (slow ? 1 : -1) * (must(endedAt, 'end') - startedAt)
}

test('[R228] guests with SnapDrive and several LUNs are slow to back up until the host has KB 975354', () => {
  const without = duration([])
  const withHotfix = duration(['975354'])
  expect(without).toBeGreaterThan(0)
  expect(withHotfix).toBeLessThan(0)
  expect(without).toBeGreaterThan(2 * -withHotfix)
  expect(duration([], '2008-r2-sp1')).toBe(withHotfix)
})
