import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import type { SnapshotId } from '@/domain/ids'
import { addHostNamed, backupOnDemand, createDatasetOf, settingsWith } from '../scenarios/timeline-words'
import { drive } from './drive'

// What random stories have broken once, as short as it gets.

test("[R72] deleting one VM's part of a backup leaves the other's pair whole, though its second copy is gone just now", () => {
  const driver = drive('tr-4234-fresh')
    .do((names) => addHostNamed(names, 'testhv08', settingsWith(names, 'testhv08', 'S:\\')))
    .do((names) => createDatasetOf(names, 'ds', '', ['crm01', 'crm02']))
    .do((names) => backupOnDemand(names, 'ds', {}))
    .untilIdle()
  const backupId = driver.names.latestBackup('ds')
  const secondCopy = (vm: string): SnapshotId => {
    const part = driver.names.world.backups[backupId]?.vms.find(({ name }) => name === vm)
    return must(part?.files[0], vm).snapshotId
  }
  const targetId = secondCopy('crm01')
  driver
    .do({ type: 'injectFault', kind: 'snapshot-deleted', targetId })
    .do((names) => ({ type: 'deleteBackup', backupId, vmId: names.vm('crm02') }))
    .untilIdle()
    .do((names) => ({ type: 'clearFault', faultId: names.fault('snapshot-deleted') }))
  expect(driver.names.world.backups[backupId]?.snapshotIds).toHaveLength(2)
})

test('a copy that was deleted behind SMHV’s back does not come back into a backup that no longer knows it', () => {
  const driver = drive('tr-4234-fresh')
    .do((names) => addHostNamed(names, 'testhv08', settingsWith(names, 'testhv08', 'S:\\')))
    .do((names) => createDatasetOf(names, 'ds', '', ['crm01', 'crm02']))
    .do((names) => backupOnDemand(names, 'ds', {}))
    .untilIdle()
  const backupId = driver.names.latestBackup('ds')
  const part = driver.names.world.backups[backupId]?.vms.find(({ name }) => name === 'crm01')
  driver
    .do({ type: 'injectFault', kind: 'snapshot-deleted', targetId: must(part?.files[0], 'crm01').snapshotId })
    .do((names) => ({ type: 'deleteBackup', backupId, vmId: names.vm('crm01') }))
    .untilIdle()
  expect(driver.refused((names) => ({ type: 'clearFault', faultId: names.fault('snapshot-deleted') })).code).toBe(
    'fault/not-undoable',
  )
})
