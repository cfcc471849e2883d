import { Suspense, useState } from 'react'
import type { ComponentType, LazyExoticComponent, ReactNode } from 'react'
import { useWizardPlace } from '@/components/place'
import type { WizardName } from '@/components/place'
import { StartOver } from '@/components/start-over'
import { lazyPiece } from '@/ui/lazy-piece'

const HostSettingsDialog = lazyPiece(
  async () => (await import('@/features/host-wizard/host-settings-dialog')).HostSettingsDialog,
)

const WIZARDS: Record<WizardName, LazyExoticComponent<ComponentType>> = {
  'add-host': lazyPiece(
    async () => (await import('@/features/host-wizard/hosts-management-wizard')).HostsManagementWizard,
  ),
  'configure-host': lazyPiece(
    async () => (await import('@/features/host-wizard/configuration-wizard')).ConfigurationWizard,
  ),
  'create-dataset': lazyPiece(
    async () => (await import('@/features/dataset-wizard/create-dataset-wizard')).CreateDatasetWizard,
  ),
  'modify-dataset': lazyPiece(
    async () => (await import('@/features/dataset-wizard/modify-dataset-wizard')).ModifyDatasetWizard,
  ),
  'add-policy': lazyPiece(async () => (await import('@/features/policy-wizard/add-policy-wizard')).AddPolicyWizard),
  'modify-policy': lazyPiece(
    async () => (await import('@/features/policy-wizard/modify-policy-wizard')).ModifyPolicyWizard,
  ),
  'backup-dataset': lazyPiece(
    async () => (await import('@/features/backup-wizard/backup-dataset-wizard')).BackupDatasetWizard,
  ),
  'backup-datasets': lazyPiece(
    async () => (await import('@/features/backup-wizard/backup-datasets-dialog')).BackupDatasetsDialog,
  ),
  restore: lazyPiece(async () => (await import('@/features/restore-wizard/restore-wizard')).RestoreWizard),
  'delete-backup': lazyPiece(
    async () => (await import('@/features/delete-backup/delete-backup-dialog')).DeleteBackupDialog,
  ),
  'license-settings': lazyPiece(
    async () => (await import('@/features/license-settings/license-settings-dialog')).LicenseSettingsDialog,
  ),
  'copy-snapinfo': lazyPiece(
    async () => (await import('@/features/host-wizard/copy-snapinfo-dialog')).CopySnapInfoDialog,
  ),
  'mirror-action': lazyPiece(async () => (await import('@/features/sites/mirror-action-dialog')).MirrorActionDialog),
  'move-snapinfo': lazyPiece(
    async () => (await import('@/features/host-wizard/move-snapinfo-dialog')).MoveSnapInfoDialog,
  ),
  'notification-settings': HostSettingsDialog,
  'remote-install': lazyPiece(
    async () => (await import('@/features/remote-install/remote-install-wizard')).RemoteInstallWizard,
  ),
  'remove-vm': lazyPiece(async () => (await import('@/features/hyper-v-manager/remove-vm-dialog')).RemoveVmDialog),
  'report-settings': HostSettingsDialog,
  'snapinfo-copies': lazyPiece(
    async () => (await import('@/features/host-wizard/snapinfo-copies-dialog')).SnapInfoCopiesDialog,
  ),
  'snapinfo-settings': HostSettingsDialog,
  'storage-connections': lazyPiece(
    async () => (await import('@/features/storage-connections/storage-connections-dialog')).StorageConnectionsDialog,
  ),
  'take-vm-snapshot': lazyPiece(
    async () => (await import('@/features/hyper-v-manager/take-snapshot-dialog')).TakeSnapshotDialog,
  ),
  'apply-vm-snapshot': lazyPiece(
    async () => (await import('@/features/hyper-v-manager/snapshot-dialogs')).ApplySnapshotDialog,
  ),
  'rename-vm-snapshot': lazyPiece(
    async () => (await import('@/features/hyper-v-manager/snapshot-dialogs')).RenameVmSnapshotDialog,
  ),
  'delete-vm-snapshot': lazyPiece(
    async () => (await import('@/features/hyper-v-manager/snapshot-dialogs')).DeleteVmSnapshotDialog,
  ),
  'delete-vm-snapshot-subtree': lazyPiece(
    async () => (await import('@/features/hyper-v-manager/snapshot-dialogs')).DeleteSnapshotSubtreeDialog,
  ),
  'move-vm': lazyPiece(async () => (await import('@/features/hyper-v-manager/move-wizard')).MoveWizard),
  'vm-settings': lazyPiece(
    async () => (await import('@/features/hyper-v-manager/vm-settings-dialog')).VmSettingsDialog,
  ),
  'move-cluster-resource': lazyPiece(
    async () => (await import('@/features/cluster-manager/node-dialogs')).MoveResourceDialog,
  ),
  'preferred-owner': lazyPiece(
    async () => (await import('@/features/cluster-manager/node-dialogs')).PreferredOwnerDialog,
  ),
  properties: lazyPiece(async () => (await import('./property-sheets')).PropertySheets),
  'connect-disk': lazyPiece(async () => (await import('@/features/snapdrive/connect-disk-wizard')).ConnectDiskWizard),
  'create-disk': lazyPiece(async () => (await import('@/features/snapdrive/create-disk-wizard')).CreateDiskWizard),
  'disconnect-disk': lazyPiece(async () => (await import('@/features/snapdrive/disk-dialogs')).DisconnectDiskDialog),
  'disk-snapshot': lazyPiece(async () => (await import('@/features/snapdrive/disk-dialogs')).DiskSnapshotDialog),
  'rename-disk-snapshot': lazyPiece(
    async () => (await import('@/features/snapdrive/rename-snapshot-dialog')).RenameSnapshotDialog,
  ),
  'delete-disk-snapshot': lazyPiece(
    async () => (await import('@/features/snapdrive/disk-dialogs')).DeleteSnapshotDialog,
  ),
  'restore-disk': lazyPiece(async () => (await import('@/features/snapdrive/disk-dialogs')).RestoreDiskDialog),
  'attach-vhd': lazyPiece(async () => (await import('@/features/disk-management/vhd-dialogs')).AttachVhdDialog),
  'add-physical-disk': lazyPiece(
    async () => (await import('@/features/disk-management/vhd-dialogs')).AddPhysicalDiskDialog,
  ),
  consoles: lazyPiece(async () => (await import('@/features/consoles/consoles-dialog')).ConsolesDialog),
  'import-export': lazyPiece(
    async () => (await import('@/features/import-export/import-export-wizard')).ImportExportWizard,
  ),
}

/** Shows the wizard or dialog that the address names. Each reads its subject and page from the address itself. */
export function WizardHost(): ReactNode {
  const { wizard } = useWizardPlace()
  const [starts, setStarts] = useState(0)
  if (wizard === undefined) return null
  const Wizard = WIZARDS[wizard]
  return (
    <StartOver value={() => setStarts((count) => count + 1)}>
      <Suspense fallback={null}>
        <Wizard key={`${wizard} ${starts}`} />
      </Suspense>
    </StartOver>
  )
}
