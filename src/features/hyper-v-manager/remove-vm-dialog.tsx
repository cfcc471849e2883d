import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWizardPlace } from '@/components/place'
import { RefusalBand } from '@/components/refusal-band'
import { ViewScript } from '@/components/view-script'
import { WizardOpening } from '@/components/wizard-opening'
import type { VirtualMachineDetail } from '@/contract'
import {
  useChangeVirtualMachineState,
  useDeleteVirtualMachine,
  virtualMachineQueries,
} from '@/queries/virtual-machine-queries'
import { ConfirmDialog } from '@/ui/confirm-dialog'

/** Deletes a VM from Hyper-V, or its resources from the cluster: what going back to normal after a failover takes. */
export function RemoveVmDialog(): ReactNode {
  const { subject = '', of } = useWizardPlace()
  const query = useQuery(virtualMachineQueries.detail(subject))
  const title = of === 'cluster' ? 'Delete Cluster Resources' : 'Delete Virtual Machine'
  if (query.data === undefined) return <WizardOpening title={title} what="The virtual machine" queries={[query]} />
  return of === 'cluster' ? <FromCluster vm={query.data} title={title} /> : <FromHost vm={query.data} title={title} />
}

interface RemovalProps {
  readonly vm: VirtualMachineDetail
  readonly title: string
}

function FromHost({ vm, title }: RemovalProps): ReactNode {
  const { close } = useWizardPlace()
  const { mutate, isPending, error } = useDeleteVirtualMachine()
  const datasets = vm.datasets.map(({ name }) => name).join(', ')
  return (
    <ConfirmDialog
      title={title}
      question={`Delete ${vm.name} from ${vm.host.name}? Its files stay on their disks, and so do its backups.`}
      confirmLabel="Delete"
      isBusy={isPending}
      goes={[`The registration of ${vm.name} in Hyper-V`, ...vm.snapshots.map(({ name }) => `Snapshot ${name}`)]}
      affected={datasets === '' ? [] : [`Datasets that miss it then: ${datasets}`]}
      onConfirm={() => mutate({ vmId: vm.id }, { onSuccess: close })}
      onCancel={close}
      extraButtons={<ViewScript asked={{ name: 'deleteVirtualMachine', variables: { vmId: vm.id } }} />}
    >
      <RefusalBand error={error} />
    </ConfirmDialog>
  )
}

function FromCluster({ vm, title }: RemovalProps): ReactNode {
  const { close } = useWizardPlace()
  const { mutate, isPending, error } = useChangeVirtualMachineState()
  return (
    <ConfirmDialog
      title={title}
      question={`Delete the resources of ${vm.name} from ${vm.cluster?.name ?? 'the cluster'}? It stays in Hyper-V, as a VM of ${vm.host.name} alone.`}
      confirmLabel="Delete resources"
      isBusy={isPending}
      goes={[`Virtual machine ${vm.name}`, `Virtual machine configuration ${vm.name}`]}
      affected={['It does not fail over to another node any more']}
      onConfirm={() => mutate({ vmId: vm.id, action: 'remove-from-cluster' }, { onSuccess: close })}
      onCancel={close}
      extraButtons={
        <ViewScript
          asked={{ name: 'changeVirtualMachineState', variables: { vmId: vm.id, action: 'remove-from-cluster' } }}
        />
      }
    >
      <RefusalBand error={error} />
    </ConfirmDialog>
  )
}
