import type {
  AttachedVhdId,
  BackupId,
  ClusterId,
  ConfigurationFileId,
  DatasetId,
  FaultId,
  HostId,
  JobId,
  LogEntryId,
  LunId,
  MailId,
  ManagedHostId,
  MirrorId,
  PolicyId,
  ReportId,
  ShellId,
  SnapshotId,
  StorageConnectionId,
  StorageSystemId,
  VaultId,
  VmId,
  VolumeId,
} from './ids'

/**
 * What happens in the environment, by dotted name in the past tense, with the ids that it concerns. Enough to know
 * what to read again, never a copy of the thing itself.
 */
export interface SimEventMap {
  'host.added': { managedHostId: ManagedHostId }
  'host.configured': { managedHostId: ManagedHostId }
  'host.removed': { managedHostId: ManagedHostId }
  'parent-host.changed': { hostId: HostId }
  'storage-connection.changed': { storageConnectionId: StorageConnectionId }
  'configuration-file.changed': { configurationFileId: ConfigurationFileId }
  'cluster.changed': { clusterId: ClusterId }
  'dataset.created': { datasetId: DatasetId }
  'dataset.modified': { datasetId: DatasetId }
  'dataset.deleted': { datasetId: DatasetId }
  'policy.added': { policyId: PolicyId; datasetId: DatasetId }
  'policy.modified': { policyId: PolicyId; datasetId: DatasetId }
  'policy.removed': { policyId: PolicyId; datasetId: DatasetId }
  'job.started': { jobId: JobId }
  'job.progressed': { jobId: JobId }
  'job.ended': { jobId: JobId; outcome: 'completed' | 'completed-with-warnings' | 'failed' }
  'backup.completed': { backupId: BackupId; datasetId: DatasetId; jobId: JobId }
  'backup.failed': { datasetId: DatasetId; jobId: JobId }
  'backup.deleted': { backupId: BackupId; datasetId: DatasetId }
  'restore.completed': { vmId: VmId; backupId: BackupId; jobId: JobId }
  'restore.failed': { vmId: VmId; backupId: BackupId; jobId: JobId }
  'report.written': { reportId: ReportId }
  'report.deleted': { reportId: ReportId }
  'virtual-machine.changed': { vmId: VmId }
  'virtual-machine.deleted': { vmId: VmId }
  'virtual-machine.created': { vmId: VmId }
  'snapshot.created': { snapshotId: SnapshotId; volumeId: VolumeId }
  'snapshot.deleted': { snapshotId: SnapshotId; volumeId: VolumeId }
  'volume.changed': { volumeId: VolumeId }
  'mirror.changed': { mirrorId: MirrorId }
  'vault.changed': { vaultId: VaultId }
  'storage-system.changed': { storageSystemId: StorageSystemId }
  'lun.changed': { lunId: LunId }
  'attached-vhd.changed': { attachedVhdId: AttachedVhdId; hostId: HostId }
  'mail.sent': { mailId: MailId }
  'mail.queued': { mailId: MailId }
  'event-log.written': { entryId: LogEntryId; hostId: HostId }
  'shell.output': { shellId: ShellId }
  'shell.closed': { shellId: ShellId }
  'fault.injected': { faultId: FaultId }
  'fault.cleared': { faultId: FaultId }
}

export type SimEventType = keyof SimEventMap

export const SIM_EVENT_TYPES = [
  'host.added',
  'host.configured',
  'host.removed',
  'parent-host.changed',
  'storage-connection.changed',
  'configuration-file.changed',
  'cluster.changed',
  'dataset.created',
  'dataset.modified',
  'dataset.deleted',
  'policy.added',
  'policy.modified',
  'policy.removed',
  'job.started',
  'job.progressed',
  'job.ended',
  'backup.completed',
  'backup.failed',
  'backup.deleted',
  'restore.completed',
  'restore.failed',
  'report.written',
  'report.deleted',
  'virtual-machine.changed',
  'virtual-machine.deleted',
  'virtual-machine.created',
  'snapshot.created',
  'snapshot.deleted',
  'volume.changed',
  'mirror.changed',
  'vault.changed',
  'storage-system.changed',
  'lun.changed',
  'attached-vhd.changed',
  'mail.sent',
  'mail.queued',
  'event-log.written',
  'shell.output',
  'shell.closed',
  'fault.injected',
  'fault.cleared',
] as const satisfies readonly SimEventType[]
