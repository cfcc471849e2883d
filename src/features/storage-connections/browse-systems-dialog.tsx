import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ChoiceDialog } from '@/components/choice-dialog'
import type { StorageSystemResource } from '@/contract'
import { storageQueries } from '@/queries/storage-queries'
import type { ListColumn } from '@/ui/list-column'

const COLUMNS: readonly ListColumn<StorageSystemResource>[] = [
  { id: 'name', header: 'Storage system', width: 160, text: ({ name }) => name },
  { id: 'site', header: 'Site', width: 130, text: ({ site }) => site },
  { id: 'version', header: 'Data ONTAP', width: 170, text: ({ ontapVersion }) => ontapVersion },
  { id: 'online', header: 'State', width: 90, text: ({ online }) => (online ? 'Online' : 'Offline') },
]

export interface BrowseSystemsDialogProps {
  readonly onChoose: (name: string) => void
  readonly onClose: () => void
}

/** The storage systems of the environment. */
export function BrowseSystemsDialog({ onChoose, onClose }: BrowseSystemsDialogProps): ReactNode {
  const query = useQuery(storageQueries.systems())
  return (
    <ChoiceDialog
      title="Browse for a storage system"
      lead="The storage systems that hosts of this environment can reach."
      listId="browse-systems"
      label="Storage systems"
      columns={COLUMNS}
      rows={query.data?.items ?? []}
      query={query}
      what="The list of storage systems"
      noneReason="Select a storage system."
      onChoose={({ name }) => onChoose(name)}
      onClose={onClose}
    />
  )
}
