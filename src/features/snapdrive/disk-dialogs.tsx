import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { FindingBands } from '@/components/finding-bands'
import { whatForbids } from '@/components/finding-text'
import { FormDialog } from '@/components/form-dialog'
import { useLastKnown } from '@/components/last-known'
import { useParam, useWizardPlace } from '@/components/place'
import { RefusalBand } from '@/components/refusal-band'
import { useCheck } from '@/components/use-check'
import { useWizardDraft } from '@/components/wizard-draft'
import { ViewScript } from '@/components/view-script'
import { type FormPage, useWizardForm } from '@/components/wizard-form'
import { WizardOpening } from '@/components/wizard-opening'
import { useHostChoice } from '@/components/host-choice'
import type { SnapDriveDisk } from '@/contract'
import {
  snapDriveQueries,
  useCreateDiskSnapshot,
  useDeleteDiskSnapshot,
  useDisconnectDisk,
  useRestoreDisk,
} from '@/queries/snapdrive-queries'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { TextField } from '@/ui/text-field'

/** The disk that a dialog is about, as the host of the screen sees it. */
function useDisk() {
  const { subject } = useWizardPlace()
  const host = useHostChoice()
  const query = useQuery({ ...snapDriveQueries.disks(host.id), enabled: host.id !== '' })
  const listed = query.data?.items.find(({ id }) => id === subject)
  return { disk: useLastKnown(listed, subject), query }
}

const MODES = {
  disconnect: { title: 'Disconnect Disk', verb: 'Disconnect' },
  force: { title: 'Force Disconnect Disk', verb: 'Force Disconnect' },
  delete: { title: 'Delete Disk', verb: 'Delete' },
} as const

/** Disconnect, Force Disconnect and Delete Disk: what keeps from it, and what goes. */
export function DisconnectDiskDialog(): ReactNode {
  const place = useWizardPlace()
  const [, select] = useParam('select')
  const { disk, query } = useDisk()
  const mode = place.of === 'force' || place.of === 'delete' ? place.of : 'disconnect'
  const request = { force: mode === 'force', deleteLun: mode === 'delete' }
  const diskId = disk?.id ?? ''
  const check = useCheck(request, (body) => snapDriveQueries.checkDisconnect(diskId, body), disk !== undefined)
  const disconnect = useDisconnectDisk()
  const { title, verb } = MODES[mode]
  if (!disk) return <WizardOpening title={title} what="The disk" queries={[query]} />
  const goes = [
    ...(mode === 'delete' ? [`The LUN ${disk.path} with everything on it`] : []),
    ...(disk.backedBy === null ? [] : [`The clone ${disk.path}, with what was written to it`]),
  ]
  return (
    <ConfirmDialog
      title={title}
      question={`${verb} ${disk.mountPoint}, ${disk.path}?`}
      goes={goes}
      affected={
        disk.backedBy === null ? [] : [`The Snapshot copy ${disk.backedBy} and those before it can be deleted again`]
      }
      confirmLabel={verb}
      isDestructive={mode !== 'disconnect'}
      isBusy={disconnect.isPending}
      disabledReason={whatForbids(check.answer?.findings)}
      onConfirm={() =>
        // What is selected is gone afterwards; the dialog goes with it.
        disconnect.mutate({ diskId, ...request }, { onSuccess: () => (place.close(), select(undefined)) })
      }
      onCancel={place.close}
      extraButtons={<ViewScript asked={{ name: 'disconnectDisk', variables: { diskId, ...request } }} />}
    >
      <FindingBands findings={check.answer?.findings ?? []} />
      <RefusalBand error={disconnect.error} />
    </ConfirmDialog>
  )
}

const PAGES: readonly FormPage[] = [{ id: 'name', title: 'Create Snapshot', description: '', fields: ['name'] }]

/** Create Snapshot: a name, and the copy is made at once. */
export function DiskSnapshotDialog(): ReactNode {
  const { disk, query } = useDisk()
  if (!disk) return <WizardOpening title="Create Snapshot" what="The disk" queries={[query]} />
  return <SnapshotForm disk={disk} />
}

