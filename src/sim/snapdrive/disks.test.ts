import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { HOUR } from '@/base/sim-time'
import { gib, tib } from '@/base/units'
import type { LunId } from '@/domain/ids'
import { forgetVms } from '../hyperv/vm-index'
import { forgetLuns } from '../ontap/lun-index'
import { again, backedUp, codes, CRASH, lastJob, options } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { restoreFrom } from '../testing/restore-words'
import { connection, lunAt } from '../scenarios/timeline-disk-words'
import { smallWorld } from '../testing/small-world'
import { copyEnding, lastDisk, mounted } from '../testing/snapdrive-words'
import { copiesAt, mirror, mirrorFrom, untilTransferred } from '../testing/storage-words'
import { checkConnectDisk } from './connect-facts'
import { checkDisconnectDisk } from './disk-use'
import { checkDeleteDiskSnapshot } from './disk-snapshots'

const standAlone = () => backedUp(smallWorld(), ['e1'])
const disconnect = (driver: Driver, mountPoint: string, force = false) =>
  ({ type: 'disconnectDisk', diskId: driver.names.disk('hv', mountPoint), force }) as const

test('[R189] [R190] disconnecting a mounted backup takes the clone away and frees the Snapshot copies', () => {
  const driver = mounted(standAlone())
  const deletion = { type: 'deleteBackup', backupId: driver.names.latestBackup('ds'), vmId: null } as const
  expect(driver.refused(deletion).code).toBe('snapshot/busy')
  driver.do(disconnect(driver, 'H:\\'))
  expect(Object.values(driver.names.world.luns).filter(({ clone }) => clone)).toEqual([])
  driver.do(deletion).untilIdle()
  expect(copiesAt(driver, 'test02:ded')).toEqual([])
})

test('a disk with files of VMs is not disconnected, not by force either', () => {
  const driver = standAlone()
  for (const force of [false, true]) {
    expect(driver.refused(disconnect(driver, 'E:\\', force))).toMatchObject({
      kind: 'conflict',
      code: 'disk/holds-vms',
      findings: [{ detail: 'e1, e2' }],
    })
  }
  expect(driver.refused(disconnect(driver, 'C:\\')).code).toBe('disk/not-a-lun')
})

test('the disk of SnapInfo is disconnected by force only, which leaves SMHV without it', () => {
  const driver = standAlone()
  expect(driver.refused(disconnect(driver, 'S:\\')).findings).toMatchObject([
    { code: 'disk/in-use', detail: 'SnapInfo of hv' },
  ])
  const force = disconnect(driver, 'S:\\', true)
  expect(checkDisconnectDisk(driver.names.world, force.diskId, true)).toMatchObject([{ severity: 'warning' }])
  driver.do(force)
  expect(driver.names.world.managedHosts[driver.names.managedHost('hv')]?.settings.snapInfo).toBeNull()
})

test('Windows knows a disk that comes back under its old GUID, so that backups of it can be restored', () => {
  const driver = standAlone()
  const before = driver.names.world.disks[driver.names.disk('hv', 'E:\\')]
  const vmId = driver.names.vm('e1')
  driver.simulation.read((world) => {
    // As if both had been deleted in Hyper-V Manager.
    for (const volume of Object.values(world.volumes)) if (volume.name === 'ded') volume.writeRate = 0
    for (const vm of driver.names.vms(['e1', 'e2'])) delete world.vms[vm]
    forgetVms(world)
  })
  driver.do(disconnect(driver, 'E:\\'))
  driver.do((names) => connection(names, 'hv', 'test02:/vol/ded/ded.lun', { mountPoint: 'E:\\' }))
  expect(lastDisk(driver)).toEqual(before)
  driver.do((names) => restoreFrom(names, vmId)).untilIdle()
  expect(lastJob(driver).state).toBe('completed')
})

