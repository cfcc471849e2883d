import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { formatBytes } from '@/base/units'
import type { HostDisk } from '@/contract'
import { explain } from '@/domain/findings/catalogue'
import type { DiskKind } from '@/domain/hyperv/windows'
import { checkSnapInfoDisk } from '@/domain/smhv/host-settings-rules'
import { hostQueries } from '@/queries/host-queries'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import { ChoiceDialog } from './choice-dialog'
import { useHostTarget } from './host-target'

const KIND_NAMES: Readonly<Record<DiskKind, string>> = {
  dedicated: 'Dedicated LUN',
  shared: 'Shared LUN',
  csv: 'CSV',
  local: 'Local disk',
}

export interface BrowseDisksDialogProps {
  /** Whose disks. */
  readonly target: { readonly name: string; readonly isCluster: boolean }
  readonly onChoose: (disk: HostDisk) => void
  readonly onClose: () => void
}

/** The disks of a host or cluster, on one of which the SnapInfo directory is to lie; each says why it cannot. */
export function BrowseDisksDialog({ target, onChoose, onClose }: BrowseDisksDialogProps): ReactNode {
  const { name, isCluster } = target
  const host = useHostTarget(name)
  const query = useQuery({ ...hostQueries.disks(host?.id ?? ''), enabled: host !== undefined })
  const columns = useMemo(() => columnsFor(isCluster), [isCluster])
  return (
    <ChoiceDialog
      title="Browse for Folder"
      lead={`Disks of ${name}: the directory SnapInfo is made on the disk that is chosen.`}
      listId="browse-disks"
      label={`Disks of ${name}`}
      columns={columns}
      rows={query.data?.items ?? []}
      query={query}
      what="The list of disks"
      empty={
        <EmptyState title="The host has no disk on a storage system">
          Create a LUN and connect it with SnapDrive first.
        </EmptyState>
      }
      noneReason="Select a disk."
      reasonAgainst={(disk) => reasonAgainst(disk, isCluster)}
      onChoose={onChoose}
      onClose={onClose}
    />
  )
}

function columnsFor(isCluster: boolean): readonly ListColumn<HostDisk>[] {
  return [
    { id: 'mountPoint', header: 'Mount point', text: ({ mountPoint }) => mountPoint, width: 165, least: 120 },
    { id: 'kind', header: 'Kind', text: ({ kind }) => KIND_NAMES[kind], width: 105 },
    { id: 'lun', header: 'LUN path', text: ({ lunPath }) => lunPath ?? '–', width: 220, least: 150 },
    { id: 'volume', header: 'Volume', text: volumeText, width: 150, least: 110 },
    {
      id: 'size',
      header: 'Size',
      text: ({ size }) => (size === null ? '–' : formatBytes(size)),
      sortValue: ({ size }) => size ?? 0,
      width: 65,
      align: 'end',
    },
    {
      id: 'suitable',
      header: 'Suitable',
      text: (disk) => (reasonAgainst(disk, isCluster) === undefined ? 'Yes' : 'No'),
      width: 92,
    },
  ]
}

function volumeText({ storageSystem, volume }: HostDisk): string {
  return volume === null ? '–' : `${storageSystem?.name ?? '?'}:${volume.name}`
}

function reasonAgainst({ kind, lunPath }: HostDisk, isCluster: boolean): string | undefined {
  const [found] = checkSnapInfoDisk({ kind, onLun: lunPath !== null }, isCluster)
  return found && explain(found.code).title
}
