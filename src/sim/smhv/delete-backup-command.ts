import { must } from '@/base/invariant'
import { ok } from '@/base/result'
import { finding, type Finding, hasErrors } from '@/domain/finding'
import type { BackupId, SnapshotId, VmId } from '@/domain/ids'
import { type CommandHandler, refuseWith } from '../context'
import { operations } from '../operations'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { copiesOfVm } from './backup-catalogue'
import { DELETION_PLAN } from './delete-backup-operation'
import type { DeleteBackupRun } from './delete-backup-run'
import { startJob } from './jobs'
import { refuseByRule } from './refusals'
import { backupLock, deletionObstacles } from './retention-run'
import { metadataReader } from './snapinfo-directories'

export interface DeleteBackupRequest {
  readonly backupId: BackupId
  /** A VM: only its part of the backup. null: the backup of the entire dataset. */
  readonly vmId: VmId | null
}

export interface DeleteBackupPreview {
  readonly findings: readonly Finding[]
  /** Copies that would go: both of each pair, but none that another VM of the backup needs. */
  readonly snapshotIds: readonly SnapshotId[]
}

/** Looks ahead for the Delete Backup dialog; `deleteBackup` refuses by the same findings. */
export function checkDeleteBackup(world: ReadonlyWorld, { backupId, vmId }: DeleteBackupRequest): DeleteBackupPreview {
  const backup = world.backups[backupId]
  if (!backup) return { findings: [finding('backup/unknown')], snapshotIds: [] }
  if (vmId !== null && !backup.vms.some((vm) => vm.vmId === vmId)) {
    return { findings: [finding('restore/vm-not-in-backup')], snapshotIds: [] }
  }
  const reader = metadataReader(world, backup.consoleId)
  if (backup.vms.some((vm) => (vmId === null || vm.vmId === vmId) && !reader(backup, vm))) {
    return { findings: [finding('backup/metadata-missing', { subject: subjectOf('backup', backup) })], snapshotIds: [] }
  }
  const ids = copiesOfVm(world, backup, vmId)
  const snapshotIds = ids.filter((id) => world.snapshots[id])
  return { findings: deletionObstacles(world, backup, snapshotIds), snapshotIds }
}

/** Deletes a backup with its pairs of Snapshot copies; SnapInfo Snapshot copies stay (R149). */
export const deleteBackup: CommandHandler<'deleteBackup'> = (context, { backupId, vmId }) => {
  const { world } = context
  const backup = world.backups[backupId]
  if (!backup) return refuseWith('unknown', 'backup/unknown')
  const { findings, snapshotIds } = checkDeleteBackup(world, { backupId, vmId })
  if (hasErrors(findings)) return refuseByRule(findings)
  const { name, datasetId, datasetName } = backup
  const vms = backup.vms.filter((vm) => vmId === null || vm.vmId === vmId)
  const only = vmId === null ? '' : ` of ${vms.map((vm) => vm.name).join(', ')}`
  const job = startJob(context, {
    kind: 'delete-backup',
    consoleId: backup.consoleId,
    title: `Delete ${name}${only}`,
    trigger: 'on-demand',
    dataset: { id: datasetId, name: datasetName },
    vmId,
    backup: { id: backupId, name },
    hostNames: [...new Set(vms.map((vm) => world.hosts[vm.hostId]?.name ?? vm.hostId))],
    vms: vms.map((vm) => ({ id: vm.vmId, name: vm.name })),
  })
  const data: DeleteBackupRun = { backupId, backupName: name, datasetId, vmId, snapshotIds }
  const locks = [backupLock(backupId)]
  const started = operations.start(context, { id: job.id, kind: 'delete-backup', plan: DELETION_PLAN, data, locks })
  must(started.ok ? started : undefined, `lock of ${name}, which the check found free`)
  return ok({ id: job.id, jobId: job.id })
}
