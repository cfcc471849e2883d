import { Button } from '@mui/material'
import styled from '@emotion/styled'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { problemOf } from '@/components/problem'
import { QueryView } from '@/components/query-view'
import type { ReportDetail } from '@/contract'
import { reportQueries } from '@/queries/report-queries'
import { EmptyState } from '@/ui/empty-state'
import { paint } from '@/ui/paint'
import { ReportArticle } from './report-article'
import { saveReport } from './report-exports'
import { REPORT_TITLES } from './report-text'

const Page = styled('div')({
  height: '100dvh',
  display: 'flex',
  flexDirection: 'column',
  background: paint('pane'),
  color: paint('text'),
  '& > header': {
    flex: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 8,
    padding: '6px 10px',
    background: paint('chrome'),
    borderBottom: `1px solid ${paint('border')}`,
  },
  '& > header a': { marginLeft: 'auto', color: paint('link') },
  '& > main': { flex: 1, minHeight: 0, overflow: 'auto' },
  '@media print': {
    height: 'auto',
    display: 'block',
    background: 'none',
    '& > header': { display: 'none' },
    '& > main': { overflow: 'visible' },
  },
})

/** One report in a window of its own: to read, to print, to take along. */
export function ReportWindow(): ReactNode {
  const { reportId = '' } = useParams()
  const query = useQuery(reportQueries.detail(reportId))
  const { data: report } = query
  const isGone = query.isError && problemOf(query.error).status === 404
  useEffect(() => {
    document.title = report ? `${REPORT_TITLES[report.kind]} ${report.name}` : 'Report – SMHV console simulator'
  }, [report])
  if (isGone) {
    return (
      <Page>
        <main>
          <EmptyState title="There is no such report" actions={<Link to="/reports/datasets">Go to Reports</Link>}>
            It was deleted, or newer reports have taken its place.
          </EmptyState>
        </main>
      </Page>
    )
  }
  return report ? (
    <ReportPage report={report} />
  ) : (
    <Page>
      <main>
        <QueryView what="The report" query={query}>
          {() => null}
        </QueryView>
      </main>
    </Page>
  )
}

const FORMATS = [
  { format: 'html', label: 'Export as HTML' },
  { format: 'csv', label: 'Export as CSV' },
  { format: 'json', label: 'Export as JSON' },
] as const

function ReportPage({ report }: { readonly report: ReportDetail }): ReactNode {
  const article = useRef<HTMLElement>(null)
  return (
    <Page>
      <header>
        <Button variant="contained" onClick={() => window.print()}>
          Print
        </Button>
        {FORMATS.map(({ format, label }) => (
          <Button
            key={format}
            variant="outlined"
            onClick={() => article.current && saveReport(report, format, article.current)}
          >
            {label}
          </Button>
        ))}
        <Link to={report.kind === 'configuration' ? '/reports/hosts' : '/reports/datasets'}>All reports</Link>
      </header>
      {/* Scrolled with the keyboard when it has the focus. */}
      <main tabIndex={0}>
        <ReportArticle ref={article} report={report} />
      </main>
    </Page>
  )
}
