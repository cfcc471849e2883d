import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { HOUR } from '@/base/sim-time'
import { gib } from '@/base/units'
import { isVhd } from '@/domain/hyperv/virtual-machine'
import { createDatasetOf, addHostNamed, backupOnDemand, settingsWith } from '../scenarios/timeline-words'
import { codes, jobs, lastJob, options } from '../testing/backup-words'
import { checkConnectDisk } from '../snapdrive/connect-facts'
import { alternateRestore, connected, disconnected, movedTo, snapInfoRestored, vmAt } from '../testing/disaster-words'
import { drive, type Driver } from '../testing/drive'
import { connection, lunAt } from '../scenarios/timeline-disk-words'
import { fault, mirror, mirrorFrom, mirrorRefused, undo, untilTransferred } from '../testing/storage-words'

// Section 8 of the report: from site B back to site A, and to how it was.

const DISK_A = 'test02:/vol/sm_san_ded1/sm_san_ded1.lun'
const DISK_B = 'test03:/vol/sm_san_ded1/sm_san_ded1.lun'
const INFO_A = 'test02:/vol/ded07_snapinfo/snapinfo07.lun'
const INFO_B = 'test03:/vol/ded07_snapinfo/snapinfo07.lun'
const UPDATE = { options: options({ updateSnapMirror: true }) }

const vhdsOf = ({ names }: Driver, vm: string) =>
  must(names.world.vms[names.vm(vm)], vm)
    .disks.filter(isVhd)
    .map(({ location }) => location.path)

/** testVM runs at site B on K: since site A was lost. */
function failedOver(): Driver {
  const driver = fault(drive('tr-4234'), 'site-lost', () => 'Site A')
  connected(driver, 'testhv23', DISK_B, 'K:\\')
  connected(driver, 'testhv23', INFO_B, 'T:\\')
  snapInfoRestored(driver, INFO_B)
  driver.do((names) => addHostNamed(names, 'testhv23', settingsWith(names, 'testhv23', 'T:\\')))
  const vhds = movedTo(vhdsOf(driver, 'testVM'), 'J:\\', 'K:\\')
  const to = { virtualMachinePath: 'K:\\testVM', snapshotFilePath: 'K:\\testVM', vhds }
  const request = { server: 'testhv23', dataset: 'sm_san_ded1', vm: 'testVM' }
  return driver
    .do((names) => alternateRestore(names, request, to))
    .untilIdle()
    .by(6 * HOUR)
}

/** Site A is back; what ran there is shut down, deleted and disconnected, so that its volumes can be overwritten. */
function siteBack(driver: Driver): Driver {
  undo(driver, 'site-lost')
  driver.do((names) => ({ type: 'changeVmState', vmId: vmAt(names, 'testVM', 'testhv07'), action: 'shut-down' }))
  driver.do((names) => ({ type: 'deleteVm', vmId: vmAt(names, 'testVM', 'testhv07') }))
  disconnected(driver, 'testhv07', 'J:\\')
  return disconnected(driver, 'testhv07', 'S:\\')
}

/** Both volumes are images of those at site B again. */
function resynced(driver: Driver): Driver {
  mirror(driver, 'reverse-resync', 'test02:sm_san_ded1')
  mirror(driver, 'reverse-resync', 'test02:ded07_snapinfo')
  return untilTransferred(driver)
}

/** The LUNs of site A as they were, SnapInfo restored and configured, testVM restored from this dataset's last backup. */
function restoredAt(driver: Driver, dataset: string, moved = true): Driver {
  connected(driver, 'testhv07', DISK_A, 'J:\\')
  connected(driver, 'testhv07', INFO_A, 'S:\\')
  snapInfoRestored(driver, INFO_A)
  driver.do((names) => {
    const managedHostId = names.managedHost('testhv07')
    const version = must(names.world.managedHosts[managedHostId], 'testhv07').version
    return { type: 'configureHost', managedHostId, settings: settingsWith(names, 'testhv07', 'S:\\'), version }
  })
  const vhds = moved ? movedTo(vhdsOf(driver, 'testVM'), 'K:\\', 'J:\\') : null
  const paths = { virtualMachinePath: 'J:\\testVM', snapshotFilePath: 'J:\\testVM', vhds }
  const request = { server: 'testhv07', dataset, vm: 'testVM' }
  return driver.do((names) => alternateRestore(names, request, paths)).untilIdle()
}

