import { expect, test } from 'vitest'
import { addTime, DAY, HOUR } from '@/base/sim-time'
import type { Retention } from '@/domain/smhv/retention'
import { addPolicyOf, keep } from '../scenarios/timeline-words'
import { copies, jobs } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { smallWorld, withDataset } from '../testing/small-world'

// The report's own arithmetic, run: an application-consistent backup makes two Snapshot copies of each volume.

function hourly(retention: Retention): Driver {
  return withDataset(smallWorld(), 'ds', ['e1']).do((names) =>
    addPolicyOf(names, {
      dataset: 'ds',
      name: 'hourly',
      retention,
      schedule: { frequency: 'hourly', start: addTime(names.world.kernel.now, HOUR) },
      options: { notify: 'never' },
    }),
  )
}

test('[R144] thirty hourly backups kept are at most 60 Snapshot copies', () => {
  const driver = hourly(keep('hourly', 30))
  let most = 0
  for (let hour = 0; hour < 4 * 24; hour++) most = Math.max(most, copies(driver.by(HOUR), 'ded').length)
  // After retention, that is: while the next pair is made the oldest is still there.
  expect(most).toBe(60)
  expect(jobs(driver).every(({ state }) => state !== 'failed')).toBe(true)
})

test('[R145] hourly backups kept for thirty days reach 255 in the sixth day, and fail from then on', () => {
  const start = smallWorld().simulation.now
  const driver = hourly({ type: 'hourly', rule: { by: 'age', days: 30 } }).by(7 * DAY)
  const failed = jobs(driver).filter(({ state }) => state === 'failed')
  const [first] = failed
  expect(first?.findings.map(({ code }) => code)).toEqual(['volume/snapshot-limit-reached'])
  expect(Math.floor(((first?.startedAt ?? 0) - start) / DAY)).toBe(5)
  expect(copies(driver, 'ded')).toHaveLength(254)
  const after = jobs(driver).filter(({ startedAt }) => startedAt >= (first?.startedAt ?? 0))
  expect(after).toHaveLength(failed.length)
  expect(failed.length).toBeGreaterThan(24)
})
