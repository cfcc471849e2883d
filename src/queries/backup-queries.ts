import type { BodyInput, EndpointOf } from '@/contract'
import { type EndpointMutation, useEndpointMutation } from './endpoint-mutation'
import { checkQuery, endpointQuery, type Filters } from './endpoint-query'
import { keepJob } from './started-jobs'

export type BackupFilters = Filters<'listBackups'>

/** The catalogue of backups, and what backing up, deleting and restoring would meet. */
export const backupQueries = {
  list: (filters: BackupFilters = {}) => endpointQuery('listBackups', ['backups', 'list', filters], { query: filters }),
  detail: (backupId: string) => endpointQuery('getBackup', ['backups', 'detail', backupId], { params: { backupId } }),
  /** VMs that SnapInfo of managed hosts tells of, though they were backed up elsewhere. */
  foundMachines: () => endpointQuery('listFoundMachines', ['backups', 'found'], { query: { limit: 1000 } }),
  /** The backups of such a VM in SnapInfo of a host or cluster. */
  foundBackups: (server: string, vm: string) =>
    endpointQuery('readBackupMetadata', ['backups', 'found', server, vm], { query: { server, vm, found: true } }),
  /** What a restore to that host or cluster would meet. */
  checkAlternateRestore: (body: BodyInput<EndpointOf<'checkAlternateRestore'>>) =>
    checkQuery('checkAlternateRestore', { body }),
  /** What a backup of this dataset would meet now, and what it would make. */
  checkStart: (datasetId: string, body: BodyInput<EndpointOf<'checkBackup'>>) =>
    checkQuery('checkBackup', { params: { datasetId }, body }),
  /** What deleting would take away: for one VM, or for the entire dataset. */
  checkDelete: (backupId: string, vm?: string) =>
    checkQuery('checkDeleteBackup', { params: { backupId }, query: { vm } }),
  /** What a restore of this VM would meet. */
  checkRestore: (backupId: string, body: BodyInput<EndpointOf<'checkRestore'>>) =>
    checkQuery('checkRestore', { params: { backupId }, body }),
}

/** Answers with the job, which goes on. */
export function useStartBackup(): EndpointMutation<'startBackup'> {
  return useEndpointMutation('startBackup', keepJob)
}

/** Answers with the job, which goes on. `vm`: only that VM's part of the backup. */
export function useDeleteBackup(): EndpointMutation<'deleteBackup'> {
  return useEndpointMutation('deleteBackup', keepJob)
}

/** Answers with the job, which goes on. */
export function useStartRestore(): EndpointMutation<'startRestore'> {
  return useEndpointMutation('startRestore', keepJob)
}
