import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { HOUR } from '@/base/sim-time'
import { again, backedUp, codes, CRASH, jobs, lastJob } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { restoreFrom } from '../testing/restore-words'
import { smallWorld } from '../testing/small-world'
import { vmSnapshotsOf } from './vm-snapshot-commands'

const moved = { vms: { e1: { snapshots: 'F:\\Snapshots\\e1', snapshotLocationMoved: true } } }
const take = (driver: Driver, vm: string, name = 'before update') =>
  driver.do((names) => ({ type: 'takeVmSnapshot', vmId: names.vm(vm), name }))
const move = (driver: Driver, vm: string, path: string) =>
  driver.do((names) => ({ type: 'moveVmSnapshotLocation', vmId: names.vm(vm), path }))
const e1 = ({ names }: Driver) => must(names.world.vms[names.vm('e1')], 'e1')
const snapshots = (driver: Driver, vm: string) =>
  driver.simulation.read((world) => vmSnapshotsOf(world, driver.names.vm(vm)).map(({ name }) => name))

/** How ten backups of e1 end, one after the other. */
function tenBackups(driver: Driver, more = {}): string[] {
  backedUp(driver, ['e1'], more)
  for (let i = 1; i < 10; i++) again(driver, more)
  return jobs(driver).map(({ state, findings }) => `${state} ${codes(findings).join(',')}`)
}

test('[R116] a backup may fail while the writer does not know the moved snapshot location', () => {
  const ends = tenBackups(smallWorld(moved))
  expect(ends).toContain('failed backup/snapshot-location')
  expect(ends.some((end) => end.startsWith('completed'))).toBe(true)
})

test('[R116] one VM snapshot in Hyper-V Manager makes it known, and deleting that leaves it known', () => {
  const driver = take(smallWorld(moved), 'e1')
  expect(e1(driver).snapshotLocationMoved).toBe(false)
  const { id } = must(driver.names.world.vmSnapshots[driver.names.vm('e1')]?.[0], 'snapshot')
  driver.do((names) => ({ type: 'deleteVmSnapshot', vmId: names.vm('e1'), snapshotId: id }))
  expect(snapshots(driver, 'e1')).toEqual([])
  expect(new Set(tenBackups(driver))).toEqual(new Set(['completed ']))
})

test('[R112] a crash-consistent backup does not miss it', () => {
  expect(tenBackups(smallWorld(moved), CRASH).every((end) => end.startsWith('completed'))).toBe(true)
})

test('[R116] moving the snapshot location counts when it goes to another LUN', () => {
  const driver = move(smallWorld(), 'e1', 'E:\\Elsewhere')
  expect(e1(driver)).toMatchObject({ snapshots: { path: 'E:\\Elsewhere' }, snapshotLocationMoved: false })
  move(driver, 'e1', 'F:\\Snapshots')
  expect(e1(driver)).toMatchObject({ snapshots: { path: 'F:\\Snapshots' }, snapshotLocationMoved: true })
})

test('[R116] the location stays where snapshots of the VM lie, and must be on a disk of the host', () => {
  const driver = take(smallWorld(), 'e1')
  const refused = (path: string) =>
    driver.refused((names) => ({ type: 'moveVmSnapshotLocation', vmId: names.vm('e1'), path })).code
  expect(refused('F:\\Snapshots')).toBe('vm-snapshot/location-in-use')
  const id = must(driver.names.world.vmSnapshots[driver.names.vm('e1')]?.[0], 'snapshot').id
  driver.do((names) => ({ type: 'deleteVmSnapshot', vmId: names.vm('e1'), snapshotId: id }))
  expect(refused('Z:\\Snapshots')).toBe('vhd/path-invalid')
  const unknown = driver.refused((names) => ({ type: 'deleteVmSnapshot', vmId: names.vm('e1'), snapshotId: id }))
  expect(unknown).toMatchObject({ kind: 'unknown', code: 'vm-snapshot/unknown' })
})

test('[R217] no snapshot is taken of a VM with a pass-through disk', () => {
  const driver = smallWorld()
  driver.simulation.read((world) => {
    const { disks } = must(world.vms[driver.names.vm('e1')], 'e1')
    disks.push({
      ...must(disks[0], 'disk'),
      format: 'pass-through',
      location: { path: 'PHYSICALDRIVE5', diskId: null },
    })
  })
  const refusal = driver.refused((names) => ({ type: 'takeVmSnapshot', vmId: names.vm('e1'), name: 'x' }))
  expect(refusal.code).toBe('vm-snapshot/pass-through')
})

test('a restored VM has the VM snapshots that it had at the time of the backup', () => {
  const driver = take(smallWorld(), 'e1', 'older').by(HOUR)
  backedUp(driver, ['e1']).by(HOUR)
  take(driver, 'e1', 'younger')
  expect(snapshots(driver, 'e1')).toEqual(['older', 'younger'])
  driver.do((names) => restoreFrom(names, names.vm('e1'))).untilIdle()
  expect(lastJob(driver).state).toBe('completed')
  expect(snapshots(driver, 'e1')).toEqual(['older'])
})
