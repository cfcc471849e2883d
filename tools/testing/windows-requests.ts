import fc from 'fast-check'
import { must } from '../../src/base/invariant'
import { addTime, HOUR } from '../../src/base/sim-time'
import { gib } from '../../src/base/units'
import type { Driver } from '../../src/sim/testing/drive'
import { idsOf, mostly, text } from './any-request'
import type { Tried } from './storage-requests'

const vm = (driver: Driver, ...names: readonly string[]) =>
  fc.constantFrom(...names.map((name) => driver.names.vm(name)))
const anyVm = (driver: Driver) => idsOf(driver.names.world.vms)

/** a3 is off, and b1 is saved. */
function stopped(driver: Driver): Driver {
  driver.do((names) => ({ type: 'changeVmState', vmId: names.vm('a3'), action: 'shut-down' }))
  driver.do((names) => ({ type: 'changeVmState', vmId: names.vm('b1'), action: 'save' }))
  return driver
}

/** c1 has a tree of snapshots, of which two have one name; some minutes have gone by in it. */
function snapped(driver: Driver): Driver {
  for (const name of ['first', 'twin', 'twin', 'last']) {
    driver.do((names) => ({ type: 'takeVmSnapshot', vmId: names.vm('c1'), name }))
  }
  return driver
}

const snapshotsOf = (driver: Driver) => must(driver.names.world.vmSnapshots[driver.names.vm('c1')], 'snapshots')
const onSnapshot = (driver: Driver) => ({
  vmId: vm(driver, 'c1'),
  snapshotId: fc.constantFrom(...snapshotsOf(driver).map(({ id }) => id)),
})

const PATH = 'H:\\e1\\e1.vhd'

/** hv has a VHD of its mounted copy attached. */
const attached = (driver: Driver): Driver =>
  driver.do((names) => ({ type: 'attachVhd', hostId: names.host('hv'), path: PATH }))
const offline = (driver: Driver): Driver =>
  attached(driver).do(({ world }) => ({ type: 'setVhdOnline', attachedVhdId: vhdIn(world), online: false }))
const given = (driver: Driver): Driver =>
  offline(driver).do((names) => ({
    type: 'addPhysicalDisk',
    attachedVhdId: vhdIn(names.world),
    vmId: names.vm('e2'),
  }))

function vhdIn(world: Driver['names']['world']) {
  return must(Object.values(world.attachedVhds)[0], 'attached VHD').id
}
const vhd = ({ names }: Driver) => fc.constant(vhdIn(names.world))

const diskOf = (driver: Driver, owner: string, place: string) => driver.names.disk(owner, place)

const withoutRole = (driver: Driver): Driver =>
  stopped(driver).do((names) => ({ type: 'changeVmState', vmId: names.vm('a3'), action: 'remove-from-cluster' }))

