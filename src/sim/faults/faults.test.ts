import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { FAULT_KINDS, type FaultKindName } from '@/domain/faults'
import { fixedVhd } from '../scenarios/plan-words'
import type { WorldNames } from '../scenarios/world-names'
import { again, backedUp, copies, CRASH, lastJob } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { MAIL_SERVER_ID } from '../smhv/mail-server'
import { restoreFrom } from '../testing/restore-words'
import { smallWorld } from '../testing/small-world'

const inject = (driver: Driver, kind: FaultKindName, target: (names: WorldNames) => string) =>
  driver.do((names) => ({ type: 'injectFault', kind, targetId: target(names) }))
const clear = (driver: Driver, kind: FaultKindName) =>
  driver.do((names) => ({ type: 'clearFault', faultId: names.fault(kind) }))
const notCleared = (driver: Driver, kind: FaultKindName) =>
  driver.refused((names) => ({ type: 'clearFault', faultId: names.fault(kind) })).code

const system = ({ world }: WorldNames) =>
  must(
    Object.values(world.storageSystems).find((row) => row.name === 'test02'),
    'test02',
  ).id
const latestCopy = (names: WorldNames) =>
  must(names.world.backups[names.latestBackup('ds')]?.snapshotIds.at(-1), 'copy')

/** A target for each kind of fault in the small world after a backup. */
const TARGETS: Record<FaultKindName, (names: WorldNames) => string> = {
  'vm-deleted': (names) => names.vm('e1'),
  'vm-saved': (names) => names.vm('e1'),
  'vm-off': (names) => names.vm('e1'),
  'vm-disk-removed': (names) => names.vm('e1'),
  'vm-migrating': (names) => names.vm('a1'),
  'vm-recreated': (names) => names.vm('e1'),
  'drive-letter-changed': (names) => names.vm('e1'),
  'vss-timeout': (names) => names.host('hv'),
  'writer-error': (names) => names.host('hv'),
  'service-stopped': (names) => names.host('hv'),
  'port-blocked': (names) => names.host('hv'),
  'clock-skew': (names) => names.host('hv'),
  'node-failover': (names) => names.host('n1'),
  'software-provider-used': ({ world }) => must(Object.values(world.luns)[0], 'LUN').id,
  'mail-server-down': () => MAIL_SERVER_ID,
  'host-down': (names) => names.host('hv'),
  'snapshot-deleted': latestCopy,
  'license-removed': system,
  'smhv-license-removed': system,
  'protocol-license-removed': system,
  'snapmirror-license-removed': system,
  'snapvault-license-removed': system,
  'controller-taken-over': system,
  'controller-down': system,
  'path-lost': system,
  'volume-full': (names) => names.volume('test02:ded'),
  'lun-moved': ({ world }) => must(Object.values(world.luns)[0], 'LUN').id,
  'site-lost': () => 'Site A',
  'mirror-broken': (names) => names.mirror('test02:csvA'),
  'mirror-busy': (names) => names.mirror('test02:csvA'),
}

const twoDisks = { e1: { disks: [fixedVhd('E:\\e1\\e1.vhd', 20), fixedVhd('E:\\e1\\data.vhd', 20)] } }
const world = () => backedUp(smallWorld({ vms: twoDisks }), ['e1', 'e2'])

/** The world but for the faults themselves, what they wrote and how often a VM was started. */
function healthy({ names }: Driver): string {
  const { vms, hosts, clusters, disks, volumes, snapshots, storageSystems, mirrors } = names.world
  const rows = Object.values(vms).map((vm) => ({ ...vm, bootCount: 0 }))
  const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const systems = Object.values(storageSystems).map((row) => ({ ...row, licenses: row.licenses.toSorted() }))
  const ids = Object.keys(snapshots).toSorted()
  const spaces = Object.values(volumes).map(({ snapshotIds, writeRate }) => [snapshotIds, writeRate])
  return JSON.stringify([sorted, hosts, clusters, disks, spaces, ids, systems, mirrors])
}

test.each(FAULT_KINDS.map((kind) => kind.kind))('%s acts once on its target and is undone without a trace', (kind) => {
  const driver = world()
  const before = healthy(driver)
  inject(driver, kind, TARGETS[kind])
  expect(Object.values(driver.names.world.faults)).toMatchObject([{ kind }])
  const targetId = must(Object.values(driver.names.world.faults)[0], 'fault').targetId
  const refusal = driver.refused({ type: 'injectFault', kind, targetId })
  expect(['fault/not-applicable', 'fault/unknown-target']).toContain(refusal.code)
  clear(driver, kind)
  expect(healthy(driver)).toBe(before)
  expect(driver.names.world.faults).toEqual({})
})

