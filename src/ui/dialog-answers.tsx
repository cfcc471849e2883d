import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import { DialogButtons } from './dialog-frame'
import { Hint } from './hint'

export interface DialogAnswersProps {
  /** `OK` if not said. */
  readonly okLabel?: string | undefined
  /** Why the dialog cannot be left by OK now: the button stays reachable, and says so. */
  readonly disabledReason?: string | undefined
  readonly isDestructive?: boolean | undefined
  /** OK was pressed and the answer has not come. */
  readonly isBusy?: boolean | undefined
  readonly onCancel: () => void
  /** Cancel has the focus at first: what is asked for cannot be undone. */
  readonly focusesCancel?: boolean | undefined
  /** Other buttons, at the left. */
  readonly children?: ReactNode
}

/** The end of a dialog with `onSubmit`: OK, which Enter presses, and Cancel. */
export function DialogAnswers(props: DialogAnswersProps): ReactNode {
  const { okLabel = 'OK', disabledReason, isDestructive = false, isBusy = false, onCancel, focusesCancel } = props
  return (
    <DialogButtons>
      {props.children !== undefined && (
        <div style={{ marginRight: 'auto', display: 'flex', flexWrap: 'wrap', gap: 8 }}>{props.children}</div>
      )}
      <Hint text={disabledReason}>
        <Button
          type="submit"
          variant="contained"
          color={isDestructive ? 'error' : 'primary'}
          aria-disabled={disabledReason !== undefined || isBusy || undefined}
        >
          {okLabel}
        </Button>
      </Hint>
      <Button autoFocus={focusesCancel === true} variant="outlined" onClick={onCancel}>
        Cancel
      </Button>
    </DialogButtons>
  )
}

/** The end of a dialog with `onSubmit` that only tells something. */
export function CloseAnswer({ autoFocus = false }: { readonly autoFocus?: boolean | undefined }): ReactNode {
  return (
    <DialogButtons>
      <Button autoFocus={autoFocus} type="submit" variant="contained">
        Close
      </Button>
    </DialogButtons>
  )
}
