import { Button } from '@mui/material'
import type { ReactNode } from 'react'

export interface StaleActionsProps {
  /** Takes what somebody else has saved; what was typed goes. */
  readonly onLoadLatest: () => void
  /** Saves what was typed over it. */
  readonly onKeepMine: () => void
}

/** The choice after somebody else has changed what is being edited. */
export function StaleActions({ onLoadLatest, onKeepMine }: StaleActionsProps): ReactNode {
  return (
    <>
      <Button variant="outlined" onClick={onLoadLatest}>
        Load the latest
      </Button>
      <Button variant="outlined" onClick={onKeepMine}>
        Keep mine
      </Button>
    </>
  )
}
