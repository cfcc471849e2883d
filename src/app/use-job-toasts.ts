import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { useWizardPlace } from '@/components/place'
import { jobStateText } from '@/components/status-icon'
import type { JobResource } from '@/contract'
import { useStartedJobs } from '@/queries/started-jobs'
import { useToastStore } from '@/stores/toast-store'

const SEVERITIES: Readonly<Record<Exclude<JobResource['state'], 'running' | 'completed'>, 'warning' | 'error'>> = {
  'completed-with-warnings': 'warning',
  failed: 'error',
}

/** Tells how a job ended that was started on this page, unless its window is still open and shows it. */
export function useJobToasts(): void {
  const { jobs, forget } = useStartedJobs()
  const { page } = useWizardPlace()
  const navigate = useNavigate()
  const show = useToastStore((state) => state.show)
  const completed = useRef<readonly string[]>([])
  useEffect(() => {
    for (const { id, title, state, summary } of jobs) {
      if (state === 'running') continue
      forget(id)
      if (page === id) continue
      if (state === 'completed') {
        const isOnShow = useToastStore.getState().toasts.some((toast) => toast.id === COMPLETED)
        completed.current = isOnShow ? [...completed.current, title] : [title]
        show({ key: COMPLETED, severity: 'success', ...wordsFor(completed.current) })
        continue
      }
      const onRun = (): void => void navigate(`/jobs/history?select=job:${id}`)
      show({
        severity: SEVERITIES[state],
        title: `${title}: ${jobStateText(state)}`,
        text: summary ?? undefined,
        action: { label: 'Show the job', onRun },
      })
    }
  }, [jobs, forget, page, navigate, show])
}

/** Jobs that end well one after the other share one message, which goes by itself. */
const COMPLETED = 'jobs-completed'
const NAMED_AT_MOST = 4

function wordsFor(titles: readonly string[]): { readonly title: string; readonly text: string | undefined } {
  if (titles.length === 1) return { title: `${titles[0]}: ${jobStateText('completed')}`, text: undefined }
  const named = titles.slice(-NAMED_AT_MOST)
  const more = titles.length - named.length
  return {
    title: `${titles.length} jobs: ${jobStateText('completed')}`,
    text: `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  }
}
