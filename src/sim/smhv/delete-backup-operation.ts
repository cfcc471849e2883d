import { SECOND } from '@/base/sim-time'
import type { Finding } from '@/domain/finding'
import type { VolumeId } from '@/domain/ids'
import type { PlannedStep } from '../kernel/operation'
import type { ReadonlyWorld } from '../world/world'
import { removeBackup } from './backup-catalogue'
import type { DeleteBackupKind, DeleteBackupRun } from './delete-backup-run'
import { DONE, doneUnless, jobDefinition, type JobDefinition, type OperationOfJob } from './job-definition'
import { endJob } from './jobs'
import { deletionObstacles } from './retention-run'

type Deletion = OperationOfJob<'delete-backup'>

/** The volumes of the copies that go, in the order of the copies. */
function volumesOf(world: ReadonlyWorld, { snapshotIds }: DeleteBackupRun): VolumeId[] {
  return [...new Set(snapshotIds.flatMap((id) => world.snapshots[id]?.volumeId ?? []))]
}

export const DELETION_PLAN: readonly PlannedStep<DeleteBackupKind['steps']>[] = [
  { step: 'checkCopies' },
  { step: 'deleteCopies' },
]

/** Something may have mounted a copy, or begun to restore from it, since the check. */
function obstacles(world: ReadonlyWorld, { id, data }: Deletion): Finding[] {
  const backup = world.backups[data.backupId]
  return backup ? deletionObstacles(world, backup, data.snapshotIds, id) : []
}

const steps: JobDefinition<'delete-backup'>['steps'] = {
  checkCopies: {
    component: 'SMHV',
    title: ({ data }) => `Check the Snapshot copies of ${data.backupName}`,
    duration: () => SECOND,
    effect: ({ world }, operation) => doneUnless(obstacles(world, operation)),
  },
  deleteCopies: {
    component: 'Data ONTAP',
    title: ({ data }) => `Delete the Snapshot copies and the metadata of ${data.backupName}`,
    duration: (world, { data }) => SECOND + 2 * SECOND * volumesOf(world, data).length,
    effect(context, operation) {
      const findings = obstacles(context.world, operation)
      if (findings.length > 0) return { kind: 'failed', findings }
      removeBackup(context, operation.data.backupId, operation.data.vmId)
      return DONE
    },
  },
}

/** Deletes a backup, or one VM's part of it. SnapInfo Snapshot copies stay (R149). */
export const deleteBackupOperation = jobDefinition<'delete-backup'>(steps, (context, { id }, failed) => {
  endJob(context, id, failed)
})
