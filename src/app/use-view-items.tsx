import ViewLeftIcon from '@mui/icons-material/VerticalSplitOutlined'
import ViewRightIcon from '@mui/icons-material/ViewSidebarOutlined'
import { useMemo } from 'react'
import { useListsOnShow } from '@/components/published-lists'
import { useLayoutStore } from '@/stores/layout-store'
import type { ActionEntry, ActionItem } from '@/ui/action-item'

interface ViewItems {
  readonly tree: ActionItem
  readonly actions: ActionItem
  /** All of View: the panes, and what can be done with each list on show. */
  readonly items: readonly ActionEntry[]
}

/** What View offers, in the menu bar and in the node's group of the Actions pane alike. */
export function useViewItems(): ViewItems {
  const layout = useLayoutStore()
  const lists = useListsOnShow()
  return useMemo(() => {
    const tree: ActionItem = {
      id: 'tree',
      label: 'Show Console Tree',
      icon: <ViewLeftIcon />,
      checked: layout.isTreeVisible,
      onRun: layout.toggleTree,
    }
    const actions: ActionItem = {
      id: 'actions',
      label: 'Show Action Pane',
      icon: <ViewRightIcon />,
      checked: layout.isActionsVisible,
      onRun: layout.toggleActions,
    }
    const items: readonly ActionEntry[] = [
      tree,
      actions,
      { id: 'toolbar', label: 'Show Toolbar', checked: layout.isToolbarVisible, onRun: layout.toggleToolbar },
      { id: 'status', label: 'Show Status Bar', checked: layout.isStatusVisible, onRun: layout.toggleStatus },
      { id: 'fold', label: 'Fold Panes When Narrow', checked: layout.isFoldingPanes, onRun: layout.toggleFolding },
      ...(lists.length === 0 ? [] : [{ id: 'lists', separator: true } as const]),
      ...lists.map(({ id, label, menu }) => ({ id: `list-${id}`, label: `List: ${label}`, children: menu })),
    ]
    return { tree, actions, items }
  }, [layout, lists])
}
