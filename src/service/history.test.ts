import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { addTime, HOUR } from '@/base/sim-time'
import { fromSnapshot } from '@/sim'
import { type TestConsole, testConsole } from './testing/test-console'

async function everythingIn(on: TestConsole) {
  const query = { limit: 1000 }
  return {
    vms: (await on.ask('listVirtualMachines', { query })).body,
    backedUp: (await on.ask('listVirtualMachines', { query: { ...query, backedUp: 'true' } })).body,
    datasets: (await on.ask('listDatasets', { query })).body,
    schedules: (await on.ask('listSchedules', { query })).body,
    jobs: (await on.ask('listJobs', { query })).body,
    dashboard: (await on.ask('getDashboard')).body,
  }
}

test('what was followed for long is what a look at the same world for the first time shows', async () => {
  const on = testConsole('tr-4234')
  // At times that fall into jobs, so that their ends come later.
  for (let i = 0; i < 40; i++) {
    const next = must(on.simulation.nextEventAt(), 'next event')
    on.simulation.advanceTo(addTime(next, i % 4 === 0 ? HOUR : 0))
    await on.ask('getDashboard')
  }
  const vm = must((await on.ask('listVirtualMachines', { query: { protection: 'ok' } })).body.items[0], 'VM')
  await on.ask('injectFault', { body: { kind: 'vm-deleted', target: vm.id } })
  on.simulation.advanceTo(addTime(on.simulation.now, 26 * HOUR))

  const opened = fromSnapshot(JSON.parse(JSON.stringify(on.simulation.snapshot())))
  if (!opened.ok) throw new Error(opened.error.detail)
  expect(await everythingIn(on)).toEqual(await everythingIn(testConsole(opened.value)))
}, 30_000)
