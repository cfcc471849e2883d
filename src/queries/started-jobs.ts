import { type QueryClient, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { JobDetail } from '@/contract'
import { jobQueries } from './job-queries'

/** Nothing on the wire is called this: which jobs were started from this page is known here alone. */
const STARTED = ['started-jobs'] as const
const NONE: readonly string[] = []

/** Remembers a job that an action on this page has started. */
function noteStartedJob(client: QueryClient, jobId: string): void {
  client.setQueryData<readonly string[]>(STARTED, (ids = NONE) => (ids.includes(jobId) ? ids : [...ids, jobId]))
}

/** The jobs that were started on this page and have not been dealt with, and what takes one off the list. */
export function useStartedJobs(): { readonly jobs: readonly JobDetail[]; readonly forget: (jobId: string) => void } {
  const client = useQueryClient()
  const { data: ids = NONE } = useQuery<readonly string[]>({
    queryKey: STARTED,
    queryFn: () => NONE,
    enabled: false,
    gcTime: Infinity,
  })
  const details = useQueries({ queries: ids.map((id) => jobQueries.detail(id)) })
  const forget = useCallback(
    (jobId: string) =>
      client.setQueryData<readonly string[]>(STARTED, (old = NONE) => old.filter((id) => id !== jobId)),
    [client],
  )
  return { jobs: details.flatMap(({ data }) => data ?? []), forget }
}

/** Keeps the job that an action has started, so that its progress is on show at once. */
export function keepJob(client: QueryClient, job: JobDetail): void {
  client.setQueryData(jobQueries.detail(job.id).queryKey, job)
  noteStartedJob(client, job.id)
}
