import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { useWizardDraftStore } from '@/stores/wizard-draft-store'
import { WizardFrame } from '@/ui/wizard-frame'
import { donePages, STATUS_PAGE } from './form-wizard'
import { JobProgress } from './job-progress'
import { useWizardPlace } from './place'
import { useDraftKey } from './wizard-draft'
import type { FormPage } from './wizard-form'

export interface JobStatusWizardProps {
  readonly title: string
  readonly icon?: ReactNode
  readonly pages: readonly FormPage[]
  readonly jobId: string
}

/** The job that a wizard has started, if its address names one: a reload shows it again. */
export function jobOfPage(page: string | undefined): string | undefined {
  return page?.startsWith('job-') === true ? page : undefined
}

/** A wizard that has handed its work over to a job. Close leaves the job running. */
export function JobStatusWizard({ title, icon, pages, jobId }: JobStatusWizardProps): ReactNode {
  const place = useWizardPlace()
  const key = useDraftKey()
  useEffect(() => useWizardDraftStore.getState().discard(key), [key])
  const nothing = (): void => undefined
  return (
    <WizardFrame
      title={title}
      icon={icon}
      pages={donePages(pages, 'The job goes on when this window is closed: it is listed in Jobs.')}
      current={STATUS_PAGE.id}
      isDone
      onGo={nothing}
      onNext={nothing}
      onBack={nothing}
      onFinish={nothing}
      onCancel={() => place.close()}
    >
      <JobProgress jobId={jobId} />
    </WizardFrame>
  )
}
