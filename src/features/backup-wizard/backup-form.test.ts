import { expect, test } from 'vitest'
import type { DatasetDetail, PolicyFieldsResource } from '@/contract'
import { BACKUP_OPTIONS_DEFAULT } from '@/domain/smhv/policy'
import { backupPages, backupValues, checkBackupFields, settingsOf, startBackupOf } from './backup-form'

const DATASET: DatasetDetail = {
  id: 'dataset-1',
  name: 'ds_1',
  description: '',
  vmCount: 1,
  policyCount: 1,
  hosts: [{ id: 'host-1', name: 'testhv01' }],
  createdAt: '2013-10-01T00:00:00.000Z',
  lastBackup: null,
  lastJob: null,
  nextRun: null,
  runningJobId: null,
  version: 1,
  vms: [],
  findings: [],
}
const POLICY: PolicyFieldsResource = {
  name: 'hourly',
  description: '',
  backupType: 'application-consistent',
  retention: { type: 'hourly', rule: { by: 'age', days: 3 } },
  schedule: null,
  options: { ...BACKUP_OPTIONS_DEFAULT, allowSavedState: true, distributed: true, updateSnapMirror: true },
}

test('the name of a backup begins with that of its dataset until another one is typed', () => {
  const values = backupValues('dataset-1', 'application-consistent')
  expect(startBackupOf(values, 'ds_1').namePrefix).toBe('ds_1')
  expect(startBackupOf({ ...values, namePrefix: 'before_patch' }, 'ds_1').namePrefix).toBe('before_patch')
})

test('the settings of the policy are taken over', () => {
  const values = { ...backupValues('dataset-1', 'application-consistent'), ...settingsOf(POLICY) }
  const { retention, options } = startBackupOf(values, 'ds_1')
  expect(retention).toEqual(POLICY.retention)
  expect(options).toEqual(POLICY.options)
})

test('[R77] a crash-consistent backup leaves out what does not apply to it', () => {
  const values = { ...backupValues('dataset-1', 'crash-consistent'), ...settingsOf(POLICY) }
  const { options } = startBackupOf({ ...values, backupType: 'crash-consistent' }, 'ds_1')
  expect(options).toMatchObject({ allowSavedState: false, distributed: false, updateSnapMirror: true })
})

test('the dataset is asked for only where none is given', () => {
  expect(backupPages(true).map(({ id }) => id)).toContain('dataset')
  expect(backupPages(false).map(({ id }) => id)).not.toContain('dataset')
  const request = startBackupOf(backupValues('', 'application-consistent'), '')
  expect(checkBackupFields('', request, undefined).map(({ code }) => code)).toEqual(['backup/dataset-not-chosen'])
})

test('what is wrong is found without asking the service', () => {
  const values = backupValues('dataset-1', 'application-consistent')
  const bad = startBackupOf({ ...values, namePrefix: 'a b', retention: { ...values.retention, count: null } }, 'ds_1')
  expect(checkBackupFields('dataset-1', bad, DATASET).map(({ field }) => field)).toEqual([
    'namePrefix',
    'retention.rule.count',
  ])
})
