import { expect, test } from 'vitest'
import { SECOND } from '@/base/sim-time'
import { backupOnDemand } from '../scenarios/timeline-words'
import { backedUp, copies, CRASH, jobs, lastJob, started } from '../testing/backup-words'
import { smallWorld, withDataset } from '../testing/small-world'

const STAMP = '10-14-2013_06.00.00'

test('[R74] [R109] [R110] a crash-consistent backup makes one copy per volume, whatever the VMs and nodes', () => {
  const driver = backedUp(smallWorld(), ['a1', 'a2', 'a3', 'b1'], CRASH)
  expect(copies(driver, 'csvA')).toEqual([`ds_${STAMP}`])
  expect(copies(driver, 'csvB')).toEqual([`ds_${STAMP}`])
  const job = lastJob(driver)
  expect(job.steps.slice(0, 5).map((step) => step.component)).toEqual([
    'SMHV',
    'Hyper-V writer',
    'SnapDrive',
    'Data ONTAP',
    'SMHV',
  ])
  expect(job.endedAt! - job.startedAt).toBeGreaterThan(25 * SECOND)
  expect(job.endedAt! - job.startedAt).toBeLessThan(45 * SECOND)
})

test('[R111] [R112] it is registered as crash-consistent, without events of the VSS provider', () => {
  const { names } = backedUp(smallWorld(), ['e1'], CRASH)
  const made = names.world.backups[names.latestBackup('ds')]!
  expect(made).toMatchObject({ type: 'crash-consistent', vms: [{ method: 'crash' }] })
  expect(names.world.eventLog.some((entry) => entry.source === 'Navssprv')).toBe(false)
})

test('[R77] [R112] the state of a VM does not matter to it', () => {
  const driver = backedUp(smallWorld({ vms: { e1: { state: 'saved' }, e2: { state: 'off' } } }), ['e1', 'e2'], CRASH)
  expect(lastJob(driver).state).toBe('completed')
})

test('[R78] crash-consistent backups run beside an application-consistent one and beside each other', () => {
  const driver = withDataset(started(smallWorld(), ['a1']), 'other', ['a1', 'a3'])
    .do((names) => backupOnDemand(names, 'other', CRASH))
    .by(SECOND)
    .do((names) => backupOnDemand(names, 'ds', CRASH))
  expect(jobs(driver).every((job) => job.state === 'running')).toBe(true)
  expect(jobs(driver.untilIdle()).filter((job) => job.state === 'failed')).toEqual([])
})

test('[R79] in a parallel run SnapDrive may time out, and goes on at the second try', () => {
  const outcomes = new Set<string>()
  const driver = withDataset(started(smallWorld(), ['a1']), 'other', ['a3'])
  for (let run = 0; run < 40; run++) {
    driver.do((names) => backupOnDemand(names, 'other', CRASH)).by(SECOND)
  }
  for (const job of jobs(driver.untilIdle())) {
    outcomes.add(`${job.state}, ${job.log.some((line) => line.text.includes('timed out')) ? 'late' : 'in time'}`)
  }
  expect([...outcomes].toSorted()).toEqual(['completed, in time', 'completed, late'])
})
