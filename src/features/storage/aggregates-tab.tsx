import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatBytes } from '@/base/units'
import { List } from '@/components/list'
import { NothingHere } from '@/components/nothing-here'
import { usePublishActions } from '@/components/published-actions'
import { LoadProblem } from '@/components/query-view'
import type { AggregateResource } from '@/contract'
import { storageQueries } from '@/queries/storage-queries'
import type { ListColumn } from '@/ui/list-column'

const COLUMNS: readonly ListColumn<AggregateResource>[] = [
  { id: 'name', header: 'Aggregate', width: 150, text: ({ name }) => name },
  { id: 'system', header: 'Storage system', width: 130, text: ({ storageSystem }) => storageSystem.name },
  {
    id: 'size',
    header: 'Size',
    width: 90,
    align: 'end',
    text: ({ size }) => formatBytes(size),
    sortValue: ({ size }) => size,
  },
  {
    id: 'used',
    header: 'Used',
    width: 90,
    align: 'end',
    text: ({ used }) => formatBytes(used),
    sortValue: ({ used }) => used,
  },
  {
    id: 'free',
    header: 'Free',
    width: 90,
    align: 'end',
    text: ({ free }) => formatBytes(free),
    sortValue: ({ free }) => free,
  },
  {
    id: 'promised',
    header: 'Promised to volumes',
    width: 145,
    align: 'end',
    text: ({ promised, size }) => `${formatBytes(promised)}${promised > size ? ', overcommitted' : ''}`,
    sortValue: ({ promised }) => promised,
  },
  { id: 'volumes', header: 'Volumes', width: 75, align: 'end', text: ({ volumeCount }) => String(volumeCount) },
]

const NONE: readonly AggregateResource[] = []
const ACTIONS = [{ id: 'storage', title: 'Storage', items: [] }]

/** Aggregates with their room: thick volumes take their size of it, thin ones what they use. */
export function AggregatesTab(): ReactNode {
  const query = useQuery(storageQueries.aggregates())
  usePublishActions(ACTIONS)
  return (
    <List
      id="aggregates"
      label="Aggregates"
      columns={COLUMNS}
      rows={query.data?.items ?? NONE}
      rowId={({ id }) => id}
      state={query.isError ? 'error' : query.isPending ? 'loading' : 'ready'}
      error={<LoadProblem what="The aggregates" query={query} />}
      empty={<NothingHere what="storage" />}
    />
  )
}
