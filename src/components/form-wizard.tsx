import { Button } from '@mui/material'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import type { ScriptRequest } from '@/queries/scripted-deed'
import { MessageBand } from '@/ui/message-band'
import { useFocusFirstBad } from '@/ui/use-focus-first-bad'
import { WizardFrame } from '@/ui/wizard-frame'
import type { WizardPage } from '@/ui/wizard-steps'
import { FindingBands } from './finding-bands'
import { HalfWayBand, useLeaving } from './half-way'
import { ViewScript } from './view-script'
import type { WizardForm } from './wizard-form'

export interface FormWizardProps {
  readonly form: WizardForm
  readonly title: string
  readonly icon?: ReactNode
  readonly onFinish: () => void
  /** Finish was pressed and the answer has not come. */
  readonly isBusy?: boolean | undefined
  /** What came of it; with it the wizard shows a Status page and only Close is left. */
  readonly status?: ReactNode
  /** Buttons that help after a refusal, e.g. to load what somebody else has changed. */
  readonly problemActions?: ReactNode
  readonly extraButtons?: ReactNode
  /** What Finish asks for: on the last page View Script tells it. */
  readonly script?: ScriptRequest | undefined
  /** The page on show. */
  readonly children: ReactNode
}

/** The page behind the last one. */
export const STATUS_PAGE = { id: 'status', title: 'Status' } as const

/** All pages lie behind, and one more says what came of them. */
export function donePages(pages: readonly Omit<WizardPage, 'state'>[], status: string): WizardPage[] {
  return [...pages, { ...STATUS_PAGE, description: status }].map((page) => ({ ...page, state: 'visited' }))
}

/** A wizard's window around one of the pages of `useWizardForm`. */
export function FormWizard(props: FormWizardProps): ReactNode {
  const { form, status, children } = props
  const body = useFocusFirstBad<HTMLDivElement>(form.stumbles, form.current.id)
  const isDone = status !== undefined && status !== null
  const { forget } = form
  useLeaving(form, !isDone && props.isBusy !== true)
  const isLast = form.steps.at(-1)?.id === form.current.id
  useEffect(() => {
    if (isDone) forget()
  }, [isDone, forget])
  return (
    <WizardFrame
      title={props.title}
      icon={props.icon}
      pages={isDone ? donePages(form.steps, 'What came of it.') : form.steps}
      current={isDone ? STATUS_PAGE.id : form.current.id}
      onGo={form.go}
      onNext={form.next}
      onBack={form.back}
      onFinish={props.onFinish}
      onCancel={form.close}
      finishDisabledReason={form.finishDisabledReason}
      isBusy={props.isBusy}
      isDone={isDone}
      extraButtons={
        <>
          {props.extraButtons}
          {!isDone && isLast && props.script !== undefined && <ViewScript asked={props.script} />}
        </>
      }
      errorSummary={isDone ? undefined : refusalBand(form, props.problemActions)}
    >
      {!isDone && <HalfWayBand form={form} />}
      <div ref={body}>{isDone ? status : children}</div>
      {!isDone && <PageAdvice form={form} />}
    </WizardFrame>
  )
}

/** Warnings and advice about the fields of the page on show. */
function PageAdvice({ form: { findings, pageOf, current } }: Pick<FormWizardProps, 'form'>): ReactNode {
  const here = findings.filter((found) => found.severity !== 'error' && pageOf(found) === current)
  return here.length > 0 && <FindingBands findings={here} />
}

/** Why Finish was refused, as far as the page on show does not say it anyway. */
function refusalBand({ problem, pageOf, go }: WizardForm, actions: ReactNode): ReactNode {
  if (problem === undefined) return undefined
  if (problem.findings.length === 0) {
    return <MessageBand severity="error" title={problem.title} cause={problem.detail} actions={actions} />
  }
  return (
    <FindingBands
      findings={problem.findings}
      actions={(found) => {
        const page = pageOf(found)
        return page ? <Button onClick={() => go(page.id)}>{`Go to ${page.title}`}</Button> : actions
      }}
    />
  )
}
