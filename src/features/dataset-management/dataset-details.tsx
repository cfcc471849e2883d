import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { FindingList } from '@/components/finding-list'
import { QueryView } from '@/components/query-view'
import { JobStateIcon } from '@/components/status-icon'
import { timeText } from '@/components/time-text'
import type { DatasetDetail } from '@/contract'
import { datasetQueries } from '@/queries/dataset-queries'
import { PropertyList } from '@/ui/property-list'

/** What the Details pane says of a dataset, and what its rules found. */
export function DatasetDetails({ datasetId }: { readonly datasetId: string }): ReactNode {
  const query = useQuery(datasetQueries.detail(datasetId))
  return (
    <QueryView what="The dataset" query={query}>
      {(dataset) => (
        <>
          <PropertyList
            label={`Dataset ${dataset.name}`}
            items={[
              { label: 'Name', value: dataset.name },
              { label: 'Description', value: dataset.description },
              { label: 'Virtual machines', value: vmCountText(dataset) },
              { label: 'Hosts', value: dataset.hosts.map((host) => host.name).join(', ') },
              { label: 'Policies', value: String(dataset.policyCount) },
              {
                label: 'Last backup',
                value: dataset.lastBackup && (
                  <Link to={`/recovery?select=dataset:${dataset.id}&backup=${dataset.lastBackup.id}`}>
                    {`${timeText(dataset.lastBackup.at)}  ${dataset.lastBackup.name}`}
                  </Link>
                ),
              },
              { label: 'Last job', value: <LastJob dataset={dataset} /> },
              { label: 'Next backup', value: timeText(dataset.nextRun) },
              { label: 'Created', value: timeText(dataset.createdAt) },
            ]}
          />
          {dataset.findings.length > 0 && (
            <FindingList label={`Findings of ${dataset.name}`} findings={dataset.findings} />
          )}
        </>
      )}
    </QueryView>
  )
}

function vmCountText({ vms }: DatasetDetail): string {
  const gone = vms.filter((vm) => !vm.exists).length
  return gone === 0 ? String(vms.length) : `${vms.length}, of which ${gone} deleted from Hyper-V`
}

function LastJob({ dataset }: { readonly dataset: DatasetDetail }): ReactNode {
  const { lastJob, runningJobId } = dataset
  if (runningJobId !== null) {
    return (
      <Link to={`/jobs/running?select=job:${runningJobId}`}>
        <JobStateIcon state="running" withText />
      </Link>
    )
  }
  if (lastJob === null) return 'None'
  return (
    <Link to={`/jobs/history?select=job:${lastJob.id}`}>
      <JobStateIcon state={lastJob.state} withText /> {timeText(lastJob.at)}
    </Link>
  )
}
