import { expect, test } from 'vitest'
import { setUsers } from '../ontap/copy-index'
import { backedUp, copies, jobs, lastJob } from '../testing/backup-words'
import { smallWorld } from '../testing/small-world'
import { checkDeleteBackup } from './delete-backup-command'

test('[R144] [R149] deleting a backup takes both copies of each pair, SnapInfo copies stay', () => {
  const driver = backedUp(smallWorld(), ['e1', 'f1'])
    .do((names) => ({ type: 'deleteBackup', backupId: names.latestBackup('ds'), vmId: null }))
    .untilIdle()
  expect(lastJob(driver)).toMatchObject({ kind: 'delete-backup', state: 'completed' })
  expect(copies(driver, 'ded')).toEqual([])
  expect(copies(driver, 'dedF')).toEqual([])
  expect(copies(driver, 'si_hv')).toHaveLength(1)
  expect(driver.names.world.backups).toEqual({})
})

test('for one VM only the copies go that no other VM of the backup needs', () => {
  const driver = backedUp(smallWorld(), ['e1', 'e2', 'f1'])
  const remove = (vm: string) =>
    driver.do((names) => ({ type: 'deleteBackup', backupId: names.latestBackup('ds'), vmId: names.vm(vm) })).untilIdle()
  remove('e1')
  expect([copies(driver, 'ded').length, copies(driver, 'dedF').length]).toEqual([2, 2])
  remove('f1')
  expect([copies(driver, 'ded').length, copies(driver, 'dedF').length]).toEqual([2, 0])
  const { names } = driver
  expect(names.world.backups[names.latestBackup('ds')]?.vms.map((vm) => vm.name)).toEqual(['e2'])
  remove('e2')
  expect(names.world.backups).toEqual({})
})

test('[R190] a mounted backup cannot be deleted, nor one before it', () => {
  const driver = backedUp(smallWorld(), ['e1'])
  const { names } = driver
  const backupId = names.latestBackup('ds')
  const [first, second] = names.world.backups[backupId]!.snapshotIds
  driver.simulation.read((world) => setUsers(world, world.snapshots[second!]!, ['mounted backup']))
  const preview = driver.simulation.read((world) => checkDeleteBackup(world, { backupId, vmId: null }))
  expect(preview.findings).toMatchObject([{ code: 'snapshot/busy', subject: { id: first } }])
  expect(driver.refused({ type: 'deleteBackup', backupId, vmId: null })).toMatchObject({ kind: 'conflict' })
})

test('a backup is neither deleted twice nor while a VM is restored from it', () => {
  const driver = backedUp(smallWorld(), ['e1', 'e2'])
  const { names } = driver
  const backupId = names.latestBackup('ds')
  driver.do({
    type: 'startRestore',
    backupId,
    vmId: names.vm('e1'),
    startVm: true,
    verify: true,
    postScript: null,
    acknowledged: ['restore/vm-running', 'restore/crash-backup-advised'],
  })
  expect(driver.refused({ type: 'deleteBackup', backupId, vmId: names.vm('e2') }).code).toBe('backup/in-use')
  driver.untilIdle().do({ type: 'deleteBackup', backupId, vmId: null })
  expect(driver.refused({ type: 'deleteBackup', backupId, vmId: null }).code).toBe('backup/in-use')
  expect(jobs(driver.untilIdle()).at(-1)?.state).toBe('completed')
  expect(driver.refused({ type: 'deleteBackup', backupId, vmId: null })).toMatchObject({ kind: 'unknown' })
})