test.each(FAULT_KINDS.map((kind) => kind.kind))('%s survives a snapshot and is undone after it', (kind) => {
  const driver = world()
  const before = healthy(driver)
  const restored = inject(driver, kind, TARGETS[kind]).restored()
  expect(healthy(clear(restored, kind))).toBe(before)
})

test.each(FAULT_KINDS.map((kind) => kind.kind))('%s needs a target of its kind', (kind) => {
  expect(world().refused({ type: 'injectFault', kind, targetId: 'dataset-1' })).toMatchObject({
    kind: 'refused',
    code: 'fault/unknown-target',
  })
})

test('a deleted VM that was restored since cannot be undeleted', () => {
  const driver = inject(world(), 'vm-deleted', TARGETS['vm-deleted'])
  const id = must(Object.values(driver.names.world.faults)[0], 'fault').targetId
  driver.do((names) => restoreFrom(names, id as never)).untilIdle()
  expect(notCleared(driver, 'vm-deleted')).toBe('fault/not-undoable')
})

test('a VM that is being restored can be neither undeleted nor deleted', () => {
  const driver = world()
  const e1 = driver.names.vm('e1')
  inject(driver, 'vm-deleted', () => e1).do((names) => restoreFrom(names, e1))
  expect(notCleared(driver, 'vm-deleted')).toBe('fault/not-undoable')
  const other = world().do((names) => restoreFrom(names, names.vm('e1')))
  expect(other.refused((names) => ({ type: 'injectFault', kind: 'vm-deleted', targetId: names.vm('e1') })).code).toBe(
    'fault/not-applicable',
  )
})

test('a backup misses a deleted VM, and takes it again when it was undeleted', () => {
  const driver = again(inject(world(), 'vm-deleted', TARGETS['vm-deleted']))
  const outcomes = () => lastJob(driver).vms.map((vm) => `${vm.name} ${vm.outcome}`)
  expect(outcomes()).toContain('e1 failed')
  again(clear(driver, 'vm-deleted'))
  expect(outcomes()).toEqual(['e1 done', 'e2 done'])
})

test('[R8] the shared VMs, CSVs and cluster group of a host that goes down move to another node', () => {
  const driver = inject(smallWorld(), 'host-down', (names) => names.host('n1'))
  const { names } = driver
  const n2 = names.host('n2')
  for (const name of ['a1', 'a3', 'b1']) {
    expect(names.world.vms[names.vm(name)]).toMatchObject({ hostId: n2, state: 'running', bootCount: 2 })
  }
  expect(names.world.clusters[names.cluster('r2')]?.ownerNodeId).toBe(n2)
  expect(names.world.disks[names.disk('r2', 'C:\\ClusterStorage\\Volume1\\')]?.ownerNodeId).toBe(n2)
  clear(driver, 'host-down')
  expect(names.world.vms[names.vm('a1')]?.hostId).toBe(n2)
})

test('when the last node goes down its VMs go off, and come back with it', () => {
  const driver = inject(smallWorld(), 'host-down', (names) => names.host('n1'))
  inject(driver, 'host-down', (names) => names.host('n2'))
  const states = () => ['a1', 'a2', 'a3', 'b1'].map((name) => driver.names.world.vms[driver.names.vm(name)]?.state)
  expect(states()).toEqual(['off', 'off', 'off', 'off'])
  clear(driver, 'host-down')
  expect(states()).toEqual(['running', 'running', 'running', 'running'])
})

test('a Snapshot copy comes back to its place in the order of its volume', () => {
  const driver = again(again(world(), CRASH), CRASH)
  const before = copies(driver, 'ded')
  const second = must(driver.names.world.volumes[driver.names.volume('test02:ded')]?.snapshotIds[1], 'second copy')
  inject(driver, 'snapshot-deleted', () => second)
  expect(copies(driver, 'ded')).toEqual(before.toSpliced(1, 1))
  expect(copies(clear(driver, 'snapshot-deleted'), 'ded')).toEqual(before)
})

test('a Snapshot copy whose backup was deleted meanwhile does not come back', () => {
  const driver = inject(world(), 'snapshot-deleted', latestCopy)
  driver.do((names) => ({ type: 'deleteBackup', backupId: names.latestBackup('ds'), vmId: null })).untilIdle()
  expect(notCleared(driver, 'snapshot-deleted')).toBe('fault/not-undoable')
})

test('an unknown fault is told', () => {
  expect(smallWorld().refused({ type: 'clearFault', faultId: 'fault-9' as never })).toMatchObject({
    kind: 'unknown',
    code: 'request/unknown',
  })
})
