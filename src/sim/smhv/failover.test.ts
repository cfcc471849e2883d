import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import type { ConsoleId } from '@/domain/ids'
import { addHostNamed, backupOnDemand, settingsWith } from '../scenarios/timeline-words'
import { codes, lastJob, options } from '../testing/backup-words'
import { alternateRestore, connected, movedTo, snapInfoRestored } from '../testing/disaster-words'
import { drive, type Driver } from '../testing/drive'
import { fault, mirrorFrom } from '../testing/storage-words'
import { findTarget } from './host-target'
import { readSnapInfo } from './snapinfo-metadata'

// Section 8 of the report on the default environment: site A is lost, site B takes over.

const CONSOLE = 'console-1' as ConsoleId
const SNAPINFO07 = 'test03:/vol/ded07_snapinfo/snapinfo07.lun'

function metadata({ names }: Driver, server: string) {
  return readSnapInfo(names.world, CONSOLE, must(findTarget(names.world, server), server))
}

const vmNames = (driver: Driver, server: string) => [
  ...new Set(metadata(driver, server).backups.flatMap(({ vms }) => vms.map(({ name }) => name))),
]

/** The morning on which site A is lost. */
function siteLost(): Driver {
  const driver = drive('tr-4234')
  return fault(driver, 'site-lost', () => 'Site A')
}

/** testhv23 with the LUNs of testhv07, its SnapInfo restored, managed. */
function standAlone(): Driver {
  const driver = siteLost()
  connected(driver, 'testhv23', 'test03:/vol/sm_san_ded1/sm_san_ded1.lun', 'K:\\')
  connected(driver, 'testhv23', SNAPINFO07, 'T:\\')
  snapInfoRestored(driver, SNAPINFO07)
  return driver.do((names) => addHostNamed(names, 'testhv23', settingsWith(names, 'testhv23', 'T:\\')))
}

test('[R196, R197, R202] the other site knows its VMs by SnapInfo once that is connected, restored and configured', () => {
  const driver = siteLost()
  expect(codes(metadata(driver, 'testhv23').findings)).toEqual(['vm/host-not-managed'])
  connected(driver, 'testhv23', SNAPINFO07, 'T:\\')
  driver.do((names) => addHostNamed(names, 'testhv23', settingsWith(names, 'testhv23', 'T:\\')))
  expect(codes(metadata(driver, 'testhv23').findings)).toEqual(['snapinfo/not-restored'])
  snapInfoRestored(driver, SNAPINFO07)
  const { findings, backups } = metadata(driver, 'testhv23')
  expect(findings).toEqual([])
  expect(vmNames(driver, 'testhv23')).toEqual(['testVM'])
  const names = backups.map(({ backup }) => backup.name)
  expect(names.at(-1)).toBe('sm_san_ded1_10-13-2013_11.49.06')
  // The cluster of site A cannot be asked: its SnapInfo is gone with it.
  expect(codes(metadata(driver, 'cluster_windows2008_r2').findings)).toEqual(['backup/snapinfo-unavailable'])
})

test('[R196] the other site knows what was there at the last transfer, deleted backups included', () => {
  const driver = drive('tr-4234')
  const before = metadata(driver, 'testhv07').backups.length
  driver.do((names) => ({ type: 'deleteBackup', backupId: names.latestBackup('sm_san_ded1'), vmId: null })).untilIdle()
  driver.do((names) => backupOnDemand(names, 'sm_san_ded1', { namePrefix: 'not_mirrored' })).untilIdle()
  expect(metadata(driver, 'testhv07').backups).toHaveLength(before)
  fault(driver, 'site-lost', () => 'Site A')
  connected(driver, 'testhv23', SNAPINFO07, 'T:\\')
  snapInfoRestored(driver, SNAPINFO07)
  driver.do((names) => addHostNamed(names, 'testhv23', settingsWith(names, 'testhv23', 'T:\\')))
  const names = metadata(driver, 'testhv23').backups.map(({ backup }) => backup.name)
  expect(names).toContain('sm_san_ded1_10-13-2013_11.49.06')
  expect(names.some((name) => name.startsWith('not_mirrored'))).toBe(false)
})

