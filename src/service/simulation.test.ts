import { describe, expect, test } from 'vitest'
import { toIso } from '@/base/sim-time'
import { onDemand, protect } from './testing/requests'
import { testConsole } from './testing/test-console'

describe('the environment', () => {
  test('tells its clock, its pace and what goes on', async () => {
    const on = testConsole('tr-4234-fresh')
    const { dataset } = await protect(on, 'cluster_windows2008_r2', 'ds', ['web01'])
    const before = (await on.ask('getSimulation')).body
    expect(before).toMatchObject({ state: 'paused', speed: 10, runningJobs: 0, activeFaults: 0, advance: null })
    expect(before.now).toBe(toIso(on.simulation.now))
    await on.ask('startBackup', { params: { datasetId: dataset.id }, body: onDemand() })
    const during = (await on.ask('getSimulation')).body
    expect(during.runningJobs).toBe(1)
    expect(during.nextEventAt).not.toBeNull()
    on.untilIdle()
    expect((await on.ask('getSimulation')).body.runningJobs).toBe(0)
  })

  test('runs forward to a time and by a time', async () => {
    const on = testConsole('tr-4234-fresh')
    const to = toIso(on.simulation.now).replace(/T.*/, 'T23:00:00.000Z')
    expect((await on.ask('advanceSimulation', { body: { to } })).body.now).toBe(to)
    expect((await on.ask('advanceSimulation', { body: { by: 60_000 } })).body.now).toBe(to.replace('00:00.', '01:00.'))
    const problem = await on.refused('advanceSimulation', { body: { to: 'tomorrow' } })
    expect(problem).toMatchObject({ status: 400, findings: [{ field: 'to' }] })
  })

  test('is paused and set going, and its hash belongs to its time', async () => {
    const on = testConsole('tr-4234-fresh')
    const { body } = await on.ask('changeSimulation', { body: { state: 'running', speed: 600 } })
    expect(body).toMatchObject({ state: 'running', speed: 600 })
    expect((await on.ask('getHash')).body).toEqual({ hash: on.simulation.hash(), now: toIso(on.simulation.now) })
  })

  test('keeps checkpoints by name', async () => {
    const on = testConsole('tr-4234-fresh')
    const made = await on.ask('createCheckpoint', { body: { name: 'before the night' } })
    expect(made.headers['location']).toBe(`/simulation/checkpoints/${made.body.id}`)
    expect((await on.ask('listCheckpoints')).body.items).toEqual([made.body])
    const params = { checkpointId: made.body.id }
    await on.ask('deleteCheckpoint', { params })
    expect(await on.refused('restoreCheckpoint', { params })).toMatchObject({ status: 404 })
    expect(await on.refused('resetSimulation', { body: { scenario: 'nonsense' } })).toMatchObject({
      code: 'environment/unknown-scenario',
    })
  })
})
