import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { ChoiceDialog } from '@/components/choice-dialog'
import { timeText } from '@/components/time-text'
import type { ConfigurationFileResource } from '@/contract'
import { configurationQueries, useDeleteConfigurationFile } from '@/queries/configuration-queries'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import { ReasonedButton } from '@/ui/reasoned-button'

const COLUMNS: readonly ListColumn<ConfigurationFileResource>[] = [
  { id: 'computer', header: 'Computer', text: ({ computer }) => computer.name, width: 95 },
  { id: 'path', header: 'Path', text: ({ path }) => path, width: 255 },
  { id: 'writtenAt', header: 'Exported', text: ({ writtenAt }) => timeText(writtenAt), width: 140 },
  { id: 'writtenBy', header: 'By', text: ({ writtenBy }) => writtenBy.name, width: 80 },
  { id: 'hosts', header: 'Hosts', text: ({ hostCount }) => String(hostCount), width: 62, align: 'end' },
  { id: 'datasets', header: 'Datasets', text: ({ datasetCount }) => String(datasetCount), width: 80, align: 'end' },
]

const NONE = 'Select a file.'

export interface BrowseFilesDialogProps {
  readonly onChoose: (file: ConfigurationFileResource) => void
  readonly onClose: () => void
}

/** The files that Export has written on the computers of the environment. */
export function BrowseFilesDialog({ onChoose, onClose }: BrowseFilesDialogProps): ReactNode {
  const query = useQuery(configurationQueries.files)
  return (
    <ChoiceDialog
      title="Browse for a configuration file"
      lead="Files that Export has written on computers of this environment."
      tools={(selected) => <DeleteFile file={selected} />}
      listId="configuration-files"
      label="Configuration files"
      columns={COLUMNS}
      rows={query.data?.items ?? []}
      query={query}
      what="The list of files"
      empty={<EmptyState title="There is no configuration file yet">Export one first.</EmptyState>}
      noneReason={NONE}
      onChoose={onChoose}
      onClose={onClose}
    />
  )
}

function DeleteFile({ file }: { readonly file: ConfigurationFileResource | undefined }): ReactNode {
  const [isAsking, setAsking] = useState(false)
  const remove = useDeleteConfigurationFile()
  return (
    <>
      <ReasonedButton
        label="Delete File…"
        reason={file === undefined ? NONE : undefined}
        onPress={() => setAsking(true)}
      />
      {isAsking && file && (
        <ConfirmDialog
          title="Delete File"
          question={`Delete ${file.path} on ${file.computer.name}?`}
          goes={['What was exported into it']}
          confirmLabel="Delete"
          isBusy={remove.isPending}
          onConfirm={() => remove.mutate({ fileId: file.id }, { onSettled: () => setAsking(false) })}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  )
}
