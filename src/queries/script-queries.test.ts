import { expect, test } from 'vitest'
import { wireText } from './script-queries'

test('a request is told with its method, path, version and body', () => {
  const variables = { datasetId: 'dataset-1', version: 3, description: 'x', vmIds: ['vm-1'] }
  expect(wireText({ name: 'modifyDataset', variables })).toBe(
    `PUT /api/v1/datasets/dataset-1
If-Match: "3"
Content-Type: application/json

{
  "description": "x",
  "vmIds": [
    "vm-1"
  ]
}`,
  )
  const removal = { name: 'removeHost', variables: { managedHostId: 'm 1', deleteBackups: true } } as const
  expect(wireText(removal)).toBe('DELETE /api/v1/hosts/m%201?deleteBackups=true')
})

test('passwords are never shown', () => {
  const variables = { storageSystem: 'test01', protocol: 'https', port: 443, user: 'admin', password: 'secret' }
  const text = wireText({ name: 'addStorageConnection', variables })
  expect(text).not.toContain('secret')
  expect(text).toContain('"password": "********"')
})
