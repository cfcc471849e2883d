import { useState } from 'react'
import type { ReactNode } from 'react'
import { List } from '@/components/list'
import { RETENTION_NAMES } from '@/components/policy-text'
import type { ActionGroup } from '@/components/published-actions'
import { QueryView } from '@/components/query-view'
import { minuteText, timeText } from '@/components/time-text'
import { BACKUP_TYPE_NAMES } from '@/domain/smhv/policy'
import { ContextMenu } from '@/ui/context-menu'
import type { ListColumn } from '@/ui/list-column'
import type { MenuAnchor } from '@/ui/menu-popup'
import { Pane } from '@/ui/pane'
import type { FoundBackup, FoundBackups } from './use-found-backups'

const COLUMNS: readonly ListColumn<FoundBackup>[] = [
  { id: 'name', header: 'Backup name', width: 265, least: 196, text: ({ name }) => name },
  {
    id: 'createdAt',
    header: 'Backup time',
    width: 122,
    least: 122,
    text: ({ createdAt }) => timeText(createdAt),
    render: ({ createdAt }) => minuteText(createdAt),
    sortValue: ({ createdAt }) => createdAt,
  },
  { id: 'type', header: 'Backup type', width: 158, least: 70, text: ({ type }) => BACKUP_TYPE_NAMES[type] },
  {
    id: 'retention',
    header: 'Retention type',
    width: 115,
    least: 60,
    text: (row) => RETENTION_NAMES[row.retentionType],
  },
  { id: 'dataset', header: 'Dataset name', width: 130, least: 52, text: ({ datasetName }) => datasetName },
  { id: 'from', header: 'Backed up on', width: 140, least: 52, text: ({ vms }) => vms[0]?.from ?? '' },
]

interface FoundBackupsPaneProps {
  readonly found: FoundBackups
  readonly group: ActionGroup | undefined
  readonly onSelect: (backupId: string) => void
}

/** The backups of a VM that only SnapInfo of a managed host tells of, the newest first. */
export function FoundBackupsPane({
  found: { machine, query, backup },
  group,
  onSelect,
}: FoundBackupsPaneProps): ReactNode {
  const [menu, setMenu] = useState<MenuAnchor>()
  return (
    <Pane title={`Backups of ${machine.from} in ${machine.path} of ${machine.server.name}`} flush>
      <QueryView what="The SnapInfo directory" query={query}>
        {({ backups }) => (
          <List
            id="found-backups"
            label="Backups"
            columns={COLUMNS}
            rows={backups}
            rowId={({ id }) => id}
            selectedId={backup?.id}
            onSelect={onSelect}
            onContextMenu={(_, anchor) => setMenu(anchor)}
            firstSort={{ column: 'createdAt', order: 'desc' }}
            empty="SnapInfo does not tell of it any more."
          />
        )}
      </QueryView>
      <ContextMenu
        label={group?.title ?? 'Backup'}
        items={group?.items ?? []}
        anchor={group && menu}
        onClose={() => setMenu(undefined)}
      />
    </Pane>
  )
}
