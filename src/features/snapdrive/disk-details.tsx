import type { ReactNode } from 'react'
import { formatBytes } from '@/base/units'
import type { Selection } from '@/components/place'
import { durationText, timeText } from '@/components/time-text'
import type { SnapDriveDisk } from '@/contract'
import { EmptyState } from '@/ui/empty-state'
import { Pane } from '@/ui/pane'
import { PropertyList } from '@/ui/property-list'
import type { PropertyItem } from '@/ui/property-list'

export interface DiskDetailsProps {
  readonly disks: readonly SnapDriveDisk[]
  readonly selection: Selection | undefined
  readonly total: number
}

/** What SnapDrive knows of the selected disk or Snapshot copy. */
export function DiskDetails({ disks, selection, total }: DiskDetailsProps): ReactNode {
  const disk = disks.find(({ id }) => id === (selection?.type === 'copy' ? selection.within : selection?.id))
  const copy = selection?.type === 'copy' ? disk?.snapshots.find(({ id }) => id === selection.id) : undefined
  const count = <span>{`Total LUNs: ${total}`}</span>
  if (!disk || (selection?.type === 'copy' && !copy)) {
    return (
      <Pane title="Disk Details" tools={count}>
        <EmptyState title="No disk is selected">Select one above.</EmptyState>
      </Pane>
    )
  }
  return (
    <Pane title={copy ? 'Snapshot Details' : 'Disk Details'} tools={count}>
      <PropertyList label="Details" items={copy ? copyProperties(disk.path, copy) : diskProperties(disk)} />
    </Pane>
  )
}

const KINDS: Record<SnapDriveDisk['kind'], string> = {
  dedicated: 'Dedicated',
  shared: 'Shared (clustered)',
  csv: 'Clustered shared volume',
  local: 'Local',
}

/** What SnapDrive knows of a disk. */
export function diskProperties(disk: SnapDriveDisk): PropertyItem[] {
  const { mirror, restored } = disk
  return [
    { label: 'Hyper-V VHD Present', value: disk.machines.length > 0 || disk.backedBy !== null ? 'Yes' : 'No' },
    { label: 'Hyper-V VM Name', value: disk.machines.map(({ name }) => name).join(', ') },
    { label: 'Storage System Name', value: disk.storageSystem.name },
    { label: 'LUN Path', value: disk.path },
    { label: 'LUN Size', value: formatBytes(disk.size) },
    { label: 'Volume Name', value: disk.volumeGuid },
    { label: 'Backed by Snapshot', value: disk.backedBy },
    { label: 'Restored From', value: restored && `${restored.name}, at ${timeText(restored.at)}` },
    {
      label: 'SnapMirror',
      value: mirror
        ? `${disk.mirrorRole === 'source' ? 'Source' : 'Destination'} of ${mirror.source} → ${mirror.destination}`
        : 'No',
    },
    ...(mirror
      ? [
          { label: 'SnapMirror State', value: `${mirror.state}, ${mirror.status}` },
          { label: 'SnapMirror Lag', value: mirror.lag === null ? 'never updated' : durationText(mirror.lag) },
        ]
      : []),
    { label: 'Disk Type', value: KINDS[disk.kind] },
    { label: 'Cluster Group', value: disk.group },
    { label: 'Online On', value: disk.owner?.name },
    { label: 'Igroups', value: disk.igroups.join(', ') },
  ]
}

/** What SnapDrive knows of a Snapshot copy. */
export function copyProperties(path: string | undefined, copy: SnapDriveDisk['snapshots'][number]): PropertyItem[] {
  return [
    { label: 'Snapshot Name', value: copy.name },
    { label: 'Created', value: timeText(copy.createdAt) },
    { label: 'LUN Path', value: path },
    { label: 'Backup', value: copy.backup?.name },
    { label: 'Busy', value: copy.busyWith.length > 0 ? copy.busyWith.join(', ') : 'No' },
  ]
}
