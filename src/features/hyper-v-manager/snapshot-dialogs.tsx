import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { FindingBands } from '@/components/finding-bands'
import { whatForbids } from '@/components/finding-text'
import { FormDialog } from '@/components/form-dialog'
import { useLastKnown } from '@/components/last-known'
import { useWizardPlace } from '@/components/place'
import { RefusalBand } from '@/components/refusal-band'
import { timeText } from '@/components/time-text'
import { useCheck } from '@/components/use-check'
import { ViewScript } from '@/components/view-script'
import { useWizardDraft } from '@/components/wizard-draft'
import { type FormPage, useWizardForm } from '@/components/wizard-form'
import { WizardOpening } from '@/components/wizard-opening'
import type { VirtualMachineDetail } from '@/contract'
import { checkVmSnapshotName } from '@/domain/hyperv/vm-snapshot-rules'
import { snapshotLines } from '@/domain/hyperv/vm-snapshot-tree'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { hyperVQueries, useApplyVmSnapshot, useDeleteVmSnapshot, useRenameVmSnapshot } from '@/queries/windows-queries'
import { CheckBox } from '@/ui/check-box'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { TextField } from '@/ui/text-field'
import type { VmSnapshotRow } from './use-snapshot-actions'

interface SnapshotProps {
  readonly vm: VirtualMachineDetail
  readonly snapshot: VmSnapshotRow
}

interface OfSnapshotProps {
  readonly title: string
  readonly children: (vm: VirtualMachineDetail, snapshot: VmSnapshotRow) => ReactNode
}

/** The snapshot that the address names. */
function OfSnapshot({ title, children }: OfSnapshotProps): ReactNode {
  const { subject = '', of } = useWizardPlace()
  const query = useQuery(virtualMachineQueries.detail(subject))
  const listed = query.data?.snapshots.find(({ id }) => id === of)
  const snapshot = useLastKnown(listed, of)
  return query.data !== undefined && snapshot !== undefined ? (
    children(query.data, snapshot)
  ) : (
    <WizardOpening title={title} what="The snapshot of the virtual machine" queries={[query]} />
  )
}

/** Apply: the VM becomes what it was, after a snapshot of what it is now if that is wanted. */
export function ApplySnapshotDialog(): ReactNode {
  return <OfSnapshot title="Apply Snapshot">{(vm, snapshot) => <Apply vm={vm} snapshot={snapshot} />}</OfSnapshot>
}

function Apply({ vm, snapshot }: SnapshotProps): ReactNode {
  const { close } = useWizardPlace()
  const [takesFirst, setTakesFirst] = useState(false)
  const request = { takeFirst: takesFirst ? `${vm.name} - ${vm.snapshots.length + 1}` : null }
  const check = useCheck(request, (body) => hyperVQueries.checkApplyVmSnapshot(vm.id, snapshot.id, body))
  const apply = useApplyVmSnapshot()
  const variables = { vmId: vm.id, snapshotId: snapshot.id, ...request }
  return (
    <ConfirmDialog
      title="Apply Snapshot"
      question={`Apply the snapshot ${snapshot.name} to ${vm.name}? It becomes what it was on ${timeText(snapshot.createdAt)}.`}
      goes={takesFirst ? [] : [`What ${vm.name} is now, unless a snapshot or a backup holds it`]}
      confirmLabel={takesFirst ? 'Take Snapshot and Apply' : 'Apply'}
      isDestructive={!takesFirst}
      isBusy={apply.isPending}
      disabledReason={whatForbids(check.answer?.findings)}
      onConfirm={() => apply.mutate(variables, { onSuccess: close })}
      onCancel={close}
      extraButtons={<ViewScript asked={{ name: 'applyVmSnapshot', variables }} />}
    >
      <CheckBox label="Take a snapshot of the present state first" checked={takesFirst} onChange={setTakesFirst} />
      <FindingBands findings={check.answer?.findings ?? []} />
      <RefusalBand error={apply.error} />
    </ConfirmDialog>
  )
}

