import type { ReactNode } from 'react'
import type { DatasetDetail } from '@/contract'

/** What the wizard does; with the dataset, if it is known yet. */
export function BackupWelcome({ dataset }: { readonly dataset: DatasetDetail | undefined }): ReactNode {
  const what =
    dataset === undefined ? (
      'all virtual machines of a dataset'
    ) : (
      <>
        {dataset.vmCount === 1 ? 'the virtual machine' : `the ${dataset.vmCount} virtual machines`} of the dataset{' '}
        <strong>{dataset.name}</strong>
      </>
    )
  return (
    <>
      <p>This wizard backs up {what}, now and once.</p>
      <ul>
        <li>The settings of a policy can be taken over and changed for this backup.</li>
        <li>Backups on demand count toward the 255 Snapshot copies of a volume too.</li>
        <li>Closing the wizard does not stop the backup: follow it in Jobs.</li>
      </ul>
      <p>Press Next to begin.</p>
    </>
  )
}
