import { adviceEndpoints } from './advice-endpoints'
import { configurationEndpoints } from './configuration-endpoints'
import type { Endpoint } from './endpoint'
import { row } from './endpoint-row'
import * as backups from './resources/backups'
import { checkAnswerSchema, listOf, listQuerySchema } from './resources/basics'
import * as dashboard from './resources/dashboard'
import * as datasets from './resources/datasets'
import * as hosts from './resources/hosts'
import * as jobs from './resources/jobs'
import * as licenses from './resources/licenses'
import * as reports from './resources/reports'
import * as simulation from './resources/simulation'
import * as storage from './resources/storage'
import * as connections from './resources/storage-connections'
import * as machines from './resources/virtual-machines'
import { routes } from './routes'
import { shellEndpoints } from './shell-endpoints'
import { disasterEndpoints } from './disaster-endpoints'
import { snapDriveEndpoints } from './snapdrive-endpoints'
import { storageEndpoints } from './storage-endpoints'
import { windowsEndpoints } from './windows-endpoints'

/** The wire, whole: typed client, handlers, the service's obligations and openapi.json are made from this table. */
export const endpoints = {
  // Hosts Management
  listHosts: row(routes.listHosts, 'Managed hosts and clusters', {
    query: listQuerySchema,
    answer: listOf(hosts.hostSchema),
  }),
  getHost: row(routes.getHost, 'One managed host or cluster', { answer: hosts.hostSchema }),
  addHost: row(routes.addHost, 'Add a host or cluster', {
    body: hosts.addHostSchema,
    answer: hosts.hostSchema,
  }),
  checkHost: row(routes.checkHost, 'What adding a host would meet', {
    body: hosts.addHostSchema,
    answer: checkAnswerSchema,
  }),
  startInstallation: row(routes.startInstallation, 'Remote Host Install, on a host or on all nodes of a cluster', {
    body: hosts.installationSchema,
    answer: jobs.jobDetailSchema,
  }),
  checkInstallation: row(routes.checkInstallation, 'What a remote installation would meet', {
    body: hosts.installationSchema,
    answer: checkAnswerSchema,
  }),
  changeHostSettings: row(routes.changeHostSettings, 'Report, notification and SnapInfo settings', {
    body: hosts.hostSettingsSchema,
    answer: hosts.hostSchema,
  }),
  checkHostSettings: row(routes.checkHostSettings, 'What these settings would meet', {
    body: hosts.hostSettingsSchema,
    answer: checkAnswerSchema,
  }),
  moveSnapInfoFiles: row(routes.moveSnapInfoFiles, 'Move the files of an earlier SnapInfo directory', {
    body: hosts.snapInfoMoveSchema,
    answer: hosts.hostSchema,
  }),
  changeSnapInfoCopies: row(routes.changeSnapInfoCopies, 'How many SnapInfo Snapshot copies are kept', {
    body: hosts.snapInfoCopiesSchema,
    answer: hosts.hostSchema,
  }),
  removeHost: row(routes.removeHost, 'Stop managing a host', {
    query: hosts.removeHostQuerySchema,
    answer: null,
  }),
  discoverHosts: row(routes.discoverHosts, 'Hosts and clusters of the environment', {
    query: listQuerySchema,
    answer: listOf(hosts.discoveredHostSchema),
  }),
  discoverDisks: row(routes.discoverDisks, 'Disks that a host or cluster sees', {
    answer: listOf(hosts.hostDiskSchema),
  }),

  // License Settings and Manage Storage Connection Settings
  listLicenses: row(routes.listLicenses, 'How the hosts of this console are licensed', {
    answer: listOf(licenses.hostLicenseSchema),
  }),
  changeLicense: row(routes.changeLicense, 'Change the licenses of a host', {
    body: licenses.licenseChoiceSchema,
    answer: licenses.hostLicenseSchema,
  }),
  checkLicense: row(routes.checkLicense, 'What these licenses would meet', {
    body: licenses.licenseChoiceSchema,
    answer: checkAnswerSchema,
  }),
  listStorageConnections: row(routes.listStorageConnections, 'Storage connections of this console', {
    answer: listOf(connections.storageConnectionSchema),
  }),
  addStorageConnection: row(routes.addStorageConnection, 'Add a storage connection', {
    body: connections.storageConnectionFormSchema,
    answer: connections.storageConnectionSchema,
  }),
  modifyStorageConnection: row(routes.modifyStorageConnection, 'Modify a storage connection', {
    body: connections.storageConnectionFormSchema,
    answer: connections.storageConnectionSchema,
  }),
  removeStorageConnection: row(routes.removeStorageConnection, 'Remove a storage connection', { answer: null }),
  checkStorageConnection: row(routes.checkStorageConnection, 'What a storage connection would meet', {
    body: connections.storageConnectionCheckSchema,
    answer: checkAnswerSchema,
  }),

  ...configurationEndpoints,

  // Virtual machines
  listVirtualMachines: row(routes.listVirtualMachines, 'Virtual machines', {
    query: machines.virtualMachineQuerySchema,
    answer: listOf(machines.virtualMachineSchema),
  }),
  getVirtualMachine: row(routes.getVirtualMachine, 'One virtual machine with its disks', {
    answer: machines.virtualMachineDetailSchema,
  }),
  changeVirtualMachineState: row(
    routes.changeVirtualMachineState,
    'Start, shut down or save, as Hyper-V Manager does',
    { body: machines.changeVmStateSchema, answer: machines.virtualMachineDetailSchema },
  ),

  ...windowsEndpoints,
  ...adviceEndpoints,

  // Dataset Management
  listDatasets: row(routes.listDatasets, 'Datasets of this console', {
    query: listQuerySchema,
    answer: listOf(datasets.datasetSchema),
  }),
  getDataset: row(routes.getDataset, 'One dataset with its VMs', { answer: datasets.datasetDetailSchema }),
  createDataset: row(routes.createDataset, 'Create a dataset', {
    body: datasets.datasetFieldsSchema,
    answer: datasets.datasetDetailSchema,
  }),
  modifyDataset: row(routes.modifyDataset, 'Modify a dataset', {
    body: datasets.modifyDatasetSchema,
    answer: datasets.datasetDetailSchema,
  }),
  deleteDataset: row(routes.deleteDataset, 'Delete a dataset', { answer: null }),
  checkDataset: row(routes.checkDataset, 'Validate Dataset', {
    body: datasets.datasetCheckSchema,
    answer: checkAnswerSchema,
  }),
  listPolicies: row(routes.listPolicies, 'Policies of a dataset', {
    answer: listOf(datasets.policySchema),
  }),
  getPolicy: row(routes.getPolicy, 'One policy', { answer: datasets.policySchema }),
  addPolicy: row(routes.addPolicy, 'Add a policy', {
    body: datasets.policyFieldsSchema,
    answer: datasets.policySchema,
  }),
  modifyPolicy: row(routes.modifyPolicy, 'Modify a policy', {
    body: datasets.policyFieldsSchema,
    answer: datasets.policySchema,
  }),
  removePolicy: row(routes.removePolicy, 'Remove a policy and its scheduled jobs', {
    answer: null,
  }),
  checkPolicy: row(routes.checkPolicy, 'What a policy would meet', {
    body: datasets.policyCheckSchema,
    answer: checkAnswerSchema,
  }),

  // Backup and Recovery Management
  startBackup: row(routes.startBackup, 'Back a dataset up', {
    body: backups.startBackupSchema,
    answer: jobs.jobDetailSchema,
  }),
  checkBackup: row(routes.checkBackup, 'What a backup would meet', {
    body: backups.startBackupSchema,
    answer: backups.backupCheckAnswerSchema,
  }),
  listBackups: row(routes.listBackups, 'The catalogue of backups', {
    query: backups.backupQuerySchema,
    answer: listOf(backups.backupSchema),
  }),
  getBackup: row(routes.getBackup, 'One backup with its Snapshot copies', {
    answer: backups.backupDetailSchema,
  }),
  deleteBackup: row(routes.deleteBackup, 'Delete a backup for one VM or the entire dataset', {
    query: backups.deleteBackupQuerySchema,
    answer: jobs.jobDetailSchema,
  }),
  checkDeleteBackup: row(routes.checkDeleteBackup, 'What deleting would take away', {
    query: backups.deleteBackupQuerySchema,
    answer: backups.deleteBackupCheckAnswerSchema,
  }),
  startRestore: row(routes.startRestore, 'Restore one VM', {
    body: backups.startRestoreSchema,
    answer: jobs.jobDetailSchema,
  }),
  checkRestore: row(routes.checkRestore, 'What a restore would meet', {
    body: backups.restoreCheckSchema,
    answer: backups.restoreCheckAnswerSchema,
  }),

  // Jobs Management
  listJobs: row(routes.listJobs, 'Jobs, newest first', { query: jobs.jobQuerySchema, answer: listOf(jobs.jobSchema) }),
  getJob: row(routes.getJob, 'One job with its steps', { answer: jobs.jobDetailSchema }),
  getJobLog: row(routes.getJobLog, 'The log of a job', {
    query: listQuerySchema,
    answer: listOf(jobs.jobLogLineSchema),
  }),
  listSchedules: row(routes.listSchedules, 'Scheduled jobs', {
    query: listQuerySchema,
    answer: listOf(jobs.scheduleEntrySchema),
  }),
  listReports: row(routes.listReports, 'Backup, recovery and configuration reports, newest first', {
    query: reports.reportQuerySchema,
    answer: listOf(reports.reportSchema),
  }),
  getReport: row(routes.getReport, 'What a report says', { answer: reports.reportDetailSchema }),
  deleteReport: row(routes.deleteReport, 'Delete a report', { answer: null }),
  getDashboard: row(routes.getDashboard, 'VM Protection Status and Job History', {
    query: dashboard.dashboardQuerySchema,
    answer: dashboard.dashboardSchema,
  }),

  // Storage and what the environment wrote and sent
  ...storageEndpoints,
  ...snapDriveEndpoints,
  ...shellEndpoints,
  ...disasterEndpoints,
  listEventLog: row(routes.listEventLog, 'Application logs of the hosts, newest first', {
    query: storage.eventLogQuerySchema,
    answer: listOf(storage.eventLogEntrySchema),
  }),
  listMail: row(routes.listMail, 'Mail and AutoSupport messages, newest first', {
    query: listQuerySchema,
    answer: listOf(storage.mailSchema),
  }),

  // The environment itself
  getSimulation: row(routes.getSimulation, 'The simulated clock and its pace', { answer: simulation.simulationSchema }),
  changeSimulation: row(routes.changeSimulation, 'Pause, run, change the speed', {
    body: simulation.changeSimulationSchema,
    answer: simulation.simulationSchema,
  }),
  advanceSimulation: row(routes.advanceSimulation, 'Run forward', {
    body: simulation.advanceSchema,
    answer: simulation.simulationSchema,
  }),
  stopAdvance: row(routes.stopAdvance, 'Stop a run forward', { answer: simulation.simulationSchema }),
  resetSimulation: row(routes.resetSimulation, 'Start a scenario anew', {
    body: simulation.resetSchema,
    answer: simulation.simulationSchema,
  }),
  listCheckpoints: row(routes.listCheckpoints, 'Checkpoints by name', {
    answer: listOf(simulation.checkpointSchema),
  }),
  createCheckpoint: row(routes.createCheckpoint, 'Keep the present state under a name', {
    body: simulation.createCheckpointSchema,
    answer: simulation.checkpointSchema,
  }),
  restoreCheckpoint: row(routes.restoreCheckpoint, 'Go back to a checkpoint', {
    answer: simulation.simulationSchema,
  }),
  deleteCheckpoint: row(routes.deleteCheckpoint, 'Forget a checkpoint', {
    answer: null,
  }),
  getJournal: row(routes.getJournal, 'Commands since the start of the environment', {
    answer: simulation.journalSchema,
  }),
  importJournal: row(routes.importJournal, 'Open an environment that a journal describes, in the place of this one', {
    body: simulation.journalSchema,
    answer: simulation.simulationSchema,
  }),
  getHash: row(routes.getHash, 'Hash of the whole environment', { answer: simulation.hashSchema }),
  listFaults: row(routes.listFaults, 'Kinds of faults and those that act', {
    answer: simulation.faultsSchema,
  }),
  injectFault: row(routes.injectFault, 'Let something go wrong', {
    body: simulation.injectFaultSchema,
    answer: simulation.faultSchema,
  }),
  clearFault: row(routes.clearFault, 'Undo a fault', { answer: null }),
  listScenarios: row(routes.listScenarios, 'Scenarios with their stories', {
    answer: listOf(simulation.scenarioSchema),
  }),
} satisfies Record<keyof typeof routes, Endpoint>

export type EndpointName = keyof typeof endpoints
export type EndpointOf<K extends EndpointName> = (typeof endpoints)[K]
