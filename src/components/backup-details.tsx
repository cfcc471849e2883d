import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { formatBytes } from '@/base/units'
import type { BackupDetail } from '@/contract'
import { BACKUP_TYPE_NAMES } from '@/domain/smhv/policy'
import { backupQueries } from '@/queries/backup-queries'
import { CopyableText } from '@/ui/copyable-text'
import type { ListColumn } from '@/ui/list-column'
import { MessageBand } from '@/ui/message-band'
import { PropertyList } from '@/ui/property-list'
import { Tabs } from '@/ui/tabs'
import { List } from './list'
import { retentionText } from './policy-text'
import { QueryView } from './query-view'
import { useTabParam } from './tab-param'
import { timeText } from './time-text'

const TABS = [
  { id: 'backup', label: 'Backup' },
  { id: 'snapshots', label: 'Snapshot Copies' },
  { id: 'virtual-machines', label: 'Virtual Machines' },
]

const METHOD_NAMES = {
  online: 'Online, quiesced by the guest',
  'saved-state': 'Offline, through saved state',
  crash: 'Crash consistent',
} as const

/** Details of a backup: what it is, its Snapshot copies, its VMs and their files. The open tab stands in the address. */
export function BackupDetails({ backupId }: { readonly backupId: string }): ReactNode {
  const [tab, setTab] = useTabParam('details', TABS)
  const query = useQuery(backupQueries.detail(backupId))
  return (
    <Tabs label="Backup details" tabs={TABS} current={tab} onChange={setTab}>
      <QueryView what="The backup" query={query}>
        {(backup) => {
          if (tab === 'snapshots') return <SnapshotsTab backup={backup} />
          return tab === 'virtual-machines' ? <VmsTab backup={backup} /> : <BackupTab backup={backup} />
        }}
      </QueryView>
    </Tabs>
  )
}

/** The tab Backup. */
export function BackupTab({ backup }: { readonly backup: BackupDetail }): ReactNode {
  return (
    <>
      {backup.damaged && (
        <MessageBand
          severity="warning"
          title="Snapshot copies of this backup are missing"
          cause="They were deleted on the storage system, outside SnapManager for Hyper-V."
        />
      )}
      <PropertyList
        label={`Backup ${backup.name}`}
        items={[
          { label: 'Backup name', value: <CopyableText label="backup name" text={backup.name} /> },
          { label: 'Description', value: backup.description },
          { label: 'Backup time', value: timeText(backup.createdAt) },
          { label: 'Backup type', value: BACKUP_TYPE_NAMES[backup.type] },
          { label: 'Retention', value: retentionText(backup.retention) },
          { label: 'Dataset', value: backup.datasetExists ? backup.dataset.name : `${backup.dataset.name} (deleted)` },
          { label: 'Policy', value: backup.policyName ?? 'None' },
          { label: 'Virtual machines', value: vmNames(backup) },
          { label: 'Snapshot copies', value: String(backup.snapshotCount) },
          {
            label: 'Job',
            value: <Link to={`/jobs/history?select=job:${backup.jobId}`}>Steps and log of the backup</Link>,
          },
        ]}
      />
    </>
  )
}

/** Many datasets hold more VMs than can be named in a line. */
const NAMED_AT_MOST = 12

function vmNames({ vms }: BackupDetail): string {
  const names = vms.slice(0, NAMED_AT_MOST).map((vm) => vm.name)
  const rest = vms.length - names.length
  return rest === 0 ? names.join(', ') : `${names.join(', ')} and ${rest} more`
}

type SnapshotRow = BackupDetail['snapshots'][number]

const SNAPSHOT_COLUMNS: readonly ListColumn<SnapshotRow>[] = [
  { id: 'name', header: 'Snapshot copy', width: 310, text: (row) => row.name },
  { id: 'volume', header: 'Volume', width: 120, text: (row) => `${row.storageSystem}:${row.volume.name}` },
  {
    id: 'held',
    header: 'Held',
    width: 75,
    align: 'end',
    text: (row) => formatBytes(row.held),
    sortValue: (row) => row.held,
  },
  { id: 'state', header: 'State', width: 110, text: snapshotState },
  { id: 'created', header: 'Created', width: 152, text: (row) => timeText(row.createdAt) },
]

function snapshotState({ missing, busyWith }: SnapshotRow): string {
  if (missing) return 'Missing'
  return busyWith.length === 0 ? 'Available' : `Busy: ${busyWith.join(', ')}`
}

/** The tab Snapshot Copies. */
export function SnapshotsTab({ backup }: { readonly backup: BackupDetail }): ReactNode {
  return (
    <List
      id="backup-snapshots"
      label={`Snapshot copies of ${backup.name}`}
      columns={SNAPSHOT_COLUMNS}
      rows={backup.snapshots}
      rowId={(row) => row.id}
      empty="The backup has no Snapshot copies."
    />
  )
}

interface FileRow {
  readonly id: string
  readonly vm: BackupDetail['vmDetails'][number]
  readonly file: BackupDetail['vmDetails'][number]['files'][number] | undefined
}

const FILE_COLUMNS: readonly ListColumn<FileRow>[] = [
  { id: 'vm', header: 'VM', width: 130, text: ({ vm }) => (vm.exists ? vm.name : `${vm.name} (deleted)`) },
  { id: 'file', header: 'File', width: 260, text: ({ file }) => file?.path ?? 'No files' },
  {
    id: 'bytes',
    header: 'Size',
    width: 80,
    align: 'end',
    text: ({ file }) => (file ? formatBytes(file.bytes) : ''),
    sortValue: ({ file }) => file?.bytes ?? 0,
  },
  { id: 'lun', header: 'LUN path', width: 180, text: ({ file }) => file?.lunPath ?? '' },
  { id: 'host', header: 'Parent host', width: 110, text: ({ vm }) => vm.host },
  { id: 'method', header: 'Backed up', width: 180, text: ({ vm }) => METHOD_NAMES[vm.method] },
]

/** The tab Virtual Machines. */
export function VmsTab({ backup }: { readonly backup: BackupDetail }): ReactNode {
  const rows = useMemo(() => backup.vmDetails.flatMap(fileRows), [backup])
  return (
    <List
      id="backup-files"
      label={`Files of ${backup.name}`}
      columns={FILE_COLUMNS}
      rows={rows}
      rowId={(row) => row.id}
      empty="The backup holds no virtual machine any more."
    />
  )
}

function fileRows(vm: FileRow['vm']): FileRow[] {
  if (vm.files.length === 0) return [{ id: vm.id, vm, file: undefined }]
  return vm.files.map((file) => ({ id: `${vm.id} ${file.path}`, vm, file }))
}
