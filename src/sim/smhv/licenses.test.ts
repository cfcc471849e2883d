import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import type { StorageLicense } from '@/domain/ontap/storage'
import type { LicenseChoice } from '@/domain/smhv/license'
import { addHostNamed, backupOnDemand } from '../scenarios/timeline-words'
import { codes } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { smallWorld, withDataset } from '../testing/small-world'

const NOTHING = { reportPath: null, snapInfo: null, notification: null }

/** Puts the volume of F:\ on a second storage system that has these licenses. */
function onTwoSystems(driver: Driver, licenses: readonly StorageLicense[]): Driver {
  driver.simulation.read((world) => {
    const second = must(
      Object.values(world.storageSystems).find((system) => system.name === 'sec01'),
      'sec01',
    )
    second.licenses = [...licenses]
    const { aggregateId } = must(world.volumes[driver.names.volume('sec01:csvA_mirror')], 'a volume of sec01')
    const moved = must(world.volumes[driver.names.volume('test02:dedF')], 'dedF')
    // Its name is free there.
    Object.assign(moved, { storageSystemId: second.id, aggregateId })
  })
  return driver
}

test('[R23] licensed by storage, a host needs the license on every storage system that it uses', () => {
  const add = (driver: Driver) => driver.refused((names) => addHostNamed(names, 'hv', NOTHING))
  const one = onTwoSystems(smallWorld({ managed: [] }), ['iscsi'])
  expect(codes(add(one).findings)).toContain('host/license-missing')
  onTwoSystems(smallWorld({ managed: [] }), ['iscsi', 'snapmanager_hyperv', 'snapdrive_windows']).do((names) =>
    addHostNamed(names, 'hv', NOTHING),
  )
})

test('[R21, R23] a key of the host makes up for the storage system without one', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1', 'f1'])
  onTwoSystems(driver, ['iscsi'])
  const refused = driver.refused((names) => backupOnDemand(names, 'ds', {}))
  expect(codes(refused.findings)).toEqual(['host/license-missing', 'host/snapdrive-license-missing'])
  driver.do((names) => {
    const license = { type: 'per-server', smhvKey: 'HOST-KEY', snapDriveKey: 'SDW-KEY' } as const
    return { type: 'setLicense', hostId: names.host('hv'), license }
  })
  driver.do((names) => backupOnDemand(names, 'ds', {}))
})

test('[R22] License Settings change the licenses of a host, and without any its backups are refused', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1', 'f1'])
  onTwoSystems(driver, ['iscsi'])
  const choose = (license: LicenseChoice) =>
    driver.do((names) => ({ type: 'setLicense', hostId: names.host('hv'), license }))
  choose({ type: 'per-server', smhvKey: 'HOST-KEY', snapDriveKey: 'SDW-KEY' })
  driver.do((names) => backupOnDemand(names, 'ds', {})).untilIdle()
  choose({ type: 'per-storage', smhvKey: null, snapDriveKey: null })
  expect(codes(driver.refused((names) => backupOnDemand(names, 'ds', {})).findings)).toContain('host/license-missing')
})

test('[R22] a key of a wrong form, or none, is refused, and so is a host on which SMHV does not answer', () => {
  const driver = smallWorld()
  const refused = (license: LicenseChoice) =>
    driver.refused((names) => ({ type: 'setLicense', hostId: names.host('hv'), license }))
  const keys = { type: 'per-server', smhvKey: 'HOST-KEY', snapDriveKey: null } as const
  expect(refused({ ...keys, smhvKey: '' }).code).toBe('license/key-missing')
  expect(refused({ ...keys, smhvKey: 'no key' }).code).toBe('license/key-invalid')
  driver.do((names) => ({ type: 'injectFault', kind: 'service-stopped', targetId: names.host('hv') }))
  expect(refused(keys)).toMatchObject({ kind: 'unavailable', code: 'host/service-stopped' })
})
