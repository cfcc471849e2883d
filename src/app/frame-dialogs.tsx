import { Suspense } from 'react'
import type { ComponentType, LazyExoticComponent, ReactNode } from 'react'
import { lazyPiece } from '@/ui/lazy-piece'

interface FrameDialogProps {
  readonly onClose: () => void
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
  return (
    <Suspense fallback={null}>
      <Dialog onClose={onClose} />
    </Suspense>
  )
}
