import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import RestoreIcon from '@mui/icons-material/SettingsBackupRestore'
import TerminalIcon from '@mui/icons-material/TerminalOutlined'
import ScriptIcon from '@mui/icons-material/CodeOutlined'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { ActionGroup } from '@/components/published-actions'
import type { FoundBackups } from './use-found-backups'

/** What can be done with a backup that was made elsewhere: its VM comes back by the cmdlets alone (R194). */
export function useFoundActions(found: FoundBackups | undefined, showScript: () => void): ActionGroup | undefined {
  const navigate = useNavigate()
  const { machine, backup } = found ?? {}
  return useMemo(() => {
    if (machine === undefined || backup === undefined) return undefined
    return {
      id: 'found-backup',
      title: `Backup- ${backup.name}`,
      items: [
        {
          id: 'found-restore',
          label: 'Restore',
          icon: <RestoreIcon fontSize="inherit" />,
          disabledReason:
            'It was made elsewhere: its virtual machine comes back by Restore-Backup -RestoreToAlternateHost, see View Script',
          onRun: () => undefined,
        },
        {
          id: 'found-script',
          label: 'View Script…',
          icon: <ScriptIcon fontSize="inherit" />,
          onRun: showScript,
        },
        {
          id: 'found-powershell',
          label: `Windows PowerShell on ${machine.node}`,
          icon: <TerminalIcon fontSize="inherit" />,
          onRun: () => void navigate(`/powershell/${encodeURIComponent(machine.node)}`),
        },
        {
          id: 'found-delete',
          label: 'Delete',
          icon: <DeleteIcon fontSize="inherit" />,
          disabledReason: `It is deleted where it was made: by ${backup.console} on ${machine.from}`,
          onRun: () => undefined,
        },
      ],
    }
  }, [machine, backup, navigate, showScript])
}
