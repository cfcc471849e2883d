import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useSelection } from '@/components/place'
import { RefusalBand } from '@/components/refusal-band'
import { ViewScript } from '@/components/view-script'
import type { HostResource } from '@/contract'
import { useRemoveHost } from '@/queries/host-queries'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { CheckBox } from '@/ui/check-box'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { listedText } from './consequence-text'

/** Asks before a host or cluster leaves the management: its VMs leave all datasets with it. */
export function RemoveHostDialog({
  host,
  onClose,
}: {
  readonly host: HostResource
  readonly onClose: () => void
}): ReactNode {
  const [, select] = useSelection()
  const [deleteBackups, setDeleteBackups] = useState(false)
  const { mutate, isPending, error } = useRemoveHost()
  const { data } = useQuery(virtualMachineQueries.list({ host: host.id, protected: true, sort: 'name', limit: 1000 }))
  const vms = data?.items ?? []
  const datasets = [...new Set(vms.flatMap((vm) => vm.datasets.map((dataset) => dataset.name)))].toSorted()
  const backedUp = vms.filter((vm) => vm.lastBackup !== null).map((vm) => vm.name)
  return (
    <ConfirmDialog
      title="Remove Host"
      question={`Stop managing the ${host.kind} ${host.name}?`}
      confirmLabel="Remove host"
      isBusy={isPending}
      goes={[
        'Its settings for reports, notification and SnapInfo in this console',
        ...(deleteBackups && backedUp.length > 0 ? [`All backups of ${listedText('virtual machine', backedUp)}`] : []),
      ]}
      affected={[
        ...(vms.length === 0
          ? []
          : [
              listedText(
                'virtual machine',
                vms.map((vm) => vm.name),
                'leaving all datasets',
              ),
            ]),
        ...(datasets.length === 0 ? [] : [listedText('dataset', datasets, 'without these virtual machines')]),
      ]}
      onConfirm={() =>
        mutate(
          { managedHostId: host.id, deleteBackups },
          {
            onSuccess: () => {
              select(undefined)
              onClose()
            },
          },
        )
      }
      onCancel={onClose}
      extraButtons={<ViewScript asked={{ name: 'removeHost', variables: { managedHostId: host.id, deleteBackups } }} />}
    >
      <CheckBox label="Delete all VM backups" checked={deleteBackups} onChange={setDeleteBackups} />
      <RefusalBand error={error} />
    </ConfirmDialog>
  )
}
