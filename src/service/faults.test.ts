import { expect, test } from 'vitest'
import { testConsole } from './testing/test-console'

test('a fault acts, is listed, and is undone', async () => {
  const on = testConsole('tr-4234-fresh')
  const { body: hosts } = await on.ask('discoverHosts', { query: { q: 'testhv08' } })
  const target = hosts.items[0]?.id ?? ''
  const injected = await on.ask('injectFault', { body: { kind: 'host-down', target }, key: 'f' })
  expect(injected.status).toBe(201)
  expect(injected.body).toMatchObject({ kind: 'host-down', target: { type: 'host', id: target, name: 'testhv08' } })
  expect((await on.ask('injectFault', { body: { kind: 'host-down', target }, key: 'f' })).body).toEqual(injected.body)
  expect((await on.ask('discoverHosts', { query: { q: 'testhv08' } })).body.items[0]?.state).toBe('down')
  expect((await on.ask('getSimulation')).body.activeFaults).toBe(1)
  expect((await on.ask('listFaults')).body.active).toEqual([injected.body])

  const params = { faultId: injected.body.id }
  await on.ask('clearFault', { params })
  expect((await on.ask('listFaults')).body.active).toEqual([])
  expect(await on.refused('clearFault', { params })).toMatchObject({ status: 404 })
})

test('a fault of no known kind is malformed, one on nothing is refused', async () => {
  const on = testConsole('tr-4234-fresh')
  expect(await on.refused('injectFault', { body: { kind: 'earthquake', target: 'host-1' } })).toMatchObject({
    status: 400,
  })
  const problem = await on.refused('injectFault', { body: { kind: 'host-down', target: 'host-999' } })
  expect(problem.code).toBe('fault/unknown-target')
})
