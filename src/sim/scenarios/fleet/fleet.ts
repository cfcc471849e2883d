import { addTime, MINUTE, SECOND } from '@/base/sim-time'
import type { Command } from '../../commands'
import type { Scenario, TimelineEntry } from '../scenario'
import { addHostNamed, addPolicyOf, createDatasetOf, keep, settingsWith, timeOf } from '../timeline-words'
import type { Topology } from '../topology'
import type { WorldNames } from '../world-names'
import { type FleetSize, fleetTopology } from './fleet-topology'

export const FLEET_SIZE: FleetSize = { hosts: 200, vms: 10_000 }
export const FLEET_SEED = 1

const STARTS_AT = timeOf('2013-10-13T06:30')
const OPENS_AT = timeOf('2013-10-14T06:30')
/** The first backup of the one night that has passed, and how long after it that of the next dataset. */
const FIRST_RUN = timeOf('2013-10-13T18:00')
const APART = 7 * MINUTE
const DATASETS_OF_CLUSTER = 3
/** One of so many VMs was forgotten: it stays unprotected. */
const FORGOTTEN = 20
/** VMs that are off are left out of datasets, but for one of so many. */
const OVERLOOKED = 8

/** Many hosts and VMs, for scale: all is managed and scheduled, and one night has passed. */
export function fleet(size: FleetSize = FLEET_SIZE, seed: number = FLEET_SEED): Scenario {
  const { hosts, vms } = size
  // Drawn when it is asked for: most who look a scenario up want its name and seed only.
  let drawn: Topology | undefined
  const draw = (): Topology => (drawn ??= fleetTopology(size, seed))
  return {
    name: hosts === FLEET_SIZE.hosts && vms === FLEET_SIZE.vms ? 'fleet' : `fleet-${hosts}x${vms}`,
    title: fleetTitle(size),
    story: FLEET_STORY,
    seed,
    startsAt: STARTS_AT,
    opensAt: OPENS_AT,
    get topology() {
      return draw()
    },
    get timeline() {
      return fleetTimeline(draw())
    },
  }
}

export function fleetTitle({ hosts, vms }: FleetSize): string {
  return `A fleet of ${vms} virtual machines on ${hosts} hosts`
}

export const FLEET_STORY =
  'Clusters of eight nodes and stand-alone hosts, all of them managed, with a daily policy for nearly every virtual ' +
  'machine. One night has passed; a few datasets failed for a machine that was off. It shows how the console holds up ' +
  'at this size.'

/** One managed host or cluster with the VMs that it brings. */
interface Owner {
  readonly name: string
  readonly snapInfo: string
  /** Dataset by dataset. */
  readonly vms: readonly (readonly string[])[]
}

function ownersOf({ clusters, hosts, vms }: Topology): readonly Owner[] {
  const vmsOfHost = new Map<string, string[]>()
  let off = 0
  for (const [index, vm] of vms.entries()) {
    const names = vmsOfHost.get(vm.host) ?? []
    const leftOut = vm.state === 'off' && ++off % OVERLOOKED > 0
    if (!leftOut && index % FORGOTTEN !== FORGOTTEN - 1) names.push(vm.name)
    vmsOfHost.set(vm.host, names)
  }
  const nodes = new Set(clusters.flatMap((cluster) => cluster.nodes))
  const of = (names: readonly string[]): readonly string[] => names.flatMap((name) => vmsOfHost.get(name) ?? [])
  return [
    ...clusters.map(({ name, nodes: members }) => {
      const share = Math.ceil(members.length / DATASETS_OF_CLUSTER)
      const parts = Array.from({ length: DATASETS_OF_CLUSTER }, (_, part) =>
        members.slice(part * share, (part + 1) * share),
      )
      return { name, snapInfo: 'S:\\', vms: parts.map(of).filter((part) => part.length > 0) }
    }),
    ...hosts
      .filter((host) => !nodes.has(host.name))
      .map(({ name }) => ({ name, snapInfo: 'S:\\', vms: [of([name])].filter((part) => part.length > 0) })),
  ]
}

function fleetTimeline(topology: Topology): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = []
  const add = (command: (names: WorldNames) => Command): void => {
    entries.push({ at: entries.length * SECOND, command })
  }
  let run = 0
  for (const owner of ownersOf(topology)) {
    add((names) => addHostNamed(names, owner.name, settingsWith(names, owner.name, owner.snapInfo)))
    for (const [part, vms] of owner.vms.entries()) {
      const dataset = `${owner.name}_${part + 1}`
      const start = addTime(FIRST_RUN, (run++ * APART) % (10 * 60 * MINUTE))
      add((names) => createDatasetOf(names, dataset, '', vms))
      add((names) =>
        addPolicyOf(names, {
          dataset,
          name: 'daily',
          retention: keep('daily', 7),
          schedule: { frequency: 'daily', start },
        }),
      )
    }
  }
  return entries
}
