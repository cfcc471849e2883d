import { expect, test } from 'vitest'
import { protect } from './testing/requests'
import { testConsole } from './testing/test-console'

test('[R43] the VMs of no dataset are unprotected, until a dataset takes them', async () => {
  const on = testConsole('tr-4234-fresh')
  const { dataset, vmIds } = await protect(on, 'cluster_windows2008_r2', 'ds_web', ['web01', 'web02'])
  const unprotected = async () => {
    const { body } = await on.ask('listVirtualMachines', { query: { protected: 'false', limit: 1000 } })
    return body.items.map((vm) => vm.id)
  }
  const before = await unprotected()
  expect(before.filter((id) => vmIds.includes(id))).toEqual([])
  const [more = ''] = before
  const read = await on.ask('getDataset', { params: { datasetId: dataset.id } })
  await on.ask('modifyDataset', {
    params: { datasetId: dataset.id },
    body: { description: '', vmIds: [...vmIds, more] },
    ifMatch: read.headers['etag'],
  })
  expect(await unprotected()).toEqual(before.slice(1))
  await on.ask('deleteDataset', { params: { datasetId: dataset.id } })
  expect((await unprotected()).toSorted()).toEqual([...before, ...vmIds].toSorted())
})
