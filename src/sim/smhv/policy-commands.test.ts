import { expect, test } from 'vitest'
import { addTime, DAY, fromCivil, HOUR, MINUTE } from '@/base/sim-time'
import { addPolicyOf, keep, type PolicyWords } from '../scenarios/timeline-words'
import type { WorldNames } from '../scenarios/world-names'
import { codes, jobs } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { smallWorld, withDataset } from '../testing/small-world'
import { checkPolicy } from './policy-facts'
import { nextRunOf } from './schedules'

const start = fromCivil(2013, 10, 14, 8)

const adding =
  (more: Partial<PolicyWords> = {}) =>
  (names: WorldNames) =>
    addPolicyOf(names, {
      dataset: 'ds',
      name: 'hourly',
      retention: keep('hourly', 5),
      schedule: { frequency: 'hourly', start },
      ...more,
    })

const modifying = (more: Partial<PolicyWords>, version: number) => (names: WorldNames) => {
  const { datasetId: _, ...fields } = adding(more)(names)
  return { ...fields, type: 'modifyPolicy', policyId: names.policy('ds', 'hourly'), version } as const
}

const checked = (driver: Driver, words: Partial<PolicyWords>) =>
  driver.simulation.read((world) => {
    const { datasetId, ...fields } = adding(words)(driver.names)
    return checkPolicy(world, datasetId, fields)
  })

const backupJobs = (driver: Driver) => jobs(driver).filter((job) => job.kind === 'backup')

test('[R137] the job of a policy runs when its schedule says so, [R139] one by one with others', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1']).do(adding())
  const policyId = driver.names.policy('ds', 'hourly')
  expect(nextRunOf(driver.names.world, policyId)).toBe(start)
  driver.at(addTime(start, 2 * HOUR + 10 * MINUTE))
  expect(backupJobs(driver).map((job) => [job.startedAt, job.state])).toEqual([
    [start, 'completed'],
    [addTime(start, HOUR), 'completed'],
    [addTime(start, 2 * HOUR), 'completed'],
  ])
})

test('what was scheduled for an older version of a policy, or a removed one, does not run', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1']).do(adding())
  const later = addTime(start, 3 * HOUR)
  driver.do(modifying({ schedule: { frequency: 'daily', start: later } }, 1)).at(addTime(start, HOUR))
  expect(backupJobs(driver)).toEqual([])
  driver.do((names) => ({ type: 'removePolicy', policyId: names.policy('ds', 'hourly') })).at(addTime(later, DAY))
  expect(backupJobs(driver)).toEqual([])
})

test('a modification needs the latest version', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1']).do(adding()).do(modifying({}, 1))
  expect(driver.refused(modifying({}, 1))).toMatchObject({ kind: 'stale', code: 'request/stale' })
})

test('names of the policies of a dataset differ; a policy keeps its own', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1']).do(adding())
  expect(driver.refused(adding({ name: 'HOURLY' })).code).toBe('name/taken')
  driver.do(modifying({ name: 'hourly' }, 1))
})

test('[R104] a job at the same time on the same host is warned of, even if they meet only now and then', () => {
  const driver = withDataset(withDataset(smallWorld(), 'ds', ['e1']), 'ds2', ['f1'])
  driver.do(adding({ dataset: 'ds2', schedule: { frequency: 'daily', start: addTime(start, 15 * HOUR) } }))
  expect(checked(driver, {})).toMatchObject([{ code: 'schedule/overlap', detail: 'ds2: ds2_hourly' }])
  expect(checked(driver, { schedule: { frequency: 'hourly', start: addTime(start, 30 * MINUTE) } })).toEqual([])
  expect(checked(driver, { crashConsistent: true })).toEqual([])
})

test('[R104] jobs on other hosts do not meet', () => {
  const driver = withDataset(withDataset(smallWorld(), 'ds', ['e1']), 'ds2', ['a1'])
  driver.do(adding({ dataset: 'ds2' }))
  expect(checked(driver, {})).toEqual([])
})

test('[R145] a policy that would fill the volume is warned of, more so where two nodes take copies of one CSV', () => {
  const retention = keep('hourly', 100)
  expect(codes(checked(withDataset(smallWorld(), 'ds', ['e1']), { retention }))).toEqual([])
  expect(codes(checked(withDataset(smallWorld(), 'ds', ['a1', 'a2']), { retention }))).toEqual([
    'retention/exceeds-snapshot-limit',
  ])
})

test('[R128] distributed backup takes one pair of a 2012 CSV, whatever the number of nodes', () => {
  const driver = withDataset(smallWorld(), 'ds', ['c1', 'c3'])
  const retention = keep('hourly', 100)
  expect(codes(checked(driver, { retention }))).toEqual([
    'options/distributed-advised',
    'retention/exceeds-snapshot-limit',
  ])
  expect(codes(checked(driver, { retention, options: { distributed: true } }))).toEqual([])
})

test('[R97] volumes without a SnapMirror relationship are named', () => {
  const driver = withDataset(smallWorld(), 'ds', ['a1', 'b1'])
  expect(checked(driver, { options: { updateSnapMirror: true } })).toMatchObject([
    { code: 'options/no-mirror', detail: 'test02:csvB' },
  ])
})

test('[R143] wrong retentions and schedules are refused beside their fields; a refusal changes nothing', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1'])
  const hash = driver.simulation.hash()
  const { kind, findings } = driver.refused(
    adding({ retention: keep('daily', 0), schedule: { frequency: 'weekly', start } }),
  )
  expect(kind).toBe('refused')
  expect(findings.map((f) => f.field)).toEqual(['schedule.weekdays', 'retention.rule.count'])
  expect(driver.simulation.hash()).toBe(hash)
})

test('an unknown policy is told', () => {
  const driver = smallWorld()
  expect(driver.refused({ type: 'removePolicy', policyId: 'policy-9' as never }).code).toBe('policy/unknown')
})
