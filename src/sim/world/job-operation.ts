import type { Finding } from '@/domain/finding'
import type { AnyOperation } from '../kernel/operation'
import type { AlternateRestoreKind } from '../smhv/alternate-restore-run'
import type { BackupKind } from '../smhv/backup-run'
import type { DeleteBackupKind } from '../smhv/delete-backup-run'
import type { InstallationKind } from '../smhv/installation-run'
import type { RestoreKind } from '../smhv/restore-run'

/** The kinds of operations that go on behind jobs. The id of an operation is the id of its job. */
export type JobKinds = {
  backup: BackupKind
  restore: RestoreKind
  'alternate-restore': AlternateRestoreKind
  'delete-backup': DeleteBackupKind
  installation: InstallationKind
}

export type JobOperation = AnyOperation<JobKinds, Finding>
