import { row } from './endpoint-row'
import { checkAnswerSchema, listOf, listQuerySchema } from './resources/basics'
import * as machines from './resources/virtual-machines'
import * as windows from './resources/windows'
import { routes } from './routes'

/** Hyper-V Manager, Failover Cluster Manager and the hosts themselves. */
export const windowsEndpoints = {
  migrateVirtualMachine: row(routes.migrateVirtualMachine, 'Live, quick or storage migration', {
    body: machines.migrateVmSchema,
    answer: machines.virtualMachineDetailSchema,
  }),
  checkMigration: row(routes.checkMigration, 'What a migration would meet', {
    body: machines.migrateVmSchema,
    answer: machines.migrationCheckAnswerSchema,
  }),
  takeVmSnapshot: row(routes.takeVmSnapshot, 'Take a Hyper-V snapshot', {
    body: machines.takeVmSnapshotSchema,
    answer: machines.virtualMachineDetailSchema,
  }),
  renameVmSnapshot: row(routes.renameVmSnapshot, 'Rename a Hyper-V snapshot', {
    body: machines.takeVmSnapshotSchema,
    answer: machines.virtualMachineDetailSchema,
  }),
  applyVmSnapshot: row(routes.applyVmSnapshot, 'Apply a Hyper-V snapshot', {
    body: machines.applyVmSnapshotSchema,
    answer: machines.virtualMachineDetailSchema,
  }),
  checkApplyVmSnapshot: row(routes.checkApplyVmSnapshot, 'What applying it would meet', {
    body: machines.applyVmSnapshotSchema,
    answer: checkAnswerSchema,
  }),
  deleteVmSnapshot: row(routes.deleteVmSnapshot, 'Delete a Hyper-V snapshot, or it and all below', {
    query: machines.deleteVmSnapshotQuerySchema,
    answer: null,
  }),
  moveVmSnapshotLocation: row(routes.moveVmSnapshotLocation, 'Move the location of Hyper-V snapshots', {
    body: machines.vmSnapshotLocationSchema,
    answer: machines.virtualMachineDetailSchema,
  }),
  checkVmSnapshotLocation: row(routes.checkVmSnapshotLocation, 'What moving it would meet', {
    body: machines.vmSnapshotLocationSchema,
    answer: checkAnswerSchema,
  }),
  addVhd: row(routes.addVhd, 'Add a new virtual hard disk', {
    body: machines.addVhdSchema,
    answer: machines.virtualMachineDetailSchema,
  }),
  checkVhd: row(routes.checkVhd, 'What a new virtual hard disk would meet', {
    body: machines.addVhdSchema,
    answer: checkAnswerSchema,
  }),
  removeVhd: row(routes.removeVhd, 'Remove a virtual hard disk from the VM', {
    query: machines.removeVhdQuerySchema,
    answer: null,
  }),
  listDiskFormats: row(routes.listDiskFormats, 'How to choose a container for the data of a VM', {
    query: windows.diskNeedsQuerySchema,
    answer: windows.diskFormatsSchema,
  }),
  listParentHosts: row(routes.listParentHosts, 'Hyper-V parent hosts of the environment, managed or not', {
    query: listQuerySchema,
    answer: listOf(windows.parentHostRowSchema),
  }),
  getParentHost: row(routes.getParentHost, 'The Windows of a parent host', { answer: windows.parentHostSchema }),
  listScheduledTasks: row(routes.listScheduledTasks, 'Task Scheduler tasks of SMHV on every member host', {
    query: windows.scheduledTaskQuerySchema,
    answer: listOf(windows.scheduledTaskSchema),
  }),
  listClusters: row(routes.listClusters, 'Failover clusters', {
    query: listQuerySchema,
    answer: listOf(windows.clusterRowSchema),
  }),
  getCluster: row(routes.getCluster, 'One failover cluster', { answer: windows.clusterSchema }),
  moveClusterResource: row(routes.moveClusterResource, 'Move the cluster group, a CSV or a shared disk', {
    body: windows.moveClusterResourceSchema,
    answer: windows.clusterSchema,
  }),
  setPreferredOwner: row(routes.setPreferredOwner, 'Set the preferred owner of a VM or disk', {
    body: windows.preferredOwnerSchema,
    answer: windows.clusterSchema,
  }),
}
