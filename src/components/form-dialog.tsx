import styled from '@emotion/styled'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import type { ScriptRequest } from '@/queries/scripted-deed'
import { CloseAnswer, DialogAnswers } from '@/ui/dialog-answers'
import { DialogFrame } from '@/ui/dialog-frame'
import { MessageBand } from '@/ui/message-band'
import { useFocusFirstBad } from '@/ui/use-focus-first-bad'
import { FindingBands } from './finding-bands'
import { HalfWayBand, useLeaving } from './half-way'
import { useWhenChecked } from './live-check'
import { ViewScript } from './view-script'
import type { WizardForm } from './wizard-form'

export interface FormDialogProps {
  /** Of one page. */
  readonly form: WizardForm
  readonly title: string
  readonly width?: number | undefined
  /** Always fixed: a dialog that grew with what is wrong would move OK away from the pointer that presses it. */
  readonly height?: number | undefined
  /** `OK` if not said. */
  readonly okLabel?: string | undefined
  readonly onOk: () => void
  /** Much is typed into it: closed half-way it is taken up again. Others forget. */
  readonly isKept?: boolean | undefined
  /** What was typed last is still being checked: OK waits for that. */
  readonly isChecking?: boolean | undefined
  /** OK was pressed and the answer has not come. */
  readonly isBusy?: boolean | undefined
  /** What came of it; with it only Close is left. */
  readonly status?: ReactNode
  /** Buttons that help after a refusal. */
  readonly problemActions?: ReactNode
  /** What OK asks for: View Script tells it. */
  readonly script?: ScriptRequest | undefined
  readonly children: ReactNode
}

const Body = styled('div')({
  flex: 1,
  padding: '12px 14px',
  overflow: 'auto',
  minHeight: 0,
  '& > p:first-of-type': { margin: '0 0 10px' },
})

/** A dialog around the one page of `useWizardForm`: OK and Cancel, and what is wrong beside the fields. */
export function FormDialog(props: FormDialogProps): ReactNode {
  const { form, title, width = 640, height = 360, isBusy = false, isChecking = false } = props
  const { status, children } = props
  const isDone = status !== undefined && status !== null && status !== false
  const { forget } = form
  useEffect(() => {
    if (isDone) forget()
  }, [isDone, forget])
  useLeaving(form, props.isKept === true && !isDone && !isBusy)
  const ok = useWhenChecked(isChecking, () => {
    if (form.finishDisabledReason !== undefined) form.next()
    else if (!isBusy) props.onOk()
  })
  const body = useFocusFirstBad<HTMLDivElement>(form.stumbles)
  const others = form.findings.filter((found) => found.severity !== 'error' || form.pageOf(found) === undefined)
  return (
    <DialogFrame
      title={title}
      width={width}
      height={height}
      isBusy={isBusy}
      onClose={form.close}
      onSubmit={isDone ? form.close : ok}
    >
      <Body ref={body}>
        {isDone ? (
          status
        ) : (
          <>
            <HalfWayBand form={form} />
            <Problem form={form} actions={props.problemActions} />
            {children}
            <FindingBands findings={others} />
          </>
        )}
      </Body>
      {isDone ? (
        <CloseAnswer autoFocus />
      ) : (
        <DialogAnswers okLabel={props.okLabel} isBusy={isBusy} onCancel={form.close}>
          {props.script !== undefined && form.finishDisabledReason === undefined && <ViewScript asked={props.script} />}
        </DialogAnswers>
      )}
    </DialogFrame>
  )
}

/** Why OK was refused. */
function Problem({
  form: { problem },
  actions,
}: {
  readonly form: WizardForm
  readonly actions: ReactNode
}): ReactNode {
  if (problem === undefined) return null
  if (problem.findings.length > 0) return <FindingBands findings={problem.findings} actions={() => actions} />
  return <MessageBand severity="error" title={problem.title} cause={problem.detail} actions={actions} isAnnounced />
}
