import { Button } from '@mui/material'
import WarningIcon from '@mui/icons-material/Warning'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { PagedList } from '@/components/paged-list'
import { useSelection, useWizardPlace } from '@/components/place'
import type { Selection } from '@/components/place'
import { RETENTION_NAMES } from '@/components/policy-text'
import type { ActionGroup } from '@/components/published-actions'
import { minuteText, timeText } from '@/components/time-text'
import type { BackupResource } from '@/contract'
import { BACKUP_TYPE_NAMES } from '@/domain/smhv/policy'
import { backupQueries } from '@/queries/backup-queries'
import { datasetQueries } from '@/queries/dataset-queries'
import { ContextMenu } from '@/ui/context-menu'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import type { MultiSelection } from '@/ui/list-selection'
import type { MenuAnchor } from '@/ui/menu-popup'
import { paint } from '@/ui/paint'
import { Pane } from '@/ui/pane'
import { useSortParam } from '@/components/sort-param'

/** The ids are what the wire sorts by. */
const COLUMNS: readonly ListColumn<BackupResource>[] = [
  {
    id: 'name',
    header: 'Backup name',
    width: 265,
    least: 220,
    sortable: true,
    text: (row) => row.name,
    render: (row) => <BackupName backup={row} />,
  },
  {
    id: 'createdAt',
    header: 'Backup time',
    width: 122,
    least: 122,
    sortable: true,
    text: (row) => timeText(row.createdAt),
    render: (row) => minuteText(row.createdAt),
  },
  {
    id: 'type',
    header: 'Backup type',
    width: 145,
    least: 84,
    sortable: true,
    text: (row) => BACKUP_TYPE_NAMES[row.type],
  },
  {
    id: 'retention',
    header: 'Retention type',
    width: 115,
    least: 68,
    sortable: true,
    text: (row) => RETENTION_NAMES[row.retention.type],
  },
  {
    id: 'dataset',
    header: 'Dataset name',
    width: 130,
    least: 76,
    sortable: true,
    text: (row) => (row.datasetExists ? row.dataset.name : `${row.dataset.name} (deleted)`),
  },
  { id: 'vms', header: 'VMs', width: 140, least: 62, text: (row) => row.vms.map((vm) => vm.name).join(', ') },
]

/** What was selected at the left stands there, and not in each row again. */
const OF_DATASET = COLUMNS.filter(({ id }) => id !== 'dataset')
const OF_VM = COLUMNS.filter(({ id }) => id !== 'vms')

function BackupName({ backup }: { readonly backup: BackupResource }): ReactNode {
  if (!backup.damaged) return backup.name
  return (
    <>
      <WarningIcon titleAccess="Damaged: Snapshot copies are missing" style={{ color: paint('warning') }} />{' '}
      {backup.name}
    </>
  )
}

interface BackupsPaneProps {
  readonly multi: MultiSelection
  readonly group: ActionGroup | undefined
  readonly onDelete: (backupId: string) => void
  readonly hasDatasets: boolean
}

/** The backups of the selected VM or dataset, newest first unless sorted otherwise. */
export function BackupsPane({ hasDatasets, ...list }: BackupsPaneProps): ReactNode {
  const [selection] = useSelection()
  const filters = filtersOf(selection)
  return (
    <Pane title="Backups" flush>
      {filters !== undefined ? (
        <BackupList {...list} filters={filters} />
      ) : hasDatasets ? (
        <EmptyState title="Nothing is selected">Select a virtual machine or a dataset at the left.</EmptyState>
      ) : (
        <NothingProtected />
      )}
    </Pane>
  )
}

function NothingProtected(): ReactNode {
  return (
    <EmptyState title="There is no dataset yet" actions={<Link to="/protection/datasets">Go to Protection</Link>}>
      Only what a dataset has backed up can be restored.
    </EmptyState>
  )
}

interface Filters {
  readonly vm?: string
  readonly dataset?: string
}

function filtersOf(selection: Selection | undefined): Filters | undefined {
  if (selection?.type === 'vm') return { vm: selection.id }
  return selection?.type === 'dataset' ? { dataset: selection.id } : undefined
}

interface BackupListProps extends Omit<BackupsPaneProps, 'hasDatasets'> {
  readonly filters: Filters
}

function BackupList({ filters, multi, group, onDelete }: BackupListProps): ReactNode {
  const { open } = useWizardPlace()
  const [sort, setSort] = useSortParam({ column: 'createdAt', order: 'desc' }, COLUMNS)
  const [menu, setMenu] = useState<MenuAnchor>()
  const query = { ...filters, sort: sort.column, order: sort.order }
  return (
    <>
      <PagedList
        id="backups"
        label="Backups"
        what="The backups"
        listKey={JSON.stringify(query)}
        page={(range) => backupQueries.list({ ...query, ...range })}
        columns={filters.vm === undefined ? OF_DATASET : OF_VM}
        rowId={(row) => row.id}
        multi={multi}
        onActivate={(id) => filters.vm !== undefined && open('restore', id, filters.vm)}
        onContextMenu={(_, anchor) => setMenu(anchor)}
        onKey={(event, id) => {
          if (event.key === 'Delete') onDelete(id)
        }}
        sort={sort}
        onSort={setSort}
        empty={<NoBackups datasetId={filters.dataset} />}
      />
      <ContextMenu
        label={group?.title ?? 'Backup'}
        items={group?.items ?? []}
        anchor={group && menu}
        onClose={() => setMenu(undefined)}
      />
    </>
  )
}

function NoBackups({ datasetId }: { readonly datasetId: string | undefined }): ReactNode {
  const [selection] = useSelection()
  const { open } = useWizardPlace()
  const subject = datasetId ?? selection?.within ?? 'unprotected'
  const isDataset = subject !== 'unprotected'
  // An address may name a dataset that does not exist.
  const { data: dataset, isError } = useQuery({ ...datasetQueries.detail(subject), enabled: isDataset })
  if (isError)
    return <EmptyState title="The dataset does not exist any more">Select another one at the left.</EmptyState>
  if (dataset === undefined) return <EmptyState title="There is no backup" />
  return (
    <EmptyState
      title="There is no backup yet"
      actions={
        <Button variant="contained" onClick={() => open('backup-dataset', subject)}>
          Back the dataset up now
        </Button>
      }
    >
      A backup can be made at once, or by a policy whenever its schedule says so.
    </EmptyState>
  )
}
