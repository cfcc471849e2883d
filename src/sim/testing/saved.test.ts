import { expect, test } from 'vitest'
import { addTime, DAY } from '@/base/sim-time'
import { engine } from '../engine'
import { checkInvariants } from '../invariants'
import { worldFormat } from '../world/format'

/** Environments as earlier versions of this program have saved them: in the middle of a backup, with faults that act. */
const files = import.meta.glob<unknown>('./saved/*.json', { eager: true, import: 'default' })

test('an environment of every earlier version is kept', () => {
  const kept = Array.from({ length: worldFormat.version - 1 }, (_, index) => `./saved/version-${index + 1}.json`)
  expect(Object.keys(files)).toEqual(kept)
})

test.each(Object.entries(files))('%s is read and goes on', (_, saved) => {
  const read = engine.fromSnapshot(saved, { checked: true })
  if (!read.ok) throw new Error(read.error.detail)
  const simulation = read.value
  simulation.read(checkInvariants)
  expect(simulation.snapshot().version).toBe(worldFormat.version)
  const jobs = () => simulation.read((world) => Object.keys(world.jobs).length)
  const before = jobs()
  simulation.advanceTo(addTime(simulation.now, 2 * DAY))
  expect(jobs()).toBeGreaterThan(before)
  expect(simulation.read((world) => Object.keys(world.operations))).toEqual([])
})
