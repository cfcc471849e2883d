import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { FindingBands } from '@/components/finding-bands'
import { List } from '@/components/list'
import { useTabParam } from '@/components/tab-param'
import { timeText } from '@/components/time-text'
import { BACKUP_TYPE_NAMES } from '@/domain/smhv/policy'
import { backupQueries } from '@/queries/backup-queries'
import { CopyableText } from '@/ui/copyable-text'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import { PropertyList } from '@/ui/property-list'
import { Tabs } from '@/ui/tabs'
import { alternateRestoreOf, type FoundBackup, type FoundBackups } from './use-found-backups'

const TABS = [
  { id: 'backup', label: 'Backup' },
  { id: 'files', label: 'Files' },
  { id: 'restore', label: 'Restore to Alternate Host' },
]

/** Details of a backup that was made elsewhere: what it is, where its files would go, what a restore here would meet. */
export function FoundBackupDetails({ found }: { readonly found: FoundBackups }): ReactNode {
  const [tab, setTab] = useTabParam('details', TABS)
  const { backup, vm } = found
  if (backup === undefined || vm === undefined) {
    return <EmptyState title="No backup is selected">Select a backup above to see what it holds.</EmptyState>
  }
  return (
    <Tabs label="Backup details" tabs={TABS} current={tab} onChange={setTab}>
      {tab === 'backup' && <BackupTab found={found} backup={backup} />}
      {tab === 'files' && <FilesTab backup={backup} vm={vm} />}
      {tab === 'restore' && <RestoreTab found={found} />}
    </Tabs>
  )
}

function BackupTab({ found: { machine }, backup }: { readonly found: FoundBackups; readonly backup: FoundBackup }) {
  return (
    <PropertyList
      label={`Backup ${backup.name}`}
      items={[
        { label: 'Backup name', value: <CopyableText label="backup name" text={backup.name} /> },
        { label: 'Virtual machine', value: machine.name },
        { label: 'GUID', value: <CopyableText label="GUID" text={machine.guid} /> },
        { label: 'Backed up on', value: `${machine.from}, by ${backup.console}` },
        { label: 'Found in', value: `${machine.path} of ${machine.server.name}` },
        { label: 'Backup time', value: timeText(backup.createdAt) },
        { label: 'Backup type', value: BACKUP_TYPE_NAMES[backup.type] },
        { label: 'Dataset', value: backup.datasetName },
      ]}
    />
  )
}

interface FileRow {
  readonly what: string
  readonly source: string
  readonly destination: string
}

const COLUMNS: readonly ListColumn<FileRow>[] = [
  { id: 'what', header: 'Files', width: 100, text: ({ what }) => what },
  { id: 'source', header: 'Was at', width: 225, text: ({ source }) => source },
  { id: 'destination', header: 'Goes to', width: 225, text: ({ destination }) => destination },
]

function FilesTab({ backup, vm }: { readonly backup: FoundBackup; readonly vm: FoundBackup['vms'][number] }) {
  const rows = useMemo(
    () => [
      { what: 'Configuration', source: vm.configurationPath, destination: vm.here.virtualMachinePath },
      { what: 'Snapshots', source: vm.snapshotPath, destination: vm.here.snapshotFilePath },
      ...vm.here.vhds.map((pair) => ({ what: 'VHD', ...pair })),
    ],
    [vm],
  )
  return (
    <List
      id="found-files"
      label={`Files of ${vm.name} in ${backup.name}`}
      columns={COLUMNS}
      rows={rows}
      rowId={({ what, source }) => `${what} ${source}`}
      empty="The backup holds no files."
    />
  )
}

function RestoreTab({ found }: { readonly found: FoundBackups }) {
  const request = alternateRestoreOf(found)
  const { data: check } = useQuery({
    ...backupQueries.checkAlternateRestore(request ?? NOTHING),
    enabled: request !== undefined,
  })
  if (check === undefined) return <p role="status">Checking…</p>
  if (check.findings.length === 0) {
    return <EmptyState title="Nothing stands in the way">Restore it by the cmdlet that View Script shows.</EmptyState>
  }
  return <FindingBands findings={check.findings} />
}

const NOTHING = {
  server: '',
  backup: '',
  vm: '',
  virtualMachinePath: null,
  snapshotFilePath: null,
  vhds: null,
  verify: false,
}
