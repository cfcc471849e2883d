import { expect, test } from 'vitest'
import { HOUR } from '@/base/sim-time'
import { GiB } from '@/base/units'
import { again, backedUp, CRASH, options } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { smallWorld } from '../testing/small-world'
import { copiesAt, mirror, mirrorFrom, mirrorRefused, untilTransferred, volumeAt } from '../testing/storage-words'
import { restoreFrom } from '../testing/restore-words'
import { forgetLuns } from './lun-index'

// Section 8 of the report on the storage side: to the secondary site and back.

const PRIMARY = 'test02:csvA'
const SECONDARY = 'sec01:csvA_mirror'

/** A backup that was mirrored, then one that was not, and nobody at work on the primary any more. */
function disaster(): Driver {
  const driver = backedUp(smallWorld(), ['a1'], { options: options({ updateSnapMirror: true }) })
  again(driver.by(HOUR), CRASH)
  for (const vm of ['a1', 'a2', 'a3']) {
    driver.do((names) => ({ type: 'changeVmState', vmId: names.vm(vm), action: 'shut-down' }))
  }
  return driver
}

const kinds = (driver: Driver, address: string) => copiesAt(driver, address).map(({ kind }) => kind)

test('the secondary site can be written when the mirror is broken', () => {
  const driver = mirror(disaster(), 'break')
  expect(mirrorFrom(driver, PRIMARY).state).toBe('broken-off')
  expect(kinds(driver, SECONDARY)).toEqual(['mirror', 'vm', 'vm-backup', 'mirror'])
})

test('[R208] after an outage the changes alone come back by a resync in the other direction', () => {
  const driver = mirror(disaster(), 'break').by(HOUR)
  mirror(driver, 'reverse-resync')
  expect(mirrorFrom(driver, SECONDARY)).toMatchObject({ state: 'snapmirrored', transfer: { kind: 'resync' } })
  expect(mirrorFrom(driver, SECONDARY).transfer?.bytes).toBeLessThan(10 * GiB)
  untilTransferred(driver)
  // What the primary alone had is gone; what both had is still there.
  expect(kinds(driver, PRIMARY).filter((kind) => kind !== 'mirror')).toEqual(['vm', 'vm-backup'])
  // The primary is read-only now, and the old relationship stays behind.
  expect(mirrorFrom(driver, PRIMARY).state).toBe('broken-off')
  expect(mirrorRefused(driver, 'resync')).toBe('mirror/destination-read-only')
})

test('a backup whose Snapshot copies went with a resync fails verification, the elder one does not', () => {
  const driver = untilTransferred(mirror(mirror(disaster(), 'break'), 'reverse-resync'))
  const { names } = driver
  const [elder, newest] = names.world.backupsOfDataset[names.dataset('ds')] ?? []
  const request = (backupId: typeof elder) => restoreFrom(names, names.vm('a1'), backupId ? { backupId } : {})
  const newer = driver.refused(request(newest)).findings.map((found) => found.code)
  expect(newer).toContain('restore/snapshots-missing')
  const older = driver.refused(request(elder)).findings.map((found) => found.code)
  expect(older).not.toContain('restore/snapshots-missing')
  // The primary is an image of the secondary until the mirror is broken there.
  expect(older).toContain('mirror/destination-read-only')
})

test('[R209] [R210] [R211] and back: another update, break, release of the new one, resync of the old one', () => {
  const driver = untilTransferred(mirror(mirror(disaster(), 'break'), 'reverse-resync').by(HOUR))
  untilTransferred(mirror(driver, 'update', SECONDARY))
  mirror(driver, 'break', SECONDARY)
  expect(mirrorFrom(driver, SECONDARY).state).toBe('broken-off')
  mirror(driver, 'release', SECONDARY)
  expect(Object.keys(driver.names.world.mirrors)).toHaveLength(1)
  untilTransferred(mirror(driver, 'resync'))
  expect(mirrorFrom(driver, PRIMARY)).toMatchObject({ state: 'snapmirrored', ends: [{}, { reason: null }] })
  expect(volumeAt(driver, SECONDARY).activeBytes).toBe(volumeAt(driver, PRIMARY).activeBytes)
})

test('running VMs are not overwritten by a resync', () => {
  const driver = mirror(backedUp(smallWorld(), ['a1'], CRASH), 'break')
  expect(mirrorRefused(driver, 'reverse-resync')).toBe('mirror/destination-in-use')
})

test('[R199] connecting the only LUN of the destination restores the volume and leaves it uninitialized', () => {
  const driver = disaster()
  mirror(driver, 'connect')
  expect(mirrorFrom(driver, PRIMARY)).toMatchObject({ state: 'uninitialized', baseId: null, updatedAt: null })
  // SnapMirror's own Snapshot copy went with the restore.
  expect(kinds(driver, SECONDARY)).toEqual(['mirror', 'vm', 'vm-backup'])
  expect(kinds(driver, PRIMARY)).toEqual(['vm', 'vm-backup', 'vm'])
  // The Snapshot copies of SMHV are common to both still.
  untilTransferred(mirror(driver, 'reverse-resync'))
  expect(mirrorFrom(driver, SECONDARY).state).toBe('snapmirrored')
})

test('[R200] connecting LUNs of a volume with several breaks the mirror off', () => {
  const driver = disaster()
  driver.simulation.read((world) => {
    const lun = Object.values(world.luns)[0]
    if (!lun) throw new Error('no LUN')
    const id = 'lun-99' as typeof lun.id
    const volumeId = driver.names.volume(SECONDARY)
    world.luns[id] = { ...lun, id, volumeId, path: '/vol/csvA_mirror/csvA.lun', maps: [], clone: null }
    forgetLuns(world)
  })
  mirror(driver, 'connect')
  expect(mirrorFrom(driver, PRIMARY)).toMatchObject({ state: 'broken-off' })
  expect(kinds(driver, SECONDARY)).toEqual(['mirror', 'vm', 'vm-backup', 'mirror'])
})

test('without a common Snapshot copy everything has to be transferred again', () => {
  const driver = mirror(smallWorld({ managed: [] }), 'break')
  driver.simulation.read((world) => {
    // As if SnapMirror's copy of the destination had been deleted by force.
    const volume = world.volumes[driver.names.volume(SECONDARY)]
    for (const id of volume?.snapshotIds.splice(0) ?? []) delete world.snapshots[id]
  })
  expect(mirrorRefused(driver, 'resync')).toBe('mirror/no-common-snapshot')
  mirror(driver, 'initialize')
  expect(mirrorFrom(driver, PRIMARY).transfer?.bytes).toBeGreaterThan(100 * GiB)
  untilTransferred(driver)
  expect(mirrorFrom(driver, PRIMARY).state).toBe('snapmirrored')
})
