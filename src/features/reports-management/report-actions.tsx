import ArticleIcon from '@mui/icons-material/ArticleOutlined'
import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import type { WizardPlace } from '@/components/place'
import { propertiesEntries } from '@/components/properties-action'
import type { ActionGroup } from '@/components/published-actions'
import { openReport } from '@/components/use-view-report'

/** What can be done with the reports that are selected. */
export function reportActions(
  ids: readonly string[],
  open: WizardPlace['open'],
  onDelete: () => void,
): ActionGroup | undefined {
  const [first] = ids
  if (first === undefined) return undefined
  return {
    id: 'report',
    title: ids.length === 1 ? 'Report' : `${ids.length} reports`,
    items: [
      {
        id: 'report-view',
        label: 'View report',
        icon: <ArticleIcon fontSize="inherit" />,
        onRun: () => openReport(first),
        disabledReason: ids.length === 1 ? undefined : 'Select one report: each opens in a window of its own',
      },
      {
        id: 'report-delete',
        label: 'Delete report',
        icon: <DeleteIcon fontSize="inherit" />,
        shortcut: 'Del',
        onRun: onDelete,
      },
      ...(ids.length === 1 ? propertiesEntries(open, { type: 'report', id: first }) : []),
    ],
  }
}