/** Requests of Hyper-V Manager, Failover Cluster Manager and Disk Management, by their endpoint. */
export const WINDOWS_REQUESTS: Readonly<Record<string, Tried>> = {
  changeVirtualMachineState: {
    before: withoutRole,
    asked: (driver) =>
      fc.record({
        vmId: anyVm(driver),
        action: fc.constantFrom('start', 'shut-down', 'save', 'make-highly-available', 'take-offline'),
      }),
  },
  deleteVirtualMachine: { before: stopped, asked: (driver) => fc.record({ vmId: vm(driver, 'f1', 'f1', 'e1', 'a1') }) },
  migrateVirtualMachine: {
    asked: (driver) =>
      fc.oneof(
        fc.record({
          vmId: vm(driver, 'c1', 'c2', 'a1', 'e1'),
          kind: fc.constantFrom('live', 'quick'),
          toHostId: fc.constantFrom(...['m2', 'n2'].map((name) => driver.names.host(name))),
          toDiskId: fc.constant(null),
        }),
        fc.record({
          vmId: vm(driver, 'a1', 'e1', 'c3'),
          kind: fc.constant('storage'),
          toHostId: fc.constant(null),
          toDiskId: fc.constantFrom(
            diskOf(driver, 'hv', 'F:\\'),
            diskOf(driver, 'r2', 'C:\\ClusterStorage\\Volume2\\'),
          ),
        }),
      ),
  },
  takeVmSnapshot: { asked: (driver) => fc.record({ vmId: anyVm(driver), name: mostly('before', text) }) },
  applyVmSnapshot: {
    before: (driver) => {
      const then = snapped(driver)
      then.at(addTime(then.simulation.now, HOUR))
      return then
    },
    asked: (driver) => fc.record({ ...onSnapshot(driver), takeFirst: fc.option(fc.constant('now')) }),
  },
  renameVmSnapshot: { before: snapped, asked: (driver) => fc.record({ ...onSnapshot(driver), name: text }) },
  deleteVmSnapshot: {
    before: snapped,
    asked: (driver) => fc.record({ ...onSnapshot(driver), subtree: fc.boolean() }),
  },
  moveVmSnapshotLocation: {
    asked: (driver) =>
      fc.record({ vmId: vm(driver, 'e1', 'a1'), path: fc.constantFrom('F:\\Other', "E:\\it's new", 'Q:\\none') }),
  },
  addVhd: {
    asked: (driver) =>
      fc.record({
        vmId: vm(driver, 'e1', 'e2', 'f1'),
        path: fc.constantFrom('E:\\e1\\more.vhd', 'F:\\a b\\$x.vhd', 'Q:\\none.vhd'),
        format: fc.constantFrom('fixed', 'dynamic'),
        size: fc.constantFrom(gib(1), gib(20)),
        copyPhysical: fc.constant(false),
      }),
  },
  removeVhd: {
    before: (driver) =>
      driver.do((names) => ({
        type: 'addVhd',
        vmId: names.vm('e1'),
        path: 'E:\\e1\\more.vhd',
        format: 'fixed',
        size: gib(2),
        copyPhysical: false,
      })),
    asked: (driver) =>
      fc.record({ vmId: vm(driver, 'e1'), path: fc.constantFrom('E:\\e1\\more.vhd', 'E:\\e1\\e1.vhd') }),
  },
  attachVhd: {
    asked: (driver) =>
      fc.record({
        hostId: fc.constantFrom(driver.names.host('hv'), driver.names.host('n2')),
        path: fc.constantFrom(PATH, 'F:\\f1\\f1.vhd', 'E:\\none.vhd'),
      }),
  },
  detachVhd: { before: attached, asked: (driver) => fc.record({ vhdId: vhd(driver) }) },
  changeVhd: { before: attached, asked: (driver) => fc.record({ vhdId: vhd(driver), online: fc.boolean() }) },
  addPhysicalDisk: {
    before: offline,
    asked: (driver) => fc.record({ vhdId: vhd(driver), vmId: vm(driver, 'e2', 'f1', 'a1') }),
  },
  removePhysicalDisk: { before: given, asked: (driver) => fc.record({ vhdId: vhd(driver) }) },
  moveClusterResource: {
    asked: (driver) =>
      fc.record({
        clusterId: fc.constant(driver.names.cluster('c12')),
        diskId: fc.constantFrom(
          null,
          diskOf(driver, 'c12', 'S:\\'),
          diskOf(driver, 'c12', 'C:\\ClusterStorage\\Volume1\\'),
        ),
        hostId: fc.constantFrom(...['m1', 'm2', 'm2'].map((name) => driver.names.host(name))),
      }),
  },
  setPreferredOwner: {
    asked: (driver) =>
      fc.record({
        clusterId: fc.constant(driver.names.cluster('c12')),
        itemId: fc.constantFrom(
          driver.names.vm('c1'),
          diskOf(driver, 'c12', 'S:\\'),
          diskOf(driver, 'c12', 'C:\\ClusterStorage\\Volume1\\'),
        ),
        hostId: fc.constantFrom(null, driver.names.host('m2')),
      }),
  },
}
