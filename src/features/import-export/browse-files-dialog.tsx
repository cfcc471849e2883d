import { Button } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { ChoiceDialog } from '@/components/choice-dialog'
import { List } from '@/components/list'
import { LoadProblem } from '@/components/query-view'
import { timeText } from '@/components/time-text'
import type { ConfigurationFileResource } from '@/contract'
import { configurationQueries, useDeleteConfigurationFile } from '@/queries/configuration-queries'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { EmptyState } from '@/ui/empty-state'
import { Hint } from '@/ui/hint'
import type { ListColumn } from '@/ui/list-column'

const COLUMNS: readonly ListColumn<ConfigurationFileResource>[] = [
  { id: 'computer', header: 'Computer', text: ({ computer }) => computer.name, width: 110 },
  { id: 'path', header: 'Path', text: ({ path }) => path, width: 270 },
  { id: 'writtenAt', header: 'Exported', text: ({ writtenAt }) => timeText(writtenAt), width: 150 },
  { id: 'writtenBy', header: 'By', text: ({ writtenBy }) => writtenBy.name, width: 80 },
  { id: 'hosts', header: 'Hosts', text: ({ hostCount }) => String(hostCount), width: 50, align: 'end' },
  { id: 'datasets', header: 'Datasets', text: ({ datasetCount }) => String(datasetCount), width: 65, align: 'end' },
]

const NONE = 'Select a file.'

export interface BrowseFilesDialogProps {
  readonly onChoose: (file: ConfigurationFileResource) => void
  readonly onClose: () => void
}

/** The files that Export has written on the computers of the environment. */
export function BrowseFilesDialog({ onChoose, onClose }: BrowseFilesDialogProps): ReactNode {
  const query = useQuery(configurationQueries.files)
  const [selectedId, select] = useState<string>()
  const [isAsking, setAsking] = useState(false)
  const remove = useDeleteConfigurationFile()
  const rows = query.data?.items ?? []
  const selected = rows.find(({ id }) => id === selectedId)
  const reason = selected === undefined ? NONE : undefined
  const choose = (): void => {
    if (selected !== undefined) onChoose(selected)
  }
  return (
    <>
      <ChoiceDialog
        title="Browse for a configuration file"
        lead="Files that Export has written on computers of this environment."
        tools={
          <Hint text={reason}>
            <Button
              variant="outlined"
              aria-disabled={reason !== undefined || undefined}
              onClick={() => selected && setAsking(true)}
            >
              Delete file…
            </Button>
          </Hint>
        }
        disabledReason={reason}
        onChoose={choose}
        onClose={onClose}
      >
        <List
          id="configuration-files"
          label="Configuration files"
          columns={COLUMNS}
          rows={rows}
          rowId={({ id }) => id}
          selectedId={selectedId}
          onSelect={select}
          onActivate={choose}
          state={query.isError ? 'error' : query.isPending ? 'loading' : 'ready'}
          error={<LoadProblem what="The list of files" query={query} />}
          empty={<EmptyState title="There is no configuration file yet">Export one first.</EmptyState>}
        />
      </ChoiceDialog>
      {isAsking && selected && (
        <ConfirmDialog
          title="Delete file"
          question={`Delete ${selected.path} on ${selected.computer.name}?`}
          goes={['What was exported into it']}
          confirmLabel="Delete"
          isBusy={remove.isPending}
          onConfirm={() => remove.mutate({ fileId: selected.id }, { onSettled: () => setAsking(false) })}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  )
}
