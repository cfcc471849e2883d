import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useHostChoice } from '@/components/host-choice'
import { List } from '@/components/list'
import { useWizardPlace } from '@/components/place'
import { PropertySheet } from '@/components/property-sheet'
import type { SheetTab } from '@/components/property-sheet'
import { useSheetPlace, useSheetSubject } from '@/components/sheet-subject'
import { timeText } from '@/components/time-text'
import type { SnapDriveDisk } from '@/contract'
import { snapDriveQueries } from '@/queries/snapdrive-queries'
import { TIME_LEAST } from '@/ui/list-column'
import type { ListColumn } from '@/ui/list-column'
import { PropertyList } from '@/ui/property-list'
import { copyProperties, diskProperties } from './disk-details'

type Copy = SnapDriveDisk['snapshots'][number]

const COPIES: readonly ListColumn<Copy>[] = [
  { id: 'name', header: 'Snapshot Name', width: 300, text: ({ name }) => name },
  { id: 'created', header: 'Created', width: 150, least: TIME_LEAST, text: ({ createdAt }) => timeText(createdAt) },
  { id: 'backup', header: 'Backup', width: 180, text: ({ backup }) => backup?.name ?? '–' },
]

const TABS: readonly SheetTab<SnapDriveDisk>[] = [
  {
    id: 'general',
    label: 'General',
    panel: (disk) => <PropertyList label={`Disk ${disk.mountPoint}`} items={diskProperties(disk)} />,
  },
  { id: 'copies', label: 'Snapshot Copies', panel: (disk) => <Copies disk={disk} /> },
]

function useDisks() {
  const host = useHostChoice()
  return useQuery({ ...snapDriveQueries.disks(host.id), enabled: host.id !== '' })
}

/** Properties of a LUN that a host has as a disk. */
export function DiskSheet(): ReactNode {
  const { id } = useSheetPlace()
  const subject = useSheetSubject(useDisks(), ({ items }) => items.find((disk) => disk.id === id))
  return <PropertySheet what="The disk" subject={subject} nameOf={({ mountPoint }) => mountPoint} tabs={TABS} />
}

function Copies({ disk }: { readonly disk: SnapDriveDisk }): ReactNode {
  const { open } = useWizardPlace()
  return (
    <List
      id="sheet-copies"
      label="Snapshot copies of the disk"
      columns={COPIES}
      rows={disk.snapshots}
      rowId={(copy) => copy.id}
      onActivate={(id) => open('properties', `disk-copy:${disk.id}:${id}`)}
      empty="There is no Snapshot copy of it."
    />
  )
}

/** Properties of a Snapshot copy of a disk. */
export function DiskCopySheet(): ReactNode {
  const { id, within } = useSheetPlace()
  const disks = useDisks()
  const disk = disks.data?.items.find((each) => each.id === within)
  const subject = useSheetSubject(disks, ({ items }) =>
    items.find((each) => each.id === within)?.snapshots.find((copy) => copy.id === id),
  )
  const tabs: readonly SheetTab<Copy>[] = [
    {
      id: 'general',
      label: 'General',
      panel: (copy) => <PropertyList label={`Snapshot copy ${copy.name}`} items={copyProperties(disk?.path, copy)} />,
    },
  ]
  return <PropertySheet what="The Snapshot copy" subject={subject} nameOf={({ name }) => name} tabs={tabs} />
}