test('[R208, R210, R211, R212] after an outage a backup with Update SnapMirror brings the VMs of site B back', () => {
  const driver = resynced(siteBack(failedOver()))
  expect(mirrorFrom(driver, 'test03:sm_san_ded1')).toMatchObject({ state: 'snapmirrored' })
  driver.do((names) => ({
    ...createDatasetOf(names, 'at_site_b', '', []),
    vmIds: [vmAt(names, 'testVM', 'testhv23')],
  }))
  driver.do((names) => backupOnDemand(names, 'at_site_b', UPDATE)).untilIdle()
  expect(lastJob(driver).state).toBe('completed')
  restoredAt(driver, 'at_site_b')
  expect(codes(lastJob(driver).findings)).toEqual(['alternate/still-elsewhere'])
  const vm = must(driver.names.world.vms[vmAt(driver.names, 'testVM', 'testhv07')], 'testVM')
  expect(vm.state).toBe('running')
  expect(vm.disks.every(({ location }) => location.path.startsWith('J:\\'))).toBe(true)
  expect(lunAt(driver.names, DISK_A).backedBy).toBeUndefined()
  // What is left of the reverse relationship is released.
  expect(mirrorFrom(driver, 'test03:sm_san_ded1').state).toBe('uninitialized')
  mirror(driver, 'release', 'test03:sm_san_ded1')
  mirror(driver, 'release', 'test03:ded07_snapinfo')
})

test('[R209] without one more update SnapDrive restores LUN clones from the copies of SMHV', () => {
  const forgotten = resynced(siteBack(failedOver()))
  const warnings = (driver: Driver) =>
    codes(checkConnectDisk(driver.names.world, connection(driver.names, 'testhv07', DISK_A, { mountPoint: 'J:\\' })))
  expect(warnings(forgotten)).toContain('mirror/comes-as-clone')
  restoredAt(forgotten, 'sm_san_ded1', false)
  const lun = lunAt(forgotten.names, DISK_A)
  const copy = must(forgotten.names.world.snapshots[must(lun.backedBy, 'backing copy')], 'copy')
  expect(copy).toMatchObject({ kind: 'vm-backup', busyWith: [expect.stringContaining(lun.path)] })
  expect(codes(lastJob(forgotten).findings)).toContain('alternate/lun-is-clone')

  const updated = resynced(siteBack(failedOver()))
  mirror(updated, 'update', 'test03:sm_san_ded1')
  mirror(untilTransferred(updated), 'update', 'test03:ded07_snapinfo')
  expect(warnings(untilTransferred(updated))).not.toContain('mirror/comes-as-clone')
  restoredAt(updated, 'sm_san_ded1', false)
  expect(lunAt(updated.names, DISK_A).backedBy).toBeUndefined()
  expect(codes(lastJob(updated).findings)).not.toContain('alternate/lun-is-clone')
})

test('[R213] back to normal on a single host: the VM deleted, its disks disconnected, the mirror resynced', () => {
  const driver = resynced(siteBack(failedOver()))
  mirror(driver, 'update', 'test03:sm_san_ded1')
  restoredAt(untilTransferred(driver), 'sm_san_ded1', false)
  driver.do((names) => backupOnDemand(names, 'sm_san_ded1', {})).untilIdle()
  expect(mirrorRefused(driver, 'resync', 'test02:sm_san_ded1')).toBe('mirror/destination-in-use')
  const vmId = vmAt(driver.names, 'testVM', 'testhv23')
  expect(driver.refused({ type: 'deleteVm', vmId }).code).toBe('vm/state-forbids')
  driver.do({ type: 'changeVmState', vmId, action: 'shut-down' }).do({ type: 'deleteVm', vmId })
  disconnected(driver, 'testhv23', 'K:\\')
  disconnected(driver, 'testhv23', 'T:\\')
  mirror(driver, 'resync', 'test02:sm_san_ded1')
  mirror(driver, 'resync', 'test02:ded07_snapinfo')
  untilTransferred(driver)
  expect(mirrorFrom(driver, 'test02:sm_san_ded1').state).toBe('snapmirrored')
  expect(mirrorFrom(driver, 'test02:ded07_snapinfo').state).toBe('snapmirrored')
})

test('[R207] to new storage the data comes back whole by a relationship that is released later', () => {
  const driver = siteBack(failedOver())
  const { aggregateId } = must(driver.names.world.volumes[driver.names.volume('test02:sm_san_ded1')], 'volume')
  const volume = { type: 'createVolume', aggregateId, name: 'sm_san_ded1_new' } as const
  expect(driver.refused({ ...volume, size: gib(100_000) }).code).toBe('volume/size-invalid')
  expect(driver.refused({ ...volume, name: 'no name', size: gib(1) }).code).toBe('volume/name-invalid')
  expect(driver.refused({ ...volume, name: 'csv11', size: gib(2000) }).code).toBe('volume/name-taken')
  driver.do({ ...volume, size: gib(2000) })
  driver.do((names) => ({
    type: 'createMirror',
    sourceVolumeId: names.volume('test03:sm_san_ded1'),
    destinationVolumeId: names.volume('test02:sm_san_ded1_new'),
  }))
  mirror(driver, 'initialize', 'test03:sm_san_ded1')
  expect(mirrorFrom(driver, 'test03:sm_san_ded1').transfer?.bytes).toBeGreaterThan(gib(50))
  untilTransferred(driver)
  mirror(driver, 'update', 'test03:sm_san_ded1')
  untilTransferred(driver)
  connected(driver, 'testhv07', 'test02:/vol/sm_san_ded1_new/sm_san_ded1.lun', 'J:\\')
  expect(mirrorFrom(driver, 'test03:sm_san_ded1').state).toBe('uninitialized')
  mirror(driver, 'release', 'test03:sm_san_ded1')
  expect(Object.values(driver.names.world.mirrors)).toHaveLength(7)
})

