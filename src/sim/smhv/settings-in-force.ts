import type { HostSettings, ManagedHost } from '@/domain/smhv/managed-host'
import type { ReadonlyWorld } from '../world/world'

/**
 * The settings by which SMHV goes: those of the node that owns the cluster group. They differ from the cluster's only when
 * an import has left that node out (R95).
 */
export function settingsInForce(world: ReadonlyWorld, managed: Readonly<ManagedHost>): HostSettings {
  const owner = managed.clusterId === null ? undefined : world.clusters[managed.clusterId]?.ownerNodeId
  return (owner === undefined ? undefined : managed.leftBehind[owner]) ?? managed.settings
}
