import { expect, test } from 'vitest'
import { DAY, HOUR, MINUTE, toIso } from '@/base/sim-time'
import { addPolicyOf, keep, type PolicyWords, timeOf } from '../scenarios/timeline-words'
import { codes, copies, jobs } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { smallWorld, withDataset } from '../testing/small-world'
import { nextRunOf } from './schedules'

const hourly = (more: Partial<PolicyWords> = {}): PolicyWords => ({
  dataset: 'ds',
  name: 'hourly',
  retention: keep('hourly', 3),
  schedule: { frequency: 'hourly', start: timeOf('2013-10-14T07:00') },
  ...more,
})
const scheduled = (vms: readonly string[], words = hourly()): Driver =>
  withDataset(smallWorld(), 'ds', vms).do((names) => addPolicyOf(names, words))

test('[R137] [R99] a policy runs at its times, and retention keeps what it should', () => {
  const driver = scheduled(['e1']).at('2013-10-14T13:30')
  expect(jobs(driver).map((job) => toIso(job.startedAt).slice(11, 16))).toEqual([
    '07:00',
    '08:00',
    '09:00',
    '10:00',
    '11:00',
    '12:00',
    '13:00',
  ])
  expect(jobs(driver)[0]).toMatchObject({ trigger: 'schedule', title: 'ds: hourly', policyName: 'hourly' })
  expect(copies(driver, 'ded')).toHaveLength(6)
  expect(driver.simulation.read((world) => nextRunOf(world, driver.names.policy('ds', 'hourly')))).toBe(
    timeOf('2013-10-14T14:00'),
  )
})

test('[R137] a modified policy runs by its new schedule only, a removed one not at all', () => {
  const driver = scheduled(['e1']).at('2013-10-14T07:30')
  const { names } = driver
  const policyId = names.policy('ds', 'hourly')
  const {
    type: _,
    datasetId: __,
    ...fields
  } = addPolicyOf(names, hourly({ schedule: { frequency: 'daily', start: timeOf('2013-10-14T09:15') } }))
  driver.do({ ...fields, type: 'modifyPolicy', policyId, version: 1 }).at('2013-10-15T08:00')
  expect(jobs(driver).map((job) => toIso(job.startedAt).slice(11, 16))).toEqual(['07:00', '09:15'])
  driver.do({ type: 'removePolicy', policyId }).by(3 * DAY)
  expect(jobs(driver)).toHaveLength(2)
  expect(copies(driver, 'ded')).toHaveLength(4)
})

test('[R41, R104] a scheduled backup that cannot begin is a failed job with mail and event log', () => {
  const driver = scheduled(['a1'])
  withDataset(driver, 'other', ['a3']).do((names) => addPolicyOf(names, hourly({ dataset: 'other', name: 'too' })))
  driver.at('2013-10-14T07:10')
  expect(jobs(driver).map((job) => job.state)).toEqual(['completed', 'failed'])
  const [, failed] = jobs(driver)
  expect(codes(failed!.findings)).toEqual(['backup/host-busy'])
  expect(failed).toMatchObject({ steps: [{ state: 'failed' }], vms: [{ outcome: 'failed' }] })
  const { world } = driver.names
  expect(world.eventLog.filter((entry) => entry.eventId === 106)).toHaveLength(1)
  expect(Object.values(world.mails).map((mail) => mail.jobId)).toEqual([failed!.id, failed!.id])
})

test('[R153] a scheduled backup fails while a VM is off, and goes on when it runs again', () => {
  const driver = scheduled(['e1', 'e2'])
    .do((names) => ({ type: 'changeVmState', vmId: names.vm('e2'), action: 'shut-down' }))
    .at('2013-10-14T07:30')
    .do((names) => ({ type: 'changeVmState', vmId: names.vm('e2'), action: 'start' }))
    .at('2013-10-14T08:30')
  expect(jobs(driver).map((job) => job.state)).toEqual(['failed', 'completed'])
  expect(jobs(driver)[0]?.vms.map((vm) => vm.findings.length)).toEqual([0, 1])
})

test('[R8] a schedule goes on after the failover of its VMs', () => {
  const driver = scheduled(['a1'])
    .do((names) => ({ type: 'injectFault', kind: 'host-down', targetId: names.host('n1') }))
    .by(30 * MINUTE)
    .at('2013-10-14T07:30')
  expect(jobs(driver)).toMatchObject([{ state: 'completed', hostNames: ['n2'] }])
})

test('[R75, R139] two crash-consistent policies of a dataset may be due in the same second', () => {
  const crash = { crashConsistent: true }
  const driver = scheduled(['e1'], hourly(crash))
    .do((names) =>
      addPolicyOf(
        names,
        hourly({ ...crash, name: 'daily', schedule: { frequency: 'daily', start: timeOf('2013-10-14T07:00') } }),
      ),
    )
    .at('2013-10-14T07:30')
  expect(jobs(driver).map((job) => job.backupName)).toEqual(['ds_10-14-2013_07.00.00', 'ds_10-14-2013_07.00.01'])
  expect(jobs(driver).map((job) => job.state)).toEqual(['completed', 'completed'])
})

test('[R145] thirty days of hourly backups fill the volume in the sixth day, then backups fail', () => {
  const words = hourly({ retention: { type: 'hourly', rule: { by: 'age', days: 30 } } })
  const driver = scheduled(['e1'], words).by(6 * DAY + HOUR)
  const failed = jobs(driver).find((job) => job.state === 'failed')!
  expect(codes(failed.findings)).toEqual(['volume/snapshot-limit-reached'])
  expect(Math.floor((failed.startedAt - timeOf('2013-10-14T07:00')) / DAY) + 1).toBe(6)
  expect(copies(driver, 'ded')).toHaveLength(254)
})
