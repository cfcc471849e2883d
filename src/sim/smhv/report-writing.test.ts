import { describe, expect, test } from 'vitest'
import { HOUR } from '@/base/sim-time'
import { REPORTS_KEPT_EACH } from '@/domain/smhv/report'
import { addPolicyOf, keep } from '../scenarios/timeline-words'
import { lastJob } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { smallWorld, withDataset } from '../testing/small-world'

function hourly(driver: Driver, vms: readonly string[]): Driver {
  return withDataset(driver, 'ds', vms).do((names) =>
    addPolicyOf(names, {
      dataset: 'ds',
      name: 'hourly',
      retention: keep('hourly', 2),
      schedule: { frequency: 'hourly', start: names.world.kernel.now },
    }),
  )
}

/** The report directory of a host or cluster is another one. */
function reportInto(driver: Driver, owner: 'hv' | 'r2', reportPath: string): Driver {
  return driver.do((names) => {
    const id = owner === 'hv' ? names.host('hv') : names.cluster('r2')
    const managed = Object.values(names.world.managedHosts).find((row) => (row.clusterId ?? row.hostId) === id)
    if (!managed) throw new Error(owner)
    const { id: managedHostId, settings, version } = managed
    return { type: 'configureHost', managedHostId, settings: { ...settings, reportPath }, version }
  })
}

const backupReports = ({ names }: Driver) => Object.values(names.world.reports).filter(({ kind }) => kind === 'backup')

describe('where reports go', () => {
  test('[R59] a backup writes its report into the report directory, on the node that owns the group', () => {
    const driver = hourly(smallWorld(), ['a1', 'e1']).by(HOUR).untilIdle()
    expect(backupReports(driver)[0]?.directories).toEqual(['n1: C:\\SMHV\\Reports', 'hv: C:\\SMHV\\Reports'])
    expect(lastJob(driver).state).toBe('completed')
  })

  test('a drive that does not exist gets none: the backup warns, and is good', () => {
    const driver = hourly(reportInto(smallWorld(), 'hv', 'X:\\Reports'), ['e1'])
      .by(HOUR)
      .untilIdle()
    const job = lastJob(driver)
    expect(job.state).toBe('completed-with-warnings')
    expect(job.findings).toEqual([
      expect.objectContaining({ code: 'report/not-written', detail: 'X:\\Reports: there is no such drive' }),
    ])
    expect(backupReports(driver)).toEqual([])
  })

  test('a disk that is full gets none', () => {
    const driver = hourly(reportInto(smallWorld(), 'hv', 'F:\\Reports'), ['e1'])
    driver.do((names) => ({ type: 'injectFault', kind: 'volume-full', targetId: names.volume('test02:dedF') }))
    driver.by(HOUR).untilIdle()
    expect(lastJob(driver).findings).toContainEqual(
      expect.objectContaining({ code: 'report/not-written', detail: 'F:\\Reports: the disk is full' }),
    )
  })
})

test('a failed backup has a report too', () => {
  const driver = hourly(smallWorld(), ['e1'])
  driver.do((names) => ({ type: 'injectFault', kind: 'service-stopped', targetId: names.host('hv') }))
  driver.by(HOUR).untilIdle()
  expect(lastJob(driver).state).toBe('failed')
  expect(backupReports(driver)).toHaveLength(1)
})

test('only the newest reports of a dataset are kept, however long it runs', () => {
  const driver = hourly(smallWorld(), ['e1'])
    .by(3 * REPORTS_KEPT_EACH * HOUR)
    .untilIdle()
  const kept = backupReports(driver)
  expect(kept).toHaveLength(REPORTS_KEPT_EACH)
  expect(kept.at(-1)?.jobId).toBe(lastJob(driver).id)
})
