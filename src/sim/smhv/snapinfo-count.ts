import { ok } from '@/base/result'
import { finding, type Finding, hasErrors } from '@/domain/finding'
import type { HyperVHost } from '@/domain/hyperv/windows'
import { checkSnapInfoCopies } from '@/domain/smhv/host-settings-rules'
import { type ManagedHost, SNAPINFO_COPIES_DEFAULT, SNAPINFO_COPIES_VALUE } from '@/domain/smhv/managed-host'
import { type CommandHandler, refuseWith } from '../context'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { type HostTarget, nodesOfTarget, targetSubject } from './host-target'
import { refuseByRule } from './refusals'

const valueOf = ({ clusterId }: HostTarget): string => SNAPINFO_COPIES_VALUE[clusterId === null ? 'host' : 'cluster']

/** What the registry of a node says; null = nothing. */
export function snapInfoCopiesSet(node: Readonly<HyperVHost>, target: HostTarget): number | null {
  return node.registry[valueOf(target)] ?? null
}

/** How many SnapInfo copies are kept: by the registry of the host, or of the node that owns the cluster group (R150–R152). */
export function snapInfoCopiesKept(world: ReadonlyWorld, managed: Readonly<ManagedHost>): number {
  const nodes = nodesOfTarget(world, managed)
  const cluster = managed.clusterId === null ? undefined : world.clusters[managed.clusterId]
  const node = nodes.find(({ id }) => id === cluster?.ownerNodeId) ?? nodes[0]
  return (node && snapInfoCopiesSet(node, managed)) ?? SNAPINFO_COPIES_DEFAULT
}

/** Nodes of a cluster that do not keep the same number: after a failover another one counts (R152). */
export function snapInfoCountFindings(world: ReadonlyWorld, managed: Readonly<ManagedHost>): Finding[] {
  const nodes = nodesOfTarget(world, managed)
  const counts = nodes.map((node) => snapInfoCopiesSet(node, managed) ?? SNAPINFO_COPIES_DEFAULT)
  const subject = targetSubject(world, managed)
  if (new Set(counts).size <= 1 || !subject) return []
  const detail = nodes.map(({ name }, index) => `${name}: ${counts[index]}`).join(', ')
  return [finding('settings/snapinfo-count-differs', { subject, detail })]
}

/** Edits the registry of a host, of one node, or of all nodes of a cluster. */
export const setSnapInfoCopies: CommandHandler<'setSnapInfoCopies'> = (context, command) => {
  const { world } = context
  const { managedHostId, hostId, count, version } = command
  const managed = world.managedHosts[managedHostId]
  if (!managed) return refuseWith('unknown', 'request/unknown')
  if (managed.version !== version) return refuseWith('stale', 'request/stale')
  const nodes = nodesOfTarget(world, managed).filter(({ id }) => hostId === null || id === hostId)
  if (nodes.length === 0) return refuseWith('unknown', 'request/unknown', { field: 'hostId' })
  const down = nodes.filter(({ up }) => !up).map((node) => finding('host/down', { subject: subjectOf('host', node) }))
  const findings = [...checkSnapInfoCopies(count), ...down]
  if (hasErrors(findings)) return refuseByRule(findings)
  for (const { id } of nodes) {
    const registry = world.hosts[id]?.registry
    if (registry && count === null) delete registry[valueOf(managed)]
    else if (registry && count !== null) registry[valueOf(managed)] = count
    context.emit('parent-host.changed', { hostId: id })
  }
  managed.version++
  context.emit('host.configured', { managedHostId })
  return ok({ id: managedHostId, jobId: null })
}
