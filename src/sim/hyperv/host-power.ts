import { finding, type Finding } from '@/domain/finding'
import type { HostId } from '@/domain/ids'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'

/** What keeps Hyper-V Manager from acting on a host now. */
export function hostDownFindings(world: ReadonlyWorld, hostId: HostId): Finding[] {
  const host = world.hosts[hostId]
  if (host?.up) return []
  return [finding('host/down', host ? { subject: subjectOf('host', host) } : {})]
}
