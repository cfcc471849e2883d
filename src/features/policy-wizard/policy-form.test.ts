import { expect, test } from 'vitest'
import { fromCivil } from '@/base/sim-time'
import type { DatasetDetail } from '@/contract'
import { policyFieldsOf, policyValues } from './policy-form'

const dataset = { id: 'dataset-1', name: 'ds_1', hosts: [] as DatasetDetail['hosts'] } as DatasetDetail
const fresh = policyFieldsOf(policyValues(null, dataset, fromCivil(2013, 10, 14)))

test('[R113] a new policy makes application-consistent backups unless told otherwise', () => {
  expect(fresh.backupType).toBe('application-consistent')
})

test('[R42, R157] a new policy allows no saved state and mails on errors and warnings only', () => {
  expect(fresh.options).toMatchObject({ allowSavedState: false, notify: 'errors-and-warnings' })
})
