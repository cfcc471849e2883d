import { row } from './endpoint-row'
import { checkAnswerSchema, listOf, refSchema } from './resources/basics'
import * as snapdrive from './resources/snapdrive'
import { routes } from './routes'

/** SnapDrive for Windows, Disk Management and Explorer on the hosts and in the guests. */
export const snapDriveEndpoints = {
  listSnapDriveDisks: row(routes.listSnapDriveDisks, 'Disks of a host with their Snapshot copies', {
    answer: listOf(snapdrive.snapDriveDiskSchema),
  }),
  getDiskChoices: row(routes.getDiskChoices, 'What connecting or creating a disk can be given', {
    query: snapdrive.diskChoicesQuerySchema,
    answer: snapdrive.diskChoicesSchema,
  }),
  connectDisk: row(routes.connectDisk, 'Connect a LUN, or a Snapshot copy of it, as a disk', {
    body: snapdrive.connectDiskSchema,
    answer: snapdrive.snapDriveDiskSchema,
  }),
  checkConnectDisk: row(routes.checkConnectDisk, 'What connecting would meet', {
    body: snapdrive.connectDiskSchema,
    answer: checkAnswerSchema,
  }),
  createDisk: row(routes.createDisk, 'Create a LUN and connect it as a disk', {
    body: snapdrive.createDiskSchema,
    answer: snapdrive.snapDriveDiskSchema,
  }),
  checkCreateDisk: row(routes.checkCreateDisk, 'What creating would meet', {
    body: snapdrive.createDiskSchema,
    answer: checkAnswerSchema,
  }),
  disconnectDisk: row(routes.disconnectDisk, 'Disconnect a disk, by force too, or delete it', {
    query: snapdrive.disconnectDiskQuerySchema,
    answer: null,
  }),
  checkDisconnectDisk: row(routes.checkDisconnectDisk, 'What disconnecting or deleting would meet', {
    body: snapdrive.disconnectCheckSchema,
    answer: checkAnswerSchema,
  }),
  createDiskSnapshot: row(routes.createDiskSnapshot, 'Make a Snapshot copy of the volume of a disk', {
    body: snapdrive.snapshotNameSchema,
    answer: refSchema,
  }),
  checkCreateDiskSnapshot: row(routes.checkCreateDiskSnapshot, 'What making it would meet', {
    body: snapdrive.snapshotNameSchema,
    answer: checkAnswerSchema,
  }),
  renameDiskSnapshot: row(routes.renameDiskSnapshot, 'Rename a Snapshot copy', {
    body: snapdrive.snapshotNameSchema,
    answer: refSchema,
  }),
  checkRenameDiskSnapshot: row(routes.checkRenameDiskSnapshot, 'What renaming it would meet', {
    body: snapdrive.snapshotNameSchema,
    answer: checkAnswerSchema,
  }),
  deleteDiskSnapshot: row(routes.deleteDiskSnapshot, 'Delete a Snapshot copy', { answer: null }),
  checkDeleteDiskSnapshot: row(routes.checkDeleteDiskSnapshot, 'What deleting it would meet', {
    answer: checkAnswerSchema,
  }),
  restoreDisk: row(routes.restoreDisk, 'Restore a LUN from a Snapshot copy', {
    body: snapdrive.restoreDiskSchema,
    answer: snapdrive.snapDriveDiskSchema,
  }),
  checkRestoreDisk: row(routes.checkRestoreDisk, 'What restoring it would meet', {
    body: snapdrive.restoreDiskSchema,
    answer: checkAnswerSchema,
  }),
  listWindowsDisks: row(routes.listWindowsDisks, 'Disks and attached VHDs of a host, as Disk Management shows them', {
    answer: listOf(snapdrive.windowsDiskSchema),
  }),
  attachVhd: row(routes.attachVhd, 'Attach a VHD to a host', {
    body: snapdrive.attachVhdSchema,
    answer: snapdrive.windowsDiskSchema,
  }),
  checkAttachVhd: row(routes.checkAttachVhd, 'What attaching would meet', {
    body: snapdrive.attachVhdSchema,
    answer: checkAnswerSchema,
  }),
  changeVhd: row(routes.changeVhd, 'Take an attached VHD online or offline', {
    body: snapdrive.changeVhdSchema,
    answer: snapdrive.windowsDiskSchema,
  }),
  detachVhd: row(routes.detachVhd, 'Detach a VHD', { answer: null }),
  addPhysicalDisk: row(routes.addPhysicalDisk, 'Add an attached VHD to a VM as a physical hard disk', {
    body: snapdrive.giveVhdSchema,
    answer: snapdrive.windowsDiskSchema,
  }),
  checkAddPhysicalDisk: row(routes.checkAddPhysicalDisk, 'What adding it would meet', {
    body: snapdrive.giveVhdSchema,
    answer: checkAnswerSchema,
  }),
  removePhysicalDisk: row(routes.removePhysicalDisk, 'Remove it from the VM', { answer: null }),
  listHostFiles: row(routes.listHostFiles, 'A folder in Explorer of a host', {
    query: snapdrive.fileQuerySchema,
    answer: listOf(snapdrive.fileEntrySchema),
  }),
  listGuestFiles: row(routes.listGuestFiles, 'A folder in Explorer of a guest', {
    query: snapdrive.fileQuerySchema,
    answer: listOf(snapdrive.fileEntrySchema),
  }),
  copyGuestFile: row(routes.copyGuestFile, 'Copy a file from an added disk to its place in the guest', {
    body: snapdrive.guestFileSchema,
    answer: checkAnswerSchema,
  }),
  checkCopyGuestFile: row(routes.checkCopyGuestFile, 'What copying it would meet', {
    body: snapdrive.guestFileSchema,
    answer: checkAnswerSchema,
  }),
  deleteGuestFile: row(routes.deleteGuestFile, 'Delete a file in the guest', {
    query: snapdrive.guestFileSchema,
    answer: null,
  }),
}
