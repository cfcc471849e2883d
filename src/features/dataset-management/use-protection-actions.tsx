import AddToQueueIcon from '@mui/icons-material/AddToQueue'
import BackupIcon from '@mui/icons-material/BackupOutlined'
import CableIcon from '@mui/icons-material/CableOutlined'
import CreateNewFolderIcon from '@mui/icons-material/CreateNewFolderOutlined'
import ImportExportIcon from '@mui/icons-material/ImportExport'
import InstallIcon from '@mui/icons-material/InstallDesktop'
import { useMemo } from 'react'
import { useWizardPlace } from '@/components/place'
import type { ActionGroup } from '@/components/published-actions'

interface ProtectionFacts {
  readonly hostCount: number | undefined
  readonly datasetCount: number | undefined
}

/** What the Protection node itself offers. */
export function useProtectionActions({ hostCount, datasetCount }: ProtectionFacts): ActionGroup {
  const { open } = useWizardPlace()
  return useMemo(
    () => ({
      id: 'protection',
      title: 'Protection',
      items: [
        {
          id: 'add-host',
          label: 'Add Host',
          icon: <AddToQueueIcon fontSize="inherit" />,
          onRun: () => open('add-host'),
        },
        {
          id: 'create-dataset',
          label: 'Create Dataset',
          icon: <CreateNewFolderIcon fontSize="inherit" />,
          onRun: () => open('create-dataset'),
          disabledReason: hostCount === 0 ? 'No host is managed yet: add one first' : undefined,
        },
        {
          id: 'backup-dataset',
          label: 'Backup Dataset',
          icon: <BackupIcon fontSize="inherit" />,
          onRun: () => open('backup-dataset'),
          disabledReason: datasetCount === 0 ? 'There is no dataset yet: create one first' : undefined,
        },
        {
          id: 'backup-datasets',
          label: 'Backup Several Datasets',
          icon: <BackupIcon fontSize="inherit" />,
          onRun: () => open('backup-datasets'),
          disabledReason: datasetCount === undefined || datasetCount > 1 ? undefined : 'There are not several datasets',
        },
        {
          id: 'remote-install',
          label: 'Remote Host Install',
          icon: <InstallIcon fontSize="inherit" />,
          onRun: () => open('remote-install'),
          disabledReason:
            hostCount === 0 ? 'No host is managed yet from which SMHV could be pushed: add one first' : undefined,
        },
        {
          id: 'storage-connections',
          label: 'Manage Storage Connection Settings',
          icon: <CableIcon fontSize="inherit" />,
          onRun: () => open('storage-connections'),
          disabledReason: hostCount === 0 ? 'No host is managed yet: add one first' : undefined,
        },
        {
          id: 'import-export',
          label: 'Import and Export',
          icon: <ImportExportIcon fontSize="inherit" />,
          onRun: () => open('import-export'),
        },
      ],
    }),
    [open, hostCount, datasetCount],
  )
}
