import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FindingList } from '@/components/finding-list'
import { List } from '@/components/list'
import { useWizardPlace } from '@/components/place'
import { PropertySheet } from '@/components/property-sheet'
import type { SheetTab } from '@/components/property-sheet'
import { itself, useSheetPlace, useSheetSubject } from '@/components/sheet-subject'
import type { ClusterResource } from '@/contract'
import { WINDOWS_NAMES } from '@/domain/hyperv/windows'
import { clusterQueries } from '@/queries/windows-queries'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import { PropertyList } from '@/ui/property-list'
import { clusterItems } from './cluster-items'
import type { ClusterItem } from './cluster-items'

const COLUMNS: readonly ListColumn<ClusterItem>[] = [
  { id: 'name', header: 'Name', width: 220, text: ({ name }) => name },
  { id: 'kind', header: 'Type', width: 140, text: ({ kind }) => kind },
  { id: 'status', header: 'Status', width: 140, text: ({ status }) => status },
  { id: 'owner', header: 'Owner node', width: 110, text: ({ owner }) => owner ?? '–' },
]

const TABS: readonly SheetTab<ClusterResource>[] = [
  { id: 'general', label: 'General', panel: (cluster) => <General cluster={cluster} /> },
  { id: 'nodes', label: 'Nodes', panel: (cluster) => <Items cluster={cluster} tab="nodes" /> },
  { id: 'storage', label: 'Storage', panel: (cluster) => <Items cluster={cluster} tab="storage" /> },
  { id: 'roles', label: 'Services and applications', panel: (cluster) => <Items cluster={cluster} tab="roles" /> },
  { id: 'advice', label: 'Advice', panel: (cluster) => <Advice cluster={cluster} /> },
]

interface OfCluster {
  readonly cluster: ClusterResource
}

/** Properties of a failover cluster. */
export function ClusterSheet(): ReactNode {
  const { id } = useSheetPlace()
  const subject = useSheetSubject(useQuery(clusterQueries.detail(id)), itself)
  return <PropertySheet what="The cluster" subject={subject} nameOf={({ name }) => name} tabs={TABS} />
}

function General({ cluster }: OfCluster): ReactNode {
  return (
    <PropertyList
      label={`Cluster ${cluster.name}`}
      items={[
        { label: 'Cluster', value: cluster.name },
        { label: 'Domain', value: cluster.domain },
        { label: 'Operating system', value: WINDOWS_NAMES[cluster.windows] },
        { label: 'Cluster group on', value: cluster.owner.name },
        { label: 'Nodes', value: String(cluster.nodes.length) },
        { label: 'Disks', value: String(cluster.disks.length) },
        { label: 'Virtual machines', value: String(cluster.machines.length) },
        { label: 'Asymmetric', value: cluster.asymmetric ? 'Yes: not every node reaches every disk' : 'No' },
      ]}
    />
  )
}

function Items({ cluster, tab }: OfCluster & { readonly tab: string }): ReactNode {
  const { open } = useWizardPlace()
  return (
    <List
      id="sheet-cluster-items"
      label={`Parts of ${cluster.name}`}
      columns={COLUMNS}
      rows={clusterItems(cluster, tab)}
      rowId={({ id }) => id}
      onActivate={(id, { type }) => open('properties', type === 'machine' ? `vm:${id}` : `item:${cluster.id}:${id}`)}
      empty="There is nothing here."
    />
  )
}

function Advice({ cluster }: OfCluster): ReactNode {
  if (cluster.findings.length === 0) return <EmptyState title="There is nothing to advise" />
  return <FindingList label={`Advice on ${cluster.name}`} findings={cluster.findings} />
}

const PLACES = ['roles', 'nodes', 'storage'] as const

/** Properties of a node, a CSV, a shared disk or the cluster group. */
export function ClusterItemSheet(): ReactNode {
  const { id, within = '' } = useSheetPlace()
  const query = useQuery(clusterQueries.detail(within))
  // The cluster is what is read, and what tells of a change.
  const subject = useSheetSubject(query, (cluster) => (itemOf(cluster, id) === undefined ? undefined : cluster))
  const tabs: readonly SheetTab<ClusterResource>[] = [
    { id: 'general', label: 'General', panel: (cluster) => <ItemGeneral cluster={cluster} id={id} /> },
    { id: 'owned', label: 'Owns', panel: (cluster) => <Owned cluster={cluster} id={id} /> },
  ]
  const item = subject.thing && itemOf(subject.thing, id)
  return (
    <PropertySheet
      what="What was selected"
      subject={subject}
      nameOf={() => item?.name ?? ''}
      tabs={item?.type === 'node' ? tabs : tabs.slice(0, 1)}
    />
  )
}

function itemOf(cluster: ClusterResource, id: string): ClusterItem | undefined {
  return PLACES.flatMap((tab) => clusterItems(cluster, tab)).find((item) => item.id === id)
}

function ItemGeneral({ cluster, id }: OfCluster & { readonly id: string }): ReactNode {
  const item = itemOf(cluster, id)
  if (item === undefined) return null
  const { owner, preferred } = item
  return (
    <PropertyList
      label={`${item.kind} ${item.name}`}
      items={[
        { label: 'Name', value: item.name },
        { label: 'Type', value: item.kind },
        { label: 'Cluster', value: cluster.name },
        { label: 'Status', value: item.status },
        ...(item.type === 'node'
          ? [
              {
                label: 'Cluster group',
                value: cluster.owner.id === id ? 'Is on this node' : `Is on ${cluster.owner.name}`,
              },
            ]
          : [
              { label: 'Owner node', value: owner },
              { label: 'Preferred owner', value: preferred ?? 'No preference' },
            ]),
      ]}
    />
  )
}

/** What is on a node now. */
function Owned({ cluster, id }: OfCluster & { readonly id: string }): ReactNode {
  const name = itemOf(cluster, id)?.name
  const items = ['roles', 'storage'].flatMap((tab) => clusterItems(cluster, tab)).filter(({ owner }) => owner === name)
  return (
    <List
      id="sheet-cluster-items"
      label={`On ${name ?? ''}`}
      columns={COLUMNS}
      rows={items}
      rowId={(item) => item.id}
      empty="Nothing is on this node."
    />
  )
}
