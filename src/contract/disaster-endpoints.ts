import { row } from './endpoint-row'
import { checkAnswerSchema, listOf, listQuerySchema } from './resources/basics'
import * as disaster from './resources/disaster-recovery'
import { hostSchema } from './resources/hosts'
import { jobDetailSchema } from './resources/jobs'
import { volumeSchema } from './resources/storage'
import { routes } from './routes'

/** Failover to the other site and back. */
export const disasterEndpoints = {
  readBackupMetadata: row(routes.readBackupMetadata, 'VMs and backups in the SnapInfo directory of a host or cluster', {
    query: disaster.backupMetadataQuerySchema,
    answer: disaster.backupMetadataSchema,
  }),
  listFoundMachines: row(routes.listFoundMachines, 'VMs that SnapInfo of managed hosts tells of beside the catalogue', {
    query: listQuerySchema,
    answer: listOf(disaster.foundMachineSchema),
  }),
  restoreToAlternateHost: row(routes.restoreToAlternateHost, 'Restore one VM to a host or cluster of the other site', {
    body: disaster.alternateRestoreSchema,
    answer: jobDetailSchema,
  }),
  checkAlternateRestore: row(routes.checkAlternateRestore, 'What a restore to another host would meet', {
    body: disaster.alternateRestoreSchema,
    answer: disaster.alternateRestoreCheckSchema,
  }),
  copySnapInfoFiles: row(routes.copySnapInfoFiles, 'Copy the SnapInfo metadata of the other site into the own', {
    body: disaster.snapInfoImportSchema,
    answer: hostSchema,
  }),
  checkCopySnapInfo: row(routes.checkCopySnapInfo, 'What copying it would meet', {
    body: disaster.snapInfoImportSchema,
    answer: checkAnswerSchema,
  }),
  deleteVirtualMachine: row(routes.deleteVirtualMachine, 'Delete a VM from Hyper-V; its files stay', { answer: null }),
  createVolume: row(routes.createVolume, 'Provision an empty, thin volume', {
    body: disaster.createVolumeSchema,
    answer: volumeSchema,
  }),
}
