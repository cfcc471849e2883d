import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import type { HostSettings } from '@/domain/smhv/managed-host'
import { again, backedUp, codes, copies, jobs } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { smallWorld } from '../testing/small-world'
import { restoreFrom } from '../testing/restore-words'
import { checkDeleteBackup } from './delete-backup-command'
import { managedHostFindings } from './host-facts'
import { restoreFindings } from './restore-facts'
import { isFound, metadataReader } from './snapinfo-directories'

function managedHost({ names }: Driver, owner: string) {
  return must(names.world.managedHosts[names.managedHost(owner)], owner)
}

function configured(
  driver: Driver,
  owner: string,
  snapInfo: (now: HostSettings['snapInfo']) => HostSettings['snapInfo'],
) {
  const { id, settings, version } = managedHost(driver, owner)
  const changed = { ...settings, snapInfo: snapInfo(settings.snapInfo) }
  return driver.do({ type: 'configureHost', managedHostId: id, settings: changed, version })
}

const to = (path: string) => (now: HostSettings['snapInfo']) => now && { ...now, path }

function moved(driver: Driver, owner: string, from: string) {
  return driver.do({ type: 'moveSnapInfoFiles', managedHostId: managedHost(driver, owner).id, from })
}

function found({ names }: Driver): number {
  const reader = metadataReader(names.world, names.console('console-1'))
  return Object.values(names.world.backups).filter((backup) => isFound(reader, backup)).length
}

test('[R57] after a change of the SnapInfo path earlier backups are neither listed nor restored nor deleted', () => {
  const driver = configured(backedUp(smallWorld(), ['e1']), 'hv', to('S:\\Other'))
  const { names } = driver
  expect(found(driver)).toBe(0)
  const backupId = names.latestBackup('ds')
  const vmId = names.vm('e1')
  expect(codes(restoreFindings(names.world, { backupId, vmId, verify: true }))).toContain('backup/metadata-missing')
  expect(codes(driver.refused(restoreFrom(names, vmId)).findings)).toContain('backup/metadata-missing')
  expect(codes(checkDeleteBackup(names.world, { backupId, vmId: null }).findings)).toEqual(['backup/metadata-missing'])
  const message = managedHostFindings(names.world, managedHost(driver, 'hv').id)
  expect(message).toMatchObject([{ code: 'settings/snapinfo-left-behind', detail: 'S:\\SnapInfo: one backup' }])
})

test('[R57] they are there again once the files were moved, or the path is what it was', () => {
  const driver = configured(backedUp(smallWorld(), ['e1']), 'hv', to('S:\\Other'))
  again(driver)
  expect(found(driver)).toBe(1)
  moved(driver, 'hv', 's:\\snapinfo\\')
  expect(found(driver)).toBe(2)
  driver.do((names) => restoreFrom(names, names.vm('e1'))).untilIdle()
  expect(jobs(driver).at(-1)).toMatchObject({ kind: 'restore', state: 'completed' })
  // Both lie in the other directory now.
  configured(driver, 'hv', to('S:\\SnapInfo'))
  expect(found(driver)).toBe(0)
  configured(driver, 'hv', to('S:\\OTHER'))
  expect(found(driver)).toBe(2)
})

test('[R57] retention does not count backups that SMHV does not find', () => {
  const keepOne = { retention: { type: 'daily', rule: { by: 'count', count: 1 } } } as const
  const driver = configured(backedUp(smallWorld(), ['e1'], keepOne), 'hv', to('S:\\Other'))
  again(driver, keepOne)
  expect(copies(driver, 'ded')).toHaveLength(4)
  moved(driver, 'hv', 'S:\\SnapInfo')
  again(driver, keepOne)
  expect(copies(driver, 'ded')).toHaveLength(2)
})

test('[R57] of a dataset of two hosts only the VMs of the one whose path was changed are missing', () => {
  const driver = configured(backedUp(smallWorld(), ['e1', 'a1']), 'hv', to('S:\\Other'))
  const { world, ...names } = driver.names
  const backup = must(world.backups[names.latestBackup('ds')], 'backup')
  const reader = metadataReader(world, backup.consoleId)
  expect(backup.vms.filter((vm) => reader(backup, vm)).map(({ name }) => name)).toEqual(['a1'])
})

test('there must be something to move, and both disks must answer', () => {
  const driver = backedUp(smallWorld(), ['e1'])
  const { id } = managedHost(driver, 'hv')
  const move = { type: 'moveSnapInfoFiles', managedHostId: id, from: 'S:\\SnapInfo' } as const
  expect(driver.refused(move).code).toBe('settings/snapinfo-nothing-left')
  configured(driver, 'hv', to('S:\\Other'))
  driver.simulation.read((world) => {
    const lun = must(
      Object.values(world.luns).find(({ path }) => path === '/vol/si_hv/si.lun'),
      'SnapInfo LUN',
    )
    Object.assign(lun, { online: false })
  })
  expect(driver.refused(move)).toMatchObject({ kind: 'unavailable', code: 'backup/snapinfo-unavailable' })
  configured(driver, 'hv', () => null)
  expect(driver.refused(move).code).toBe('settings/snapinfo-missing')
})
