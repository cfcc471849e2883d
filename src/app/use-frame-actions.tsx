import HelpIcon from '@mui/icons-material/HelpOutlineOutlined'
import OpenInNewIcon from '@mui/icons-material/OpenInNew'
import RefreshIcon from '@mui/icons-material/Refresh'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ActionEntry } from '@/ui/action-item'
import { useHelpRequest } from '@/ui/help-request'
import { useViewItems } from './use-view-items'

/** What every node can do, at the end of its group as in every MMC console. */
export function useFrameActions(): readonly ActionEntry[] {
  const client = useQueryClient()
  const askForHelp = useHelpRequest()
  const { items: view } = useViewItems()
  return useMemo(
    () => [
      { id: 'view', label: 'View', children: view },
      {
        id: 'new-window',
        label: 'New Window from Here',
        icon: <OpenInNewIcon fontSize="inherit" />,
        onRun: () => void window.open(window.location.href, '_blank'),
      },
      {
        id: 'refresh',
        label: 'Refresh',
        icon: <RefreshIcon fontSize="inherit" />,
        shortcut: 'F5',
        onRun: () => void client.invalidateQueries(),
      },
      { id: 'help-separator', separator: true },
      {
        id: 'help',
        label: 'Help',
        icon: <HelpIcon fontSize="inherit" />,
        shortcut: 'F1',
        onRun: () => askForHelp?.(),
      },
    ],
    [client, view, askForHelp],
  )
}

/** The actions of a node's group: its own, a line, and the frame's. */
export function withFrameActions(
  items: readonly ActionEntry[],
  frameActions: readonly ActionEntry[],
): readonly ActionEntry[] {
  return items.length === 0 ? frameActions : [...items, { id: 'frame-separator', separator: true }, ...frameActions]
}
