import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { addHostNamed, backupOnDemand } from '../scenarios/timeline-words'
import { codes } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { smallWorld, withDataset } from '../testing/small-world'

const NOTHING = { reportPath: null, snapInfo: null, notification: null }

/** Puts the volume of F:\ on a second storage system that has these licences. */
function onTwoSystems(driver: Driver, licenses: readonly ('snapmanager_hyperv' | 'iscsi')[]): Driver {
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

test('[R23] licensed by storage, a host needs the licence on every storage system that it uses', () => {
  const add = (driver: Driver) => driver.refused((names) => addHostNamed(names, 'hv', NOTHING))
  const one = onTwoSystems(smallWorld({ managed: [] }), ['iscsi'])
  expect(codes(add(one).findings)).toContain('host/license-missing')
  onTwoSystems(smallWorld({ managed: [] }), ['iscsi', 'snapmanager_hyperv']).do((names) =>
    addHostNamed(names, 'hv', NOTHING),
  )
})

test('[R21, R23] a key of the host makes up for the storage system without one', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1', 'f1'])
  onTwoSystems(driver, ['iscsi'])
  const refused = driver.refused((names) => backupOnDemand(names, 'ds', {}))
  expect(codes(refused.findings)).toEqual(['host/license-missing'])
  driver.simulation.read((world) => (must(world.hosts[driver.names.host('hv')], 'hv').smhvLicense = 'HOST-KEY'))
  driver.do((names) => backupOnDemand(names, 'ds', {}))
})
