import { expect, test } from 'vitest'
import { HOUR, MINUTE, SECOND } from '@/base/sim-time'
import { GiB } from '@/base/units'
import { backupOnDemand } from '../scenarios/timeline-words'
import { again, backedUp, codes, CRASH, lastJob, options, started } from '../testing/backup-words'
import { smallWorld, withDataset } from '../testing/small-world'
import {
  copiesAt,
  fault,
  mirror,
  mirrorFrom,
  mirrorRefused,
  systemNamed,
  undo,
  untilTransferred,
  volumeAt,
} from '../testing/storage-words'

const SOURCE = 'test02:csvA'
const DESTINATION = 'sec01:csvA_mirror'
const UPDATE = { options: options({ updateSnapMirror: true }) }

test('[R6] the destination begins as an image of its source, with a Snapshot copy that both share', () => {
  const driver = smallWorld()
  expect(mirrorFrom(driver, SOURCE)).toMatchObject({ state: 'snapmirrored', status: 'idle', transfers: 1 })
  const [[base], [image]] = [copiesAt(driver, SOURCE), copiesAt(driver, DESTINATION)]
  expect(base).toMatchObject({ kind: 'mirror', busyWith: [`SnapMirror to ${DESTINATION}`] })
  expect(base?.name).toMatch(/^sec01\(\d{10}\)_csvA_mirror\.1$/)
  expect(image).toMatchObject({ origin: base?.id, name: base?.name, busyWith: [`SnapMirror from ${SOURCE}`] })
  expect(volumeAt(driver, DESTINATION).activeBytes).toBe(volumeAt(driver, SOURCE).activeBytes)
})

test('an update takes its time by what has changed, and brings all Snapshot copies across', () => {
  const driver = backedUp(smallWorld(), ['a1'], CRASH).by(5 * HOUR)
  mirror(driver, 'update')
  const { transfer } = mirrorFrom(driver, SOURCE)
  // 300 kB a second for five hours, at 80 MB a second.
  expect(transfer?.bytes).toBeGreaterThan(4 * GiB)
  expect((transfer?.endsAt ?? 0) - driver.simulation.now).toBeGreaterThan(50 * SECOND)
  expect(copiesAt(driver, SOURCE).filter(({ kind }) => kind === 'mirror')).toHaveLength(2)
  untilTransferred(driver)
  expect(copiesAt(driver, SOURCE).map(({ kind }) => kind)).toEqual(['vm', 'mirror'])
  expect(copiesAt(driver, DESTINATION).map(({ kind }) => kind)).toEqual(['mirror', 'vm', 'mirror'])
  expect(mirrorFrom(driver, SOURCE).updatedAt).toBe(transfer?.startedAt)
  const { transfer: none } = mirrorFrom(mirror(driver, 'update'), SOURCE)
  expect(none?.bytes).toBeLessThan(GiB)
})

test('Snapshot copies that are gone on the source go on the destination with the next update', () => {
  const driver = backedUp(smallWorld(), ['a1'], UPDATE)
  expect(copiesAt(driver, DESTINATION).filter(({ kind }) => kind !== 'mirror')).toHaveLength(2)
  driver.do((names) => ({ type: 'deleteBackup', backupId: names.latestBackup('ds'), vmId: null })).untilIdle()
  untilTransferred(mirror(driver, 'update'))
  expect(copiesAt(driver, DESTINATION).filter(({ kind }) => kind !== 'mirror')).toEqual([])
})

test('[R97] [R102] a backup starts the update and waits for it', () => {
  const driver = started(smallWorld(), ['a1'], UPDATE).until(
    'a transfer',
    (world) => Object.values(world.mirrors)[0]?.transfer !== null,
  )
  expect(lastJob(driver).state).toBe('running')
  const { endsAt } = mirrorFrom(driver, SOURCE).transfer ?? {}
  driver.untilIdle()
  expect(lastJob(driver)).toMatchObject({ state: 'completed' })
  expect(lastJob(driver).endedAt).toBeGreaterThanOrEqual(endsAt ?? Infinity)
})

test('[R102] a relationship that breaks in the middle of the update ends the backup with a warning', () => {
  const driver = started(smallWorld(), ['a1'], UPDATE).until(
    'a transfer',
    (world) => Object.values(world.mirrors)[0]?.transfer !== null,
  )
  const before = copiesAt(driver, DESTINATION)
  fault(driver, 'mirror-broken', (names) => names.mirror(SOURCE)).untilIdle()
  expect(lastJob(driver).state).toBe('completed-with-warnings')
  expect(codes(lastJob(driver).findings)).toEqual(['mirror/transfer-failed'])
  expect(mirrorFrom(driver, SOURCE)).toMatchObject({ state: 'broken-off', status: 'idle', transfer: null })
  expect(copiesAt(driver, DESTINATION)).toEqual(before)
  expect(lastJob(again(undo(driver, 'mirror-broken'), UPDATE)).state).toBe('completed')
})

test('a transfer survives a snapshot and goes on to its end', () => {
  const driver = mirror(smallWorld().by(HOUR), 'update')
  const restored = untilTransferred(driver.restored())
  untilTransferred(driver)
  expect(restored.simulation.hash()).toBe(driver.simulation.hash())
  expect(mirrorFrom(restored, SOURCE).ends).toMatchObject([{ number: 2, reason: null }])
})

