import type { Brand } from '@/base/brand'

export type StorageSystemId = Brand<string, 'StorageSystemId'>
export type AggregateId = Brand<string, 'AggregateId'>
export type VolumeId = Brand<string, 'VolumeId'>
export type LunId = Brand<string, 'LunId'>
export type SnapshotId = Brand<string, 'SnapshotId'>
export type MirrorId = Brand<string, 'MirrorId'>
export type VaultId = Brand<string, 'VaultId'>
export type VaultScheduleId = Brand<string, 'VaultScheduleId'>
export type IgroupId = Brand<string, 'IgroupId'>

export type HostId = Brand<string, 'HostId'>
export type ClusterId = Brand<string, 'ClusterId'>
export type AttachedVhdId = Brand<string, 'AttachedVhdId'>
export type WindowsDiskId = Brand<string, 'WindowsDiskId'>
export type VmId = Brand<string, 'VmId'>
export type VmSnapshotId = Brand<string, 'VmSnapshotId'>

export type ConsoleId = Brand<string, 'ConsoleId'>
export type ConfigurationFileId = Brand<string, 'ConfigurationFileId'>
export type ManagedHostId = Brand<string, 'ManagedHostId'>
export type StorageConnectionId = Brand<string, 'StorageConnectionId'>
export type DatasetId = Brand<string, 'DatasetId'>
export type PolicyId = Brand<string, 'PolicyId'>
export type BackupId = Brand<string, 'BackupId'>
export type JobId = Brand<string, 'JobId'>
export type ReportId = Brand<string, 'ReportId'>
export type MailId = Brand<string, 'MailId'>
export type LogEntryId = Brand<string, 'LogEntryId'>
export type ShellId = Brand<string, 'ShellId'>
export type FaultId = Brand<string, 'FaultId'>
