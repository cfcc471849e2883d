import fc from 'fast-check'
import { must } from '../../src/base/invariant'
import type { MirrorAction } from '../../src/domain/ontap/mirror-rules'
import type { Driver } from '../../src/sim/testing/drive'
import { mirror, systemNamed, untilTransferred } from '../../src/sim/testing/storage-words'
import { idsOf } from './any-request'

/** A request, and what has to have been done before it can succeed. */
export interface Tried {
  readonly before?: (driver: Driver) => Driver
  readonly asked: (driver: Driver) => fc.Arbitrary<unknown>
}

const newest = ({ names }: Driver): string => must(Object.values(names.world.mirrors).at(-1), 'mirror').id

function onMirror(...before: readonly MirrorAction[]): Tried {
  return {
    before: (driver) => before.reduce((done, action) => mirror(done, action), driver),
    asked: (driver) => fc.record({ mirrorId: fc.constant(newest(driver)) }),
  }
}

const onSystem = (driver: Driver) => fc.record({ storageSystemId: idsOf(driver.names.world.storageSystems) })
const change = (action: 'takeover' | 'disable-takeover') => (driver: Driver) =>
  driver.do((names) => ({ type: 'changeController', storageSystemId: systemNamed('test02')(names), action }))

/** In reverse a resync overwrites the volume of VMs: they must not run. */
function withoutRunning(driver: Driver): Driver {
  for (const name of ['a1', 'a2', 'a3']) {
    driver.do((names) => ({ type: 'changeVmState', vmId: names.vm(name), action: 'shut-down' }))
  }
  return driver
}

/** Requests of the storage administrator, by their endpoint. */
export const STORAGE_REQUESTS: Readonly<Record<string, Tried>> = {
  initializeMirror: {
    before: (driver) =>
      driver.do((names) => ({
        type: 'createMirror',
        sourceVolumeId: names.volume('test02:csvB'),
        destinationVolumeId: names.volume('sec01:sv_csvA'),
      })),
    asked: (driver) => fc.record({ mirrorId: idsOf(driver.names.world.mirrors) }),
  },
  updateMirror: onMirror(),
  abortMirror: onMirror('update'),
  quiesceMirror: onMirror(),
  resumeMirror: onMirror('quiesce'),
  breakMirror: {
    asked: (driver) => fc.record({ mirrorId: fc.constant(newest(driver)), by: fc.constant('storage-system') }),
  },
  resyncMirror: {
    // A common Snapshot copy is what both may go back to.
    before: (driver) => mirror(untilTransferred(mirror(withoutRunning(driver), 'update')), 'break'),
    asked: (driver) =>
      fc.record({ mirrorId: fc.constant(newest(driver)), direction: fc.constantFrom('forward', 'reverse') }),
  },
  releaseMirror: onMirror('break'),
  takeOver: { asked: onSystem },
  giveBack: { before: change('takeover'), asked: onSystem },
  changeStorageSystem: {
    before: change('disable-takeover'),
    asked: (driver) =>
      fc.record({ storageSystemId: idsOf(driver.names.world.storageSystems), takeoverEnabled: fc.boolean() }),
  },
}
