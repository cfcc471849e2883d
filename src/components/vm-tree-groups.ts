import type { VirtualMachineResource } from '@/contract'
import type { VirtualMachineFilters } from '@/queries/virtual-machine-queries'
import type { TreeItem } from '@/ui/tree-item'

/** A row that VMs stand below: a dataset, a host or cluster, Unprotected Resources. */
export interface VmTreeGroup {
  /** What `within` says in the selection of a VM below it. */
  readonly id: string
  readonly item: TreeItem
  readonly filters: VirtualMachineFilters
  /** How many VMs stand below it. */
  readonly count: number
  /** Rows between it and its VMs. */
  readonly first?: readonly TreeItem[] | undefined
  /** Whether a VM that a search has found stands below it. */
  readonly holds: (vm: VirtualMachineResource) => boolean
}

/** What a search leaves of a tree. */
export interface NarrowedGroups {
  readonly groups: readonly VmTreeGroup[]
  /** The VMs found, by the group's id; a group whose own name was found has none here and shows all of its VMs. */
  readonly vms: ReadonlyMap<string, readonly VirtualMachineResource[]>
  /** Rows to open. */
  readonly ids: readonly string[]
}

/** Keeps the groups that are called so, or hold a VM that was found. */
export function narrowGroups(
  groups: readonly VmTreeGroup[],
  q: string,
  found: readonly VirtualMachineResource[],
): NarrowedGroups {
  const wanted = q.trim().toLowerCase()
  const vms = new Map<string, readonly VirtualMachineResource[]>()
  const ids: string[] = []
  const kept: VmTreeGroup[] = []
  for (const group of groups) {
    const held = found.filter(group.holds)
    const isNamed = group.item.label.toLowerCase().includes(wanted)
    // Rows that stand for all there is below a group are searched themselves.
    const own = group.count === 0 ? (group.first ?? []) : []
    const rows = own.filter(({ label }) => label.toLowerCase().includes(wanted))
    if (!isNamed && held.length === 0 && rows.length === 0) continue
    kept.push(isNamed || rows.length === 0 ? group : { ...group, first: rows })
    if (isNamed) continue
    if (rows.length === 0) vms.set(group.id, held)
    ids.push(group.item.id)
  }
  return { groups: kept, vms, ids }
}
