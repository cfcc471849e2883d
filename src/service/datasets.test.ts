import { describe, expect, test } from 'vitest'
import { hostNamed, policy, protect, schedule } from './testing/requests'
import { testConsole } from './testing/test-console'

const CLUSTER = 'cluster_windows2008_r2'

describe('datasets', () => {
  test('are created, read, modified and deleted', async () => {
    const on = testConsole('tr-4234-fresh')
    const { dataset, vmIds } = await protect(on, CLUSTER, 'ds_web', ['web01', 'web02'])
    const params = { datasetId: dataset.id }
    expect(dataset).toMatchObject({ name: 'ds_web', vmCount: 2, policyCount: 0, lastBackup: null, nextRun: null })
    expect(dataset.vms.map((vm) => vm.name)).toEqual(['web01', 'web02'])
    expect(dataset.hosts.map((host) => host.name)).toContain('testhv01')

    const read = await on.ask('getDataset', { params })
    const edited = await on.ask('modifyDataset', {
      params,
      body: { description: 'both', vmIds: vmIds.slice(1) },
      ifMatch: read.headers['etag'],
    })
    expect(edited.body).toMatchObject({ description: 'both', vmCount: 1 })
    expect((await on.ask('listVirtualMachines', { query: { dataset: dataset.id } })).body.items[0]?.name).toBe('web02')

    await on.ask('deleteDataset', { params })
    expect(await on.refused('getDataset', { params })).toMatchObject({ status: 404, code: 'dataset/unknown' })
  })

  test('an edit of an outdated version is refused with 412, one without a version with 400', async () => {
    const on = testConsole('tr-4234-fresh')
    const { dataset, vmIds } = await protect(on, CLUSTER, 'ds', ['web01'])
    const params = { datasetId: dataset.id }
    const body = { description: 'x', vmIds }
    for (const ifMatch of ['"999"', 'nonsense', 'W/"1"']) {
      expect(await on.refused('modifyDataset', { params, body, ifMatch })).toMatchObject({ status: 412 })
    }
    expect(await on.refused('modifyDataset', { params, body })).toMatchObject({ status: 400 })
    expect((await on.ask('getDataset', { params })).body.description).toBe('')
  })

  test('[R92] what the check finds is what refuses the act', async () => {
    const on = testConsole('tr-4234-fresh')
    await on.ask('addHost', { body: hostNamed(CLUSTER) })
    await on.ask('addHost', { body: hostNamed('testhv02', 'T:\\SnapInfo') })
    const { body: vms } = await on.ask('listVirtualMachines', { query: { limit: 1000 } })
    const vmIds = vms.items.filter((vm) => ['web02', 'mgmt01'].includes(vm.name)).map((vm) => vm.id)
    const body = { name: 'mixed', description: '', vmIds }
    const before = on.simulation.hash()
    const { body: check } = await on.ask('checkDataset', { body })
    expect(on.simulation.hash()).toBe(before)
    const problem = await on.refused('createDataset', { body })
    expect(problem).toMatchObject({ status: 422, code: 'dataset/mixed-ownership' })
    expect(problem.findings).toEqual(check.findings)
    expect(on.simulation.hash()).toBe(before)
  })

  test('the same key creates one dataset', async () => {
    const on = testConsole('tr-4234-fresh')
    const { vmIds } = await protect(on, CLUSTER, 'ds', ['web01'])
    const body = { name: 'other', description: '', vmIds }
    const first = await on.ask('createDataset', { body, key: 'a' })
    const second = await on.ask('createDataset', { body, key: 'a' })
    expect(second.body.id).toBe(first.body.id)
    expect((await on.ask('listDatasets')).body.total).toBe(2)
    expect(await on.refused('createDataset', { body, key: 'b' })).toMatchObject({ code: 'name/taken' })
  })

  test('are those of the console that asks', async () => {
    const on = testConsole('tr-4234-fresh')
    const { dataset, vmIds } = await protect(on, CLUSTER, 'ds', ['web01'])
    const params = { datasetId: dataset.id }
    const other = { console: 'console-2' }
    expect((await on.ask('listDatasets', other)).body.total).toBe(0)
    expect(await on.refused('getDataset', { params, ...other })).toMatchObject({ status: 404 })
    expect(await on.refused('deleteDataset', { params, ...other })).toMatchObject({ status: 404 })
    expect(await on.refused('addPolicy', { params, body: policy(), ...other })).toMatchObject({ status: 404 })
    const body = { datasetId: dataset.id, vmIds }
    expect(await on.refused('checkDataset', { body, ...other })).toMatchObject({ status: 404 })
  })

  test('a VM deleted from Hyper-V stays a member that does not exist', async () => {
    const on = testConsole('tr-4234-fresh')
    const { dataset, vmId } = await protect(on, CLUSTER, 'ds', ['web01', 'web02'])
    await on.ask('injectFault', { body: { kind: 'vm-deleted', target: vmId } })
    const { body } = await on.ask('getDataset', { params: { datasetId: dataset.id } })
    expect(body.vms.map(({ exists }) => exists)).toEqual([false, true])
    const { body: members } = await on.ask('listVirtualMachines', { query: { dataset: dataset.id, sort: 'exists' } })
    expect(members.items.map((vm) => [vm.name, vm.exists])).toEqual([
      ['web01', false],
      ['web02', true],
    ])
  })
})

