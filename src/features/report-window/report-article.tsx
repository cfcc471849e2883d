import styled from '@emotion/styled'
import type { ReactNode, Ref } from 'react'
import { JobStateIcon } from '@/components/status-icon'
import type { ReportDetail } from '@/contract'
import { explain } from '@/domain/findings/catalogue'
import { paint } from '@/ui/paint'
import { PropertyList } from '@/ui/property-list'
import { findingsText, reportLines, REPORT_TITLES, reportVms, vmOutcome } from './report-text'

const Sheet = styled('article')({
  maxWidth: 900,
  margin: '0 auto',
  padding: '16px 20px 40px',
  '& h1': { margin: 0, fontSize: 20, overflowWrap: 'anywhere' },
  '& h2': { margin: '20px 0 6px', fontSize: 15 },
  '& .report-kind': { margin: '0 0 2px', color: paint('textMuted') },
  '& .report-outcome': { margin: '6px 0 12px' },
  '& table': { width: '100%', borderCollapse: 'collapse' },
  '& th, & td': {
    padding: '4px 8px 4px 6px',
    textAlign: 'left',
    verticalAlign: 'top',
    borderBottom: `1px solid ${paint('border')}`,
    overflowWrap: 'anywhere',
  },
  '& th': { background: paint('head'), fontWeight: 600 },
  '& tr[data-failed="true"] td:nth-of-type(2)': { color: paint('error'), fontWeight: 600 },
  '& ul': { margin: 0, paddingLeft: 20 },
  '& li': { marginBottom: 8 },
  '& li p': { margin: 0 },
  '& footer': { marginTop: 24, fontSize: 12, color: paint('textMuted') },
  '@media print': {
    maxWidth: 'none',
    padding: 0,
    '&, & *': { color: 'black !important', background: 'none !important' },
    '& tr, & dt, & dd': { breakInside: 'avoid' },
  },
})

export interface ReportArticleProps {
  readonly report: ReportDetail
  readonly ref: Ref<HTMLElement>
}

const SEVERITY_NAMES = { error: 'Error', warning: 'Warning', advice: 'Advice' } as const

/** What a report says; on paper, too. */
export function ReportArticle({ report, ref }: ReportArticleProps): ReactNode {
  const vms = reportVms(report)
  const findings = report.job?.findings ?? []
  return (
    <Sheet ref={ref}>
      <p className="report-kind">{REPORT_TITLES[report.kind]}</p>
      <h1>{report.name}</h1>
      {report.outcome !== null && (
        <p className="report-outcome">
          <JobStateIcon state={report.outcome} withText />
        </p>
      )}
      <PropertyList label="What the report says" items={reportLines(report)} />
      {vms.length > 0 && (
        <>
          <h2>Virtual machines</h2>
          <table aria-label="Virtual machines">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Outcome</th>
                <th scope="col">Reason</th>
              </tr>
            </thead>
            <tbody>
              {vms.map((vm) => (
                <tr key={vm.id} data-failed={vm.outcome === 'failed'}>
                  <td>{vm.name}</td>
                  <td>{vmOutcome(vm)}</td>
                  <td>{findingsText(vm.findings) || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {findings.length > 0 && (
        <>
          <h2>Findings</h2>
          <ul aria-label="Findings">
            {findings.map(({ code, severity, subject, detail }) => {
              const { title, cause, cure } = explain(code)
              const about = [subject?.name, detail].filter((part) => part !== undefined).join(': ')
              return (
                <li key={`${code} ${about}`}>
                  <strong>{`${SEVERITY_NAMES[severity]}: ${title}${about === '' ? '' : ` – ${about}`}`}</strong>
                  <p>{`${cause} ${cure}`}</p>
                </li>
              )
            })}
          </ul>
        </>
      )}
      <footer>SMHV console simulator – not a NetApp or Microsoft product. All times are UTC, simulated.</footer>
    </Sheet>
  )
}
