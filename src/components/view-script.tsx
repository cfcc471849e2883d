import { Button } from '@mui/material'
import { Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import type { ScriptRequest } from '@/queries/scripted-deed'
import { lazyPiece } from '@/ui/lazy-piece'

const ScriptDialog = lazyPiece(async () => (await import('./script-dialog')).ScriptDialog)

/** Shows the PowerShell that does what a wizard or dialog is about to do, and the request over the wire. */
export function ViewScript({ asked }: { readonly asked: ScriptRequest }): ReactNode {
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

/** The window alone, where an action opens it. */
export function ScriptWindow(props: { readonly asked: ScriptRequest; readonly onClose: () => void }): ReactNode {
  return (
    <Suspense fallback={null}>
      <ScriptDialog {...props} />
    </Suspense>
  )
}
