import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { FormDialog } from '@/components/form-dialog'
import { useWizardPlace } from '@/components/place'
import { useWizardDraft } from '@/components/wizard-draft'
import { useWizardForm } from '@/components/wizard-form'
import type { FormPage } from '@/components/wizard-form'
import { WizardOpening } from '@/components/wizard-opening'
import type { VirtualMachineDetail } from '@/contract'
import { checkVmSnapshotName } from '@/domain/hyperv/vm-snapshot-rules'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { useTakeVmSnapshot } from '@/queries/windows-queries'
import { TextField } from '@/ui/text-field'

const PAGES: readonly FormPage[] = [{ id: 'name', title: 'Snapshot', description: '', fields: ['name'] }]

/** Hyper-V Manager's Snapshot: a name, and it is taken at once. */
export function TakeSnapshotDialog(): ReactNode {
  const { subject = '' } = useWizardPlace()
  const query = useQuery(virtualMachineQueries.detail(subject))
  if (query.data === undefined) {
    return <WizardOpening title="Snapshot Name" what="The virtual machine" queries={[query]} />
  }
  return <SnapshotForm vm={query.data} />
}

function SnapshotForm({ vm }: { readonly vm: VirtualMachineDetail }): ReactNode {
  const draft = useWizardDraft(useMemo(() => ({ name: `${vm.name} - ${vm.snapshots.length + 1}` }), [vm]))
  const { values, change } = draft
  const form = useWizardForm({ draft, pages: PAGES, findings: checkVmSnapshotName(values.name) })
  const take = useTakeVmSnapshot()
  return (
    <FormDialog
      width={520}
      height={280}
      form={form}
      title="Snapshot Name"
      okLabel="Take Snapshot"
      isBusy={take.isPending}
      script={{ name: 'takeVmSnapshot', variables: { vmId: vm.id, ...values } }}
      onOk={() => take.mutate({ vmId: vm.id, ...values }, { onSuccess: form.close, onError: form.refuse })}
    >
      <TextField
        label="Name"
        required
        {...form.field('name', values.name, (name) => change({ name }))}
        help={`Takes a Hyper-V snapshot of ${vm.name} in ${vm.snapshotPath}. It is no backup.`}
      />
    </FormDialog>
  )
}
