import { expect, test } from 'vitest'
import { MINUTE, SECOND } from '@/base/sim-time'
import type { MigrationKind } from '@/domain/hyperv/virtual-machine'
import { again, backedUp, codes, lastJob, started } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { restoreFrom } from '../testing/restore-words'
import { smallWorld } from '../testing/small-world'
import { checkMigrateVm, type MigrationRequest } from './migration-facts'
import { changePlace } from './vm-index'

const TO_2012 = { hosts: { hv: { windows: '2012' } } } as const

const toNode =
  (driver: Driver, vm: string, node: string, kind: MigrationKind = 'live') =>
  (): MigrationRequest & { type: 'migrateVm' } => {
    const { names } = driver
    return { type: 'migrateVm', vmId: names.vm(vm), kind, toHostId: names.host(node), toDiskId: null }
  }
const toDisk =
  (driver: Driver, vm: string, owner: string, mountPoint: string) => (): MigrationRequest & { type: 'migrateVm' } => {
    const { names } = driver
    const toDiskId = names.disk(owner, mountPoint)
    return { type: 'migrateVm', vmId: names.vm(vm), kind: 'storage', toHostId: null, toDiskId }
  }
const vmRow = ({ names }: Driver, vm: string) => names.world.vms[names.vm(vm)]
const arrived = (driver: Driver) => driver.until('the end', (world) => Object.keys(world.migrations).length === 0)
const check = (driver: Driver, request: () => MigrationRequest) =>
  driver.simulation.read((world) => checkMigrateVm(world, request()))
const outcomes = (driver: Driver) => lastJob(driver).vms.map(({ name, outcome }) => `${name} ${outcome}`)

test('a live migration takes a VM to another node while it runs', () => {
  const driver = smallWorld()
  driver.do(toNode(driver, 'c1', 'm2')).by(10 * SECOND)
  expect(vmRow(driver, 'c1')).toMatchObject({ state: 'running', migration: 'live', hostId: driver.names.host('m1') })
  arrived(driver)
  expect(vmRow(driver, 'c1')).toMatchObject({ state: 'running', migration: 'none', hostId: driver.names.host('m2') })
})

test('a quick migration takes a VM over through its saved state, and starts it again there', () => {
  const driver = smallWorld()
  driver.do(toNode(driver, 'a1', 'n2', 'quick')).by(SECOND)
  expect(vmRow(driver, 'a1')).toMatchObject({ state: 'saved', migration: 'quick' })
  arrived(driver).by(MINUTE)
  expect(vmRow(driver, 'a1')).toMatchObject({ state: 'running', hostId: driver.names.host('n2'), bootCount: 1 })
})

test('[R165] a VM that is being migrated is left out of a backup with an error, the others are backed up', () => {
  const driver = smallWorld()
  driver.do(toNode(driver, 'a1', 'n2'))
  backedUp(driver, ['a1', 'a3'])
  expect(outcomes(driver)).toEqual(['a1 failed', 'a3 done'])
  expect(lastJob(driver)).toMatchObject({ state: 'completed-with-warnings' })
  expect(codes(lastJob(driver).findings)).toContain('backup/vm-migrating')
  arrived(driver)
  expect(outcomes(again(driver))).toEqual(['a1 done', 'a3 done'])
})

test('[R165] a migration that begins during a backup costs its VM the backup, and no other', () => {
  const driver = started(smallWorld(), ['a1', 'a3'])
  driver
    .by(SECOND)
    .do(toNode(driver, 'a1', 'n2'))
    .untilIdle()
  expect(outcomes(driver)).toEqual(['a1 failed', 'a3 done'])
})

test('[R165] a VM that has arrived on another node before its Snapshot copy is not in that of the old node', () => {
  const driver = started(smallWorld(), ['a1', 'a3'])
  const metadata = 'Gather the metadata of the VMs on n1'
  driver.until('metadata', () => lastJob(driver).steps.some((step) => step.title === metadata && step.state === 'done'))
  driver.simulation.read((world) => {
    const vm = world.vms[driver.names.vm('a1')]
    if (vm) changePlace(world, vm, (row) => (row.hostId = driver.names.host('n2')))
  })
  driver.untilIdle()
  expect(outcomes(driver)).toEqual(['a1 failed', 'a3 done'])
  expect(codes(lastJob(driver).findings)).toContain('backup/vm-moved')
})

test('[R134] after a storage migration older backups of the VM cannot be restored, newer ones can', () => {
  const driver = backedUp(smallWorld(TO_2012), ['e1', 'e2'])
  expect(check(driver, toDisk(driver, 'e1', 'hv', 'F:\\')).findings).toMatchObject([
    { code: 'migration/backups-left-behind', detail: 'one backup' },
  ])
  driver.do(toDisk(driver, 'e1', 'hv', 'F:\\'))
  arrived(driver)
  expect(vmRow(driver, 'e1')).toMatchObject({
    state: 'running',
    configuration: { path: 'F:\\e1' },
    disks: [{ location: { path: 'F:\\e1\\e1.vhd' } }],
  })
  const e1 = driver.names.vm('e1')
  const refusal = driver.refused((names) => restoreFrom(names, e1))
  expect(refusal).toMatchObject({ kind: 'refused', code: 'restore/storage-migrated' })
  driver.do((names) => restoreFrom(names, names.vm('e2'))).untilIdle()
  again(driver)
  driver.do((names) => restoreFrom(names, e1)).untilIdle()
  expect(lastJob(driver)).toMatchObject({ kind: 'restore', state: 'completed' })
})

