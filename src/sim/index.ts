import type { Command } from './commands'
import type { JournalEntry as KernelJournalEntry } from './kernel/journal'

/** The only way into the engine: service and lab import nothing else of it. */
export type { Simulation } from './simulation'
export type { Command, CommandOutcome, CommandType, PolicyFields, SimError } from './commands'
export type { ReadonlyWorld } from './world/world'
export type { Advance, AdvanceLimits } from './kernel/simulation'
export type { SnapshotError } from './kernel/snapshot'
export { replay, type ReplayError } from './kernel/journal'
export { fromSnapshot } from './from-snapshot'
export { openSnapshot } from './open-snapshot'
export { newSimulation } from './new-simulation'
export { DEFAULT_SCENARIO, findScenario, type ScenarioHead, scenarios } from './scenarios/scenario-list'

export type JournalEntry = KernelJournalEntry<Command>

// Views: `simulation.read((world) => checkHost(world, …))`. They look ahead with the rules by which the commands refuse.
export {
  checkHost,
  checkHostSettings,
  type HostRequest,
  type HostSettingsForm,
  hostFindings,
  managedHostFindings,
  resolveHostSettings,
} from './smhv/host-facts'
export { disksOfTarget, findTarget, type HostTarget, nodesOfTarget } from './smhv/host-target'
export { checkDataset, datasetFindings, type DatasetRequest, memberHostIds } from './smhv/dataset-facts'
export { checkPolicy } from './smhv/policy-facts'
export { type BackupPreview, checkStartBackup } from './smhv/backup-check'
export { checkDeleteBackup, type DeleteBackupPreview } from './smhv/delete-backup-command'
export { checkStartInstallation } from './smhv/installation-check'
export { licensesOf, systemsOfHost } from './smhv/licensing'
export { checkSetLicense } from './smhv/license-command'
export { type ConfigurationComputer, configurationComputers } from './smhv/configuration-files'
export { checkExportConfiguration, configurationOf } from './smhv/configuration-export'
export { checkImportConfiguration, type ImportCheck } from './smhv/configuration-import'
export type { ImportItem } from './smhv/import-step'
export { checkSetStorageConnection } from './smhv/storage-connections'
export { directoriesLeft, isFound, metadataReader, type MetadataReader } from './smhv/snapinfo-directories'
export { snapInfoCopiesKept, snapInfoCopiesSet } from './smhv/snapinfo-count'
export { nextRunOf } from './smhv/schedules'
export { checkStartRestore, type LunRestorePreview, type RestorePreview } from './smhv/restore-plan'
export { type AlternateRestorePreview, checkRestoreToAlternateHost } from './smhv/alternate-restore-plan'
export type { AlternateRestoreRequest } from './smhv/alternate-restore-run'
export { readSnapInfo, type SnapInfoMetadata } from './smhv/snapinfo-metadata'
export { checkCopySnapInfo } from './smhv/snapinfo-import'
export { refusalKind } from './smhv/refusals'
export type { RestoreRequest } from './smhv/restore-facts'
export { type Advice, environmentAdvice } from './advice/environment-advice'
export { type RemedyFinder, remedyFinder } from './advice/remedies'
export { checkMigrateVm, type MigrationRequest } from './hyperv/migration-facts'
export { checkAddVhd, vmAdvice } from './hyperv/vhd-facts'
export { vmFindings } from './hyperv/vm-facts'
export { checkVmSnapshotLocation, vmSnapshotsOf } from './hyperv/vm-snapshot-commands'
export { clusterFindings, redirectedDisks } from './windows/cluster-facts'
export { type ScheduledTask, scheduledTasks } from './windows/scheduled-tasks'
export { vmNameOf } from './smhv/vm-names'
export { completeShellInput, shellOn, shellTargets } from './shell/shell-views'
export { aggregateSpace, heldBySnapshot, volumeSpace, type VolumeSpace } from './ontap/volume-space'
export { controllerFacts } from './ontap/controller-facts'
export { isLunOnline, lunFindings } from './ontap/luns'
export { checkChangeMirror } from './ontap/mirror-commands'
export { volumeAddress } from './ontap/mirrors'
export { isMirrorDestination } from './ontap/snapshot-copies'
export { archivedCopies } from './ontap/vault-archive'
export { vaultAddresses } from './ontap/vaults'