test('[R201, R204, R214] back to normal on a cluster: resources and VMs deleted, disks disconnected, mirror resynced', () => {
  const driver = fault(drive('tr-4234'), 'site-lost', () => 'Site A')
  const CSV = 'C:\\ClusterStorage\\Volume2\\'
  connected(driver, 'cluster_1', 'test03:/vol/smhv_snapinfo/snapinfo/snapinfo.lun', 'T:\\')
  connected(driver, 'cluster_1', 'test03:/vol/csv01/csv01/csv01.lun', CSV)
  snapInfoRestored(driver, 'test03:/vol/smhv_snapinfo/snapinfo/snapinfo.lun')
  driver.do((names) => ({
    type: 'copySnapInfoFiles',
    managedHostId: names.managedHost('cluster_1'),
    from: 'T:\\SnapInfo',
  }))
  const folder = `${CSV}web01`
  const vhds = movedTo(vhdsOf(driver, 'web01'), 'Volume1', 'Volume2')
  const request = { server: 'cluster_1', dataset: 'DR_Dataset', vm: 'web01' }
  driver
    .do((names) => alternateRestore(names, request, { virtualMachinePath: folder, snapshotFilePath: folder, vhds }))
    .untilIdle()
  const vmId = vmAt(driver.names, 'web01', 'testhv21')
  const change = (action: 'make-highly-available' | 'take-offline' | 'remove-from-cluster' | 'shut-down') =>
    ({ type: 'changeVmState', vmId, action }) as const
  driver.do(change('make-highly-available'))
  undo(driver, 'site-lost')

  driver.do((names) => ({ type: 'changeVmState', vmId: vmAt(names, 'web01', 'testhv01'), action: 'shut-down' }))
  expect(driver.refused({ type: 'deleteVm', vmId }).code).toBe('vm/still-clustered')
  expect(driver.refused(change('remove-from-cluster')).code).toBe('vm/state-forbids')
  driver.do(change('take-offline')).do(change('remove-from-cluster'))
  expect(driver.refused(change('take-offline')).code).toBe('vm/not-clustered')
  driver.do({ type: 'deleteVm', vmId })
  disconnected(driver, 'cluster_1', CSV)
  disconnected(driver, 'cluster_1', 'T:\\')
  mirror(driver, 'resync', 'test02:csv01')
  untilTransferred(driver)
  expect(mirrorFrom(driver, 'test02:csv01').state).toBe('snapmirrored')
})

test('[R200] a volume with several LUNs fails over LUN by LUN, to other letters where its own are taken', () => {
  const driver = drive('tr-4234')
  const VM = 'ubuntu01'
  driver.do((names) => ({ ...createDatasetOf(names, 'ded07', '', [VM]), validate: false }))
  driver.do((names) => backupOnDemand(names, 'ded07', UPDATE)).untilIdle()
  fault(driver, 'site-lost', () => 'Site A')
  connected(driver, 'testhv23', 'test03:/vol/ded07/ded07_e.lun', 'G:\\')
  expect(mirrorFrom(driver, 'test02:ded07').state).toBe('broken-off')
  connected(driver, 'testhv23', 'test03:/vol/ded07/ded07_f.lun', 'F:\\')
  connected(driver, 'testhv23', INFO_B, 'T:\\')
  snapInfoRestored(driver, INFO_B)
  driver.do((names) => addHostNamed(names, 'testhv23', settingsWith(names, 'testhv23', 'T:\\')))
  const vhds = movedTo(vhdsOf(driver, VM), 'E:\\', 'G:\\')
  const request = { server: 'testhv23', dataset: 'ded07', vm: VM }
  const at = (folder: string) => ({ virtualMachinePath: folder, snapshotFilePath: folder })
  // E: of the other host is a LUN of its own; F: is the other LUN of the volume.
  expect(codes(driver.refused((names) => alternateRestore(names, request)).findings)).toContain('alternate/other-lun')
  const wrong = { ...at('F:\\ubuntu01'), vhds }
  expect(codes(driver.refused((names) => alternateRestore(names, request, wrong)).findings)).toContain(
    'alternate/other-lun',
  )
  driver.do((names) => alternateRestore(names, request, { ...at('G:\\ubuntu01'), vhds })).untilIdle()
  expect(jobs(driver).at(-1)?.state).toBe('completed-with-warnings')
  expect(driver.names.world.vms[vmAt(driver.names, VM, 'testhv23')]?.state).toBe('running')
})
