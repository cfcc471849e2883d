import { checkHosts } from './check-hosts'
import { checkStorage } from './check-storage'
import { checkVms } from './check-vms'
import type { Topology } from './topology'

/** Wrong references, duplicates and impossible sizes of a topology, each as a sentence. */
export function checkTopology(topology: Topology): readonly string[] {
  return [...checkStorage(topology), ...checkHosts(topology), ...checkVms(topology)]
}
