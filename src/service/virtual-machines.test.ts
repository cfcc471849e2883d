import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { PROTECTION_STATES, type QueryInput, type EndpointOf, type VirtualMachineResource } from '@/contract'
import { type TestConsole, testConsole } from './testing/test-console'

type Query = NonNullable<QueryInput<EndpointOf<'listVirtualMachines'>>>

describe('the list of virtual machines', () => {
  let on: TestConsole
  let all: readonly VirtualMachineResource[]

  const list = async (query: Query) => (await on.ask('listVirtualMachines', { query: { limit: 1000, ...query } })).body

  beforeAll(async () => {
    on = testConsole('tr-4234')
    all = (await list({ managed: 'false' })).items
  })

  test('[R88] holds those of managed hosts and clusters unless all are asked for', async () => {
    const { items } = await list({})
    expect(items.every((vm) => vm.managedHost !== null)).toBe(true)
    expect(items.map(({ id }) => id)).toEqual(all.filter((vm) => vm.managedHost !== null).map(({ id }) => id))
    expect(items.length).toBeLessThan(all.length)
  })

  test('falls into the four states of protection, which the dashboard counts', async () => {
    const { body: dashboard } = await on.ask('getDashboard')
    const totals = await Promise.all(
      PROTECTION_STATES.map(async (protection) => (await list({ protection, limit: 1 })).total),
    )
    const { ok, failed, neverRun, unprotected } = dashboard.protection
    expect(totals).toEqual([ok, failed, neverRun, unprotected])
    expect(totals.reduce((a, b) => a + b)).toBe((await list({ limit: 1 })).total)
    expect((await list({ protected: 'false' })).total).toBe(unprotected)
  })

  test('says of each VM what its datasets and its latest job say', async () => {
    for (const vm of all) {
      expect(vm.protection === 'unprotected').toBe(vm.datasets.length === 0)
      if (vm.protection === 'ok') expect(vm.lastAttempt?.outcome).toBe('done')
      if (vm.protection === 'failed') expect(vm.lastAttempt?.outcome).toBe('failed')
      if (vm.protection === 'never-run') expect(vm.lastAttempt).toBeNull()
    }
    expect(new Set(all.map((vm) => vm.protection)).size).toBeGreaterThan(2)
  })

  test('filters, searches, sorts and pages as one would by hand', async () => {
    const text = (vm: VirtualMachineResource) =>
      [vm.name, vm.host.name, vm.cluster?.name, vm.guest, vm.datasets.map(({ name }) => name).join(', ')]
        .join('\n')
        .toLowerCase()
    await fc.assert(
      fc.asyncProperty(
        fc.record(
          {
            q: fc.constantFrom('web', 'SQL', '2012', 'testhv0', 'zzz'),
            state: fc.constantFrom('running' as const, 'off' as const, 'saved' as const),
            protection: fc.constantFrom(...PROTECTION_STATES),
            managed: fc.constantFrom('true', 'false'),
            sort: fc.constantFrom('name', 'host', 'state', 'guest', 'vhdBytes', 'lastBackup', 'protection'),
            order: fc.constantFrom('asc' as const, 'desc' as const),
            offset: fc.nat(60),
            limit: fc.integer({ min: 1, max: 20 }),
          },
          { requiredKeys: ['offset', 'limit'] },
        ),
        async (query) => {
          const { q, state, protection, managed = 'true' } = query
          const expected = all.filter(
            (vm) =>
              (managed === 'false' || vm.managedHost !== null) &&
              (q === undefined || text(vm).includes(q.toLowerCase())) &&
              (state === undefined || vm.state === state) &&
              (protection === undefined || vm.protection === protection),
          )
          const whole = await list({ ...query, offset: 0, limit: 1000 })
          expect(whole.items.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
          const page = await list(query)
          expect(page.total).toBe(expected.length)
          expect(page.items).toEqual(whole.items.slice(query.offset, query.offset + query.limit))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('refuses to sort by what is no property', async () => {
    const problem = await on.refused('listVirtualMachines', { query: { sort: 'colour' } })
    expect(problem).toMatchObject({ status: 400, code: 'request/malformed', findings: [{ field: 'sort' }] })
  })

  test('refuses more than 1,000 rows, and what no query knows', async () => {
    expect(await on.refused('listVirtualMachines', { query: { limit: 1001 } })).toMatchObject({ status: 400 })
    const unknown = { colour: 'red' } as Query
    expect(await on.refused('listVirtualMachines', { query: unknown })).toMatchObject({ status: 400 })
  })

  test('an unknown VM is 404', async () => {
    expect(await on.refused('getVirtualMachine', { params: { vmId: 'vm-99999' } })).toMatchObject({
      status: 404,
      code: 'vm/unknown',
    })
  })
})

test('a VM is saved and started as Hyper-V Manager does', async () => {
  const on = testConsole('tr-4234-fresh')
  const { body } = await on.ask('listVirtualMachines', { query: { managed: 'false', q: 'web01' } })
  const params = { vmId: body.items[0]?.id ?? '' }
  const saved = await on.ask('changeVirtualMachineState', { params, body: { action: 'save' } })
  expect(saved.body.state).toBe('saved')
  await on.ask('changeVirtualMachineState', { params, body: { action: 'start' } })
  on.simulation.advanceTo(on.simulation.nextEventAt() ?? on.simulation.now)
  expect((await on.ask('getVirtualMachine', { params })).body.state).toBe('running')
})
