import { expect, test } from 'vitest'
import { nodeAbove, nodeAt } from './nodes'

test('Up leads from a terminal to the list of its machines, and from there nowhere', () => {
  expect(nodeAbove('/powershell/testhv07')?.to).toBe('/powershell')
  expect(nodeAbove('/powershell')).toBeUndefined()
  expect(nodeAbove('/jobs/history')?.id).toBe('smhv')
  expect(nodeAbove('/snapdrive')).toBeUndefined()
})

test('an environment that somebody shared opens below Simulated Environment, and a place that is not there nowhere', () => {
  expect(nodeAt('/environment/shared')?.node.id).toBe('environment')
  expect(nodeAt('/environment/nowhere')).toBeUndefined()
})