/** Delete Snapshot: its children go to its parent, and the VM stays as it is. */
export function DeleteVmSnapshotDialog(): ReactNode {
  return (
    <OfSnapshot title="Delete Snapshot">
      {(vm, snapshot) => <Delete vm={vm} snapshot={snapshot} subtree={false} />}
    </OfSnapshot>
  )
}

/** Delete Snapshot Subtree: with all that were taken from it. */
export function DeleteSnapshotSubtreeDialog(): ReactNode {
  return (
    <OfSnapshot title="Delete Snapshot Subtree">
      {(vm, snapshot) => <Delete vm={vm} snapshot={snapshot} subtree />}
    </OfSnapshot>
  )
}

function Delete({ vm, snapshot, subtree }: SnapshotProps & { readonly subtree: boolean }): ReactNode {
  const { close } = useWizardPlace()
  const remove = useDeleteVmSnapshot()
  const variables = { vmId: vm.id, snapshotId: snapshot.id, ...(subtree ? { subtree } : {}) }
  const going = subtree ? withThoseBelow(vm, snapshot) : [snapshot]
  return (
    <ConfirmDialog
      title={subtree ? 'Delete Snapshot Subtree' : 'Delete Snapshot'}
      question={
        subtree
          ? `Delete the snapshot ${snapshot.name} of ${vm.name}, and all that were taken from it? The virtual machine stays as it is now.`
          : `Delete the snapshot ${snapshot.name} of ${vm.name}? The virtual machine stays as it is now.`
      }
      goes={going.map(({ name, createdAt }) => `${name}, the state of ${timeText(createdAt)}`)}
      confirmLabel="Delete"
      isBusy={remove.isPending}
      onConfirm={() => remove.mutate(variables, { onSuccess: close })}
      onCancel={close}
      extraButtons={<ViewScript asked={{ name: 'deleteVmSnapshot', variables }} />}
    >
      <RefusalBand error={remove.error} />
    </ConfirmDialog>
  )
}

function withThoseBelow({ snapshots }: VirtualMachineDetail, { id }: VmSnapshotRow): readonly VmSnapshotRow[] {
  const lines = snapshotLines(snapshots)
  const first = lines.findIndex(({ snapshot }) => snapshot?.id === id)
  const depth = lines[first]?.depth ?? 0
  const after = lines.findIndex((line, at) => at > first && line.depth <= depth)
  return lines.slice(first, after === -1 ? undefined : after).flatMap(({ snapshot }) => snapshot ?? [])
}

const PAGES: readonly FormPage[] = [{ id: 'name', title: 'Rename VM Snapshot', description: '', fields: ['name'] }]

/** Rename: another name, and nothing else changes. */
export function RenameVmSnapshotDialog(): ReactNode {
  return (
    <OfSnapshot title="Rename VM Snapshot">
      {(vm, snapshot) => <Rename key={snapshot.id} vm={vm} snapshot={snapshot} />}
    </OfSnapshot>
  )
}

function Rename({ vm, snapshot }: SnapshotProps): ReactNode {
  const draft = useWizardDraft(useMemo(() => ({ name: snapshot.name }), [snapshot.name]))
  const { values, change } = draft
  const form = useWizardForm({ draft, pages: PAGES, findings: checkVmSnapshotName(values.name) })
  const rename = useRenameVmSnapshot()
  const variables = { vmId: vm.id, snapshotId: snapshot.id, ...values }
  return (
    <FormDialog
      width={520}
      height={260}
      form={form}
      title="Rename VM Snapshot"
      isBusy={rename.isPending}
      script={{ name: 'renameVmSnapshot', variables }}
      onOk={() => rename.mutate(variables, { onSuccess: form.close, onError: form.refuse })}
    >
      <TextField
        label="Name"
        required
        {...form.field('name', values.name, (name) => change({ name }))}
        help={`What Hyper-V Manager calls it. The snapshot of ${vm.name} stays as it is.`}
      />
    </FormDialog>
  )
}
