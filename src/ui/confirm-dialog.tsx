import WarningIcon from '@mui/icons-material/Warning'
import styled from '@emotion/styled'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { CheckBox } from './check-box'
import { DialogAnswers } from './dialog-answers'
import { DialogFrame } from './dialog-frame'
import { paint } from './paint'

export interface ConfirmDialogProps {
  readonly title: string
  /** The question, with the name of the thing. */
  readonly question: ReactNode
  /** What will be gone afterwards. */
  readonly goes?: readonly ReactNode[] | undefined
  /** What depends on it and is affected. */
  readonly affected?: readonly ReactNode[] | undefined
  /** Further choices, e.g. `Delete all VM backups`. */
  readonly children?: ReactNode
  /** At the left of the buttons, e.g. View Script. */
  readonly extraButtons?: ReactNode
  /** A sentence that must be ticked before the button works. */
  readonly acknowledge?: string | undefined
  /** Label of the button that does it. */
  readonly confirmLabel?: string | undefined
  readonly isDestructive?: boolean | undefined
  readonly isBusy?: boolean | undefined
  /** Why it cannot be done now: the button stays reachable, and says so. */
  readonly disabledReason?: string | undefined
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

const Body = styled('div')({
  display: 'flex',
  gap: 12,
  padding: '14px 16px',
  overflow: 'auto',
  '& > svg': { flex: 'none', fontSize: 32 },
  '& > div': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& > div > div > p, & > div > p': { margin: '0 0 8px' },
  '& h2': { margin: '8px 0 2px', fontSize: 'inherit', fontWeight: 600 },
  '& ul': { margin: '0 0 8px', padding: '0 0 0 18px', maxHeight: 160, overflow: 'auto' },
})

/** Asks before something that cannot be undone, and says first what goes and what depends on it. Cancel has the focus where something goes. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const { title, question, goes = [], affected = [], children, acknowledge, confirmLabel } = props
  const { isDestructive = true, isBusy = false, disabledReason, onConfirm, onCancel } = props
  const [isAcknowledged, setAcknowledged] = useState(false)
  const id = useId()
  const unread = acknowledge !== undefined && !isAcknowledged ? 'Tick the box above first' : undefined
  const heldBack = disabledReason ?? unread
  return (
    <DialogFrame
      title={title}
      role="alertdialog"
      describedBy={id}
      isBusy={isBusy}
      onClose={onCancel}
      onSubmit={() => heldBack === undefined && !isBusy && onConfirm()}
    >
      <Body>
        <WarningIcon aria-hidden style={{ color: paint('warning') }} />
        <div>
          <div id={id}>
            <p>{question}</p>
            <Consequences title="Will be deleted" items={goes} />
            <Consequences title="Also affected" items={affected} />
          </div>
          {children}
          {acknowledge !== undefined && (
            <CheckBox label={acknowledge} checked={isAcknowledged} onChange={setAcknowledged} />
          )}
        </div>
      </Body>
      <DialogAnswers
        okLabel={confirmLabel}
        disabledReason={heldBack}
        isDestructive={isDestructive}
        isBusy={isBusy}
        onCancel={onCancel}
        focusesCancel={isDestructive}
      >
        {props.extraButtons}
      </DialogAnswers>
    </DialogFrame>
  )
}

function Consequences({ title, items }: { title: string; items: readonly ReactNode[] }): ReactNode {
  if (items.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {items.map((item, at) => (
          // A list of consequences is written anew as a whole.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>{item}</li>
        ))}
      </ul>
    </>
  )
}
