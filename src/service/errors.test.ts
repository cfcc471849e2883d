import { describe, expect, test } from 'vitest'
import { problemSchema } from '@/contract'
import { finding } from '@/domain/finding'
import { catalogue, type FindingCode } from '@/domain/findings/catalogue'
import { problemOf, refusal, stale, STATUS_OF_KIND } from './errors'

describe('a refusal', () => {
  test('becomes a problem document with the status of its kind', () => {
    const { error } = refusal('unknown', 'dataset/unknown', { detail: 'dataset-7' })
    expect(problemOf(error)).toEqual({
      type: 'https://smhv-console-simulator.example/problems/dataset/unknown',
      title: catalogue['dataset/unknown'].title,
      status: 404,
      detail: 'dataset-7',
      code: 'dataset/unknown',
      findings: [{ code: 'dataset/unknown', severity: 'error', detail: 'dataset-7' }],
    })
  })

  test('has one of the six statuses of the contract', () => {
    expect(new Set(Object.values(STATUS_OF_KIND))).toEqual(new Set([400, 404, 409, 412, 422, 503]))
  })

  test('of every code in the catalogue is a valid problem', () => {
    for (const code of Object.keys(catalogue) as FindingCode[]) {
      const problem = problemOf({ kind: 'refused', code, findings: [finding(code)] })
      expect(problemSchema.parse(problem)).toEqual(problem)
    }
  })

  test('for an outdated version comes only when another one was edited', () => {
    expect(stale(undefined, 3)).toBeUndefined()
    expect(stale(3, 3)).toBeUndefined()
    expect(stale(2, 3)).toMatchObject({ ok: false, error: { kind: 'stale', code: 'request/stale' } })
  })
})
