import { Suspense } from 'react'
import type { ReactNode } from 'react'
import type { ScriptRequest } from '@/queries/scripted-deed'
import { lazyPiece } from '@/ui/lazy-piece'

const ScriptDialog = lazyPiece(async () => (await import('./script-dialog')).ScriptDialog)

/** What is about to be asked for: one thing, or several one after the other. */
export type Asked = ScriptRequest | readonly ScriptRequest[]

/** The window alone, where an action opens it. */
export function ScriptWindow({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }): ReactNode {
  return <ScriptsWindow actions={[{ label: 'Script', asked }]} onClose={onClose} />
}

/** An action that is done at once, without a dialog of its own. */
export interface ImmediateAction {
  readonly label: string
  readonly asked: Asked
}

interface ScriptsWindowProps {
  readonly actions: readonly ImmediateAction[]
  readonly onClose: () => void
}

/** The window for several actions, of which one is chosen. */
export function ScriptsWindow({ actions, onClose }: ScriptsWindowProps): ReactNode {
  const scripted = actions.map(({ label, asked }) => ({ label, asked: 'name' in asked ? [asked] : asked }))
  return (
    <Suspense fallback={null}>
      <ScriptDialog actions={scripted} onClose={onClose} />
    </Suspense>
  )
}
