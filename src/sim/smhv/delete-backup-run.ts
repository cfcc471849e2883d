import type { BackupId, DatasetId, SnapshotId, VmId } from '@/domain/ids'

/** What the steps of deleting a backup share. */
export interface DeleteBackupRun {
  readonly backupId: BackupId
  readonly backupName: string
  readonly datasetId: DatasetId
  /** null: the backup of the entire dataset. */
  readonly vmId: VmId | null
  /** Both of each pair (R144); what other VMs of the backup need stays. */
  readonly snapshotIds: readonly SnapshotId[]
}

export type DeleteBackupKind = {
  data: DeleteBackupRun
  steps: {
    checkCopies: object
    /** Copies and metadata at once: never a backup with half of its copies. */
    deleteCopies: object
  }
}
