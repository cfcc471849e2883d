import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { KeptSplit } from '@/components/kept-split'
import { List } from '@/components/list'
import { usePublishActions } from '@/components/published-actions'
import { listReading } from '@/components/query-view'
import { durationText, timeText } from '@/components/time-text'
import type { VaultResource, VaultScheduleResource } from '@/contract'
import { storageQueries } from '@/queries/storage-queries'
import { EmptyState } from '@/ui/empty-state'
import { TIME_LEAST } from '@/ui/list-column'
import type { ListColumn } from '@/ui/list-column'
import { Pane } from '@/ui/pane'

const RELATIONS: readonly ListColumn<VaultResource>[] = [
  { id: 'source', header: 'Source', width: 190, text: ({ source }) => source },
  { id: 'destination', header: 'Destination', width: 230, text: ({ destination }) => destination },
  { id: 'state', header: 'State', width: 110, text: ({ state }) => state },
  { id: 'status', header: 'Status', width: 110, text: ({ status }) => status },
  {
    id: 'lag',
    header: 'Lag',
    width: 110,
    text: ({ lag }) => (lag === null ? '–' : durationText(lag)),
    sortValue: ({ lag }) => lag ?? -1,
  },
]

const NO_VAULTS: readonly VaultResource[] = []
const NO_SCHEDULES: readonly VaultScheduleResource[] = []
const ACTIONS = [{ id: 'storage', title: 'Storage', items: [] }]

const SCHEDULES: readonly ListColumn<VaultScheduleResource>[] = [
  { id: 'volume', header: 'Volume', width: 170, text: ({ volume }) => volume.name },
  { id: 'name', header: 'Schedule', width: 170, text: ({ name }) => name },
  { id: 'frequency', header: 'Frequency', width: 110, text: ({ frequency }) => frequency },
  { id: 'next', header: 'Next', width: 165, least: TIME_LEAST, text: ({ nextAt }) => timeText(nextAt) },
  {
    id: 'copies',
    header: 'Archived copies',
    width: 130,
    align: 'end',
    text: ({ copies, count }) => `${copies.length} of ${count}`,
  },
]

/** SnapVault relationships and their schedules. They are made in the console of the secondary, or by a script. */
export function VaultsTab(): ReactNode {
  const vaults = useQuery(storageQueries.vaults())
  const schedules = useQuery(storageQueries.vaultSchedules())
  usePublishActions(ACTIONS)
  return (
    <KeptSplit
      name="vaults"
      label="Height of the list of relationships"
      direction="column"
      startsAt={260}
      min={80}
      max={600}
      first={
        <List
          id="vaults"
          label="SnapVault relationships"
          columns={RELATIONS}
          rows={vaults.data?.items ?? NO_VAULTS}
          rowId={({ id }) => id}
          {...listReading('The SnapVault relationships', vaults)}
          empty={
            <EmptyState title="No SnapVault relationship yet">
              Begin one in the Data ONTAP console of the secondary: snapvault start -S.
            </EmptyState>
          }
        />
      }
      second={
        <Pane title="Schedules" flush>
          <List
            id="vault-schedules"
            label="SnapVault schedules"
            columns={SCHEDULES}
            rows={schedules.data?.items ?? NO_SCHEDULES}
            rowId={({ id }) => id}
            {...listReading('The SnapVault schedules', schedules)}
            empty={<EmptyState title="No SnapVault schedule yet">Make one with snapvault snap sched.</EmptyState>}
          />
        </Pane>
      }
    />
  )
}
