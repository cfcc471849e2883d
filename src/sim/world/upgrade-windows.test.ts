import { expect, test } from 'vitest'
import { HOUR } from '@/base/sim-time'
import { engine } from '../engine'
import { addPolicyOf, keep } from '../scenarios/timeline-words'
import { lastJob } from '../testing/backup-words'
import { drive } from '../testing/drive'
import { smallWorld, withDataset } from '../testing/small-world'
import { worldFormat } from './format'

type Rows = Record<string, Record<string, unknown>>

/** The snapshot as version 1 had it, on the Windows side. */
function asVersion1(snapshot: { readonly world: unknown }): unknown {
  const text = JSON.stringify(snapshot, (key, value: unknown) => (ADDED.includes(key) ? undefined : value))
  return { ...(JSON.parse(text) as { world: Rows }), version: 1 }
}

const ADDED = [
  'edition',
  'clockOffset',
  'blockedPorts',
  'preferredOwners',
  'softwareCopies',
  'vmSnapshots',
  'migrations',
  'platform',
  'sentAt',
  'nextRun',
]

test('an environment that was saved before clocks, ports and preferred owners goes on, its schedules included', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1']).do((names) =>
    addPolicyOf(names, {
      dataset: 'ds',
      name: 'hourly',
      retention: keep('hourly', 3),
      schedule: { frequency: 'hourly', start: names.world.kernel.now },
    }),
  )
  const old = engine.fromSnapshot(asVersion1(driver.simulation.snapshot()), { checked: true })
  if (!old.ok) throw new Error(old.error.detail)
  const { world } = drive(old.value).names
  expect(Object.values(world.hosts).every((host) => host.clockOffset === 0 && host.blockedPorts.length === 0)).toBe(
    true,
  )
  expect(Object.values(world.consoles).every((console) => console.platform === 'Windows 8')).toBe(true)
  expect(Object.values(world.policies)[0]?.nextRun).toBe(Object.values(driver.names.world.policies)[0]?.nextRun)
  const after = drive(old.value).by(2 * HOUR)
  expect(lastJob(after).trigger).toBe('schedule')
  expect(old.value.snapshot().version).toBe(worldFormat.version)
})
