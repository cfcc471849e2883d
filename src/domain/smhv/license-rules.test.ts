import { expect, test } from 'vitest'
import { checkLicense, type LicenseFacts } from './license-rules'
import type { LicenseChoice } from './license'

const facts: LicenseFacts = {
  subject: { type: 'host', id: 'host-1', name: 'hv' },
  lackSmhv: [],
  lackSnapDrive: [],
  fieldPrefix: '',
}
const keys: LicenseChoice = { type: 'per-server', smhvKey: 'ABCDEFG', snapDriveKey: 'SDW-KEY-01' }
const storage: LicenseChoice = { type: 'per-storage', smhvKey: null, snapDriveKey: null }

test.each<[title: string, facts: Partial<LicenseFacts>, choice: LicenseChoice, codes: readonly string[]]>([
  ['[R22] per server with both keys', {}, keys, []],
  ['[R22] per server without a key', {}, { ...keys, smhvKey: '' }, ['license/key-missing']],
  ['[R22] per server with no key at all', {}, { ...keys, smhvKey: null }, ['license/key-missing']],
  ['[R22] a key of a wrong form', {}, { ...keys, smhvKey: 'A B' }, ['license/key-invalid']],
  [
    '[R24] SnapDrive without a key, where the storage lacks its license',
    { lackSnapDrive: ['test01'] },
    { ...keys, snapDriveKey: null },
    ['license/storage-unlicensed'],
  ],
  ['[R23] per storage, licensed everywhere', {}, storage, []],
  ['[R23] per storage, where one lacks it', { lackSmhv: ['test01'] }, storage, ['license/storage-unlicensed']],
  ['[R23] per storage, on a host without LUNs', { lackSmhv: null }, storage, ['license/storage-unlicensed']],
  ['[R22] per storage with a key', {}, { ...storage, smhvKey: 'ABCDEFG' }, ['license/key-not-needed']],
])('%s', (_, changed, choice, codes) => {
  expect(checkLicense({ ...facts, ...changed }, choice).map(({ code }) => code)).toEqual(codes)
})
