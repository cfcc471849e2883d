import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY, HOUR } from '@/base/sim-time'
import { GiB, MiB } from '@/base/units'
import { again, copies, CRASH } from '../testing/backup-words'
import { keep } from '../scenarios/timeline-words'
import { smallWorld, withDataset } from '../testing/small-world'
import { heldBySnapshot, heldBySnapshots, overwritten, volumeSpace, writtenBytes } from './volume-space'

const kept = (count: number) => ({ ...CRASH, retention: keep('daily', count) })

test('what a copy holds grows with what is overwritten and never exceeds the active data', () => {
  expect(overwritten(100 * GiB, 0)).toBe(0)
  expect(overwritten(0, 0)).toBe(0)
  expect(overwritten(100 * GiB, MiB)).toBeLessThan(MiB)
  fc.assert(
    fc.property(fc.nat(2 ** 40), fc.nat(2 ** 45), fc.nat(2 ** 40), (active, written, more) => {
      const held = overwritten(active, written)
      expect(held).toBeLessThanOrEqual(Math.min(active, written))
      expect(overwritten(active, written + more)).toBeGreaterThanOrEqual(held)
    }),
    { seed: 15 },
  )
})

test('Snapshot copies hold what the running VMs overwrite; used and free add up', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1'])
  const volume = driver.names.world.volumes[driver.names.volume('test02:ded')]!
  again(driver, kept(9)).by(DAY)
  again(driver, kept(9)).by(HOUR)
  const { world } = driver.names
  const [older, newer] = [...heldBySnapshots(world, volume).values()]
  // 200 kB a second for a day, for an hour.
  expect(older).toBeGreaterThan(10 * GiB)
  expect(newer).toBeLessThan(GiB)
  expect(volume.snapshotIds.map((id) => heldBySnapshot(world, id))).toEqual([older, newer])
  const { size, used, free, held } = volumeSpace(world, volume)
  expect(held).toBe(older! + newer!)
  expect(used + free).toBe(size)
})

test('deleting a copy frees only what it alone held: the rest passes to its elder', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1'])
  for (let day = 0; day < 3; day++) again(driver, kept(9)).by(DAY)
  const volume = driver.names.world.volumes[driver.names.volume('test02:ded')]!
  const [oldest, middle] = [...heldBySnapshots(driver.names.world, volume).values()]
  const [, second] = driver.names.world.backupsOfDataset[driver.names.dataset('ds')]!
  driver.do({ type: 'deleteBackup', backupId: second!, vmId: null }).untilIdle()
  const [merged] = [...heldBySnapshots(driver.names.world, volume).values()]
  expect(merged).toBeGreaterThan(oldest!)
  expect(merged).toBeLessThan(oldest! + middle!)
  expect(copies(driver, 'ded')).toHaveLength(2)
})

test('a VM that is off writes nothing', () => {
  const driver = smallWorld().do((names) => ({ type: 'changeVmState', vmId: names.vm('e1'), action: 'shut-down' }))
  const volume = driver.by(HOUR).names.world.volumes[driver.names.volume('test02:ded')]!
  const before = writtenBytes(volume, driver.simulation.now)
  expect(writtenBytes(volume, driver.by(10_000).simulation.now) - before).toBe(1_000_000)
})
