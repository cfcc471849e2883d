import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { DAY, HOUR, SECOND } from '@/base/sim-time'
import { GiB } from '@/base/units'
import { setUsers } from './copy-index'
import { backupOnDemand } from '../scenarios/timeline-words'
import { options } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { smallWorld, withDataset } from '../testing/small-world'
import { copiesAt, fault, systemNamed, undo, untilTransferred, volumeAt } from '../testing/storage-words'
import { volumeSpace } from './volume-space'

const SECONDARY = 'sec01:sv_csvA'

/** A relationship of csvA whose first transfer is under way. */
function begun(): Driver {
  return smallWorld().do((names) => ({
    type: 'startVault',
    sourceVolumeId: names.volume('test02:csvA'),
    sourceQtree: '-',
    destinationVolumeId: names.volume(SECONDARY),
    destinationQtree: 'csvA',
  }))
}

const vault = ({ names }: Driver) => must(Object.values(names.world.vaults)[0], 'vault')
const change = (driver: Driver, action: 'update' | 'abort' | 'stop') =>
  driver.do({ type: 'changeVault', vaultId: vault(driver).id, action })
const nightly = (driver: Driver, count: number) =>
  driver.do((names) => ({
    type: 'scheduleVault',
    volumeId: names.volume(SECONDARY),
    name: 'sv_daily',
    count,
    frequency: 'daily',
    hour: 2,
    weekday: null,
  }))
const names = (driver: Driver, address: string) => copiesAt(driver, address).map((copy) => copy.name)

test('[R238] the first transfer of a SnapVault relationship carries everything, a later one what has changed', () => {
  const driver = begun()
  expect(vault(driver)).toMatchObject({
    state: 'uninitialized',
    sourcePath: '/vol/csvA/-',
    transfer: { kind: 'start' },
  })
  expect(vault(driver).transfer?.bytes).toBeGreaterThan(120 * GiB)
  untilTransferred(driver)
  expect(vault(driver)).toMatchObject({ state: 'snapvaulted', ends: [{ reason: null }] })
  expect(volumeAt(driver, SECONDARY).activeBytes).toBe(volumeAt(driver, 'test02:csvA').activeBytes)
  change(driver.by(HOUR), 'update')
  expect(vault(driver).transfer).toMatchObject({ kind: 'update' })
  expect(vault(driver).transfer?.bytes).toBeLessThan(3 * GiB)
  untilTransferred(driver)
  // SnapVault's own Snapshot copy of the primary: the one that both have, no more.
  expect(copiesAt(driver, 'test02:csvA').filter(({ kind }) => kind === 'vault')).toMatchObject([
    { busyWith: ['SnapVault to sec01:/vol/sv_csvA/csvA'] },
  ])
})

test('[R239] a schedule fetches at its hour and keeps so many archived copies, the newest as .0', () => {
  const driver = nightly(untilTransferred(begun()), 3).by(5 * DAY)
  expect(names(driver, SECONDARY)).toEqual(['sv_daily.2', 'sv_daily.1', 'sv_daily.0'])
  const ages = copiesAt(driver, SECONDARY).map((copy) => Math.floor((driver.simulation.now - copy.createdAt) / DAY))
  expect(ages).toEqual([2, 1, 0])
  expect(vault(driver).ends.every(({ reason }) => reason === null)).toBe(true)
  driver.do((at) => ({ type: 'unscheduleVault', scheduleId: must(Object.values(at.world.vaultSchedules)[0], 's').id }))
  expect(names(driver.by(2 * DAY), SECONDARY)).toHaveLength(3)
})

test('archived copies hold what changed between them', () => {
  const driver = nightly(untilTransferred(begun()), 5).by(3 * DAY)
  const { held } = volumeSpace(driver.names.world, volumeAt(driver, SECONDARY))
  expect(held).toBeGreaterThan(20 * GiB)
})

test('[R190] an archived copy that is mounted stays beyond its number', () => {
  const driver = nightly(untilTransferred(begun()), 1).by(DAY)
  const [copy] = copiesAt(driver, SECONDARY)
  driver.simulation.read((world) => setUsers(world, must(world.snapshots[must(copy, 'copy').id], 'copy'), ['a mount']))
  expect(names(driver.by(DAY), SECONDARY)).toEqual(['sv_daily.1', 'sv_daily.0'])
})

test('[R240] deduplication follows the archiving and frees space on the secondary', () => {
  const driver = nightly(untilTransferred(begun()), 5)
  driver.do((at) => ({ type: 'changeDedupe', volumeId: at.volume(SECONDARY), action: 'on' })).by(DAY)
  const volume = volumeAt(driver, SECONDARY)
  expect(volume.dedupe).toMatchObject({ scan: null, scans: 1 })
  const { used, free, size } = volumeSpace(driver.names.world, volume)
  expect(used + free).toBe(size)
  expect(used).toBeLessThan(volume.activeBytes * 0.8)
  expect(driver.refused((at) => ({ type: 'changeDedupe', volumeId: at.volume(SECONDARY), action: 'on' })).code).toBe(
    'dedupe/state',
  )
})

test('when the secondary does not answer nothing is fetched and nothing archived; later it goes on', () => {
  const driver = nightly(untilTransferred(begun()), 5)
  fault(driver, 'controller-down', systemNamed('sec01')).by(DAY)
  expect(names(driver, SECONDARY)).toEqual([])
  expect(names(undo(driver, 'controller-down').by(DAY), SECONDARY)).toEqual(['sv_daily.0'])
})

test('[R24] SnapVault needs its licenses on both sides', () => {
  const driver = fault(begun().by(SECOND), 'snapvault-license-removed', systemNamed('test02'))
  expect(vault(driver)).toMatchObject({ transfer: null, ends: [{ reason: 'storage/license-missing' }] })
  const error = driver.refused({ type: 'changeVault', vaultId: vault(driver).id, action: 'update' })
  expect(error).toMatchObject({ code: 'storage/license-missing', findings: [{ detail: 'sv_ontap_pri' }] })
})

test('a transfer can be aborted, and a relationship ended', () => {
  const driver = change(begun(), 'abort')
  expect(vault(driver)).toMatchObject({ state: 'uninitialized', transfer: null })
  expect(driver.refused({ type: 'changeVault', vaultId: vault(driver).id, action: 'abort' }).code).toBe(
    'vault/no-transfer',
  )
  untilTransferred(change(driver, 'update'))
  change(driver, 'stop')
  expect(driver.names.world.vaults).toEqual({})
  expect(volumeAt(driver, SECONDARY).activeBytes).toBe(0)
  expect(copiesAt(driver, 'test02:csvA').filter(({ kind }) => kind === 'vault')).toEqual([])
})

test('[R20] [R106] a backup that is to update SnapVault is refused with the reason', () => {
  const driver = withDataset(smallWorld(), 'ds', ['a1'])
  const error = driver.refused((at) => backupOnDemand(at, 'ds', { options: options({ updateSnapVault: true }) }))
  expect(error).toMatchObject({ kind: 'refused', code: 'options/snapvault-7-mode' })
})

test('a schedule survives a snapshot in the middle of its transfer', () => {
  const driver = nightly(untilTransferred(begun()), 2).until('a transfer', (world) =>
    Object.values(world.vaults).some((row) => row.transfer),
  )
  const restored = driver.restored().by(DAY)
  expect(restored.simulation.hash()).toBe(driver.by(DAY).simulation.hash())
})
