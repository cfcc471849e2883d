import { beforeAll, describe, expect, test } from 'vitest'
import { type TestConsole, testConsole } from './testing/test-console'

describe('jobs', () => {
  let on: TestConsole
  beforeAll(() => {
    on = testConsole('tr-4234')
  })

  test('come newest first', async () => {
    const { body } = await on.ask('listJobs', { query: { limit: 1000 } })
    const starts = body.items.map((job) => job.startedAt)
    expect(starts).toEqual(starts.toSorted().reverse())
  })

  test('are counted on the dashboard as the list has them', async () => {
    for (const days of [1, 7, 30]) {
      const { body: dashboard } = await on.ask('getDashboard', { query: { days } })
      const { since, completed, failed, running } = dashboard.jobs
      const total = async (state: 'completed' | 'failed' | 'running') =>
        (await on.ask('listJobs', { query: { state, since, limit: 1 } })).body.total
      expect([await total('completed'), await total('failed'), await total('running')]).toEqual([
        completed,
        failed,
        running,
      ])
    }
    const { body: dashboard } = await on.ask('getDashboard')
    expect(dashboard.jobs.days).toBe(7)
    expect(dashboard.managedHosts).toBe((await on.ask('listHosts')).body.total)
    expect(dashboard.datasets).toBe((await on.ask('listDatasets')).body.total)
  })

  test('with warnings are among the completed ones', async () => {
    const { body: completed } = await on.ask('listJobs', { query: { state: 'completed', limit: 1000 } })
    const { body: warned } = await on.ask('listJobs', { query: { state: 'completed-with-warnings', limit: 1000 } })
    const ids = completed.items.map((job) => job.id)
    expect(warned.items.every((job) => ids.includes(job.id) && job.state === 'completed-with-warnings')).toBe(true)
  })

  test('that failed say why in brief', async () => {
    const { body: failed } = await on.ask('listJobs', { query: { state: 'failed', limit: 1000 } })
    expect(failed.total).toBeGreaterThan(0)
    expect(failed.items.every((job) => job.summary !== null && job.progress === 100)).toBe(true)
  })

  test('are found by dataset and by VM', async () => {
    const { body: all } = await on.ask('listJobs', { query: { kind: 'backup', limit: 1000 } })
    const job = all.items.find((candidate) => candidate.dataset !== null)
    const { body: detail } = await on.ask('getJob', { params: { jobId: job?.id ?? '' } })
    const vm = detail.vms[0]
    const { body: ofDataset } = await on.ask('listJobs', { query: { dataset: job?.dataset?.id, limit: 1000 } })
    expect(ofDataset.items.every((other) => other.dataset?.id === job?.dataset?.id)).toBe(true)
    const { body: ofVm } = await on.ask('listJobs', { query: { vm: vm?.id, limit: 1000 } })
    expect(ofVm.items.map((other) => other.id)).toContain(job?.id)
  })

  test('since no time at all are refused', async () => {
    const problem = await on.refused('listJobs', { query: { since: 'yesterday' } })
    expect(problem).toMatchObject({ status: 400, findings: [{ field: 'since' }] })
  })

  test('of another console are unknown', async () => {
    const { body } = await on.ask('listJobs', { query: { limit: 1 } })
    const params = { jobId: body.items[0]?.id ?? '' }
    for (const name of ['getJob', 'getJobLog'] as const) {
      expect(await on.refused(name, { params, console: 'console-9' })).toMatchObject({ status: 404 })
    }
  })
})