test('[R194, R203, R205] a VM of a stand-alone host goes to other paths of the other site, VHD by VHD', () => {
  const driver = standAlone()
  expect(mirrorFrom(driver, 'test02:sm_san_ded1').state).toBe('uninitialized')
  const request = { server: 'testhv23', dataset: 'sm_san_ded1', vm: 'testVM' }
  const asIs = driver.refused((names) => alternateRestore(names, request))
  expect(codes(asIs.findings).filter((code) => code.startsWith('alternate/'))).toContain('alternate/path-not-connected')
  const then = must(metadata(driver, 'testhv23').backups.at(-1)?.vms[0], 'testVM')
  const paths = then.disks.map(({ location }) => location.path)
  expect(paths).toHaveLength(4)
  const to = { virtualMachinePath: 'K:\\testVM', snapshotFilePath: 'K:\\testVM' }
  const vhds = movedTo(paths, 'J:\\', 'K:\\')
  const three = driver.refused((names) => alternateRestore(names, request, { ...to, vhds: vhds.slice(1) }))
  expect(codes(three.findings)).toContain('alternate/vhd-unpaired')
  driver.do((names) => alternateRestore(names, request, { ...to, vhds }))
  driver.restored().untilIdle()
  driver.untilIdle()
  expect(lastJob(driver)).toMatchObject({ kind: 'restore', backupName: 'sm_san_ded1_10-13-2013_11.49.06' })
  expect(lastJob(driver).state).toBe('completed-with-warnings')
  const vm = must(driver.names.world.vms[driver.names.vm('testVM')], 'testVM')
  expect(vm).toMatchObject({
    guid: then.guid,
    hostId: driver.names.host('testhv23'),
    state: 'running',
    clusterId: null,
  })
  expect(vm.disks.map(({ location }) => location.path)).toEqual(vhds.map(({ destination }) => destination))
})

test('[R195] at another site verification fails, and without it the restore goes on', () => {
  const driver = standAlone()
  const paths = must(metadata(driver, 'testhv23').backups.at(-1)?.vms[0], 'testVM').disks.map((d) => d.location.path)
  const moved = { virtualMachinePath: 'K:\\testVM', snapshotFilePath: 'K:\\testVM', vhds: movedTo(paths, 'J:', 'K:') }
  const request = { server: 'testhv23', dataset: 'sm_san_ded1', vm: 'testVM' }
  const verified = driver.refused((names) => alternateRestore(names, request, { ...moved, verify: true }))
  expect(codes(verified.findings)).toContain('alternate/verification')
})

