import { describe, expect, test } from 'vitest'
import type { MirrorId } from '@/domain/ids'
import { routes, type Route } from '@/contract'
import type { Command } from '@/sim'
import { dispatch } from './dispatch'
import { testConsole } from './testing/test-console'

const NAMES = ['constructor', '__proto__', 'toString']

describe('a name that every object has', () => {
  const { service, simulation } = testConsole('tr-4234')

  test.each(NAMES)('names nothing in a path: %s', async (name) => {
    const before = simulation.hash()
    for (const [method, path] of Object.values(routes) as Route[]) {
      if (!path.includes(':')) continue
      const answer = await dispatch(service, {
        method,
        path: path.replaceAll(/:\w+/g, name),
        headers: { 'if-match': '"1"' },
        body: method === 'GET' || method === 'DELETE' ? null : '{}',
      })
      expect(answer.status, `${method} ${path}`).toBe(404)
    }
    expect(simulation.hash()).toBe(before)
  })

  test.each(NAMES)('is no id in a body or a query: %s', async (name) => {
    const before = simulation.hash()
    const body = JSON.stringify({ name: 'all', description: '', vmIds: [name] })
    const created = await dispatch(service, { method: 'POST', path: '/datasets', headers: {}, body })
    expect(JSON.parse(created.body ?? '')).toMatchObject({ status: 400, findings: [{ field: 'vmIds.0' }] })
    const log = await dispatch(service, { method: 'GET', path: `/event-log?id=${name}`, headers: {}, body: null })
    expect(log.status).toBe(400)
    expect(simulation.hash()).toBe(before)
  })

  test.each(NAMES)('is no id and no kind of a command that comes from a file: %s', (name) => {
    const before = simulation.hash()
    const update: Command = { type: 'changeMirror', mirrorId: name as MirrorId, action: 'update' }
    expect(simulation.execute(update)).toMatchObject({ ok: false, error: { code: 'request/unknown' } })
    const inside = { type: 'createDataset', name: 'all', description: '', vmIds: [name] } as unknown as Command
    expect(simulation.execute(inside)).toMatchObject({ ok: false, error: { code: 'request/unknown' } })
    const unknown = { type: name } as unknown as Command
    expect(simulation.execute(unknown)).toMatchObject({ ok: false, error: { code: 'request/malformed' } })
    expect(simulation.hash()).toBe(before)
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
