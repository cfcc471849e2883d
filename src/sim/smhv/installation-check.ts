import type { Finding } from '@/domain/finding'
import type { HyperVHost } from '@/domain/hyperv/windows'
import type { ConsoleId, HostId } from '@/domain/ids'
import type { InstallationForm } from '@/domain/smhv/installation'
import { checkInstallation, type InstallationNodeFacts } from '@/domain/smhv/installation-rules'
import { findHeldLock } from '../kernel/lock'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { consoleIdFindings } from './consoles'
import { datasetsOfHosts } from './host-removal'
import { isHostInUse } from './host-use'
import { findTarget, type HostTarget, nodesOfTarget } from './host-target'
import { licenseFacts } from './licensing'

/** What Remote Host Install is asked for. */
export interface InstallationRequest {
  readonly consoleId: ConsoleId
  /** Name or id of a host, or of a cluster: then of all its nodes. */
  readonly name: string
  readonly form: InstallationForm
}

/** Held while SMHV is being installed on a host or removed from it. */
export function installationLock(hostId: HostId): string {
  return `installation:${hostId}`
}

/** What installing SMHV on a host or cluster, or removing it, would meet. */
export function checkStartInstallation(world: ReadonlyWorld, request: InstallationRequest): Finding[] {
  const { consoleId, name, form } = request
  const target = findTarget(world, name)
  const hosts = target ? nodesOfTarget(world, target) : []
  const ids = hosts.map(({ id }) => id)
  const facts = {
    isNamed: name.trim() !== '',
    nodes: target ? hosts.map((host) => nodeFacts(world, host, form)) : null,
    neighbourPorts: target ? neighbourPorts(world, target) : [],
    pushingDomains: pushingDomains(world, consoleId),
    datasets: form.action === 'uninstall' ? datasetsOfHosts(world, ids).map((dataset) => dataset.name) : [],
  }
  return [...consoleIdFindings(world, consoleId), ...checkInstallation(facts, form)]
}

function nodeFacts(
  world: ReadonlyWorld,
  host: Readonly<HyperVHost>,
  { action }: InstallationForm,
): InstallationNodeFacts {
  const { id, domain, up, smhv, snapDrive } = host
  return {
    subject: subjectOf('host', host),
    domain,
    up,
    smhv,
    snapDrive,
    license: licenseFacts(world, host, 'license.'),
    beingInstalled: findHeldLock(world.locks, [installationLock(id)]) !== undefined,
    inUse: action === 'uninstall' && isHostInUse(world, id),
  }
}

/** Of a single host that is a node of a cluster: what its neighbours use. */
function neighbourPorts(world: ReadonlyWorld, { hostId }: HostTarget): number[] {
  const clusterId = hostId === null ? null : (world.hosts[hostId]?.clusterId ?? null)
  if (clusterId === null) return []
  const neighbours = nodesOfTarget(world, { hostId: null, clusterId }).filter(({ id }) => id !== hostId)
  return neighbours.flatMap(({ smhv }) => (smhv ? [smhv.port] : []))
}

/** Domains in which the console has a host on which SMHV runs. */
function pushingDomains(world: ReadonlyWorld, consoleId: ConsoleId): string[] {
  const managed = Object.values(world.managedHosts).filter((row) => row.consoleId === consoleId)
  const able = managed.flatMap((row) => nodesOfTarget(world, row)).filter(({ up, smhv }) => up && smhv?.running)
  return [...new Set(able.map(({ domain }) => domain))]
}
