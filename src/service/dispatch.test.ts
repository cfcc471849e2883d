import { describe, expect, test } from 'vitest'
import { err, ok } from '@/base/result'
import { type EndpointName, endpoints, type Problem } from '@/contract'
import { finding } from '@/domain/finding'
import { dispatch } from './dispatch'
import { matchRoute } from './route-match'
import type { Service, ServiceRequest } from './service'
import type { WireAnswer } from './wire'

type Heard = { name: string; request: ServiceRequest<EndpointName> }

/** Hears every request; answers with its name. */
function listeningService(): { service: Service; heard: Heard[] } {
  const heard: Heard[] = []
  const answers = Object.keys(endpoints).map((name) => [
    name,
    (request: ServiceRequest<EndpointName>) => {
      heard.push({ name, request })
      return ok({ body: name === 'removeHost' ? undefined : { name }, etag: 4, location: '/jobs/job-1' })
    },
  ])
  return { service: Object.fromEntries(answers) as Service, heard }
}

async function ask(
  method: string,
  path: string,
  more: { headers?: Record<string, string>; body?: unknown } = {},
): Promise<WireAnswer & { heard: Heard | undefined; problem: Problem }> {
  const { service, heard } = listeningService()
  const body = more.body === undefined ? null : JSON.stringify(more.body)
  const answer = await dispatch(service, { method, path, headers: more.headers ?? {}, body })
  const problem = (answer.status >= 400 ? JSON.parse(answer.body ?? '') : undefined) as Problem
  return { ...answer, heard: heard[0], problem }
}

describe('finding the endpoint', () => {
  test('every endpoint is found at its own path', () => {
    for (const [name, { method, path }] of Object.entries(endpoints)) {
      const match = matchRoute(method, path.replaceAll(/:(\w+)/g, 'id-$1'))
      expect(match?.name).toBe(name)
      for (const [param, value] of Object.entries(match?.params ?? {})) expect(value).toBe(`id-${param}`)
    }
  })

  test('a fixed segment wins over a named one', () => {
    expect(matchRoute('POST', '/datasets/checks')?.name).toBe('checkDataset')
  })

  test('ids are decoded, and a stray % names nothing', () => {
    expect(matchRoute('GET', '/hosts/a%2Fb%20c')?.params).toEqual({ managedHostId: 'a/b c' })
    expect(matchRoute('GET', '/hosts/%E0%A4%A')).toBeUndefined()
  })

  test.each([
    ['GET', '/nowhere'],
    ['PUT', '/hosts'],
    ['GET', '/hosts/'],
    ['GET', ''],
    ['GET', '/hosts/1/2/3'],
  ])('%s %s is answered with 404', async (method, path) => {
    const answer = await ask(method, path)
    expect(answer).toMatchObject({ status: 404, problem: { code: 'request/unknown' }, heard: undefined })
    expect(answer.headers['content-type']).toBe('application/problem+json')
  })
})

