import { expect, test } from 'vitest'
import { resourceNamed } from './resource-named'

test('[R195] a VM is found by GUID, by name, or by a name without its hyphens if no other can be meant', () => {
  const one = { guid: 'AA-1', name: 'SMHV-demo-CSV' }
  const two = { guid: 'BB-2', name: 'web-01' }
  const three = { guid: 'CC-3', name: 'web01' }
  const four = { guid: 'DD-4', name: 'we-b01' }
  const vms = [one, two, three, four]
  expect(resourceNamed(vms, 'aa-1')).toBe(one)
  expect(resourceNamed(vms, 'smhv-demo-csv')).toBe(one)
  expect(resourceNamed(vms, 'smhv-democsv')).toBe(one)
  expect(resourceNamed(vms, 'WEB01')).toBe(three)
  expect(resourceNamed(vms, 'we-b-01')).toBeUndefined()
  expect(resourceNamed(vms, 'other')).toBeUndefined()
})
