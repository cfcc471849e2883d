import HubIcon from '@mui/icons-material/HubOutlined'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { KeptSplit } from '@/components/kept-split'
import { List } from '@/components/list'
import { FindingList } from '@/components/finding-list'
import { NothingHere } from '@/components/nothing-here'
import { useSelection, useWizardPlace } from '@/components/place'
import { usePublishActions } from '@/components/published-actions'
import { listReading, QueryView } from '@/components/query-view'
import { Screen, ScreenHead } from '@/components/screen-head'
import { useTabParam } from '@/components/tab-param'
import type { ClusterResource, ClusterRow } from '@/contract'
import { WINDOWS_NAMES } from '@/domain/hyperv/windows'
import { clusterQueries } from '@/queries/windows-queries'
import { ContextMenu } from '@/ui/context-menu'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import type { MenuAnchor } from '@/ui/menu-popup'
import { Pane } from '@/ui/pane'
import { Tabs } from '@/ui/tabs'
import { clusterItems } from './cluster-items'
import type { ClusterItem } from './cluster-items'
import { useClusterActions } from './use-cluster-actions'

const CLUSTERS: readonly ListColumn<ClusterRow>[] = [
  { id: 'name', header: 'Cluster', width: 165, text: ({ name }) => name },
  { id: 'windows', header: 'Operating system', width: 205, least: 140, text: ({ windows }) => WINDOWS_NAMES[windows] },
  { id: 'owner', header: 'Cluster group on', width: 115, least: 76, text: ({ owner }) => owner.name },
  {
    id: 'nodes',
    header: 'Nodes',
    width: 190,
    text: ({ nodes }) => nodes.map(({ name, up }) => (up ? name : `${name} (down)`)).join(', '),
  },
  { id: 'csvs', header: 'CSVs', width: 55, align: 'end', text: ({ csvCount }) => String(csvCount) },
  { id: 'machines', header: 'VMs', width: 66, align: 'end', text: ({ vmCount }) => String(vmCount) },
]

const ITEMS: readonly ListColumn<ClusterItem>[] = [
  { id: 'name', header: 'Name', width: 230, least: 180, text: ({ name }) => name },
  { id: 'kind', header: 'Type', width: 150, least: 130, text: ({ kind }) => kind },
  { id: 'status', header: 'Status', width: 170, least: 120, text: ({ status }) => status },
  { id: 'owner', header: 'Owner node', width: 120, least: 90, text: ({ owner }) => owner ?? '–' },
  { id: 'preferred', header: 'Preferred owner', width: 140, text: ({ preferred }) => preferred ?? '–' },
]

/** Nodes own, and are not owned. */
const NODES = ITEMS.filter(({ id }) => id === 'name' || id === 'status')

const TABS = [
  { id: 'roles', label: 'Services and applications' },
  { id: 'nodes', label: 'Nodes' },
  { id: 'storage', label: 'Storage' },
  { id: 'advice', label: 'Advice' },
]

const NONE: readonly ClusterRow[] = []

/** Failover Cluster Manager: nodes, CSVs, groups and who owns them. */
export function FailoverClusterManager(): ReactNode {
  const query = useQuery(clusterQueries.list({ sort: 'name', limit: 1000 }))
  const clusters = query.data?.items ?? NONE
  const [selection, select] = useSelection()
  const { open } = useWizardPlace()
  const selectedId = selection?.within ?? (selection?.type === 'cluster' ? selection.id : undefined)
  const cluster = clusters.find(({ id }) => id === selectedId) ?? clusters[0]
  return (
    <Screen>
      <ScreenHead title="Failover Cluster Manager" icon={<HubIcon aria-hidden />}>
        The failover clusters of the environment, their nodes, storage and highly available virtual machines.
        <br />
        Whoever owns a CSV or the cluster group decides who takes the Snapshot copies.
      </ScreenHead>
      <KeptSplit
        name="clusters"
        label="Height of the list of clusters"
        direction="column"
        startsAt={150}
        min={70}
        max={500}
        first={
          <List
            id="clusters"
            label="Clusters"
            columns={CLUSTERS}
            rows={clusters}
            rowId={({ id }) => id}
            selectedId={cluster?.id}
            onSelect={(id) => select({ type: 'cluster', id })}
            onActivate={(id) => open('properties', `cluster:${id}`)}
            {...listReading('The clusters', query)}
            empty={<NothingHere what="failover cluster" />}
          />
        }
        second={cluster === undefined ? <NoCluster /> : <SelectedCluster id={cluster.id} />}
      />
    </Screen>
  )
}

const NODE = [{ id: 'cluster', title: 'Failover Cluster Manager', items: [] }]

function NoCluster(): ReactNode {
  usePublishActions(NODE)
  return (
    <Pane title="Details" flush>
      <EmptyState title="No cluster is selected" />
    </Pane>
  )
}

function SelectedCluster({ id }: { readonly id: string }): ReactNode {
  const query = useQuery(clusterQueries.detail(id))
  return (
    <QueryView what="The cluster" query={query}>
      {(cluster) => <ClusterPane cluster={cluster} />}
    </QueryView>
  )
}

function ClusterPane({ cluster }: { readonly cluster: ClusterResource }): ReactNode {
  const [tab, setTab] = useTabParam('pane', TABS)
  const [selection, select] = useSelection()
  const [menu, setMenu] = useState<MenuAnchor>()
  const items = useMemo(() => clusterItems(cluster, tab), [cluster, tab])
  const selectedId = selection?.within === cluster.id ? selection.id : undefined
  const item = items.find(({ id }) => id === selectedId)
  const { node, group } = useClusterActions(cluster, item)
  usePublishActions(useMemo(() => (group ? [node, group] : [node]), [node, group]))
  const tabs = TABS.map((each) => (each.id === 'advice' ? { ...each, count: cluster.findings.length } : each))
  return (
    <Tabs label={`About ${cluster.name}`} tabs={tabs} current={tab} onChange={setTab}>
      {tab === 'advice' && cluster.findings.length > 0 && (
        <FindingList label={`Advice for ${cluster.name}`} findings={cluster.findings} />
      )}
      {tab === 'advice' && cluster.findings.length === 0 && <EmptyState title="There is nothing to advise" />}
      {tab !== 'advice' && (
        <List
          id="cluster-resources"
          label={TABS.find(({ id }) => id === tab)?.label ?? 'Items'}
          columns={tab === 'nodes' ? NODES : ITEMS}
          rows={items}
          rowId={({ id }) => id}
          selectedId={selectedId}
          onSelect={(id) => select({ type: 'item', id, within: cluster.id })}
          onContextMenu={(_, anchor) => setMenu(anchor)}
          empty={
            <EmptyState title="There is nothing here">
              Virtual machines become highly available in Hyper-V Manager.
            </EmptyState>
          }
        />
      )}
      <ContextMenu
        label={group?.title ?? 'Item'}
        items={group?.items ?? []}
        anchor={group && menu}
        onClose={() => setMenu(undefined)}
      />
    </Tabs>
  )
}
