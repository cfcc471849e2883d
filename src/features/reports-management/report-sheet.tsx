import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { PropertySheet } from '@/components/property-sheet'
import type { SheetTab } from '@/components/property-sheet'
import { itself, useSheetPlace, useSheetSubject } from '@/components/sheet-subject'
import { JobStateIcon } from '@/components/status-icon'
import { timeText } from '@/components/time-text'
import type { ReportDetail } from '@/contract'
import { reportQueries } from '@/queries/report-queries'
import { CopyableText } from '@/ui/copyable-text'
import { PropertyList } from '@/ui/property-list'

const KINDS: Readonly<Record<ReportDetail['kind'], string>> = {
  backup: 'Backup report',
  recovery: 'Recovery report',
  configuration: 'Configuration report',
}

const TABS: readonly SheetTab<ReportDetail>[] = [
  { id: 'general', label: 'General', panel: (report) => <General report={report} /> },
]

/** Properties of a report: what it is, and where its files lie. What it says stands in a window of its own. */
export function ReportSheet(): ReactNode {
  const { id } = useSheetPlace()
  const subject = useSheetSubject(useQuery(reportQueries.detail(id)), itself)
  return <PropertySheet what="The report" subject={subject} nameOf={({ name }) => name} tabs={TABS} />
}

function General({ report }: { readonly report: ReportDetail }): ReactNode {
  const { outcome, jobId, backup } = report
  return (
    <PropertyList
      label={`Report ${report.name}`}
      items={[
        { label: 'Report', value: report.name },
        { label: 'Type', value: KINDS[report.kind] },
        { label: 'Written', value: timeText(report.writtenAt) },
        { label: 'Outcome', value: outcome && <JobStateIcon state={outcome} withText /> },
        { label: 'Dataset', value: report.dataset?.name },
        { label: 'Virtual machine', value: report.vm?.name },
        { label: 'Host', value: report.host?.name },
        { label: 'Backup', value: backup?.name },
        {
          label: 'Job',
          value: jobId && <Link to={`/jobs/history?select=job:${jobId}`}>Steps and log of the job</Link>,
        },
        ...report.directories.map((directory, at) => ({
          label: report.directories.length === 1 ? 'Directory' : `Directory ${at + 1}`,
          value: <CopyableText label={`directory ${directory}`} text={directory} />,
        })),
      ]}
    />
  )
}
