import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { KeptSplit } from '@/components/kept-split'
import { readSelection, useSelection, useWizardPlace, writeSelection } from '@/components/place'
import type { Selection } from '@/components/place'
import { withProperties } from '@/components/properties-action'
import { usePublishActions } from '@/components/published-actions'
import { LoadProblem } from '@/components/query-view'
import { NoRows } from '@/components/no-rows'
import { runShortcut } from '@/components/shortcut'
import { useExpandAbove } from '@/components/tree-expansion'
import { VmDetails } from '@/components/vm-details'
import { useVmTree } from '@/components/vm-tree'
import { useVmActions } from '@/components/use-vm-actions'
import type { HostResource } from '@/contract'
import { datasetQueries } from '@/queries/dataset-queries'
import { hostQueries } from '@/queries/host-queries'
import { ContextMenu } from '@/ui/context-menu'
import { EmptyState } from '@/ui/empty-state'
import { TIME_LEAST } from '@/ui/list-column'
import type { MenuAnchor } from '@/ui/menu-popup'
import { Pane } from '@/ui/pane'
import { paneHeight } from '@/ui/pane-height'
import { TreeView } from '@/ui/tree-view'
import { hostActions } from './host-actions'
import { HostDetails, MemberDetails } from './host-details'
import { hostGroups } from './host-groups'
import { NoHostYet } from './no-host-yet'
import { RemoveHostDialog } from './remove-host-dialog'
import { useProtectionActions } from './use-protection-actions'

const TREE = 'protection-hosts'
const NOWHERE = {}
const NO_HOSTS: readonly HostResource[] = []

const COLUMNS = [
  { id: 'name', header: 'Host' },
  { id: 'status', header: 'Status', width: 150 },
  { id: 'configuration', header: 'Configuration', width: 190 },
  { id: 'last', header: 'Last backup', width: 165, least: TIME_LEAST },
]

/** Managed hosts and clusters with their members and VMs, and the details of what is selected. */
export function HostsTab({ q }: { readonly q: string }): ReactNode {
  const [menu, setMenu] = useState<MenuAnchor>()
  const [selection, select] = useSelection()
  const query = useQuery(hostQueries.list({ sort: 'name', limit: 1000 }))
  const hosts = query.data?.items ?? NO_HOSTS
  const ownerId = selection?.type === 'host' ? selection.id : selection?.within
  const host = hosts.find(({ id }) => id === ownerId)
  const { group, groupOf, removing, stopRemoving } = useHostsTabActions(hosts, query.data?.total)
  const groups = useMemo(() => hostGroups(hosts), [hosts])
  const tree = useVmTree({ tree: TREE, groups, q, searched: NOWHERE })
  const isBelow = selection?.within !== undefined && q === ''
  useExpandAbove(TREE, selection?.within && writeSelection({ type: 'host', id: selection.within }), isBelow)
  if (query.isError && query.data === undefined) return <LoadProblem what="The hosts" query={query} />
  const empty = query.isPending ? <p style={{ margin: 8 }}>Loading…</p> : q === '' ? <NoHostYet /> : <NoRows q={q} />
  return (
    <>
      <KeptSplit
        name="protection-hosts"
        label="Height of the hosts"
        direction="column"
        startsAt={paneHeight(260)}
        min={80}
        first={
          <TreeView
            label="Hosts"
            columns={COLUMNS}
            {...tree}
            selectedId={selection && writeSelection(selection)}
            onSelect={(id) => {
              const next = readSelection(id)
              if (next !== undefined) select(next)
            }}
            onKey={(event, id) => runShortcut(event, groupOf(readSelection(id)))}
            onContextMenu={(_, anchor) => setMenu(anchor)}
            empty={empty}
          />
        }
        second={
          <Pane title="Details" flush>
            <Details host={host} isLoading={query.isPending} />
          </Pane>
        }
      />
      <ContextMenu
        label={group?.title ?? 'Host'}
        items={group?.items ?? []}
        anchor={group && menu}
        onClose={() => setMenu(undefined)}
      />
      {removing !== undefined && <RemoveHostDialog host={removing} onClose={stopRemoving} />}
    </>
  )
}

function useHostsTabActions(hosts: readonly HostResource[], hostCount: number | undefined) {
  const { open } = useWizardPlace()
  const [selection] = useSelection()
  const [removing, setRemoving] = useState<HostResource>()
  const { data: datasets } = useQuery(datasetQueries.list({ limit: 1 }))
  const node = useProtectionActions({ hostCount, datasetCount: datasets?.total })
  const vmGroup = useVmActions(selection?.type === 'vm' ? selection.id : undefined)
  const groupOf = useCallback(
    (of: Selection | undefined) => {
      const host = of?.type === 'host' ? hosts.find(({ id }) => id === of.id) : undefined
      return (
        host &&
        withProperties(
          hostActions(host, open, () => setRemoving(host)),
          open,
          { type: 'host', id: host.id },
        )
      )
    },
    [hosts, open],
  )
  const group = useMemo(
    () => (vmGroup && selection ? withProperties(vmGroup, open, { type: 'vm', id: selection.id }) : groupOf(selection)),
    [vmGroup, groupOf, selection, open],
  )
  usePublishActions(useMemo(() => (group === undefined ? [node] : [node, group]), [node, group]))
  return { group, groupOf, removing, stopRemoving: () => setRemoving(undefined) }
}

interface DetailsProps {
  readonly host: HostResource | undefined
  readonly isLoading: boolean
}

function Details({ host, isLoading }: DetailsProps): ReactNode {
  const [selection] = useSelection()
  if (selection?.type === 'vm') return <VmDetails vmId={selection.id} />
  if (selection?.type === 'host' && host !== undefined) return <HostDetails host={host} />
  const member = selection?.type === 'member' ? host?.members.find(({ id }) => id === selection.id) : undefined
  if (host !== undefined && member !== undefined) return <MemberDetails host={host} member={member} />
  if (selection !== undefined && isLoading) return <p style={{ margin: 8 }}>Loading…</p>
  if (selection !== undefined) {
    return <EmptyState title="It does not exist any more">Select something else above.</EmptyState>
  }
  return <EmptyState title="Nothing is selected">Select a host, a cluster or a virtual machine above.</EmptyState>
}
