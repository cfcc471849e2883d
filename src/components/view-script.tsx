import { Button } from '@mui/material'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { type Asked, ScriptWindow } from './script-window'

/** Shows the PowerShell that does what a wizard or dialog is about to do, and the request over the wire. */
export function ViewScript({ asked }: { readonly asked: Asked }): ReactNode {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        View Script
      </Button>
      {isOpen && <ScriptWindow asked={asked} onClose={() => setOpen(false)} />}
    </>
  )
}
