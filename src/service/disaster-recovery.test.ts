import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { hostNamed, onDemand, settings } from './testing/requests'
import { testConsole } from './testing/test-console'

test('[R206] a second console that manages the host finds what the first one backed up, where SnapInfo was copied to', async () => {
  const on = testConsole('tr-4234-fresh')
  const { body: host } = await on.ask('addHost', { body: hostNamed('testhv08') })
  const { body: vms } = await on.ask('listVirtualMachines', { query: { host: host.id, state: 'running' } })
  const vm = must(vms.items[0], 'a running VM of testhv08')
  const { body: dataset } = await on.ask('createDataset', { body: { name: 'ds', description: '', vmIds: [vm.id] } })
  await on.ask('startBackup', { params: { datasetId: dataset.id }, body: onDemand() })
  on.untilIdle()
  const managed = { managedHostId: host.id }
  const elsewhere = { ...host.settings, snapInfo: { path: 'S:\\Elsewhere' } }
  await on.ask('changeHostSettings', { params: managed, body: elsewhere, ifMatch: `"${host.version}"` })

  const second = 'console-2'
  const body = { ...hostNamed('testhv08'), settings: settings('S:\\Elsewhere') }
  const { body: seen } = await on.ask('addHost', { body, console: second })
  expect((await on.ask('listFoundMachines', { console: second })).body.total).toBe(0)
  await on.ask('copySnapInfoFiles', { params: managed, body: { from: 'S:\\SnapInfo' } })
  const { body: found } = await on.ask('listFoundMachines', { console: second })
  expect(found.items).toMatchObject([
    { server: { id: seen.id }, path: 'S:\\Elsewhere', guid: vm.guid, name: vm.name, backups: 1 },
  ])
  // The console that made the backup has it in its catalogue.
  expect((await on.ask('listFoundMachines')).body.total).toBe(0)
})
