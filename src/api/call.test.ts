import { expect, test } from 'vitest'
import { setApiReady } from './api-gate'
import { call } from './call'
import { FakeLab } from './testing/fake-lab'

test('a call goes to its endpoint below the page, with path, query and console', async () => {
  const lab = new FakeLab('?console=console-2')
  lab.json({ items: [], total: 0 })
  const { data } = await call('listPolicies', { params: { datasetId: 'a/b' } })
  await call('listVirtualMachines', { query: { protected: false, limit: 20, q: undefined } })
  expect(data).toEqual({ items: [], total: 0 })
  expect(lab.sent.map(({ url }) => url)).toEqual([
    'https://host.example/sub/path/api/v1/datasets/a%2Fb/policies',
    'https://host.example/sub/path/api/v1/virtual-machines?protected=false&limit=20',
  ])
  expect(lab.sent[0]?.headers['SMHV-Console']).toBe('console-2')
})

test('an edit carries its version, a submit its key, and the answer its version', async () => {
  const lab = new FakeLab()
  lab.json({ id: 'dataset-1' }, { headers: { etag: '"4"' } })
  const body = { description: 'd', vmIds: [] }
  const options = { params: { datasetId: 'dataset-1' }, body, ifMatch: 3, idempotencyKey: 'k' }
  expect((await call('modifyDataset', options)).etag).toBe(4)
  expect(lab.sent[0]).toMatchObject({
    method: 'PUT',
    body,
    headers: { 'If-Match': '"3"', 'Idempotency-Key': 'k', 'SMHV-Console': 'console-1' },
  })
})

test('a problem document becomes an ApiError with code and findings', async () => {
  const findings = [{ code: 'request/malformed', severity: 'error', field: 'name' }]
  new FakeLab().json({ type: 't', title: 'Wrong.', status: 400, code: 'request/malformed', findings }, { status: 400 })
  await expect(call('listHosts')).rejects.toMatchObject({
    name: 'ApiError',
    status: 400,
    code: 'request/malformed',
    title: 'Wrong.',
    findings,
  })
})

test.each<[string, () => Response | Promise<Response>]>([
  ['a page of the web server', () => new Response('<!doctype html>')],
  ['a 404 of the web server', () => new Response('', { status: 404 })],
  ['no connection', () => Promise.reject(new TypeError('Failed to fetch'))],
])('%s is no answer of the simulation', async (_, answer) => {
  new FakeLab().next(answer)
  await expect(call('listHosts')).rejects.toMatchObject({ status: 0, code: 'environment/not-answered' })
})

test('an answer without content is undefined', async () => {
  new FakeLab().json(undefined, { status: 204 })
  expect((await call('removeHost', { params: { managedHostId: 'x' } })).data).toBeUndefined()
})

test('an abort stays an abort', async () => {
  const abort = new AbortController()
  abort.abort(new DOMException('left', 'AbortError'))
  new FakeLab().next(() => Promise.reject(abort.signal.reason as Error))
  await expect(call('listHosts', { signal: abort.signal })).rejects.toMatchObject({ name: 'AbortError' })
})

test('no request leaves before the gate is open', async () => {
  const lab = new FakeLab()
  let open = (): void => undefined
  setApiReady(new Promise<void>((resolve) => (open = resolve)))
  const answer = call('listHosts')
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(lab.sent).toHaveLength(0)
  open()
  await answer
  expect(lab.sent).toHaveLength(1)
  setApiReady(Promise.reject<never>(new Error('broken')))
  await expect(call('listHosts')).rejects.toThrow('broken')
  setApiReady(Promise.resolve())
})
