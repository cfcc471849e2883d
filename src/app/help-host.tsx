import { Suspense } from 'react'
import type { ReactNode } from 'react'
import { useParam } from '@/components/place'
import { HelpRequest } from '@/ui/help-request'
import { lazyPiece } from '@/ui/lazy-piece'
import { useHelp } from './use-help'

const HelpDialog = lazyPiece(async () => (await import('@/features/help/help-dialog')).HelpDialog)

/** Lets everything inside ask for help, and shows it over what is open. */
export function HelpHost({ children }: { readonly children: ReactNode }): ReactNode {
  const openHelp = useHelp()
  const [help] = useParam('help')
  return (
    <HelpRequest value={openHelp}>
      {children}
      {help !== undefined && (
        <Suspense fallback={null}>
          <HelpDialog />
        </Suspense>
      )}
    </HelpRequest>
  )
}
