import { Button } from '@mui/material'
import { Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import type { ScriptRequest } from '@/queries/scripted-deed'
import { lazyPiece } from '@/ui/lazy-piece'

const ScriptDialog = lazyPiece(async () => (await import('./script-dialog')).ScriptDialog)

/** What is about to be asked for: one thing, or several one after the other. */
type Asked = ScriptRequest | readonly ScriptRequest[]

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

/** The window alone, where an action opens it. */
export function ScriptWindow({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }): ReactNode {
  return (
    <Suspense fallback={null}>
      <ScriptDialog asked={'name' in asked ? [asked] : asked} onClose={onClose} />
    </Suspense>
  )
}
