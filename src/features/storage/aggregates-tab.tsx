import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { formatBytes } from '@/base/units'
import { useGroupMenu } from '@/components/group-menu'
import { List } from '@/components/list'
import { NothingHere } from '@/components/nothing-here'
import { useSelection, useWizardPlace } from '@/components/place'
import { usePropertiesGroup } from '@/components/properties-action'
import { usePublishActions } from '@/components/published-actions'
import { listReading } from '@/components/query-view'
import type { AggregateResource } from '@/contract'
import { storageQueries } from '@/queries/storage-queries'
import type { ListColumn } from '@/ui/list-column'
import type { PropertyItem } from '@/ui/property-list'

const COLUMNS: readonly ListColumn<AggregateResource>[] = [
  { id: 'name', header: 'Aggregate', width: 150, text: ({ name }) => name },
  { id: 'system', header: 'Storage system', width: 130, text: ({ storageSystem }) => storageSystem.name },
  {
    id: 'size',
    header: 'Size',
    width: 90,
    least: 78,
    align: 'end',
    text: ({ size }) => formatBytes(size),
    sortValue: ({ size }) => size,
  },
  {
    id: 'used',
    header: 'Used',
    width: 90,
    least: 78,
    align: 'end',
    text: ({ used }) => formatBytes(used),
    sortValue: ({ used }) => used,
  },
  {
    id: 'free',
    header: 'Free',
    width: 90,
    least: 78,
    align: 'end',
    text: ({ free }) => formatBytes(free),
    sortValue: ({ free }) => free,
  },
  {
    id: 'promised',
    header: 'Promised to volumes',
    width: 145,
    least: 100,
    align: 'end',
    text: ({ promised, size }) => `${formatBytes(promised)}${promised > size ? ', overcommitted' : ''}`,
    sortValue: ({ promised }) => promised,
  },
  { id: 'volumes', header: 'Volumes', width: 75, align: 'end', text: ({ volumeCount }) => String(volumeCount) },
]

const NONE: readonly AggregateResource[] = []
const NODE = { id: 'storage', title: 'Storage', items: [] }

/** Aggregates with their room: thick volumes take their size of it, thin ones what they use. */
export function AggregatesTab(): ReactNode {
  const query = useQuery(storageQueries.aggregates())
  const [selection, select] = useSelection()
  const { open } = useWizardPlace()
  const selected = selection?.type === 'aggregate' ? selection : undefined
  const group = usePropertiesGroup('aggregate', selected && 'Aggregate', selected)
  const { onContextMenu, menu } = useGroupMenu(group, 'Aggregate')
  usePublishActions(useMemo(() => (group ? [NODE, group] : [NODE]), [group]))
  return (
    <>
      <List
        id="aggregates"
        label="Aggregates"
        columns={COLUMNS}
        rows={query.data?.items ?? NONE}
        rowId={({ id }) => id}
        {...listReading('The aggregates', query)}
        selectedId={selected?.id}
        onSelect={(id) => select({ type: 'aggregate', id })}
        onActivate={(id) => open('properties', `aggregate:${id}`)}
        onContextMenu={onContextMenu}
        empty={<NothingHere what="storage" />}
      />
      {menu}
    </>
  )
}

/** An aggregate, property by property: what the columns of the list say. */
export function aggregateProperties(aggregate: AggregateResource): readonly PropertyItem[] {
  return COLUMNS.map(({ header, text }) => ({ label: header, value: text(aggregate) }))
}
