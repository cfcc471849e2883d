import { expect, test } from 'vitest'
import { tib } from '@/base/units'
import { checkLunSize } from './lun-rules'

test('[R131] SnapDrive creates LUNs of up to 14 TB', () => {
  const subject = { type: 'lun', id: 'lun-1', name: 'a.lun' } as const
  expect(checkLunSize(subject, tib(14))).toEqual([])
  expect(checkLunSize(subject, tib(14) + 1)).toMatchObject([{ code: 'lun/beyond-snapdrive', severity: 'advice' }])
  expect(checkLunSize(subject, tib(15), 'error')).toMatchObject([{ severity: 'error' }])
})
