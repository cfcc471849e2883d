import ArrowBackIcon from '@mui/icons-material/ArrowBack'
import ArrowForwardIcon from '@mui/icons-material/ArrowForward'
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward'
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined'
import RefreshIcon from '@mui/icons-material/Refresh'
import SearchIcon from '@mui/icons-material/Search'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useWizardPlace } from '@/components/place'
import { useActionGroups } from '@/components/published-actions'
import { useLayoutStore } from '@/stores/layout-store'
import { useThemeStore } from '@/stores/theme-store'
import { useToastStore } from '@/stores/toast-store'
import type { ThemeMode } from '@/stores/theme-store'
import type { ActionEntry } from '@/ui/action-item'
import { useHelpRequest } from '@/ui/help-request'
import type { MenuBarMenu } from '@/ui/menu-bar'
import type { FrameDialogName } from './frame-dialogs'
import { nodeAbove } from './nodes'
import { useFavoritesMenu } from './use-favorites-menu'
import { useFrameActions, withFrameActions } from './use-frame-actions'
import { useViewItems } from './use-view-items'

const THEMES: readonly { mode: ThemeMode; label: string }[] = [
  { mode: 'light', label: 'Classic' },
  { mode: 'dark', label: 'Dark' },
  { mode: 'system', label: 'As the system' },
]

const HELP_PAGES = [
  { to: '/help/topics', label: 'Help Topics' },
  { to: '/help/findings', label: 'Findings and cures' },
  { to: '/help/glossary', label: 'Glossary' },
  { to: '/help/requirements', label: 'Requirements of the report' },
  { to: '/help/disk-formats', label: 'Choosing a disk format' },
] as const

/** The menu bar and the toolbar: the same entries, each said once. */
export function useFrameMenus(openDialog: (name: FrameDialogName) => void): {
  readonly menus: readonly MenuBarMenu[]
  readonly tools: readonly ActionEntry[]
} {
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const client = useQueryClient()
  const askForHelp = useHelpRequest()
  const groups = useActionGroups()
  const frameActions = useFrameActions()
  const { open } = useWizardPlace()
  const layout = useLayoutStore()
  const theme = useThemeStore()
  const favorites = useFavoritesMenu(openDialog)
  useRefreshKey(() => void client.invalidateQueries())
  useSearchKey(() => openDialog('search'))

  const parent = nodeAbove(pathname)
  const back: ActionEntry = { id: 'back', label: 'Back', icon: <ArrowBackIcon />, onRun: () => void navigate(-1) }
  const forward: ActionEntry = {
    id: 'forward',
    label: 'Forward',
    icon: <ArrowForwardIcon />,
    onRun: () => void navigate(1),
  }
  const up: ActionEntry = {
    id: 'up',
    label: 'Up one level',
    icon: <ArrowUpwardIcon />,
    disabledReason: parent ? undefined : 'This is the top of the tree',
    onRun: () => void (parent && navigate(parent.to)),
  }
  const refresh: ActionEntry = {
    id: 'refresh-all',
    label: 'Refresh',
    icon: <RefreshIcon />,
    shortcut: 'F5',
    onRun: () => void client.invalidateQueries(),
  }
  const { tree, actions, items: viewItems } = useViewItems()
  const help: ActionEntry = {
    id: 'help',
    label: 'Help',
    icon: <HelpIcon />,
    shortcut: 'F1',
    onRun: () => askForHelp?.(),
  }
  const search: ActionEntry = {
    id: 'search',
    label: 'Search everything',
    icon: <SearchIcon />,
    shortcut: 'Ctrl+K',
    onRun: () => openDialog('search'),
  }
  const line = (id: string): ActionEntry => ({ id, separator: true })
  return {
    tools: [back, forward, up, line('s1'), tree, actions, line('s2'), refresh, search, line('s5'), help],
    menus: [
      {
        id: 'file',
        label: 'File',
        items: [
          {
            id: 'scenarios',
            label: 'Scenarios and checkpoints…',
            onRun: () => void navigate('/environment/scenarios'),
          },
          { id: 'consoles', label: 'Management consoles…', onRun: () => open('consoles') },
        ],
      },
      {
        id: 'action',
        label: 'Action',
        items: groups.flatMap((group, index) => [
          ...(index === 0 ? [] : [line(`s-${group.id}`)]),
          ...(index === 0 ? withFrameActions(group.items, frameActions) : group.items),
        ]),
      },
      {
        id: 'view',
        label: 'View',
        items: [
          ...viewItems,
          line('s3'),
          ...THEMES.map(({ mode, label }): ActionEntry => ({
            id: `theme-${mode}`,
            label: `Theme: ${label}`,
            checked: theme.mode === mode,
            onRun: () => theme.setMode(mode),
          })),
          line('s4'),
          search,
          { id: 'command-log', label: 'Command Log…', onRun: () => openDialog('command-log') },
          { id: 'reset-layout', label: 'Reset the layout', onRun: layout.reset },
          refresh,
        ],
      },
      favorites,
      {
        id: 'window',
        label: 'Window',
        items: [
          { id: 'new-window', label: 'New Window', onRun: () => void window.open(window.location.href, '_blank') },
        ],
      },
      {
        id: 'help-menu',
        label: 'Help',
        items: [
          { ...help, label: 'Help on this screen' },
          line('s6'),
          ...HELP_PAGES.map(({ to, label }): ActionEntry => ({ id: to, label, onRun: () => void navigate(to) })),
          line('s7'),
          { id: 'about', label: 'About this simulator', onRun: () => openDialog('about') },
        ],
      },
    ],
  }
}

/** Ctrl+K opens the search, on top of whatever is open. A question wants its answer first: another place would change what it is about. */
function useSearchKey(search: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      if (document.querySelector('[role=alertdialog]') === null) search()
      else
        useToastStore
          .getState()
          .show({ key: 'no-search', severity: 'advice', title: 'Answer the question first; then the search opens.' })
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
}

/** F5 reads everything again instead of loading the page anew. */
function useRefreshKey(refresh: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F5' || event.ctrlKey || event.shiftKey || event.defaultPrevented) return
      event.preventDefault()
      refresh()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
}