/** The volume csvA mirrored to sec01, where so many LUNs lie in it, and node m1 of the other cluster that connects one. */
function secondarySite(luns: number): Driver {
  const driver = backedUp(smallWorld(), ['a1'], { options: options({ updateSnapMirror: true }) })
  driver.simulation.read((world) => {
    const lun = lunAt(driver.names, 'test02:/vol/csvA/csvA.lun')
    const volumeId = driver.names.volume('sec01:csvA_mirror')
    for (let number = 1; number < luns; number++) {
      const id = `lun-9${number}` as LunId
      const path = `/vol/csvA_mirror/other${number}.lun`
      world.luns[id] = { ...lun, id, volumeId, path, maps: [], clone: null }
    }
    forgetLuns(world)
  })
  return untilTransferred(driver)
}

const takeOver = (driver: Driver) => connection(driver.names, 'hv', 'sec01:/vol/csvA_mirror/csvA.lun')

test('[R199] connecting the only LUN of a mirrored volume restores the volume: the mirror is uninitialized', () => {
  const driver = secondarySite(1)
  expect(codes(checkConnectDisk(driver.names.world, takeOver(driver)))).toEqual(['mirror/ends-by-volume-restore'])
  driver.do(takeOver(driver))
  expect(mirrorFrom(driver, 'test02:csvA').state).toBe('uninitialized')
  const latest = copiesAt(driver, 'sec01:csvA_mirror').at(-1)
  expect(lunAt(driver.names, 'sec01:/vol/csvA_mirror/csvA.lun').restored?.name).toBe(latest?.name)
  expect(lastDisk(driver)).toMatchObject({ mountPoint: 'H:\\', kind: 'dedicated' })
})

test('[R200] connecting one of several LUNs restores it as a file: the mirror is broken off', () => {
  const driver = secondarySite(2)
  expect(codes(checkConnectDisk(driver.names.world, takeOver(driver)))).toEqual(['mirror/ends-by-file-restore'])
  driver.do(takeOver(driver))
  expect(mirrorFrom(driver, 'test02:csvA').state).toBe('broken-off')
  driver.do((names) => connection(names, 'hv', 'sec01:/vol/csvA_mirror/other1.lun', { mountPoint: 'I:\\' }))
  expect(mirrorFrom(driver, 'test02:csvA').state).toBe('broken-off')
})

test('a mirror that transfers is not broken, and its copies are not mounted', () => {
  const driver = mirror(secondarySite(1), 'update')
  expect(driver.refused(takeOver(driver)).code).toBe('mirror/transferring')
  const snapshotId = must(copiesAt(driver, 'sec01:csvA_mirror').at(-1), 'copy').id
  expect(driver.refused({ ...takeOver(driver), snapshotId }).code).toBe('mirror/destination-read-only')
})

const newDisk = (driver: Driver, more: object = {}) => {
  const {
    type: _,
    lunId: __,
    snapshotId: ___,
    ...placement
  } = connection(driver.names, 'hv', 'test02:/vol/ded/ded.lun')
  const volumeId = driver.names.volume('test02:ded')
  return { type: 'createDisk', ...placement, volumeId, name: 'data', size: gib(50), ...more } as const
}

test('[R131] SnapDrive creates a LUN of up to 14 TB and refuses a larger one', () => {
  const driver = standAlone()
  expect(driver.refused(newDisk(driver, { size: tib(15) }))).toMatchObject({
    code: 'lun/beyond-snapdrive',
    findings: [{ field: 'size' }],
  })
  expect(driver.refused(newDisk(driver, { size: 5 })).code).toBe('disk/size-invalid')
  expect(driver.refused(newDisk(driver, { name: 'a b' })).code).toBe('disk/name-invalid')
  expect(driver.refused(newDisk(driver, { name: 'ded' })).code).toBe('disk/name-taken')
  driver.do(newDisk(driver, { size: tib(14) }))
  expect(lunAt(driver.names, 'test02:/vol/ded/data.lun').size).toBe(tib(14))
})

