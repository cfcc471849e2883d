import CloseIcon from '@mui/icons-material/Close'
import HelpIcon from '@mui/icons-material/QuestionMark'
import { Dialog } from '@mui/material'
import styled from '@emotion/styled'
import { useId } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { useHelpRequest } from './help-request'
import { paint } from './paint'
import { useFirstFocus } from './use-first-focus'

export interface DialogFrameProps {
  readonly title: string
  /** The X and Escape; without it the dialog cannot be left by them. */
  readonly onClose?: (() => void) | undefined
  /** Enter in a field; makes the dialog a form. */
  readonly onSubmit?: (() => void) | undefined
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly role?: 'dialog' | 'alertdialog' | undefined
  readonly describedBy?: string | undefined
  readonly isBusy?: boolean | undefined
  /** What lies behind it stays as bright as it is: a window beside the work, not a question. */
  readonly isQuiet?: boolean | undefined
  /** The help itself offers none on itself. */
  readonly isHelp?: boolean | undefined
  readonly children: ReactNode
}

const TitleBar = styled('div')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  minHeight: 30,
  padding: '0 3px 0 10px',
  background: paint('titleBar'),
  color: paint('titleBarText'),
  '& > h1': { flex: 1, margin: 0, fontSize: 13, fontWeight: 600 },
  '& > button': {
    width: 28,
    height: 24,
    padding: 0,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: '1px solid transparent',
    borderRadius: 3,
    background: 'none',
    color: 'inherit',
    '&:hover': { borderColor: 'currentColor' },
    '&:focus-visible': { outlineColor: 'currentColor', outlineOffset: -3 },
    '& svg': { fontSize: 18 },
  },
})

const Column = styled('form')({ display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 })

/** A modal window with a title bar. What is inside brings its own head, body and buttons; its first field has the focus. */
export function DialogFrame(props: DialogFrameProps): ReactNode {
  const { title, onClose, onSubmit, width = 480, height, role = 'dialog', describedBy, isBusy, children } = props
  const titleId = useId()
  const askForHelp = useHelpRequest()
  return (
    <Dialog
      open
      maxWidth={false}
      transitionDuration={0}
      onClose={(_, reason) => reason === 'escapeKeyDown' && onClose?.()}
      slotProps={{
        backdrop: { invisible: props.isQuiet === true },
        paper: {
          role,
          'aria-modal': true,
          'aria-labelledby': titleId,
          'aria-describedby': describedBy,
          'aria-busy': isBusy === true || undefined,
          sx: {
            width,
            maxWidth: 'calc(100vw - 16px)',
            height: height === undefined ? undefined : `min(${height}px, calc(100vh - 16px))`,
            maxHeight: 'calc(100vh - 16px)',
            margin: 1,
            overflow: 'hidden',
          },
        },
      }}
    >
      <TitleBar>
        <h1 id={titleId}>{title}</h1>
        {askForHelp !== undefined && props.isHelp !== true && (
          <button type="button" aria-label="Help (F1)" title="Help (F1)" onClick={() => askForHelp()}>
            <HelpIcon aria-hidden style={{ fontSize: 15 }} />
          </button>
        )}
        {onClose !== undefined && (
          <button type="button" aria-label="Close window" title="Close window" onClick={onClose}>
            <CloseIcon aria-hidden />
          </button>
        )}
      </TitleBar>
      <Content onSubmit={onSubmit} isBusy={isBusy === true}>
        {children}
      </Content>
    </Dialog>
  )
}

interface ContentProps {
  readonly onSubmit: (() => void) | undefined
  readonly isBusy: boolean
  readonly children: ReactNode
}

/** All but the title bar. It is there one render later than the dialog, so that its own effects find what it holds. */
function Content({ onSubmit, isBusy, children }: ContentProps): ReactNode {
  const column = useFirstFocus<HTMLFormElement>(isBusy)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    // A form of a dialog that was opened from this one is not this one's business.
    event.stopPropagation()
    onSubmit?.()
  }
  if (onSubmit === undefined) {
    // What is inside may have forms of its own.
    return (
      <Column as="div" ref={column}>
        {children}
      </Column>
    )
  }
  return (
    <Column noValidate ref={column} onSubmit={submit}>
      {children}
    </Column>
  )
}

/** The row of buttons at the bottom of a dialog. */
export const DialogButtons = styled('div')({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'flex-end',
  gap: 8,
  padding: '10px 12px',
  borderTop: `1px solid ${paint('border')}`,
  background: paint('chrome'),
})
