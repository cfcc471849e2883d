import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import type { Latest } from './use-latest'

export interface StaleActionsProps<Resource> {
  readonly latest: Latest<Resource>
  /** Saves what was typed over it. */
  readonly onKeepMine: (latest: Resource) => void
}

/** The choice after somebody else has changed what is being edited. */
export function StaleActions<Resource>({ latest, onKeepMine }: StaleActionsProps<Resource>): ReactNode {
  return (
    <>
      <Button variant="outlined" onClick={latest.load}>
        Load the latest
      </Button>
      <Button variant="outlined" onClick={() => void latest.read().then(onKeepMine)}>
        Keep mine
      </Button>
    </>
  )
}
