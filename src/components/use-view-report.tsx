import ArticleIcon from '@mui/icons-material/ArticleOutlined'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { reportQueries } from '@/queries/report-queries'
import type { ActionEntry } from '@/ui/action-item'

/** A report opens in a window of its own, which has an address of its own. */
export function openReport(reportId: string): void {
  window.open(`#/report/${encodeURIComponent(reportId)}`, '_blank')
}

/** Whose newest report is meant. */
export type ReportSubject = { readonly job: string } | { readonly vm: string } | undefined

/** View Report, for what is selected elsewhere: a job, or a virtual machine. */
export function useViewReport(subject: ReportSubject, whenNothing: string): ActionEntry {
  const { data } = useQuery({
    ...reportQueries.list({ ...subject, limit: 1 }),
    enabled: subject !== undefined,
  })
  const reportId = subject === undefined ? undefined : data?.items[0]?.id
  const isKnown = subject !== undefined && data !== undefined
  return useMemo(
    () => ({
      id: 'view-report',
      label: 'View Report',
      icon: <ArticleIcon fontSize="inherit" />,
      onRun: () => reportId !== undefined && openReport(reportId),
      disabledReason:
        reportId !== undefined ? undefined : isKnown ? 'There is no report of it, or none any more' : whenNothing,
    }),
    [reportId, isKnown, whenNothing],
  )
}
