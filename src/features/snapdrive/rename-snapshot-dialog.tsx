import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { FormDialog } from '@/components/form-dialog'
import { useCheck } from '@/components/use-check'
import { useWizardDraft } from '@/components/wizard-draft'
import { type FormPage, useWizardForm } from '@/components/wizard-form'
import { WizardOpening } from '@/components/wizard-opening'
import { snapDriveQueries, useRenameDiskSnapshot } from '@/queries/snapdrive-queries'
import { TextField } from '@/ui/text-field'
import { useCopy } from './disk-dialogs'

const PAGES: readonly FormPage[] = [{ id: 'name', title: 'Rename Snapshot', description: '', fields: ['name'] }]

/** Rename: another name for a Snapshot copy that SMHV has not made. */
export function RenameSnapshotDialog(): ReactNode {
  const { found, query } = useCopy()
  if (!found) return <WizardOpening title="Rename Snapshot" what="The Snapshot copy" queries={[query]} />
  return <RenameForm key={found.copy.id} copy={found.copy} volume={found.disk.volume.name} />
}

interface RenameFormProps {
  readonly copy: { readonly id: string; readonly name: string }
  readonly volume: string
}

function RenameForm({ copy, volume }: RenameFormProps): ReactNode {
  const { id: snapshotId, name: before } = copy
  const draft = useWizardDraft(useMemo(() => ({ name: before }), [before]))
  const { values, change } = draft
  const check = useCheck(values, (body) => snapDriveQueries.checkRenameSnapshot(snapshotId, body))
  const form = useWizardForm({ draft, pages: PAGES, findings: check.answer?.findings ?? [] })
  const rename = useRenameDiskSnapshot()
  return (
    <FormDialog
      width={520}
      height={260}
      form={form}
      title="Rename Snapshot"
      isBusy={rename.isPending}
      isChecking={check.isChecking}
      script={{ name: 'renameDiskSnapshot', variables: { snapshotId, ...values } }}
      onOk={() => rename.mutate({ snapshotId, ...values }, { onSuccess: form.close, onError: form.refuse })}
    >
      <TextField
        label="Snapshot name"
        required
        {...form.field('name', values.name, (name) => change({ name }))}
        help={`${before} of the volume ${volume} gets this name. SMHV finds its own copies by their names.`}
      />
    </FormDialog>
  )
}
