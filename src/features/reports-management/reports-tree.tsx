import DnsIcon from '@mui/icons-material/DnsOutlined'
import HubIcon from '@mui/icons-material/HubOutlined'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { datasetGroup, groupAbove } from '@/components/dataset-groups'
import { NoRows } from '@/components/no-rows'
import { useRowSelection, useSelection, writeSelection } from '@/components/place'
import { useExpandAbove } from '@/components/tree-expansion'
import { useVmTree } from '@/components/vm-tree'
import { datasetQueries } from '@/queries/dataset-queries'
import { hostQueries } from '@/queries/host-queries'
import { EmptyState } from '@/ui/empty-state'
import { paint } from '@/ui/paint'
import { Pane } from '@/ui/pane'
import { TreeView } from '@/ui/tree-view'

const TREE = 'reports-datasets'
const NOWHERE = {}
const NONE: readonly string[] = []

/** Datasets with their virtual machines. */
export function DatasetsTree({ q }: { readonly q: string }): ReactNode {
  const [selection] = useSelection()
  const selectRow = useRowSelection('report')
  const { data } = useQuery(datasetQueries.list({ sort: 'name', limit: 1000 }))
  const groups = useMemo(() => (data?.items ?? []).map((dataset) => datasetGroup(dataset)), [data])
  const tree = useVmTree({ tree: TREE, groups, q, searched: NOWHERE })
  useExpandAbove(TREE, groupAbove(selection?.within), selection?.within !== undefined && q === '')
  return (
    <Pane title="Datasets" flush>
      <TreeView
        label="Datasets and virtual machines"
        {...tree}
        selectedId={selection && writeSelection(selection)}
        onSelect={selectRow}
        empty={
          data === undefined ? (
            <p style={{ margin: 8 }}>Loading…</p>
          ) : q === '' ? (
            <EmptyState title="There is no dataset yet">Reports of deleted ones stand at the right.</EmptyState>
          ) : (
            <NoRows q={q} />
          )
        }
      />
    </Pane>
  )
}

/** Managed hosts and clusters. */
export function HostsTree({ q }: { readonly q: string }): ReactNode {
  const [selection] = useSelection()
  const selectRow = useRowSelection('report')
  const { data } = useQuery(hostQueries.list({ sort: 'name', limit: 1000, ...(q === '' ? {} : { q }) }))
  const items = useMemo(
    () =>
      (data?.items ?? []).map(({ id, name, kind }) => {
        const Icon = kind === 'cluster' ? HubIcon : DnsIcon
        return {
          id: writeSelection({ type: 'host', id }),
          label: name,
          icon: <Icon style={{ color: paint('link') }} />,
          isStrong: true,
        }
      }),
    [data],
  )
  return (
    <Pane title="Hosts" flush>
      <TreeView
        label="Hosts and clusters"
        items={items}
        expandedIds={NONE}
        onExpandedChange={() => undefined}
        selectedId={selection && writeSelection(selection)}
        onSelect={selectRow}
        empty={
          data === undefined ? (
            <p style={{ margin: 8 }}>Loading…</p>
          ) : q === '' ? (
            <EmptyState title="No host is managed yet">Add one in Protection.</EmptyState>
          ) : (
            <NoRows q={q} />
          )
        }
      />
    </Pane>
  )
}
