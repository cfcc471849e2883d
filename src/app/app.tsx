import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import { HashRouter } from 'react-router'
import { PublishedActions } from '@/components/published-actions'
import { PublishedLists } from '@/components/published-lists'
import { ShownScripts } from '@/components/script-action'
import { isConsoleName, ownConsole } from '@/queries/console-queries'
import { createQueryClient } from '@/queries/query-client'
import { useEnvironmentStatus } from '@/queries/use-environment-status'
import { useEvents } from '@/queries/use-events'
import { lazyPiece } from '@/ui/lazy-piece'
import { ConsoleTheme } from './console-theme'
import { AppRoutes } from './routes'

const ConsoleUnknown = lazyPiece(async () => (await import('./console-unknown')).ConsoleUnknown)
const EnvironmentPage = lazyPiece(async () => (await import('./environment-page')).EnvironmentPage)

/** The console. While the environment cannot be opened, a page says why and offers the choices instead. */
export function App(): ReactNode {
  const [client] = useState(createQueryClient)
  return (
    <ConsoleTheme>
      <QueryClientProvider client={client}>
        <PublishedActions>
          <PublishedLists>
            <ShownScripts>
              <Console />
            </ShownScripts>
          </PublishedLists>
        </PublishedActions>
      </QueryClientProvider>
    </ConsoleTheme>
  )
}

function Console(): ReactNode {
  const status = useEnvironmentStatus()
  useEvents()
  if (!isConsoleName(ownConsole())) {
    return (
      <Suspense fallback={null}>
        <ConsoleUnknown />
      </Suspense>
    )
  }
  if (status.state === 'starting' || status.state === 'ready') {
    return (
      <HashRouter>
        <AppRoutes />
      </HashRouter>
    )
  }
  return (
    <Suspense fallback={null}>
      <EnvironmentPage status={status} />
    </Suspense>
  )
}
