import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import { Hint } from './hint'

export interface ReasonedButtonProps {
  readonly label: string
  /** Why it cannot be pressed now: then it stays reachable, and says so. */
  readonly reason: string | undefined
  readonly onPress: () => void
}

/** A button beside a list in a dialog. */
export function ReasonedButton({ label, reason, onPress }: ReasonedButtonProps): ReactNode {
  return (
    <Hint text={reason}>
      <Button
        variant="outlined"
        aria-disabled={reason !== undefined || undefined}
        onClick={() => reason === undefined && onPress()}
      >
        {label}
      </Button>
    </Hint>
  )
}
