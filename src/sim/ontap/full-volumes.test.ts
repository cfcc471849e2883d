import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { DAY } from '@/base/sim-time'
import { bytes, gib } from '@/base/units'
import { backupOnDemand, keep } from '../scenarios/timeline-words'
import { again, backedUp, codes, CRASH, lastJob, started } from '../testing/backup-words'
import { restoreFrom } from '../testing/restore-words'
import { smallWorld, withDataset } from '../testing/small-world'
import { fault, undo, volumeAt } from '../testing/storage-words'
import { aggregateSpace, volumeSpace } from './volume-space'

const VOLUME = 'test02:ded'

test('a full volume gets no Snapshot copies and no restores, told with the figures', () => {
  const driver = fault(backedUp(smallWorld(), ['e1'], CRASH), 'volume-full', (names) => names.volume(VOLUME))
  const error = driver.refused((names) => backupOnDemand(names, 'ds', CRASH))
  expect(error).toMatchObject({ kind: 'refused', code: 'volume/full' })
  expect(error.findings[0]?.detail).toMatch(/^1000 GB of 1000 GB used, .* of it by Snapshot copies$/)
  expect(driver.refused((names) => restoreFrom(names, names.vm('e1'))).code).toBe('volume/full')
  expect(lastJob(again(undo(driver, 'volume-full'), CRASH)).state).toBe('completed')
})

test('a volume that fills up in the middle of a backup fails it', () => {
  const driver = started(smallWorld(), ['e1'])
  fault(driver, 'volume-full', (names) => names.volume(VOLUME)).untilIdle()
  expect(lastJob(driver).state).toBe('failed')
  expect(codes(lastJob(driver).findings)).toEqual(['volume/full'])
})

test('Snapshot copies fill a volume by and by; deleting the backups makes room again', () => {
  const driver = withDataset(smallWorld({ csvSize: 200 }), 'ds', ['a1'])
  const daily = { ...CRASH, retention: keep('daily', 99) }
  let day = 0
  for (; day < 30; day++) {
    const result = driver.simulation.execute(backupOnDemand(driver.names, 'ds', daily))
    if (!result.ok) break
    driver.untilIdle().by(DAY)
  }
  expect(day).toBeGreaterThan(1)
  expect(day).toBeLessThan(30)
  expect(driver.refused((names) => backupOnDemand(names, 'ds', daily)).code).toBe('volume/full')
  const before = volumeSpace(driver.names.world, volumeAt(driver, 'test02:csvA')).held
  while (driver.names.world.backupsOfDataset[driver.names.dataset('ds')]?.length) {
    driver.do((names) => ({ type: 'deleteBackup', backupId: names.latestBackup('ds'), vmId: null })).untilIdle()
  }
  const { held } = volumeSpace(driver.names.world, volumeAt(driver, 'test02:csvA'))
  // What is left is held by SnapMirror's own copy, made at the beginning.
  expect(held).toBeLessThan(before)
})

test('[R15] thin volumes share the room of their aggregate; a thick one has its own', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1'])
  const aggregate = () => must(driver.names.world.aggregates[volumeAt(driver, VOLUME).aggregateId], 'aggregate')
  const { used, free, size } = aggregateSpace(driver.names.world, aggregate())
  expect(used + free).toBe(size)
  const thin = Object.values(driver.names.world.volumes).filter((row) => row.aggregateId === aggregate().id)
  expect(used).toBe(thin.reduce((sum, row) => sum + volumeSpace(driver.names.world, row).used, 0))
  expect(lastJob(again(driver, CRASH)).state).toBe('completed')
  // Others in the aggregate take all that is left.
  driver.simulation.read((world) => {
    must(world.aggregates[aggregate().id], 'aggregate').size = bytes(used + gib(1))
  })
  driver.by(DAY)
  const error = driver.refused((names) => backupOnDemand(names, 'ds', CRASH))
  expect(error.code).toBe('volume/full')
  expect(error.findings.find((found) => found.code === 'volume/full')?.detail).toMatch(/ of its aggregate aggr1 used$/)
  driver.simulation.read((world) => {
    for (const volume of Object.values(world.volumes)) volume.guarantee = 'volume'
  })
  expect(lastJob(again(driver, CRASH)).state).toBe('completed')
})
