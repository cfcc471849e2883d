import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { VirtualMachineResource } from '@/contract'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import type { VirtualMachineFilters } from '@/queries/virtual-machine-queries'
import type { TreeItem } from '@/ui/tree-item'
import { writeSelection } from './place'
import { ProtectionIcon, VmStateIcon } from './status-icon'
import { timeText } from './time-text'
import { useTreeExpansion } from './tree-expansion'
import { useVmGroups } from './vm-groups'
import { narrowGroups } from './vm-tree-groups'
import type { VmTreeGroup } from './vm-tree-groups'

export interface VmTree {
  readonly items: readonly TreeItem[]
  readonly expandedIds: readonly string[]
  readonly onExpandedChange: (ids: string[]) => void
}

interface VmTreeOptions {
  /** Under this name the tree remembers what is expanded. */
  readonly tree: string
  /** Keep its identity while nothing has changed. */
  readonly groups: readonly VmTreeGroup[]
  readonly q: string
  /** Where a search looks besides the names of the groups. */
  readonly searched: VirtualMachineFilters
}

const FOUND_AT_MOST = 200

/** Groups with their VMs: read page by page as they come on show, or what a search has found of them. */
export function useVmTree({ tree, groups, q, searched }: VmTreeOptions): VmTree {
  const isSearch = q !== ''
  const search = useQuery({
    ...virtualMachineQueries.list({ ...searched, q, sort: 'name', limit: FOUND_AT_MOST }),
    enabled: isSearch,
    placeholderData: keepPreviousData,
  })
  const found = useMemo(() => {
    if (!isSearch) return undefined
    const vms = search.data?.items ?? []
    return { q, more: Math.max(0, (search.data?.total ?? 0) - vms.length), ...narrowGroups(groups, q, vms) }
  }, [isSearch, q, search.data, groups])
  const [expandedIds, onExpandedChange] = useTreeExpansion(tree, found)
  const shown = found?.groups ?? groups
  const open = shown.filter(({ item, id }) => expandedIds.includes(item.id) && !found?.vms.has(id))
  const pages = useVmGroups(open, vmItem)
  const items = useMemo(() => {
    const rows = shown.map((group): TreeItem => {
      const vms = found?.vms.get(group.id)?.map((vm) => vmItem(vm, group.id)) ?? pages.get(group.id)
      if (vms === undefined) return { ...group.item, children: group.first, hasChildren: group.count > 0 }
      return { ...group.item, children: [...(group.first ?? []), ...vms] }
    })
    const more = found?.more ?? 0
    return more === 0 ? rows : [...rows, { id: 'more found', label: `${more} more are found: search more closely` }]
  }, [shown, found, pages])
  return { items, expandedIds, onExpandedChange: useCallback((ids) => onExpandedChange(ids), [onExpandedChange]) }
}

/** A VM as a row: its state in Hyper-V before the name, how it stands behind it. */
function vmItem(vm: VirtualMachineResource, groupId: string): TreeItem {
  const state = vm.exists ? vm.state : undefined
  return {
    id: writeSelection({ type: 'vm', id: vm.id, within: groupId }),
    label: vm.exists ? vm.name : `${vm.name} (deleted)`,
    icon: <VmStateIcon state={state} />,
    cells: {
      status: vm.exists ? (
        <ProtectionIcon protection={vm.protection} withText />
      ) : (
        <VmStateIcon state={undefined} withText />
      ),
      last: timeText(vm.lastBackup?.at),
    },
  }
}