test('[R204, R206] an active cluster takes SnapInfo of the other site into its own and restores where its group is', () => {
  const driver = siteLost()
  const own = vmNames(driver, 'cluster_1')
  expect(own).toEqual(['drdc01', 'drfile01'])
  const SNAPINFO = 'test03:/vol/smhv_snapinfo/snapinfo/snapinfo.lun'
  connected(driver, 'cluster_1', SNAPINFO, 'T:\\')
  connected(driver, 'cluster_1', 'test03:/vol/csv01/csv01/csv01.lun', 'C:\\ClusterStorage\\Volume2\\')
  const copy = (from: string) => (names: Driver['names']) =>
    ({ type: 'copySnapInfoFiles', managedHostId: names.managedHost('cluster_1'), from }) as const
  expect(driver.refused(copy('T:\\SnapInfo')).code).toBe('snapinfo/not-restored')
  expect(driver.refused(copy('S:\\SnapInfo')).code).toBe('snapinfo/same-directory')
  expect(driver.refused(copy('T:\\elsewhere')).code).toBe('snapinfo/nothing-to-copy')
  snapInfoRestored(driver, SNAPINFO)
  driver.do(copy('T:\\SnapInfo'))
  expect(vmNames(driver, 'cluster_1')).toEqual(expect.arrayContaining([...own, 'SMHV-demo-CSV', 'exch01', 'web01']))
  const request = { server: 'cluster_1', dataset: 'DR_Dataset', vm: 'SMHV-demo-CSV' }
  const then = must(
    metadata(driver, 'cluster_1')
      .backups.flatMap(({ vms }) => vms)
      .find(({ name }) => name === 'SMHV-demo-CSV'),
    'SMHV-demo-CSV',
  )
  const moved = {
    virtualMachinePath: 'C:\\ClusterStorage\\Volume2\\SMHV-demo-CSV',
    snapshotFilePath: 'C:\\ClusterStorage\\Volume2\\SMHV-demo-CSV',
    vhds: movedTo([must(then.disks[0], 'VHD').location.path], 'Volume1', 'Volume2'),
  }
  // The cluster's own Volume1 is another LUN.
  expect(codes(driver.refused((names) => alternateRestore(names, request)).findings)).toContain('alternate/other-lun')
  driver.do((names) => ({
    type: 'moveClusterGroup',
    clusterId: names.cluster('cluster_1'),
    toHostId: names.host('testhv22'),
  }))
  const away = driver.refused((names) => alternateRestore(names, request, moved))
  expect(codes(away.findings)).toContain('alternate/disk-not-on-owner')
  driver.do((names) => ({
    type: 'moveClusterGroup',
    clusterId: names.cluster('cluster_1'),
    toHostId: names.host('testhv21'),
  }))
  driver.do((names) => alternateRestore(names, request, moved)).untilIdle()
  const vm = must(driver.names.world.vms[driver.names.vm('SMHV-demo-CSV')], 'SMHV-demo-CSV')
  expect(vm).toMatchObject({ hostId: driver.names.host('testhv21'), clusterId: null, state: 'running' })
  driver.do({ type: 'changeVmState', vmId: vm.id, action: 'make-highly-available' })
  expect(driver.names.world.vms[vm.id]?.clusterId).toBe(driver.names.cluster('cluster_1'))
})

test('[R179] a crash-consistent backup is not restored to an alternate host', () => {
  const driver = drive('tr-4234')
  driver
    .do((names) =>
      backupOnDemand(names, 'sm_san_ded1', {
        backupType: 'crash-consistent',
        options: options({ updateSnapMirror: true }),
      }),
    )
    .untilIdle()
  fault(driver, 'site-lost', () => 'Site A')
  connected(driver, 'testhv23', 'test03:/vol/sm_san_ded1/sm_san_ded1.lun', 'J:\\')
  connected(driver, 'testhv23', SNAPINFO07, 'T:\\')
  snapInfoRestored(driver, SNAPINFO07)
  driver.do((names) => addHostNamed(names, 'testhv23', settingsWith(names, 'testhv23', 'T:\\')))
  const refused = driver.refused((names) =>
    alternateRestore(names, { server: 'testhv23', dataset: 'sm_san_ded1', vm: 'testVM' }),
  )
  expect(codes(refused.findings)).toContain('alternate/crash-consistent')
})

test('[R198] a host of another kind is no alternate host', () => {
  const driver = siteLost()
  connected(driver, 'cluster_1', SNAPINFO07, 'T:\\')
  snapInfoRestored(driver, SNAPINFO07)
  driver.do((names) => ({
    type: 'copySnapInfoFiles',
    managedHostId: names.managedHost('cluster_1'),
    from: 'T:\\SnapInfo',
  }))
  const refused = driver.refused((names) =>
    alternateRestore(names, { server: 'cluster_1', dataset: 'sm_san_ded1', vm: 'testVM' }),
  )
  expect(codes(refused.findings)).toContain('alternate/kind-differs')
})
