import type { Topology } from '../topology'
import { cluster2008R2Vms } from './cluster-2008-r2-vms'
import { cluster2012Vms } from './cluster-2012-vms'
import { clusters } from './clusters'
import { hosts } from './hosts'
import { primaryStorage } from './primary-storage'
import { scripts } from './scripts'
import { mirrors, secondaryStorage, vaults } from './secondary-storage'
import { secondaryVms } from './secondary-vms'
import { standAloneVms } from './stand-alone-vms'

/** The data centre of the report's own examples, on two sites. */
export const tr4234Topology: Topology = {
  consoles: [
    { name: 'console-1', vm: 'smhvcon01' },
    { name: 'console-2', vm: null },
  ],
  storageSystems: [...primaryStorage, ...secondaryStorage],
  mirrors,
  vaults,
  hosts,
  clusters,
  vms: [...cluster2008R2Vms, ...cluster2012Vms, ...standAloneVms, ...secondaryVms],
  scripts,
}
