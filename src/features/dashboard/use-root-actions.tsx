import KeyIcon from '@mui/icons-material/KeyOutlined'
import { useMemo } from 'react'
import { useParam, useWizardPlace } from '@/components/place'
import type { ActionGroup } from '@/components/published-actions'
import { useViewReport } from '@/components/use-view-report'
import type { ActionEntry } from '@/ui/action-item'

/** View Report, once a slice of a chart is chosen: of the job or virtual machine that is selected in Details. */
function useDetailsReport(): ActionEntry | undefined {
  const [chosen] = useParam('show')
  const [row] = useParam('row')
  const isJob = chosen?.startsWith('jobs-') === true
  const subject = chosen === undefined || row === undefined ? undefined : isJob ? { job: row } : { vm: row }
  const viewReport = useViewReport(subject, 'Select a line in Details first')
  return chosen === undefined ? undefined : viewReport
}

/** What the root node offers. */
export function useRootActions(): readonly ActionGroup[] {
  const { open } = useWizardPlace()
  const viewReport = useDetailsReport()
  return useMemo(
    () => [
      {
        id: 'root',
        title: 'SnapManager for Hyper-V',
        items: [
          {
            id: 'license-settings',
            label: 'License Settings',
            icon: <KeyIcon fontSize="inherit" />,
            onRun: () => open('license-settings'),
          },
        ],
      },
      ...(viewReport === undefined ? [] : [{ id: 'details', title: 'Details', items: [viewReport] }]),
    ],
    [open, viewReport],
  )
}
