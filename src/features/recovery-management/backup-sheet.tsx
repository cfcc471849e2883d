import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { BackupTab, SnapshotsTab, VmsTab } from '@/components/backup-details'
import { PropertySheet } from '@/components/property-sheet'
import type { SheetTab } from '@/components/property-sheet'
import { itself, useSheetPlace, useSheetSubject } from '@/components/sheet-subject'
import type { BackupDetail } from '@/contract'
import { backupQueries } from '@/queries/backup-queries'

const TABS: readonly SheetTab<BackupDetail>[] = [
  { id: 'general', label: 'Backup', panel: (backup) => <BackupTab backup={backup} /> },
  { id: 'copies', label: 'Snapshot Copies', panel: (backup) => <SnapshotsTab backup={backup} /> },
  { id: 'machines', label: 'Virtual Machines', panel: (backup) => <VmsTab backup={backup} /> },
]

/** Properties of a backup. */
export function BackupSheet(): ReactNode {
  const { id } = useSheetPlace()
  const subject = useSheetSubject(useQuery(backupQueries.detail(id)), itself)
  return <PropertySheet what="The backup" subject={subject} nameOf={({ name }) => name} tabs={TABS} />
}
