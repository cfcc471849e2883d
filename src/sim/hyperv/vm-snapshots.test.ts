import { describe, expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { HOUR } from '@/base/sim-time'
import { gib } from '@/base/units'
import { guestVolumes } from '../snapdrive/guest-volumes'
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

test('[R133] the snapshots of a VM and their place stay as they are while it is migrated', () => {
  const driver = smallWorld()
  driver.do((names) => ({
    type: 'migrateVm',
    vmId: names.vm('c1'),
    kind: 'live',
    toHostId: names.host('m2'),
    toDiskId: null,
  }))
  const vmId = driver.names.vm('c1')
  for (const command of [
    { type: 'takeVmSnapshot', vmId, name: 'now' },
    { type: 'moveVmSnapshotLocation', vmId, path: 'C:\\ClusterStorage\\Volume1\\c1' },
  ] as const) {
    expect(driver.refused(command).code).toBe('migration/vm-migrating')
  }
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

describe('a tree of snapshots', () => {
  const rows = (driver: Driver, vm = 'e1') =>
    driver.simulation.read((world) =>
      vmSnapshotsOf(world, driver.names.vm(vm)).map(
        ({ name, parentId, isCurrent }, _, all) =>
          `${name} < ${all.find(({ id }) => id === parentId)?.name ?? ''}${isCurrent ? ' *' : ''}`,
      ),
    )
  const named = (driver: Driver, name: string) =>
    must(
      driver.simulation.read((world) => vmSnapshotsOf(world, driver.names.vm('e1')).find((row) => row.name === name)),
      name,
    ).id
  const apply = (driver: Driver, name: string, takeFirst: string | null = null) =>
    driver.do((names) => ({
      type: 'applyVmSnapshot',
      vmId: names.vm('e1'),
      snapshotId: named(driver, name),
      takeFirst,
    }))
  const remove = (driver: Driver, name: string, subtree = false) =>
    driver.do((names) => ({
      type: 'deleteVmSnapshot',
      vmId: names.vm('e1'),
      snapshotId: named(driver, name),
      subtree,
    }))
  /** a ← b ← c, and d from a; the VM goes on from d. */
  const branched = () => {
    const driver = smallWorld()
    for (const name of ['a', 'b', 'c']) take(driver, 'e1', name).by(HOUR)
    return take(apply(driver, 'a'), 'e1', 'd')
  }

  test('each hangs below the one that the VM went on from', () => {
    expect(rows(branched())).toEqual(['a < ', 'b < a', 'c < b', 'd < a *'])
  })

  test('a deleted one leaves its children to its parent, and the VM as it is', () => {
    const driver = branched()
    const before = { ...e1(driver) }
    expect(rows(remove(driver, 'b'))).toEqual(['a < ', 'c < a', 'd < a *'])
    expect(rows(remove(driver, 'd'))).toEqual(['a <  *', 'c < a'])
    expect(rows(remove(driver, 'a'))).toEqual(['c < '])
    expect(e1(driver)).toEqual(before)
    expect(rows(take(driver, 'e1', 'e'))).toEqual(['c < ', 'e <  *'])
  })

  test('a subtree goes with all that were taken from it', () => {
    expect(rows(remove(branched(), 'b', true))).toEqual(['a < ', 'd < a *'])
    expect(rows(remove(branched(), 'a', true))).toEqual([])
  })

  test('applied, a VM that was at work is saved, and one that was off is off', () => {
    const driver = take(smallWorld(), 'e1', 'at work').by(HOUR)
    expect(e1(apply(driver, 'at work')).state).toBe('saved')
    driver.do((names) => ({ type: 'changeVmState', vmId: names.vm('e1'), action: 'start' })).by(HOUR)
    driver.do((names) => ({ type: 'changeVmState', vmId: names.vm('e1'), action: 'shut-down' }))
    take(driver, 'e1', 'off').do((names) => ({ type: 'changeVmState', vmId: names.vm('e1'), action: 'start' }))
    expect(e1(apply(driver.by(HOUR), 'off')).state).toBe('off')
  })

  test('the files in the guest are what they were, forwards too', () => {
    const driver = take(smallWorld(), 'e1', 'before')
    const files = () =>
      driver.simulation.read((world) =>
        guestVolumes(world, must(world.vms[driver.names.vm('e1')], 'e1'))[0]?.files.map(({ path }) => `C:\\${path}`),
      )
    const all = must(files(), 'files')
    driver.by(HOUR).do((names) => ({ type: 'deleteGuestFile', vmId: names.vm('e1'), path: must(all[0], 'a file') }))
    expect(files()).toEqual(all.slice(1))
    // Both happen at one time, and are told apart nevertheless.
    apply(driver, 'before', 'without it')
    expect(files()).toEqual(all)
    apply(driver.by(HOUR), 'without it')
    expect(files()).toEqual(all.slice(1))
  })

  test('a disk that came since goes from the settings, one that went since keeps it from being applied', () => {
    const driver = take(smallWorld(), 'e1', 'one disk')
    const path = 'E:\\e1\\more.vhd'
    driver.do((names) => ({
      type: 'addVhd',
      vmId: names.vm('e1'),
      path,
      format: 'fixed',
      size: gib(1),
      copyPhysical: false,
    }))
    const paths = () => e1(driver).disks.map(({ location }) => location.path)
    expect(paths()).toContain(path)
    take(driver, 'e1', 'two disks')
    apply(driver, 'one disk')
    expect(paths()).not.toContain(path)
    const refusal = driver.refused((names) => ({
      type: 'applyVmSnapshot',
      vmId: names.vm('e1'),
      snapshotId: named(driver, 'two disks'),
    }))
    expect(refusal).toMatchObject({ code: 'vm-snapshot/vhd-missing', findings: [{ detail: 'more.vhd' }] })
  })

  test('a renamed one keeps its place; a restore brings back those of the backup by their names of then', () => {
    const driver = branched().do((names) => ({ type: 'changeVmState', vmId: names.vm('e1'), action: 'start' }))
    backedUp(driver.by(HOUR), ['e1'])
    driver.do((names) => ({
      type: 'renameVmSnapshot',
      vmId: names.vm('e1'),
      snapshotId: named(driver, 'a'),
      name: ' first ',
    }))
    expect(rows(driver)[0]).toBe('first < ')
    remove(driver, 'first', true)
    driver.do((names) => restoreFrom(names, names.vm('e1'))).untilIdle()
    expect(rows(driver)).toEqual(['a < ', 'b < a', 'c < b', 'd < a *'])
    const unnamed = driver.refused((names) => ({
      type: 'renameVmSnapshot',
      vmId: names.vm('e1'),
      snapshotId: named(driver, 'a'),
      name: ' ',
    }))
    expect(unnamed.code).toBe('vm-snapshot/name')
  })
})
