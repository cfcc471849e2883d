import { beforeEach, expect, test } from 'vitest'
import { type TestConsole, testConsole } from './testing/test-console'

let on: TestConsole
beforeEach(() => {
  on = testConsole('tr-4234-fresh')
})

async function open(name = 'test02') {
  const { body } = await on.ask('listShellTargets')
  const target = body.items.find((item) => item.name === name && item.kind === 'data-ontap')
  return on.ask('openShell', { body: { kind: 'data-ontap', target: target?.id ?? '' } })
}

test('a terminal is opened once, says where it is, and tells its output since a line', async () => {
  const { body: shell, headers } = await open()
  expect(headers['location']).toBe(`/shells/${shell.id}`)
  const params = { shellId: shell.id }
  const { body: answered } = await on.ask('submitShellLines', { params, body: { text: 'hostname' } })
  expect(answered).toMatchObject({ state: 'idle', prompt: 'test02> ', history: ['hostname'] })
  const { body: since } = await on.ask('getShell', { params, query: { after: shell.lastSequence } })
  expect(since.lines).toMatchObject([
    { stream: 'input', prompt: 'test02> ', text: 'hostname' },
    { stream: 'output', prompt: null, text: 'test02' },
  ])
  const { body: targets } = await on.ask('listShellTargets')
  expect(targets.items.find((item) => item.name === 'test02')?.shellId).toBe(shell.id)
  expect((await on.ask('listShells')).body.items.map(({ id }) => id)).toEqual([shell.id])
  expect((await on.ask('listShells', { console: 'console-2' })).body.total).toBe(0)
})

test('the same line sent again with its key is entered once', async () => {
  const { body: shell } = await open()
  const call = { params: { shellId: shell.id }, body: { text: 'hostname' }, key: 'once' }
  const first = await on.ask('submitShellLines', call)
  expect((await on.ask('submitShellLines', call)).body).toEqual(first.body)
})

test('a bad line is output, not a refusal; what is no terminal is unknown', async () => {
  const { body: shell } = await open()
  const params = { shellId: shell.id }
  await on.ask('submitShellLines', { params, body: { text: 'nonsense' } })
  const { body } = await on.ask('getShell', { params, query: { after: shell.lastSequence } })
  expect(body.lines.at(-1)).toMatchObject({
    stream: 'error',
    text: "nonsense not found.  Type '?' for a list of commands",
  })
  await on.ask('closeShell', { params })
  const text = { params, body: { text: 'version' } }
  expect(await on.refused('submitShellLines', text)).toMatchObject({ status: 404, code: 'shell/unknown' })
  const nowhere = { body: { kind: 'data-ontap' as const, target: 'storage-system-99' } }
  expect(await on.refused('openShell', nowhere)).toMatchObject({ status: 422, code: 'shell/unknown-target' })
})
