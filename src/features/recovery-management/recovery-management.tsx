import RestoreIcon from '@mui/icons-material/SettingsBackupRestore'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { BackupDetails } from '@/components/backup-details'
import { KeptSplit } from '@/components/kept-split'
import { useMultiSelection } from '@/components/multi-selection'
import { useParam, useSelection } from '@/components/place'
import { usePublishActions } from '@/components/published-actions'
import { LoadProblem } from '@/components/query-view'
import { Screen, ScreenHead } from '@/components/screen-head'
import { ScriptWindow } from '@/components/script-window'
import { backupQueries } from '@/queries/backup-queries'
import { datasetQueries } from '@/queries/dataset-queries'
import { EmptyState } from '@/ui/empty-state'
import { Pane } from '@/ui/pane'
import { paneHeight } from '@/ui/pane-height'
import { paneWidth } from '@/ui/pane-width'
import { SearchBox } from '@/ui/search-box'
import { BackupsPane } from './backups-pane'
import { DeleteBackupsDialog } from './delete-backups-dialog'
import { FoundBackupDetails } from './found-backup-details'
import { FoundBackupsPane } from './found-backups-pane'
import { RecoveryTree } from './recovery-tree'
import { useBackupActions } from './use-backup-actions'
import { useFoundActions } from './use-found-actions'
import { alternateRestoreOf, FOUND, useFoundBackups } from './use-found-backups'

const NODE = { id: 'recovery', title: 'Recovery', items: [] }

/** The Recovery node: what has been backed up, and how to get it back. */
export function RecoveryManagement(): ReactNode {
  const [q = '', setQ] = useParam('q')
  const [selection] = useSelection()
  const [backupId, setBackupId] = useParam('backup')
  const multi = useMultiSelection(backupId, (id) => setBackupId(id, true))
  const datasets = useQuery(datasetQueries.list({ sort: 'name', limit: 1000 }))
  const found = useFoundBackups(selection, backupId)
  const isFound = selection?.type === FOUND
  const [isScriptOpen, setScriptOpen] = useState(false)
  const ofFound = useFoundActions(
    found,
    useCallback(() => setScriptOpen(true), []),
  )
  // SnapInfo of a managed host tells of backups, though there is no dataset here.
  const tells = useQuery(backupQueries.foundMachines()).data?.total !== 0
  const ofCatalogue = useBackupActions(selection, isFound ? undefined : backupId, multi.selectedIds)
  const { deleting, onDelete, stopDeleting } = ofCatalogue
  const group = isFound ? ofFound : ofCatalogue.group
  const script = found && alternateRestoreOf(found)
  usePublishActions(useMemo(() => (group === undefined ? [NODE] : [NODE, group]), [group]))
  const lower = (
    <KeptSplit
      name="recovery-backups"
      label="Height of the backups"
      direction="column"
      startsAt={paneHeight(240)}
      min={80}
      first={
        found ? (
          <FoundBackupsPane found={found} group={group} onSelect={(id) => setBackupId(id, true)} />
        ) : (
          <BackupsPane
            multi={multi}
            group={group}
            onDelete={onDelete}
            hasDatasets={datasets.data?.total !== 0 || tells}
          />
        )
      }
      second={
        <Pane title="Details" flush>
          {found ? (
            <FoundBackupDetails found={found} />
          ) : backupId === undefined || isFound ? (
            <EmptyState title="No backup is selected">Select a backup above to see what it holds.</EmptyState>
          ) : (
            <BackupDetails backupId={backupId} />
          )}
        </Pane>
      }
    />
  )
  return (
    <Screen>
      <ScreenHead
        title="Recovery Management"
        icon={<RestoreIcon aria-hidden />}
        tools={
          <SearchBox
            label="Search datasets and virtual machines"
            value={q}
            onChange={(text) => setQ(text, q !== '')}
            width={280}
          />
        }
      >
        Select a virtual machine, then the backup it is to come back from.
        <br />
        Those in no dataset any more stand below Unprotected Resources, those of another site below SnapInfo.
      </ScreenHead>
      {datasets.isError && datasets.data === undefined ? (
        <LoadProblem what="The datasets" query={datasets} />
      ) : (
        <KeptSplit
          name="recovery-tree"
          label="Width of the datasets"
          direction="row"
          startsAt={paneWidth(215)}
          min={140}
          first={<RecoveryTree datasets={datasets.data?.items} q={q} />}
          second={lower}
        />
      )}
      {isScriptOpen && script !== undefined && (
        <ScriptWindow
          asked={{ name: 'restoreToAlternateHost', variables: script }}
          onClose={() => setScriptOpen(false)}
        />
      )}
      {deleting !== undefined && (
        <DeleteBackupsDialog {...deleting} onDone={() => multi.onSelectedIdsChange([])} onClose={stopDeleting} />
      )}
    </Screen>
  )
}
