import * as z from 'zod'
import type { Endpoint } from './endpoint'
import * as backups from './resources/backups'
import { checkAnswerSchema, listOf, listQuerySchema } from './resources/basics'
import * as dashboard from './resources/dashboard'
import * as datasets from './resources/datasets'
import * as hosts from './resources/hosts'
import * as jobs from './resources/jobs'
import * as simulation from './resources/simulation'
import * as storage from './resources/storage'
import * as machines from './resources/virtual-machines'

/** The wire, whole: typed client, handlers, the service's obligations and openapi.json are made from this table. */
export const endpoints = {
  // Hosts Management
  listHosts: row('GET', '/hosts', 'Managed hosts and clusters', {
    query: listQuerySchema,
    answer: listOf(hosts.hostSchema),
  }),
  getHost: row('GET', '/hosts/:managedHostId', 'One managed host or cluster', { answer: hosts.hostSchema }),
  addHost: row('POST', '/hosts', 'Add a host or cluster', {
    body: hosts.addHostSchema,
    answer: hosts.hostSchema,
    status: 201,
  }),
  checkHost: row('POST', '/hosts/checks', 'What adding a host would meet', {
    body: hosts.addHostSchema,
    answer: checkAnswerSchema,
  }),
  changeHostSettings: row('PUT', '/hosts/:managedHostId/settings', 'Report, notification and SnapInfo settings', {
    body: hosts.hostSettingsSchema,
    answer: hosts.hostSchema,
  }),
  checkHostSettings: row('POST', '/hosts/:managedHostId/checks', 'What these settings would meet', {
    body: hosts.hostSettingsSchema,
    answer: checkAnswerSchema,
  }),
  removeHost: row('DELETE', '/hosts/:managedHostId', 'Stop managing a host', {
    query: hosts.removeHostQuerySchema,
    answer: null,
    status: 204,
  }),
  discoverHosts: row('GET', '/discovery/hosts', 'Hosts and clusters of the environment', {
    query: listQuerySchema,
    answer: listOf(hosts.discoveredHostSchema),
  }),
  discoverDisks: row('GET', '/discovery/hosts/:hostId/disks', 'Disks that a host or cluster sees', {
    answer: listOf(hosts.hostDiskSchema),
  }),

  // Virtual machines
  listVirtualMachines: row('GET', '/virtual-machines', 'Virtual machines', {
    query: machines.virtualMachineQuerySchema,
    answer: listOf(machines.virtualMachineSchema),
  }),
  getVirtualMachine: row('GET', '/virtual-machines/:vmId', 'One virtual machine with its disks', {
    answer: machines.virtualMachineDetailSchema,
  }),
  changeVirtualMachineState: row(
    'POST',
    '/virtual-machines/:vmId/state',
    'Start, shut down or save, as Hyper-V Manager does',
    { body: machines.changeVmStateSchema, answer: machines.virtualMachineDetailSchema },
  ),

  // Dataset Management
  listDatasets: row('GET', '/datasets', 'Datasets of this console', {
    query: listQuerySchema,
    answer: listOf(datasets.datasetSchema),
  }),
  getDataset: row('GET', '/datasets/:datasetId', 'One dataset with its VMs', { answer: datasets.datasetDetailSchema }),
  createDataset: row('POST', '/datasets', 'Create a dataset', {
    body: datasets.datasetFieldsSchema,
    answer: datasets.datasetDetailSchema,
    status: 201,
  }),
  modifyDataset: row('PUT', '/datasets/:datasetId', 'Modify a dataset', {
    body: datasets.modifyDatasetSchema,
    answer: datasets.datasetDetailSchema,
  }),
  deleteDataset: row('DELETE', '/datasets/:datasetId', 'Delete a dataset', { answer: null, status: 204 }),
  checkDataset: row('POST', '/datasets/checks', 'Validate Dataset', {
    body: datasets.datasetCheckSchema,
    answer: checkAnswerSchema,
  }),
  listPolicies: row('GET', '/datasets/:datasetId/policies', 'Policies of a dataset', {
    answer: listOf(datasets.policySchema),
  }),
  getPolicy: row('GET', '/datasets/:datasetId/policies/:policyId', 'One policy', { answer: datasets.policySchema }),
  addPolicy: row('POST', '/datasets/:datasetId/policies', 'Add a policy', {
    body: datasets.policyFieldsSchema,
    answer: datasets.policySchema,
    status: 201,
  }),
  modifyPolicy: row('PUT', '/datasets/:datasetId/policies/:policyId', 'Modify a policy', {
    body: datasets.policyFieldsSchema,
    answer: datasets.policySchema,
  }),
  removePolicy: row('DELETE', '/datasets/:datasetId/policies/:policyId', 'Remove a policy and its scheduled jobs', {
    answer: null,
    status: 204,
  }),
  checkPolicy: row('POST', '/datasets/:datasetId/policies/checks', 'What a policy would meet', {
    body: datasets.policyCheckSchema,
    answer: checkAnswerSchema,
  }),

  // Backup and Recovery Management
  startBackup: row('POST', '/datasets/:datasetId/backups', 'Back a dataset up', {
    body: backups.startBackupSchema,
    answer: jobs.jobDetailSchema,
    status: 202,
  }),
  checkBackup: row('POST', '/datasets/:datasetId/backups/checks', 'What a backup would meet', {
    body: backups.startBackupSchema,
    answer: backups.backupCheckAnswerSchema,
  }),
  listBackups: row('GET', '/backups', 'The catalogue of backups', {
    query: backups.backupQuerySchema,
    answer: listOf(backups.backupSchema),
  }),
  getBackup: row('GET', '/backups/:backupId', 'One backup with its Snapshot copies', {
    answer: backups.backupDetailSchema,
  }),
  deleteBackup: row('DELETE', '/backups/:backupId', 'Delete a backup for one VM or the entire dataset', {
    query: backups.deleteBackupQuerySchema,
    answer: jobs.jobDetailSchema,
    status: 202,
  }),
  checkDeleteBackup: row('POST', '/backups/:backupId/checks', 'What deleting would take away', {
    query: backups.deleteBackupQuerySchema,
    answer: backups.deleteBackupCheckAnswerSchema,
  }),
  startRestore: row('POST', '/backups/:backupId/restores', 'Restore one VM', {
    body: backups.startRestoreSchema,
    answer: jobs.jobDetailSchema,
    status: 202,
  }),
  checkRestore: row('POST', '/backups/:backupId/restore-checks', 'What a restore would meet', {
    body: backups.restoreCheckSchema,
    answer: backups.restoreCheckAnswerSchema,
  }),

  // Jobs Management
  listJobs: row('GET', '/jobs', 'Jobs, newest first', { query: jobs.jobQuerySchema, answer: listOf(jobs.jobSchema) }),
  getJob: row('GET', '/jobs/:jobId', 'One job with its steps', { answer: jobs.jobDetailSchema }),
  getJobLog: row('GET', '/jobs/:jobId/log', 'The log of a job', {
    query: listQuerySchema,
    answer: listOf(jobs.jobLogLineSchema),
  }),
  listSchedules: row('GET', '/schedules', 'Scheduled jobs', {
    query: listQuerySchema,
    answer: listOf(jobs.scheduleEntrySchema),
  }),
  getDashboard: row('GET', '/dashboard', 'VM Protection Status and Job History', {
    query: dashboard.dashboardQuerySchema,
    answer: dashboard.dashboardSchema,
  }),

  // Storage and what the environment wrote and sent
  listStorageSystems: row('GET', '/storage-systems', 'Storage systems', {
    answer: listOf(storage.storageSystemSchema),
  }),
  listVolumes: row('GET', '/volumes', 'Volumes', { query: listQuerySchema, answer: listOf(storage.volumeSchema) }),
  listSnapshots: row('GET', '/snapshots', 'Snapshot copies', {
    query: storage.snapshotQuerySchema,
    answer: listOf(storage.snapshotSchema),
  }),
  listMirrors: row('GET', '/mirrors', 'SnapMirror relationships', { answer: listOf(storage.mirrorSchema) }),
  listEventLog: row('GET', '/event-log', 'Application logs of the hosts, newest first', {
    query: storage.eventLogQuerySchema,
    answer: listOf(storage.eventLogEntrySchema),
  }),
  listMail: row('GET', '/mail', 'Mail and AutoSupport messages, newest first', {
    query: listQuerySchema,
    answer: listOf(storage.mailSchema),
  }),

  // The environment itself
  getSimulation: row('GET', '/simulation', 'The simulated clock and its pace', { answer: simulation.simulationSchema }),
  changeSimulation: row('PATCH', '/simulation', 'Pause, run, change the speed', {
    body: simulation.changeSimulationSchema,
    answer: simulation.simulationSchema,
  }),
  advanceSimulation: row('POST', '/simulation/advance', 'Run forward', {
    body: simulation.advanceSchema,
    answer: simulation.simulationSchema,
  }),
  stopAdvance: row('DELETE', '/simulation/advance', 'Stop a run forward', { answer: simulation.simulationSchema }),
  resetSimulation: row('POST', '/simulation/reset', 'Start a scenario anew', {
    body: simulation.resetSchema,
    answer: simulation.simulationSchema,
  }),
  listCheckpoints: row('GET', '/simulation/checkpoints', 'Checkpoints by name', {
    answer: listOf(simulation.checkpointSchema),
  }),
  createCheckpoint: row('POST', '/simulation/checkpoints', 'Keep the present state under a name', {
    body: simulation.createCheckpointSchema,
    answer: simulation.checkpointSchema,
    status: 201,
  }),
  restoreCheckpoint: row('POST', '/simulation/checkpoints/:checkpointId/restores', 'Go back to a checkpoint', {
    answer: simulation.simulationSchema,
  }),
  deleteCheckpoint: row('DELETE', '/simulation/checkpoints/:checkpointId', 'Forget a checkpoint', {
    answer: null,
    status: 204,
  }),
  getJournal: row('GET', '/simulation/journal', 'Commands since the start of the environment', {
    answer: simulation.journalSchema,
  }),
  getHash: row('GET', '/simulation/hash', 'Hash of the whole environment', { answer: simulation.hashSchema }),
  listFaults: row('GET', '/simulation/faults', 'Kinds of faults and those that act', {
    answer: simulation.faultsSchema,
  }),
  injectFault: row('POST', '/simulation/faults', 'Let something go wrong', {
    body: simulation.injectFaultSchema,
    answer: simulation.faultSchema,
    status: 201,
  }),
  clearFault: row('DELETE', '/simulation/faults/:faultId', 'Undo a fault', { answer: null, status: 204 }),
  listScenarios: row('GET', '/scenarios', 'Scenarios with their stories', {
    answer: listOf(simulation.scenarioSchema),
  }),
} satisfies Record<string, Endpoint>

export type EndpointName = keyof typeof endpoints
export type EndpointOf<K extends EndpointName> = (typeof endpoints)[K]

interface RowParts {
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly answer: z.ZodType | null
  readonly status?: Endpoint['status']
}

type RowOf<M extends Endpoint['method'], P extends `/${string}`, Parts extends RowParts> = {
  readonly method: M
  readonly path: P
  readonly summary: string
  readonly status: Endpoint['status']
} & Parts

function row<M extends Endpoint['method'], P extends `/${string}`, Parts extends RowParts>(
  method: M,
  path: P,
  summary: string,
  parts: Parts,
): RowOf<M, P, Parts> {
  return { method, path, summary, status: 200, ...parts } as RowOf<M, P, Parts>
}
