import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { List } from '@/components/list'
import { ChoiceDialog } from '@/components/choice-dialog'
import { LoadProblem } from '@/components/query-view'
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
  const [selectedId, select] = useState<string>()
  const rows = query.data?.items ?? []
  const selected = rows.find(({ id }) => id === selectedId)
  const choose = (): void => {
    if (selected !== undefined) onChoose(selected.name)
  }
  return (
    <ChoiceDialog
      title="Browse for a storage system"
      lead="The storage systems that hosts of this environment can reach."
      disabledReason={selected === undefined ? 'Select a storage system.' : undefined}
      onChoose={choose}
      onClose={onClose}
    >
      <List
        id="browse-systems"
        label="Storage systems"
        columns={COLUMNS}
        rows={rows}
        rowId={({ id }) => id}
        selectedId={selectedId}
        onSelect={select}
        onActivate={choose}
        state={query.isError ? 'error' : query.isPending ? 'loading' : 'ready'}
        error={<LoadProblem what="The list of storage systems" query={query} />}
      />
    </ChoiceDialog>
  )
}