test('a transfer ends when a storage system stops answering', () => {
  const driver = mirror(smallWorld().by(HOUR), 'update')
  fault(driver, 'controller-down', systemNamed('sec01'))
  expect(mirrorFrom(driver, SOURCE)).toMatchObject({ state: 'snapmirrored', ends: [{ reason: 'storage/offline' }] })
  expect(copiesAt(driver, SOURCE)).toHaveLength(1)
  expect(mirrorRefused(driver, 'update')).toBe('storage/offline')
})

test('a transfer fails when the destination has no room for it', () => {
  const driver = mirror(smallWorld().by(HOUR), 'update')
  fault(driver, 'volume-full', (names) => names.volume(DESTINATION))
  untilTransferred(driver)
  expect(mirrorFrom(driver, SOURCE).ends).toMatchObject([{ reason: 'volume/full' }])
  expect(mirrorRefused(driver, 'update')).toBe('volume/full')
})

test('updates stop when the relationship is quiesced, after the transfer under way', () => {
  const driver = mirror(mirror(smallWorld().by(HOUR), 'update'), 'quiesce')
  expect(mirrorFrom(driver, SOURCE)).toMatchObject({ state: 'snapmirrored', status: 'quiescing' })
  untilTransferred(driver)
  expect(mirrorFrom(driver, SOURCE)).toMatchObject({ state: 'quiesced', status: 'idle', ends: [{ reason: null }] })
  expect(mirrorRefused(driver, 'update')).toBe('mirror/is-quiesced')
  expect(mirrorFrom(mirror(driver, 'resume'), SOURCE).state).toBe('snapmirrored')
})

test('an aborted transfer leaves the destination as it was', () => {
  const driver = mirror(mirror(smallWorld().by(HOUR), 'update').by(SECOND), 'abort')
  expect(mirrorFrom(driver, SOURCE)).toMatchObject({ status: 'idle', ends: [{ reason: 'mirror/transfer-failed' }] })
  expect(copiesAt(driver, SOURCE)).toHaveLength(1)
  // Its end, when it comes, means nothing any more.
  expect(mirrorFrom(driver.by(HOUR), SOURCE).transfers).toBe(2)
})

test('[R141] SnapMirror makes no Snapshot copy of a volume that holds 255', () => {
  const driver = withDataset(smallWorld(), 'ds', ['a1'])
  const many = { ...CRASH, retention: { type: 'unlimited', rule: null } } as const
  for (let run = 0; run < 254; run++) again(driver, many)
  expect(copiesAt(driver, SOURCE)).toHaveLength(255)
  expect(mirrorRefused(driver, 'update')).toBe('volume/snapshot-limit-reached')
})

test('[R102] a busy relationship ends the backup with a warning', () => {
  const driver = fault(smallWorld(), 'mirror-busy', (names) => names.mirror(SOURCE))
  const job = lastJob(backedUp(driver, ['a1'], UPDATE))
  expect(codes(job.findings)).toEqual(['mirror/not-updatable'])
  expect(job.findings[0]?.detail).toBe('another transfer is running')
  expect(lastJob(again(undo(driver, 'mirror-busy'), UPDATE)).state).toBe('completed')
})

test('a volume that is a mirror is read-only: no Snapshot copies of it, no archive in it', () => {
  const driver = smallWorld()
  const error = driver.refused((names) => ({
    type: 'startVault',
    sourceVolumeId: names.volume('test02:csvB'),
    sourceQtree: '-',
    destinationVolumeId: names.volume(DESTINATION),
    destinationQtree: 'csvB',
  }))
  expect(error.code).toBe('mirror/destination-read-only')
})

test('[R207] a new relationship is created, initialized with everything and released later', () => {
  const driver = smallWorld().do((names) => ({
    type: 'createMirror',
    sourceVolumeId: names.volume('test02:csvB'),
    destinationVolumeId: names.volume('sec01:sv_csvA'),
  }))
  const row = () => mirrorFrom(driver, 'test02:csvB')
  expect(row()).toMatchObject({ state: 'uninitialized', updatedAt: null, baseId: null })
  expect(mirrorRefused(driver, 'update', 'test02:csvB')).toBe('mirror/is-uninitialized')
  mirror(driver, 'initialize', 'test02:csvB')
  // 40 GB and the file system.
  expect(row().transfer?.bytes).toBeGreaterThan(40 * GiB)
  expect(row()).toMatchObject({ state: 'uninitialized', status: 'transferring' })
  untilTransferred(driver)
  expect(row().state).toBe('snapmirrored')
  expect(mirrorRefused(driver, 'release', 'test02:csvB')).toBe('mirror/is-snapmirrored')
  mirror(mirror(driver, 'break', 'test02:csvB'), 'release', 'test02:csvB')
  expect(copiesAt(driver, 'test02:csvB')).toEqual([])
  expect(copiesAt(driver, 'sec01:sv_csvA')).toEqual([])
})

test('[R24] without the SnapMirror license nothing is transferred', () => {
  const driver = mirror(smallWorld().by(HOUR), 'update')
  fault(driver, 'snapmirror-license-removed', systemNamed('sec01'))
  expect(mirrorFrom(driver, SOURCE).ends).toMatchObject([{ reason: 'storage/license-missing' }])
  expect(mirrorRefused(driver, 'update')).toBe('storage/license-missing')
  withDataset(driver, 'ds', ['a1'])
    .do((names) => backupOnDemand(names, 'ds', UPDATE))
    .untilIdle()
  expect(codes(lastJob(driver).findings)).toEqual(['storage/license-missing'])
  expect(lastJob(driver).state).toBe('completed-with-warnings')
  mirror(undo(driver, 'snapmirror-license-removed'), 'update').by(10 * MINUTE)
  expect(mirrorFrom(driver, SOURCE).status).toBe('idle')
})
