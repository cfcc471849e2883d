import { expect, test } from 'vitest'
import type { FindingResource } from '@/contract'
import { checkRestoreFields, missingAcknowledgement, RESTORE_DEFAULTS, startRestoreOf } from './restore-form'

const MET: readonly FindingResource[] = [
  { code: 'restore/vm-running', severity: 'warning' },
  { code: 'restore/fewer-disks', severity: 'warning' },
  { code: 'restore/crash-backup-advised', severity: 'advice' },
]

test('[R173] Finish waits until every warning is acknowledged; advice needs no acknowledgement', () => {
  expect(missingAcknowledgement(RESTORE_DEFAULTS, MET)).toContain('2')
  const one = { ...RESTORE_DEFAULTS, acknowledged: ['restore/vm-running' as const] }
  expect(missingAcknowledgement(one, MET)).toBeDefined()
  const all = { ...RESTORE_DEFAULTS, acknowledged: ['restore/vm-running' as const, 'restore/fewer-disks' as const] }
  expect(missingAcknowledgement(all, MET)).toBeUndefined()
})

test('a warning that is no longer met is not acknowledged in the request', () => {
  const values = {
    ...RESTORE_DEFAULTS,
    acknowledged: ['restore/vm-running' as const, 'restore/paths-changed' as const],
  }
  expect(startRestoreOf(values, 'vm-1', MET).acknowledged).toEqual(['restore/vm-running'])
})

test('[R159] a post-script needs a full path and a member host', () => {
  const postScript = { on: 'specified' as const, hostId: '', path: 'post.bat', arguments: '' }
  const findings = checkRestoreFields({ ...RESTORE_DEFAULTS, postScript }, [{ id: 'host-1', name: 'testhv01' }])
  expect(findings.map(({ field }) => field)).toEqual(['postScript.path', 'postScript.hostId'])
  expect(checkRestoreFields(RESTORE_DEFAULTS, [])).toEqual([])
})