test('a disk is deleted with its LUN, unless backups or mounted copies need that', () => {
  const driver = standAlone()
  driver.do(newDisk(driver)).do((names) => ({ type: 'deleteDisk', diskId: names.disk('hv', 'H:\\') }))
  expect(Object.values(driver.names.world.luns).some(({ path }) => path.endsWith('data.lun'))).toBe(false)
  const own = { type: 'deleteDisk', diskId: driver.names.disk('hv', 'E:\\') } as const
  expect(codes(driver.refused(own).findings)).toEqual(['disk/holds-vms', 'disk/in-backups'])
  mounted(driver)
  expect(codes(driver.refused(own).findings)).toContain('disk/has-clones')
})

test('Snapshot copies are made, renamed and deleted; those of SMHV keep their names', () => {
  const driver = standAlone()
  const diskId = driver.names.disk('hv', 'E:\\')
  expect(driver.refused({ type: 'createDiskSnapshot', diskId, name: 'two words' }).code).toBe('snapshot/name-invalid')
  driver.do({ type: 'createDiskSnapshot', diskId, name: 'before_patch' })
  expect(driver.refused({ type: 'createDiskSnapshot', diskId, name: 'before_patch' }).code).toBe('snapshot/name-taken')
  const copy = copyEnding(driver, 'test02:ded', 'before_patch').id
  driver.do({ type: 'renameDiskSnapshot', snapshotId: copy, name: 'before_patches' })
  const ofBackup = copyEnding(driver, 'test02:ded', '_backup').id
  expect(driver.refused({ type: 'renameDiskSnapshot', snapshotId: ofBackup, name: 'x' }).code).toBe(
    'snapshot/name-of-smhv',
  )
  driver.do({ type: 'deleteDiskSnapshot', snapshotId: copy })
  expect(codes(checkDeleteDiskSnapshot(driver.names.world, ofBackup))).toEqual(['snapshot/of-backup'])
  driver.do({ type: 'deleteDiskSnapshot', snapshotId: ofBackup })
  const restore = driver.refused((names) => ({
    type: 'startRestore',
    backupId: names.latestBackup('ds'),
    vmId: names.vm('e1'),
    startVm: true,
    verify: true,
    postScript: null,
    acknowledged: [],
  }))
  expect(codes(restore.findings)).toContain('restore/snapshots-missing')
})

test('[R202] a LUN is taken back to a Snapshot copy when nothing runs on it; SnapInfo is no obstacle', () => {
  const driver = again(standAlone().by(HOUR), CRASH)
  const snapInfo = must(copiesAt(driver, 'test02:si_hv').at(-1), 'SnapInfo copy')
  const request = { type: 'restoreDisk', hostId: null } as const
  driver.do((names) => ({ ...request, diskId: names.disk('hv', 'S:\\'), snapshotId: snapInfo.id }))
  expect(lunAt(driver.names, 'test02:/vol/si_hv/si.lun').restored).toMatchObject({
    name: snapInfo.name,
    copiedAt: snapInfo.createdAt,
  })
  const data = {
    ...request,
    diskId: driver.names.disk('hv', 'E:\\'),
    snapshotId: copyEnding(driver, 'test02:ded', '').id,
  }
  expect(driver.refused(data)).toMatchObject({ kind: 'conflict', code: 'disk/vms-running' })
  for (const vm of ['e1', 'e2']) {
    driver.do((names) => ({ type: 'changeVmState', vmId: names.vm(vm), action: 'shut-down' }))
  }
  expect(driver.refused({ ...data, snapshotId: snapInfo.id }).code).toBe('snapshot/unknown')
  driver.do(data)
  // Of the guests only what lies on that disk is as it was.
  const { guestHistory } = driver.names.world
  for (const vm of ['e1', 'e2']) {
    expect(guestHistory[driver.names.vm(vm)]).toMatchObject([{ kind: 'restored', vhd: `${vm}.vhd` }])
  }
})
