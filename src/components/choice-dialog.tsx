import { Button } from '@mui/material'
import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import { DialogButtons, DialogFrame } from '@/ui/dialog-frame'
import { Hint } from '@/ui/hint'

export interface ChoiceDialogProps {
  readonly title: string
  /** What to do here. */
  readonly lead: ReactNode
  /** At the right of the lead: a search box. */
  readonly tools?: ReactNode
  /** Why what is selected cannot be chosen, or that nothing is. */
  readonly disabledReason: string | undefined
  readonly onChoose: () => void
  readonly onClose: () => void
  /** The list to choose from; it gets the height that is left. */
  readonly children: ReactNode
}

const Head = styled('div')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  padding: '8px 12px',
  '& > p': { flex: 1, margin: 0 },
})

const Reason = styled('p')({ flex: 'none', minHeight: 20, margin: 0, padding: '6px 12px 0' })

/** A dialog in which one row of a list is chosen, as those that Browse opens. */
export function ChoiceDialog(props: ChoiceDialogProps): ReactNode {
  const { title, lead, tools, disabledReason, onChoose, onClose, children } = props
  const choose = (): void => {
    if (disabledReason === undefined) onChoose()
  }
  return (
    <DialogFrame title={title} onClose={onClose} onSubmit={choose} width={760} height={460}>
      <Head>
        <p>{lead}</p>
        {tools}
      </Head>
      <div style={{ flex: 1, minHeight: 0 }}>{children}</div>
      <Reason role="status">{disabledReason}</Reason>
      <DialogButtons>
        <Hint text={disabledReason}>
          <Button type="submit" variant="contained" aria-disabled={disabledReason !== undefined || undefined}>
            OK
          </Button>
        </Hint>
        <Button variant="outlined" onClick={onClose}>
          Cancel
        </Button>
      </DialogButtons>
    </DialogFrame>
  )
}
