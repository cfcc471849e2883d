import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { FormDialog } from '@/components/form-dialog'
import { useChangeParams, useWizardPlace, writeSelection } from '@/components/place'
import { useCheck } from '@/components/use-check'
import { useWizardDraft } from '@/components/wizard-draft'
import { type FormPage, useWizardForm } from '@/components/wizard-form'
import { WizardOpening } from '@/components/wizard-opening'
import type { VirtualMachineResource, WindowsDiskRow } from '@/contract'
import { diskManagementQueries, useAddPhysicalDisk, useAttachVhd } from '@/queries/disk-management-queries'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { SelectField } from '@/ui/select-field'
import { TextField } from '@/ui/text-field'

const ATTACH: readonly FormPage[] = [{ id: 'path', title: 'Attach VHD', description: '', fields: ['path'] }]

/** Attach Virtual Hard Disk: the path of a file on a disk of the host. */
export function AttachVhdDialog(): ReactNode {
  const { subject: hostId = '', of = '' } = useWizardPlace()
  const change = useChangeParams()
  const draft = useWizardDraft(useMemo(() => ({ path: of }), [of]))
  const { values } = draft
  const check = useCheck(values, ({ path }) => diskManagementQueries.checkAttach(hostId, path))
  const form = useWizardForm({ draft, pages: ATTACH, findings: check.answer?.findings ?? [] })
  const attach = useAttachVhd()
  return (
    <FormDialog
      width={560}
      height={260}
      form={form}
      title="Attach Virtual Hard Disk"
      isBusy={attach.isPending}
      script={{ name: 'attachVhd', variables: { hostId, ...values } }}
      isChecking={check.isChecking}
      onOk={() =>
        attach.mutate(
          { hostId, ...values },
          {
            onSuccess: ({ id }) => {
              draft.discard()
              const closed = { wizard: undefined, subject: undefined, of: undefined, page: undefined }
              change({ ...closed, select: writeSelection({ type: 'disk', id }) })
            },
            onError: form.refuse,
          },
        )
      }
    >
      <TextField
        label="Location"
        required
        help="A .vhd or .vhdx file on a disk of the host, for example H:\app01\app01.vhd."
        {...form.field('path', values.path, (path) => draft.change({ path }))}
      />
    </FormDialog>
  )
}

const ADD: readonly FormPage[] = [{ id: 'vm', title: 'Add Hard Drive', description: '', fields: ['vmId'] }]

/** Settings of a VM, Add Hard Drive, Physical hard disk: which VM gets the disk. */
export function AddPhysicalDiskDialog(): ReactNode {
  const { subject = '', of: hostId = '' } = useWizardPlace()
  const disks = useQuery(diskManagementQueries.disks(hostId))
  const machines = useQuery(
    virtualMachineQueries.list({ managed: false, parentHost: hostId, limit: 1000, sort: 'name' }),
  )
  const disk = disks.data?.items.find(({ id }) => id === subject)
  if (disk === undefined || machines.data === undefined) {
    return <WizardOpening title="Add Hard Drive" what="The disk" queries={[disks, machines]} />
  }
  return <AddForm disk={disk} machines={machines.data.items} />
}

interface AddFormProps {
  readonly disk: WindowsDiskRow
  readonly machines: readonly VirtualMachineResource[]
}

function AddForm({ disk, machines }: AddFormProps): ReactNode {
  const own = machines.find(({ name }) => name === disk.contentOf) ?? machines[0]
  const draft = useWizardDraft(useMemo(() => ({ vmId: own?.id ?? '' }), [own]))
  const { values, change } = draft
  const check = useCheck(
    values,
    (body) => diskManagementQueries.checkAddPhysicalDisk(disk.id, body),
    values.vmId !== '',
  )
  const form = useWizardForm({ draft, pages: ADD, findings: check.answer?.findings ?? [] })
  const add = useAddPhysicalDisk()
  return (
    <FormDialog
      width={560}
      height={300}
      form={form}
      title="Add Hard Drive"
      okLabel="Add"
      isBusy={add.isPending}
      script={{ name: 'addPhysicalDisk', variables: { vhdId: disk.id, ...values } }}
      isChecking={check.isChecking}
      onOk={() => add.mutate({ vhdId: disk.id, ...values }, { onSuccess: form.close, onError: form.refuse })}
    >
      <p>{`Physical hard disk: Disk ${disk.number}, ${disk.path ?? ''}`}</p>
      <SelectField
        label="Virtual machine"
        required
        help="A virtual machine that runs gets the disk at once: its guest shows a new drive."
        options={machines.map(({ id, name, state }) => ({ value: id, label: `${name} (${state})` }))}
        {...form.field('vmId', values.vmId, (vmId) => change({ vmId }))}
      />
    </FormDialog>
  )
}
