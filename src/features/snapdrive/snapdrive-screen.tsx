import StorageIcon from '@mui/icons-material/StorageOutlined'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { HostChoice, useHostChoice } from '@/components/host-choice'
import { KeptSplit } from '@/components/kept-split'
import { NothingHere } from '@/components/nothing-here'
import { useSelection } from '@/components/place'
import { usePublishActions } from '@/components/published-actions'
import { QueryView } from '@/components/query-view'
import { Screen, ScreenHead } from '@/components/screen-head'
import { snapDriveQueries } from '@/queries/snapdrive-queries'
import { DiskDetails } from './disk-details'
import { DiskTree } from './disk-tree'
import { useDiskActions } from './use-disk-actions'

/** SnapDrive for Windows: the LUNs that a host has as disks, with their Snapshot copies. */
export function SnapDriveScreen(): ReactNode {
  const host = useHostChoice()
  const query = useQuery({ ...snapDriveQueries.disks(host.id), enabled: host.id !== '' })
  const [selection] = useSelection()
  const actions = useDiskActions(host, query.data?.items, selection)
  usePublishActions(useMemo(() => (actions.selected ? [actions.node, actions.selected] : [actions.node]), [actions]))
  return (
    <Screen>
      <ScreenHead title="Disks" icon={<StorageIcon aria-hidden />} tools={<HostChoice label="Host" choice={host} />}>
        The LUNs that are mapped to {host.name === '' ? 'the host' : host.name}.
        <br />
        Expand a disk to see its Snapshot copies; connect one to look into a backup.
      </ScreenHead>
      {host.isEmpty && <NothingHere what="hosts" />}
      {!host.isEmpty && (
        <QueryView what="The disks of the host" query={query}>
          {({ items, total }) => (
            <KeptSplit
              name="snapdrive"
              label="Height of the list of disks"
              direction="column"
              startsAt={300}
              min={80}
              max={620}
              first={<DiskTree disks={items} actions={actions} />}
              second={<DiskDetails disks={items} selection={selection} total={total} />}
            />
          )}
        </QueryView>
      )}
    </Screen>
  )
}
