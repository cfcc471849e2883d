import { expect, test } from 'vitest'
import type { FindingResource } from '@/contract'
import { groupedFindings } from './grouped-findings'

const onVm = (name: string, severity: FindingResource['severity'] = 'error'): FindingResource => ({
  code: 'vm/unknown',
  severity,
  field: 'vmIds',
  subject: { type: 'virtual-machine', id: name, name },
})

test('a finding that stands alone stays as it is', () => {
  expect(groupedFindings([onVm('a')])).toEqual([onVm('a')])
})

test('cases of one code become one finding, as grave as the worst of them', () => {
  const [found, ...others] = groupedFindings([onVm('a', 'warning'), { ...onVm('b'), detail: 'E:\\b.vhd' }])
  expect(others).toEqual([])
  expect(found).toEqual({ code: 'vm/unknown', severity: 'error', field: 'vmIds', detail: 'a; b (E:\\b.vhd)' })
})

test('of many cases a few are told and the rest is counted', () => {
  const [found] = groupedFindings(['a', 'b', 'c', 'd', 'e'].map((name) => onVm(name)))
  expect(found?.detail).toBe('a; b; c; and 2 more')
})