describe('policies', () => {
  test('[R137] are added with a schedule that the list of scheduled jobs shows in words', async () => {
    const on = testConsole('tr-4234-fresh')
    const { dataset } = await protect(on, CLUSTER, 'ds', ['web01'])
    const params = { datasetId: dataset.id }
    const added = await on.ask('addPolicy', { params, body: policy({ schedule }) })
    expect(added.body).toMatchObject({ name: 'nightly', schedule, nextRun: schedule.start, lastRun: null })
    const { body: schedules } = await on.ask('listSchedules')
    expect(schedules.items).toEqual([
      expect.objectContaining({
        id: added.body.id,
        jobName: 'night',
        description: 'Every day at 22:00',
        nextRun: schedule.start,
        lastRun: null,
      }),
    ])
    expect((await on.ask('getDataset', { params })).body).toMatchObject({ policyCount: 1, nextRun: schedule.start })
    expect((await on.ask('listPolicies', { params })).body.items).toEqual([added.body])
  })

  test('are modified by version and removed with their schedules', async () => {
    const on = testConsole('tr-4234-fresh')
    const { dataset } = await protect(on, CLUSTER, 'ds', ['web01'])
    const added = await on.ask('addPolicy', { params: { datasetId: dataset.id }, body: policy({ schedule }) })
    const params = { datasetId: dataset.id, policyId: added.body.id }
    const body = policy({ schedule: { ...schedule, every: 2 } })
    const changed = await on.ask('modifyPolicy', { params, body, ifMatch: added.headers['etag'] })
    expect(changed.body.schedule?.every).toBe(2)
    const outdated = { params, body, ifMatch: added.headers['etag'] }
    expect(await on.refused('modifyPolicy', outdated)).toMatchObject({ status: 412, code: 'request/stale' })
    await on.ask('removePolicy', { params })
    expect((await on.ask('listSchedules')).body.total).toBe(0)
    expect(await on.refused('getPolicy', { params })).toMatchObject({ status: 404, code: 'policy/unknown' })
  })

  test('[R137] a start that is no time is a finding beside all the others, in the check and in the act', async () => {
    const on = testConsole('tr-4234-fresh')
    const { dataset } = await protect(on, CLUSTER, 'ds', ['web01'])
    const params = { datasetId: dataset.id }
    const body = policy({ name: '', schedule: { ...schedule, start: '2014-02-31T00:00' } })
    const { body: check } = await on.ask('checkPolicy', { params, body })
    const codes = check.findings.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['name/empty', 'schedule/start-invalid']))
    const problem = await on.refused('addPolicy', { params, body })
    expect(problem.status).toBe(422)
    expect(problem.findings).toEqual(check.findings)
  })
})
