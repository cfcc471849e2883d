import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { PagedList } from '@/components/paged-list'
import { useParam, useSelection, useWizardPlace } from '@/components/place'
import type { Selection } from '@/components/place'
import { usePublishActions } from '@/components/published-actions'
import { useSortParam } from '@/components/sort-param'
import { JobStateIcon, jobStateText } from '@/components/status-icon'
import { useTabParam } from '@/components/tab-param'
import { timeText } from '@/components/time-text'
import { openReport } from '@/components/use-view-report'
import type { ReportResource } from '@/contract'
import { reportQueries } from '@/queries/report-queries'
import { ContextMenu } from '@/ui/context-menu'
import { EmptyState } from '@/ui/empty-state'
import { TIME_LEAST } from '@/ui/list-column'
import type { ListColumn } from '@/ui/list-column'
import type { MenuAnchor } from '@/ui/menu-popup'
import { Pane } from '@/ui/pane'
import { Tabs } from '@/ui/tabs'
import { DeleteReportsDialog } from './delete-reports-dialog'
import { reportActions } from './report-actions'

const NAME: ListColumn<ReportResource> = {
  id: 'name',
  header: 'Report',
  width: 220,
  least: 150,
  sortable: true,
  text: (row) => row.name,
}
const WRITTEN: ListColumn<ReportResource> = {
  id: 'writtenAt',
  header: 'Written',
  width: 138,
  least: TIME_LEAST,
  sortable: true,
  text: (row) => timeText(row.writtenAt),
}
const DIRECTORIES: ListColumn<ReportResource> = {
  id: 'directories',
  header: 'Directory',
  width: 240,
  least: 60,
  text: (row) => row.directories.join('; '),
}
const OUTCOME: ListColumn<ReportResource> = {
  id: 'outcome',
  header: 'Outcome',
  width: 116,
  least: 76,
  text: (row) => (row.outcome === null ? '' : jobStateText(row.outcome)),
  render: (row) => <JobStateIcon state={row.outcome ?? undefined} withText />,
}

const OF_JOBS = [NAME, WRITTEN, OUTCOME, DIRECTORIES] as const
const OF_HOSTS = [NAME, WRITTEN, DIRECTORIES] as const

const KINDS = [
  { id: 'backup', label: 'Backup' },
  { id: 'recovery', label: 'Recovery' },
] as const
type Kind = ReportResource['kind']

const NODE = { id: 'reports', title: 'Reports', items: [] }

/** The reports of what is selected in the tree; all of them while nothing is. */
export function ReportsPane({ tab }: { readonly tab: 'datasets' | 'hosts' }): ReactNode {
  const [kind, setKind] = useTabParam('kind', KINDS)
  if (tab === 'hosts') {
    return (
      <Pane title="Reports" flush>
        <ReportList kind="configuration" />
      </Pane>
    )
  }
  return (
    <Pane title="Reports" flush>
      <Tabs label="Kinds of reports" tabs={KINDS} current={kind} onChange={setKind}>
        <ReportList key={kind} kind={kind === 'recovery' ? 'recovery' : 'backup'} />
      </Tabs>
    </Pane>
  )
}

function ReportList({ kind }: { readonly kind: Kind }): ReactNode {
  const [selection] = useSelection()
  const [text = '', setText] = useParam('report')
  const { open } = useWizardPlace()
  const [menu, setMenu] = useState<MenuAnchor>()
  const [isDeleting, setDeleting] = useState(false)
  const selectedIds = useMemo(() => (text === '' ? [] : text.split('.')), [text])
  const group = useMemo(() => reportActions(selectedIds, open, () => setDeleting(true)), [selectedIds, open])
  usePublishActions(useMemo(() => (group === undefined ? [NODE] : [NODE, group]), [group]))
  const columns = kind === 'configuration' ? OF_HOSTS : OF_JOBS
  const [sort, setSort] = useSortParam({ column: 'writtenAt', order: 'desc' }, columns)
  const filters = { kind, ...filtersOf(selection, kind), sort: sort.column, order: sort.order }
  return (
    <>
      <PagedList
        id={`reports-${kind}`}
        label={`${NAMES[kind]} reports`}
        what="The reports"
        columns={columns}
        rowId={(row) => row.id}
        listKey={JSON.stringify(filters)}
        page={(range) => reportQueries.list({ ...filters, ...range })}
        multi={{ selectedIds, onSelectedIdsChange: (ids) => setText(ids.join('.'), true) }}
        onActivate={openReport}
        onContextMenu={(_, anchor) => setMenu(anchor)}
        onKey={(event) => {
          if (event.key === 'Delete' && selectedIds.length > 0) setDeleting(true)
        }}
        sort={sort}
        onSort={setSort}
        empty={<NoReports kind={kind} />}
      />
      <ContextMenu
        label={group?.title ?? 'Report'}
        items={group?.items ?? []}
        anchor={group && menu}
        onClose={() => setMenu(undefined)}
      />
      {isDeleting && (
        <DeleteReportsDialog
          ids={selectedIds}
          onClose={() => setDeleting(false)}
          onDone={() => {
            setDeleting(false)
            setText(undefined, true)
          }}
        />
      )}
    </>
  )
}

const NAMES: Readonly<Record<Kind, string>> = {
  backup: 'Backup',
  recovery: 'Recovery',
  configuration: 'Configuration',
}

function filtersOf(selection: Selection | undefined, kind: Kind): { dataset?: string; vm?: string; host?: string } {
  if (kind === 'configuration') return selection?.type === 'host' ? { host: selection.id } : {}
  if (selection?.type === 'vm') return { vm: selection.id }
  return selection?.type === 'dataset' ? { dataset: selection.id } : {}
}

function NoReports({ kind }: { readonly kind: Kind }): ReactNode {
  const [selection] = useSelection()
  if (kind === 'recovery' && selection?.type === 'dataset') {
    return (
      <EmptyState title="A dataset has no recovery reports">
        Virtual machines are restored one by one: select one of them.
      </EmptyState>
    )
  }
  const how = {
    backup: 'One is written when a backup ends, by hand or by a policy.',
    recovery: 'One is written when a restore ends.',
    configuration: 'One is written when a host is added or its settings change.',
  }
  return <EmptyState title="There is no report yet">{how[kind]}</EmptyState>
}
