import { expect, test } from 'vitest'
import { countByHost, groupCheck, withoutVms, withVms } from './vm-choice'
import type { ChosenVm } from './vm-choice'

const vm = (id: string, hostId = 'host-1'): ChosenVm => ({ id, name: id, hostId, hostName: hostId })

test('a VM that is chosen already is not chosen twice', () => {
  expect(withVms([vm('a')], [vm('a'), vm('b')]).map(({ id }) => id)).toEqual(['a', 'b'])
})

test('VMs are taken out by their ids', () => {
  expect(withoutVms([vm('a'), vm('b'), vm('c')], ['a', 'c']).map(({ id }) => id)).toEqual(['b'])
})

test('the box of a host is checked for all of its VMs, mixed for some, empty for none', () => {
  expect(groupCheck(3, 3)).toBe('on')
  expect(groupCheck(1, 3)).toBe('mixed')
  expect(groupCheck(0, 3)).toBe('off')
  expect(groupCheck(0, 0)).toBe('off')
})

test('what is chosen is counted by host', () => {
  const counts = countByHost([vm('a'), vm('b', 'host-2'), vm('c')])
  expect([...counts]).toEqual([
    ['host-1', 2],
    ['host-2', 1],
  ])
})
