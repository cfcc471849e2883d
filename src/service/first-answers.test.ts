import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { endpoints } from '@/contract'
import { newSimulation } from '@/sim'
import { createService } from './create-service'
import { dispatch } from './dispatch'
import { firstAnswer } from './first-answers'
import { stillLab } from './testing/still-lab'
import type { WireRequest } from './wire'

const simulation = must(newSimulation('tr-4234-fresh'), 'scenario')
const lab = stillLab(simulation)
const service = createService(simulation, lab)
const get = (path: string, headers: WireRequest['headers'] = {}): WireRequest => ({
  method: 'GET',
  path,
  headers,
  body: null,
})

test('what is answered before the rest is loaded is what the whole service says', async () => {
  for (const { method, path } of [endpoints.getSimulation, endpoints.getDashboard]) {
    expect(method).toBe('GET')
    for (const headers of [{}, { 'smhv-console': 'console-1' }, { 'smhv-console': 'console-7' }]) {
      const request = get(path, headers)
      expect(firstAnswer(lab, request)).toEqual(await dispatch(service, request))
    }
  }
})

test('everything else waits for the whole service', () => {
  const others = [
    get('/dashboard?days=3'),
    get('/hosts'),
    get('/simulation/hash'),
    get('/simulation', { 'smhv-console': 'none' }),
    { ...get('/simulation'), method: 'PATCH' },
  ]
  for (const request of others) expect(firstAnswer(lab, request)).toBeUndefined()
})
