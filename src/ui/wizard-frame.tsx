import { Button } from '@mui/material'
import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import { DialogButtons, DialogFrame } from './dialog-frame'
import { Hint } from './hint'
import { keyScrolling } from './key-scrolling'
import { paint } from './paint'
import { ProgressLine } from './progress-line'
import { VisuallyHidden } from './visually-hidden'
import { WizardSteps } from './wizard-steps'
import type { WizardPage } from './wizard-steps'

export interface WizardFrameProps {
  /** The wizard's name in the title bar, e.g. `Add Policy Wizard`. */
  readonly title: string
  /** Stands large at the right of the head band. */
  readonly icon?: ReactNode
  readonly pages: readonly WizardPage[]
  /** Id of the page on show. */
  readonly current: string
  /** A visited page was chosen in the Steps column. */
  readonly onGo: (id: string) => void
  readonly onNext: () => void
  readonly onBack: () => void
  readonly onFinish: () => void
  /** Cancel, the X and Escape; also Close once it is done. */
  readonly onCancel: () => void
  /** Why Next cannot be pressed. Leave it out to let Next be pressed and show `errorSummary` instead. */
  readonly nextDisabledReason?: string | undefined
  readonly finishDisabledReason?: string | undefined
  /** Lets Finish be pressed before the last page. */
  readonly canFinishEarly?: boolean | undefined
  /** What is wrong with the page as a whole; gets the focus when it appears. */
  readonly errorSummary?: ReactNode
  /** Finish was pressed and the answer has not come. */
  readonly isBusy?: boolean | undefined
  /** The work is handed over: the page shows its progress, and only Close is left. */
  readonly isDone?: boolean | undefined
  /** At the left of the buttons, e.g. View Script. */
  readonly extraButtons?: ReactNode
  readonly children: ReactNode
}

const Head = styled('div')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  minHeight: 62,
  padding: '6px 18px',
  borderBottom: `1px solid ${paint('border')}`,
  background: paint('pane'),
  '& > div': { flex: 1, minWidth: 0 },
  '& h2': { margin: 0, fontSize: 14, fontWeight: 700, display: 'inline-block' },
  '& p': { margin: '3px 0 0 24px' },
  '& > span': { display: 'inline-flex', color: paint('link'), '& svg': { fontSize: 44 } },
  '@media (max-height: 480px)': { minHeight: 0, padding: '4px 18px', '& > span': { display: 'none' } },
})

const Middle = styled('div')({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  background: paint('pane'),
  '@media (max-width: 640px)': { flexDirection: 'column' },
})

const Body = styled('div')({
  flex: 1,
  minWidth: 0,
  padding: 14,
  overflow: 'auto',
  '@media (max-height: 480px)': { padding: '8px 14px' },
  '&:focus-visible': { outlineOffset: -2 },
  '& > .wizard-errors:focus': { outline: 'none' },
})

/** A wizard's window: title bar, head band, Steps column, page and buttons. Its state belongs to whoever shows it. */
export function WizardFrame(props: WizardFrameProps): ReactNode {
  const { title, icon, pages, current, onGo, onCancel, isBusy = false, isDone = false, errorSummary } = props
  const at = pages.findIndex((page) => page.id === current)
  const page = pages[at]
  const isLast = at === pages.length - 1
  const hasErrors = errorSummary !== undefined && errorSummary !== null && errorSummary !== false

  const next = (): void => {
    if (isBusy || isDone) return
    if (isLast) {
      if (props.finishDisabledReason === undefined) props.onFinish()
    } else if (props.nextDisabledReason === undefined) props.onNext()
  }

  return (
    <DialogFrame title={title} onClose={onCancel} onSubmit={next} width={900} height={704} isBusy={isBusy}>
      <Head>
        <div>
          <h2
            key={current}
            ref={takeFocus}
            tabIndex={-1}
            // It has the focus when a page opens, and Enter goes on from there as from any field.
            onKeyDown={(event) => event.key === 'Enter' && !event.repeat && next()}
          >
            {page?.title}
          </h2>
          <p>{page?.description}</p>
        </div>
        {icon !== undefined && <span aria-hidden>{icon}</span>}
      </Head>
      <Middle>
        <WizardSteps pages={pages} current={current} onGo={isBusy || isDone ? undefined : onGo} />
        <Body key={current} ref={keyScrolling}>
          {hasErrors && (
            <div ref={takeFocus} className="wizard-errors" role="alert" tabIndex={-1}>
              {errorSummary}
            </div>
          )}
          {props.children}
        </Body>
      </Middle>
      {isBusy && <ProgressLine label={`${title} is working`} />}
      <WizardButtons {...props} isFirst={at <= 0} isLast={isLast} isBusy={isBusy} isDone={isDone} />
      <VisuallyHidden role="status">
        {page !== undefined && `Step ${at + 1} of ${pages.length}: ${page.title}`}
      </VisuallyHidden>
    </DialogFrame>
  )
}

/**
 * As a ref it gives the focus to what appears. An effect of the frame would come too early: the dialog's content is only
 * there one render later.
 */
function takeFocus(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true })
}

interface WizardButtonsProps extends WizardFrameProps {
  readonly isFirst: boolean
  readonly isLast: boolean
}

function WizardButtons(props: WizardButtonsProps): ReactNode {
  const { isFirst, isLast, isBusy, isDone, canFinishEarly, onBack, onFinish, onCancel } = props
  const busyReason = isBusy === true ? 'The wizard is working' : undefined
  const backReason = isFirst ? 'This is the first page' : busyReason
  const nextReason = isLast ? 'This is the last page' : (props.nextDisabledReason ?? busyReason)
  const mayFinish = isLast || canFinishEarly === true
  const finishReason = (mayFinish ? props.finishDisabledReason : 'Go to the last page first') ?? busyReason
  return (
    <DialogButtons>
      <div style={{ marginRight: 'auto', display: 'flex', gap: 8 }}>{props.extraButtons}</div>
      {isDone === true ? (
        <Button variant="contained" onClick={onCancel}>
          Close
        </Button>
      ) : (
        <>
          <WizardButton label="Back" reason={backReason} onPress={onBack} />
          <WizardButton label="Next" reason={nextReason} isDefault={!isLast} />
          <WizardButton label="Finish" reason={finishReason} isDefault={isLast} onPress={onFinish} />
          <Button variant="outlined" onClick={onCancel}>
            Cancel
          </Button>
        </>
      )}
    </DialogButtons>
  )
}

interface WizardButtonProps {
  readonly label: string
  readonly reason: string | undefined
  /** Enter presses it: it is the form's submit button. */
  readonly isDefault?: boolean | undefined
  readonly onPress?: (() => void) | undefined
}

/** A button that stays reachable when it cannot be pressed, and says why. */
function WizardButton({ label, reason, isDefault = false, onPress }: WizardButtonProps): ReactNode {
  return (
    <Hint text={reason}>
      <Button
        type={isDefault ? 'submit' : 'button'}
        variant={isDefault ? 'contained' : 'outlined'}
        aria-disabled={reason !== undefined || undefined}
        onClick={() => !isDefault && reason === undefined && onPress?.()}
      >
        {label}
      </Button>
    </Hint>
  )
}
