import { Suspense, useEffect, useState } from 'react'
import type { ComponentType, LazyExoticComponent, ReactNode } from 'react'
import { lazyPiece } from '@/ui/lazy-piece'

export interface FrameDialogProps {
  readonly onClose: () => void
  /** What was typed while the dialog was still loading, for one that begins with a box to type into. */
  readonly typedAhead?: string
}

const DIALOGS = {
  about: lazyPiece(async () => (await import('./about-dialog')).AboutDialog),
  'add-favorite': lazyPiece(async () => (await import('./add-favorite-dialog')).AddFavoriteDialog),
  'command-log': lazyPiece(async () => (await import('./command-log-dialog')).CommandLogDialog),
  search: lazyPiece(async () => (await import('./search-dialog')).SearchDialog),
  'organize-favorites': lazyPiece(async () => (await import('./organize-favorites-dialog')).OrganizeFavoritesDialog),
} satisfies Record<string, LazyExoticComponent<ComponentType<FrameDialogProps>>>

/** Dialogs of the frame itself, which belong to no place. */
export type FrameDialogName = keyof typeof DIALOGS

export function FrameDialog({ name, onClose }: FrameDialogProps & { readonly name: FrameDialogName }): ReactNode {
  const Dialog = DIALOGS[name]
  const [typed, setTyped] = useState('')
  return (
    <Suspense fallback={name === 'search' && <TypingAhead onType={setTyped} onClose={onClose} />}>
      <Dialog onClose={onClose} typedAhead={typed} />
    </Suspense>
  )
}

interface TypingAheadProps {
  readonly onType: (change: (typed: string) => string) => void
  readonly onClose: () => void
}

/** Takes the keys in until the box is there that they are meant for. */
function TypingAhead({ onType, onClose }: TypingAheadProps): ReactNode {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') onClose()
      else if (event.key === 'Backspace') onType((typed) => typed.slice(0, -1))
      else if (event.key.length === 1) onType((typed) => typed + event.key)
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [onType, onClose])
  return null
}
