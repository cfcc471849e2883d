import { invariant, must } from '@/base/invariant'
import type { SimTime } from '@/base/sim-time'
import type { ConsoleId } from '@/domain/ids'
import { KernelContext } from '../kernel/kernel-context'
import { newKernelState } from '../kernel/kernel-state'
import type { SimContext } from '../context'
import type { World } from '../world/world'
import { placeHosts } from './place-hosts'
import { placeStorage } from './place-storage'
import { placeVms } from './place-vms'
import { checkScenario, type Scenario } from './scenario'

/** A world in which nothing stands yet. */
export function emptyWorld(scenario: { name: string; title: string; startsAt: SimTime }, seed: number): World {
  return {
    kernel: newKernelState({ now: scenario.startsAt, seed }),
    scenario: { name: scenario.name, title: scenario.title, startedAt: scenario.startsAt },
    storageSystems: {},
    aggregates: {},
    volumes: {},
    luns: {},
    snapshots: {},
    mirrors: {},
    hosts: {},
    clusters: {},
    disks: {},
    vms: {},
    eventLog: [],
    scripts: {},
    consoles: {},
    managedHosts: {},
    datasets: {},
    policies: {},
    backups: {},
    backupsOfDataset: {},
    jobs: {},
    operations: {},
    locks: {},
    mails: {},
    faults: {},
  }
}

/**
 * The world of a scenario at its start, before its timeline. Ids come from the world's own counters, in the order of the
 * topology. A scenario that fails its check is a programmer's mistake.
 */
export function buildWorld(scenario: Scenario, seed: number = scenario.seed): World {
  const problems = checkScenario(scenario)
  invariant(problems.length === 0, `scenario ${scenario.name} cannot be built:\n${problems.join('\n')}`)
  const world = emptyWorld(scenario, seed)
  const context: SimContext = activeContext(world)
  const { topology } = scenario
  const storage = placeStorage(context, topology)
  const hosts = placeHosts(context, topology, storage)
  placeVms(context, topology, hosts)
  for (const { name, vm } of topology.consoles) {
    const id = context.nextId<ConsoleId>('console')
    const vmId = vm === null ? null : must(hosts.vmIds.get(vm), `VM ${vm}`)
    world.consoles[id] = { id, name, vmId }
  }
  return world
}

function activeContext(world: World): SimContext {
  const context = new KernelContext<World, never, never>(world)
  context.active = true
  return context as unknown as SimContext
}
