import { expect, test } from 'vitest'
import type { RetentionRule } from '@/domain/smhv/retention'
import { addPolicyOf, type PolicyWords, timeOf } from '../scenarios/timeline-words'
import { copies, jobs } from '../testing/backup-words'
import { restoreFrom } from '../testing/restore-words'
import { smallWorld, withDataset } from '../testing/small-world'

const FOLDER = 'C:\\Scripts\\'
const scripts = ['pre.bat', 'post.bat'].map((file) => ({
  hosts: ['n1', 'n2'],
  path: FOLDER + file,
  content: `echo ${file} was here`,
}))
const call = (file: string) => ({ hostId: null, path: FOLDER + file, arguments: '' })

const policy = (name: string, rule: RetentionRule, more: Partial<PolicyWords> = {}): PolicyWords => ({
  dataset: 'ds',
  name,
  retention: { type: 'hourly', rule },
  schedule: { frequency: 'hourly', start: timeOf('2013-10-14T07:00') },
  ...more,
})

test.each([false, true])(
  '[R34, R49, R75] one policy schedules, keeps, replicates and runs scripts; crash-consistent: %s',
  (crashConsistent) => {
    const words = policy(
      'all',
      { by: 'count', count: 2 },
      {
        crashConsistent,
        options: { updateSnapMirror: true, preScript: call('pre.bat'), postScript: call('post.bat') },
      },
    )
    const driver = withDataset(smallWorld({ scripts }), 'ds', ['a1'])
      .do((names) => addPolicyOf(names, words))
      .at('2013-10-14T10:30')
    expect(jobs(driver).map((job) => [job.trigger, job.state])).toEqual(Array(4).fill(['schedule', 'completed']))
    expect(copies(driver, 'csvA')).toHaveLength(crashConsistent ? 2 : 4)
    const { names } = driver
    const last = jobs(driver).at(-1)!
    expect(names.world.mirrors[names.mirror('test02:csvA')]?.updatedAt).toBeGreaterThan(last.startedAt)
    const printed = last.log.flatMap(({ text }) => (text.includes('was here') ? [text] : []))
    expect(printed).toEqual(
      ['n1', 'n2', 'n1', 'n2'].map((host, i) => `${host}> ${i < 2 ? 'pre' : 'post'}.bat was here`),
    )
    driver.do((now) => restoreFrom(now, now.vm('a1'))).untilIdle()
    expect(jobs(driver).at(-1)).toMatchObject({ kind: 'restore', state: 'completed' })
  },
)

test('[R40] of two policies of a dataset each keeps its own backups, one by number, one by age', () => {
  const crashConsistent = true
  const driver = withDataset(smallWorld(), 'ds', ['e1'])
    .do((names) => addPolicyOf(names, policy('by_number', { by: 'count', count: 3 }, { crashConsistent })))
    .do((names) => addPolicyOf(names, policy('by_age', { by: 'age', days: 1 }, { crashConsistent })))
    .at('2013-10-16T12:30')
  const kept = (name: string) =>
    Object.values(driver.names.world.backups).filter((backup) => backup.policyName === name).length
  expect([kept('by_number'), kept('by_age')]).toEqual([3, 24])
})

test('[R139] all policies of a dataset run, for all of its VMs', () => {
  const daily = policy(
    'daily',
    { by: 'count', count: 3 },
    { schedule: { frequency: 'daily', start: timeOf('2013-10-14T08:30') } },
  )
  const driver = withDataset(smallWorld(), 'ds', ['a1', 'e1'])
    .do((names) => addPolicyOf(names, policy('hourly', { by: 'count', count: 3 })))
    .do((names) => addPolicyOf(names, daily))
    .at('2013-10-14T09:30')
  expect(jobs(driver).map((job) => [job.policyName, job.hostNames, job.state])).toEqual(
    ['hourly', 'hourly', 'daily', 'hourly'].map((name) => [name, ['n1', 'hv'], 'completed']),
  )
})