describe('reading the request', () => {
  test('query values are turned into what the schema says', async () => {
    const { heard } = await ask('GET', '/virtual-machines?protected=false&limit=20&q=a%20b')
    expect(heard?.request.query).toEqual({ protected: false, limit: 20, q: 'a b' })
  })

  test.each([
    ['limit=1001', 'limit'],
    ['limit=ten', 'limit'],
    ['offset=-1', 'offset'],
    ['order=up', 'order'],
    ['statte=running', 'statte'],
    ['q=a&q=b', 'q'],
    ['sort=colour', 'sort'],
    ['sort=toString', 'sort'],
  ])('a query %s is answered with 400 and names the field', async (search, field) => {
    const { status, problem, heard } = await ask('GET', `/hosts?${search}`)
    expect(status).toBe(400)
    expect(problem.findings.map((f) => f.field)).toContain(field)
    expect(heard).toBeUndefined()
  })

  test('every field of a body that is wrong is named by its path', async () => {
    const body = { name: 1, port: 808, settings: { reportPath: null, snapInfo: { path: 3 }, notification: null } }
    const { status, problem } = await ask('POST', '/hosts', { body })
    expect(status).toBe(400)
    expect(problem.findings.map((f) => f.field)).toEqual(['name', 'settings.snapInfo.path'])
  })

  test('a missing body and one that is no JSON are answered with 400', async () => {
    expect((await ask('POST', '/datasets')).status).toBe(400)
    const { service } = listeningService()
    const answer = await dispatch(service, { method: 'POST', path: '/datasets', headers: {}, body: '{' })
    expect(answer.status).toBe(400)
  })

  test('one of three targets of a run forward is enough, and none is refused', async () => {
    expect((await ask('POST', '/simulation/advance', { body: { by: 1000 } })).status).toBe(200)
    expect((await ask('POST', '/simulation/advance', { body: { until: 'tomorrow' } })).status).toBe(400)
    expect((await ask('POST', '/simulation/advance', { body: {} })).status).toBe(400)
  })

  test('the console is console-1 unless the header names another', async () => {
    expect((await ask('GET', '/hosts')).heard?.request.consoleId).toBe('console-1')
    const second = await ask('GET', '/hosts', { headers: { 'smhv-console': 'console-2' } })
    expect(second.heard?.request.consoleId).toBe('console-2')
    const wrong = await ask('GET', '/hosts', { headers: { 'smhv-console': 'my console' } })
    expect(wrong).toMatchObject({ status: 400, problem: { code: 'console/unknown' } })
  })

  test('an edit must name the version that it edits', async () => {
    const body = { description: '', vmIds: [] }
    const without = await ask('PUT', '/datasets/dataset-1', { body })
    expect(without).toMatchObject({ status: 400, problem: { findings: [{ field: 'If-Match' }] } })
    const versions = ['"7"', 'W/"7"', '*'].map(async (tag) => {
      const answer = await ask('PUT', '/datasets/dataset-1', { body, headers: { 'if-match': tag } })
      return answer.heard?.request.ifMatch
    })
    expect(await Promise.all(versions)).toEqual([7, -1, -1])
  })

  test('the same Idempotency-Key at another endpoint or console is another key', async () => {
    const key = { 'idempotency-key': 'k' }
    const body = { name: 'x' }
    const keys = await Promise.all([
      ask('POST', '/simulation/checkpoints', { body, headers: key }),
      ask('POST', '/simulation/checkpoints', { body, headers: { ...key, 'smhv-console': 'console-2' } }),
      ask('POST', '/simulation/reset', { body: { scenario: 'empty' }, headers: key }),
    ])
    expect(new Set(keys.map(({ heard }) => heard?.request.idempotencyKey)).size).toBe(3)
  })
})

describe('writing the answer', () => {
  test('carries the status of the table, the version as ETag, and the place of the job', async () => {
    const { status, headers, body } = await ask('DELETE', '/backups/backup-1')
    expect(status).toBe(202)
    expect(headers).toMatchObject({ etag: '"4"', location: '/jobs/job-1', 'content-type': 'application/json' })
    expect(body).toBe('{"name":"deleteBackup"}')
  })

  test('has no body where the table promises none', async () => {
    expect(await ask('DELETE', '/hosts/managed-host-1')).toMatchObject({ status: 204, body: null })
  })

  test('a refusal becomes a problem document with its findings', async () => {
    const findings = [finding('request/stale', { field: 'name' })]
    const { service } = listeningService()
    const refusing = {
      ...service,
      getHost: () => err({ kind: 'stale' as const, code: 'request/stale' as const, findings }),
    }
    const answer = await dispatch(refusing, { method: 'GET', path: '/hosts/1', headers: {}, body: null })
    expect(answer.status).toBe(412)
    expect(JSON.parse(answer.body ?? '')).toMatchObject({
      status: 412,
      code: 'request/stale',
      findings: [{ field: 'name' }],
    })
  })
})