function SnapshotForm({ disk }: { readonly disk: SnapDriveDisk }): ReactNode {
  const draft = useWizardDraft(useMemo(() => ({ name: '' }), []))
  const { values, change } = draft
  const check = useCheck(values, (body) => snapDriveQueries.checkSnapshotName(disk.id, body))
  const form = useWizardForm({ draft, pages: PAGES, findings: check.answer?.findings ?? [] })
  const create = useCreateDiskSnapshot()
  return (
    <FormDialog
      width={520}
      height={240}
      form={form}
      title="Create Snapshot"
      isBusy={create.isPending}
      isChecking={check.isChecking}
      script={{ name: 'createDiskSnapshot', variables: { diskId: disk.id, ...values } }}
      onOk={() => create.mutate({ diskId: disk.id, ...values }, { onSuccess: form.close, onError: form.refuse })}
    >
      <TextField
        label="Snapshot name"
        required
        {...form.field('name', values.name, (name) => change({ name }))}
        help={`A copy of the volume ${disk.volume.name} as it is now. It is no backup of SMHV.`}
      />
    </FormDialog>
  )
}

/** The Snapshot copy that a dialog is about, and the disk below which it was selected. */
export function useCopy() {
  const { of } = useWizardPlace()
  const { disk, query } = useDisk()
  const listed = disk?.snapshots.find(({ id }) => id === of)
  const copy = useLastKnown(listed, of)
  return { found: disk && copy ? { disk, copy } : undefined, query }
}

/** Deletes a Snapshot copy. */
export function DeleteSnapshotDialog(): ReactNode {
  const place = useWizardPlace()
  const { found, query } = useCopy()
  const id = found?.copy.id ?? ''
  const check = useQuery({ ...snapDriveQueries.checkDeleteSnapshot(id), enabled: found !== undefined })
  const remove = useDeleteDiskSnapshot()
  if (!found) return <WizardOpening title="Delete Snapshot" what="The Snapshot copy" queries={[query]} />
  return (
    <ConfirmDialog
      title="Delete Snapshot"
      question={`Delete the Snapshot copy ${found.copy.name} of the volume ${found.disk.volume.name}?`}
      goes={[found.copy.name]}
      confirmLabel="Delete"
      isBusy={remove.isPending}
      disabledReason={whatForbids(check.data?.findings)}
      onConfirm={() => remove.mutate({ snapshotId: id }, { onSuccess: place.close })}
      onCancel={place.close}
      extraButtons={<ViewScript asked={{ name: 'deleteDiskSnapshot', variables: { snapshotId: id } }} />}
    >
      <FindingBands findings={check.data?.findings ?? []} />
      <RefusalBand error={remove.error} />
    </ConfirmDialog>
  )
}

/** Restores a whole LUN. */
export function RestoreDiskDialog(): ReactNode {
  const place = useWizardPlace()
  const { found, query } = useCopy()
  const diskId = found?.disk.id ?? ''
  const request = { snapshotId: found?.copy.id ?? '' }
  const check = useCheck(request, (body) => snapDriveQueries.checkRestore(diskId, body), found !== undefined)
  const restore = useRestoreDisk()
  if (!found) return <WizardOpening title="Restore Disk" what="The Snapshot copy" queries={[query]} />
  return (
    <ConfirmDialog
      title="Restore Disk"
      question={`Restore ${found.disk.mountPoint}, ${found.disk.path}, from ${found.copy.name}?`}
      acknowledge="I know that what was written since is lost"
      confirmLabel="Restore"
      isBusy={restore.isPending}
      disabledReason={whatForbids(check.answer?.findings)}
      onConfirm={() => restore.mutate({ diskId, ...request }, { onSuccess: place.close })}
      onCancel={place.close}
      extraButtons={<ViewScript asked={{ name: 'restoreDisk', variables: { diskId, ...request } }} />}
    >
      <FindingBands findings={check.answer?.findings ?? []} />
      <RefusalBand error={restore.error} />
    </ConfirmDialog>
  )
}
