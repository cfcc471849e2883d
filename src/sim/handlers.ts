import type { CommandType } from './commands'
import type { CommandHandler } from './context'
import { clearFault, injectFault } from './faults/faults'
import { migrateVm } from './hyperv/migrations'
import { changeVmState, deleteVm } from './hyperv/vm-commands'
import { changeController } from './ontap/controllers'
import { changeLun, changeStorageLicense, createSnapshotCopy } from './ontap/storage-changes'
import { changeDedupe } from './ontap/dedupe'
import { changeMirror, createMirror } from './ontap/mirror-commands'
import { createVolume } from './ontap/volumes'
import { mountSnapshot, unmountSnapshot } from './ontap/mounts'
import { archiveVault, changeVault, scheduleVault, startVault, unscheduleVault } from './ontap/vault-commands'
import { addVhd, removeVhd } from './hyperv/vm-settings-commands'
import {
  applyVmSnapshot,
  deleteVmSnapshot,
  moveVmSnapshotLocation,
  renameVmSnapshot,
  takeVmSnapshot,
} from './hyperv/vm-snapshot-commands'
import { deleteConfigurationFile, exportConfiguration } from './smhv/configuration-export'
import { importConfiguration } from './smhv/configuration-import'
import { installToolkit, setExecutionPolicy, writeHostFile } from './powershell/powershell-commands'
import { createDataset, deleteDataset, modifyDataset } from './smhv/dataset-commands'
import { startBackup } from './smhv/backup-command'
import { deleteBackup } from './smhv/delete-backup-command'
import { clearShell, closeShell, interruptShell, openShell, submitLine } from './shell/shell-commands'
import { addHost, configureHost, removeHost } from './smhv/host-commands'
import { startInstallation } from './smhv/installation-command'
import { setLicense } from './smhv/license-command'
import { addPolicy, modifyPolicy, removePolicy } from './smhv/policy-commands'
import { restoreToAlternateHost } from './smhv/alternate-restore-command'
import { deleteReport } from './smhv/report-writing'
import { startRestore } from './smhv/restore-command'
import { removeStorageConnection, setStorageConnection } from './smhv/storage-connections'
import { copySnapInfoFiles } from './smhv/snapinfo-import'
import { moveSnapInfoFiles } from './smhv/snapinfo-move'
import { setSnapInfoCopies } from './smhv/snapinfo-count'
import { connectDisk } from './snapdrive/connect-command'
import { createDisk } from './snapdrive/create-disk-command'
import { deleteDisk, disconnectDisk } from './snapdrive/disconnect-commands'
import { createDiskSnapshot, deleteDiskSnapshot, renameDiskSnapshot } from './snapdrive/disk-snapshots'
import { copyGuestFile, deleteGuestFile } from './snapdrive/guest-commands'
import { addPhysicalDisk, attachVhd, detachVhd, removePhysicalDisk, setVhdOnline } from './snapdrive/vhd-commands'
import { restoreDisk } from './snapdrive/restore-disk-command'
import { moveClusterDisk, moveClusterGroup, setPreferredOwner } from './windows/cluster-commands'

/** Who carries out which command. */
export const handlers: { readonly [T in CommandType]: CommandHandler<T> } = {
  addHost,
  configureHost,
  setSnapInfoCopies,
  moveSnapInfoFiles,
  copySnapInfoFiles,
  setLicense,
  setStorageConnection,
  removeStorageConnection,
  startInstallation,
  deleteReport,
  exportConfiguration,
  deleteConfigurationFile,
  importConfiguration,
  removeHost,
  createDataset,
  modifyDataset,
  deleteDataset,
  addPolicy,
  modifyPolicy,
  removePolicy,
  startBackup,
  deleteBackup,
  startRestore,
  restoreToAlternateHost,
  changeVmState,
  deleteVm,
  migrateVm,
  takeVmSnapshot,
  applyVmSnapshot,
  renameVmSnapshot,
  deleteVmSnapshot,
  moveVmSnapshotLocation,
  addVhd,
  removeVhd,
  moveClusterGroup,
  moveClusterDisk,
  setPreferredOwner,
  openShell,
  submitLine,
  interruptShell,
  clearShell,
  closeShell,
  injectFault,
  clearFault,
  createMirror,
  createVolume,
  changeMirror,
  startVault,
  changeVault,
  scheduleVault,
  unscheduleVault,
  archiveVault,
  createSnapshotCopy,
  changeLun,
  changeStorageLicense,
  changeDedupe,
  changeController,
  mountSnapshot,
  unmountSnapshot,
  connectDisk,
  disconnectDisk,
  createDisk,
  deleteDisk,
  createDiskSnapshot,
  renameDiskSnapshot,
  deleteDiskSnapshot,
  restoreDisk,
  setExecutionPolicy,
  writeHostFile,
  installToolkit,
  attachVhd,
  setVhdOnline,
  detachVhd,
  addPhysicalDisk,
  removePhysicalDisk,
  copyGuestFile,
  deleteGuestFile,
}