test('[R134] the files of a running VM move on Windows Server 2012 only; before, the VM is shut down', () => {
  const driver = smallWorld()
  const request = toDisk(driver, 'e1', 'hv', 'F:\\')
  expect(driver.refused(request).code).toBe('migration/storage-needs-2012')
  driver.do((names) => ({ type: 'changeVmState', vmId: names.vm('e1'), action: 'shut-down' })).do(request)
  arrived(driver)
  expect(vmRow(driver, 'e1')?.configuration.path).toBe('F:\\e1')
})

test('a storage migration moves the bytes and the writing from volume to volume', () => {
  const driver = smallWorld(TO_2012)
  const volumes = () => {
    const { names } = driver
    return ['ded', 'dedF'].map((name) => names.world.volumes[names.volume(`test02:${name}`)])
  }
  const before = volumes().map((volume) => volume?.activeBytes ?? 0)
  driver.do(toDisk(driver, 'e1', 'hv', 'F:\\'))
  arrived(driver)
  const moved = vmRow(driver, 'e1')?.disks[0]?.used ?? 0
  expect(volumes().map((volume) => volume?.activeBytes)).toEqual([(before[0] ?? 0) - moved, (before[1] ?? 0) + moved])
  expect(volumes().map((volume) => volume?.writeRate)).toEqual([100_000, 200_000])
})

test('[R133, R135] SMHV at work on a VM is warned of, and so is a scheduled backup before the end', () => {
  const driver = started(smallWorld(TO_2012), ['e1', 'a1'])
  expect(check(driver, toNode(driver, 'a1', 'n2')).findings).toMatchObject([
    { code: 'migration/smhv-at-work', requirement: 'R133', severity: 'warning' },
  ])
  expect(check(driver, toDisk(driver, 'e1', 'hv', 'F:\\')).findings).toMatchObject([
    { code: 'migration/smhv-at-work', requirement: 'R135', severity: 'warning' },
  ])
})

test('[R135] a restore in the middle of a storage migration is warned of, and ends the migration', () => {
  const driver = backedUp(smallWorld(TO_2012), ['e1'])
  driver.do(toDisk(driver, 'e1', 'hv', 'F:\\')).by(SECOND)
  const e1 = driver.names.vm('e1')
  expect(codes(driver.refused((names) => restoreFrom(names, e1)).findings)).toContain('restore/vm-migrating')
  const acknowledged = ['restore/vm-migrating', 'restore/vm-running'] as const
  driver.do((names) => restoreFrom(names, e1, { acknowledged })).untilIdle()
  expect(vmRow(driver, 'e1')).toMatchObject({ migration: 'none', configuration: { path: 'E:\\e1' } })
  expect(driver.names.world.migrations).toEqual({})
})

test('live migrations need a highly available, running VM and another node that is up', () => {
  const driver = smallWorld()
  const refused = (vm: string, node: string, kind?: MigrationKind) =>
    driver.refused(toNode(driver, vm, node, kind)).code
  expect(refused('e1', 'n1')).toBe('migration/not-clustered')
  expect(refused('a1', 'm1')).toBe('cluster/not-a-node')
  expect(refused('a1', 'n1')).toBe('cluster/not-a-node')
  driver.do((names) => ({ type: 'changeVmState', vmId: names.vm('a1'), action: 'save' }))
  expect(refused('a1', 'n2')).toBe('migration/not-running')
  driver.do((names) => ({ type: 'injectFault', kind: 'host-down', targetId: names.host('n2') }))
  expect(refused('a3', 'n2')).toBe('cluster/not-a-node')
})

test('[R133] nodes of 2008 R2 make one live migration at a time, nodes of 2012 several', () => {
  const driver = smallWorld()
  driver
    .do(toNode(driver, 'a1', 'n2'))
    .do(toNode(driver, 'c1', 'm2'))
    .do(toNode(driver, 'c2', 'm2'))
  expect(driver.refused(toNode(driver, 'a3', 'n2'))).toMatchObject({ kind: 'conflict', code: 'migration/node-busy' })
})

test('files go only where there is room and where the VM can use them', () => {
  const driver = smallWorld(TO_2012)
  expect(driver.refused(toDisk(driver, 'e1', 'hv', 'S:\\')).code).toBe('migration/no-room')
  expect(driver.refused(toDisk(driver, 'e1', 'hv', 'E:\\')).code).toBe('migration/target-disk')
  expect(driver.refused(toDisk(driver, 'e1', 'c12', 'S:\\')).code).toBe('migration/target-disk')
})

test('a VM whose node goes down during its migration fails over like the others', () => {
  const driver = smallWorld()
  driver.do(toNode(driver, 'c1', 'm2')).by(SECOND)
  driver.do((names) => ({ type: 'injectFault', kind: 'host-down', targetId: names.host('m1') })).by(MINUTE)
  expect(vmRow(driver, 'c1')).toMatchObject({ migration: 'none', hostId: driver.names.host('m2'), bootCount: 2 })
})

test('a live migration to a node that goes down leaves the VM where it runs', () => {
  const driver = smallWorld()
  driver.do(toNode(driver, 'c1', 'm2')).by(SECOND)
  driver.do((names) => ({ type: 'injectFault', kind: 'host-down', targetId: names.host('m2') }))
  arrived(driver)
  expect(vmRow(driver, 'c1')).toMatchObject({ state: 'running', hostId: driver.names.host('m1'), bootCount: 1 })
})

test('a storage migration takes the longer the more there is to move, and longer than a live one', () => {
  const driver = smallWorld(TO_2012)
  const live = check(driver, toNode(driver, 'c1', 'm2')).expectedDuration
  const storage = check(driver, toDisk(driver, 'e1', 'hv', 'F:\\')).expectedDuration
  expect(storage).toBeGreaterThan(live)
})
