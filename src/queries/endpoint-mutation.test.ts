import { expect, test } from 'vitest'
import { requestOf } from './endpoint-mutation'

test('variables become path, version and body', () => {
  const given = { datasetId: 'dataset-1', description: 'd', vmIds: ['vm-1'], version: 3 }
  expect(requestOf('modifyDataset', given)).toEqual({
    params: { datasetId: 'dataset-1' },
    body: { description: 'd', vmIds: ['vm-1'] },
    ifMatch: 3,
  })
})

test('what a deletion needs besides its path goes into the query', () => {
  expect(requestOf('removeHost', { managedHostId: 'managed-host-1', deleteBackups: true })).toEqual({
    params: { managedHostId: 'managed-host-1' },
    query: { deleteBackups: true },
  })
})

test('an action without variables has no body', () => {
  expect(requestOf('stopAdvance', undefined)).toEqual({ params: {}, query: {} })
  expect(requestOf('restoreCheckpoint', { checkpointId: 'c' })).toEqual({
    params: { checkpointId: 'c' },
    body: undefined,
  })
})
