import type { HostResource } from '@/contract'
import { SNAPINFO_COPIES_DEFAULT } from '@/domain/smhv/managed-host'

export interface CopiesDraft {
  /** Empty: the host, or all nodes of the cluster. */
  readonly hostId: string
  readonly way: 'default' | 'set'
  /** null while the box holds no whole number. */
  readonly count: number | null
}

/** What the registry of a node says now; for all nodes what counts now. */
export function copiesDraft({ members }: HostResource, hostId: string): CopiesDraft {
  const node = members.find(({ id, ownsClusterGroup }) => (hostId === '' ? ownsClusterGroup : id === hostId))
  const count = (node ?? members[0])?.snapInfoCopies ?? null
  return { hostId, way: count === null ? 'default' : 'set', count: count ?? SNAPINFO_COPIES_DEFAULT }
}

export function copiesText(count: number | null): string {
  return count === null ? `not set (${SNAPINFO_COPIES_DEFAULT})` : String(count)
}
