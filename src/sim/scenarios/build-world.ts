import { invariant, must } from '@/base/invariant'
import type { ConsoleId } from '@/domain/ids'
import type { SimEventMap } from '@/domain/sim-events'
import { KernelContext } from '../kernel/kernel-context'
import { newKernelState } from '../kernel/kernel-state'
import type { Due, SimContext } from '../context'
import type { World } from '../world/world'
import { mapLuns } from '../ontap/igroups'
import { placeHosts, placePreferredOwners } from './place-hosts'
import { placeRelationships } from './place-relationships'
import { placeStorage } from './place-storage'
import { placeVms } from './place-vms'
import { checkScenario, type Scenario } from './scenario'

type EmptyWorldStart = Pick<Scenario, 'name' | 'title' | 'startsAt' | 'seed'>

/** A world in which nothing stands yet. */
export function emptyWorld({ name, title, startsAt, seed }: EmptyWorldStart): World {
  return {
    kernel: newKernelState({ now: startsAt, seed }),
    scenario: { name, title, startedAt: startsAt },
    storageSystems: {},
    aggregates: {},
    volumes: {},
    luns: {},
    snapshots: {},
    mirrors: {},
    vaults: {},
    vaultSchedules: {},
    igroups: {},
    lostSnapshots: {},
    hosts: {},
    clusters: {},
    disks: {},
    attachedVhds: {},
    vms: {},
    vmSnapshots: {},
    guestHistory: {},
    migrations: {},
    eventLog: [],
    scripts: {},
    consoles: {},
    managedHosts: {},
    storageConnections: {},
    configurationFiles: {},
    reports: {},
    datasets: {},
    policies: {},
    backups: {},
    backupsOfDataset: {},
    formerBackups: {},
    snapInfoFiles: {},
    jobs: {},
    operations: {},
    locks: {},
    mails: {},
    shells: {},
    faults: {},
  }
}

/**
 * The world of a scenario at its start, before its timeline. Ids come from the world's own counters, in the order of the
 * topology. A scenario that fails its check is a programmer's mistake.
 */
export function buildWorld(scenario: Scenario): World {
  const problems = checkScenario(scenario)
  invariant(problems.length === 0, `scenario ${scenario.name} cannot be built:\n${problems.join('\n')}`)
  const world = emptyWorld(scenario)
  const context: SimContext = activeContext(world)
  const { topology } = scenario
  const storage = placeStorage(context, topology)
  const hosts = placeHosts(context, topology, storage)
  placeVms(context, topology, hosts)
  mapLuns(context)
  placeRelationships(context, topology, storage)
  placePreferredOwners(world, topology, hosts)
  const home = topology.hosts[0]?.domain ?? ''
  for (const { name, vm, platform = 'Windows 8', domain = home } of topology.consoles) {
    const id = context.nextId<ConsoleId>('console')
    const vmId = vm === null ? null : must(hosts.vmIds.get(vm), `VM ${vm}`)
    world.consoles[id] = { id, name, platform, domain, vmId }
  }
  return world
}

function activeContext(world: World): SimContext {
  const context = new KernelContext<World, Due, SimEventMap>(world)
  context.active = true
  return context
}
