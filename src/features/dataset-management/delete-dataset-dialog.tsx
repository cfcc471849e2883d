import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useSelection } from '@/components/place'
import { RefusalBand } from '@/components/refusal-band'
import { ViewScript } from '@/components/view-script'
import type { DatasetResource } from '@/contract'
import { backupQueries } from '@/queries/backup-queries'
import { useDeleteDataset } from '@/queries/dataset-queries'
import { policyQueries } from '@/queries/policy-queries'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { countedText, listedText } from './consequence-text'

interface DeleteDatasetDialogProps {
  readonly dataset: DatasetResource
  readonly onClose: () => void
}

/** Asks before a dataset goes: what goes with it, and what stays without anybody who looks after it. */
export function DeleteDatasetDialog({ dataset, onClose }: DeleteDatasetDialogProps): ReactNode {
  const [, select] = useSelection()
  const { mutate, isPending, error } = useDeleteDataset()
  const { data: policyList } = useQuery(policyQueries.list(dataset.id))
  const { data: vms } = useQuery(virtualMachineQueries.list({ dataset: dataset.id, sort: 'name', limit: 1000 }))
  const { data: backups } = useQuery(backupQueries.list({ dataset: dataset.id, limit: 1 }))
  const policies = policyList?.items ?? []
  const jobs = policies.flatMap((policy) => policy.schedule?.jobName ?? [])
  const exposed = vms?.items.filter((vm) => vm.exists && vm.datasets.length === 1).map((vm) => vm.name) ?? []
  const backupCount = backups?.total ?? 0
  return (
    <ConfirmDialog
      title="Delete Dataset"
      question={`Delete the dataset ${dataset.name}?`}
      confirmLabel="Delete dataset"
      isBusy={isPending}
      goes={[
        ...(policies.length === 0
          ? []
          : [
              listedText(
                'policy',
                policies.map((policy) => policy.name),
              ),
            ]),
        ...(jobs.length === 0 ? [] : [`${listedText('scheduled job', jobs)}, on every member host`]),
      ]}
      affected={[
        ...(exposed.length === 0 ? [] : [listedText('virtual machine', exposed, 'in no dataset afterwards')]),
        ...(backupCount === 0
          ? []
          : [`${countedText(backupCount, 'backup')} kept, which no retention deletes any more`]),
      ]}
      onConfirm={() =>
        mutate(
          { datasetId: dataset.id },
          {
            onSuccess: () => {
              select(undefined)
              onClose()
            },
          },
        )
      }
      onCancel={onClose}
      extraButtons={<ViewScript asked={{ name: 'deleteDataset', variables: { datasetId: dataset.id } }} />}
    >
      <RefusalBand error={error} />
    </ConfirmDialog>
  )
}
