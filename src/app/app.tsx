import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import { RouterProvider } from 'react-router'
import { PublishedActions } from '@/components/published-actions'
import { createQueryClient } from '@/queries/query-client'
import { useEnvironmentStatus } from '@/queries/use-environment-status'
import { useEvents } from '@/queries/use-events'
import { createAppRouter } from './routes'
import { ConsoleTheme } from './theme/console-theme'

const EnvironmentPage = lazy(async () => ({ default: (await import('./environment-page')).EnvironmentPage }))

/** The console. While the environment cannot be opened, a page says why and offers the choices instead. */
export function App(): ReactNode {
  const [client] = useState(createQueryClient)
  return (
    <ConsoleTheme>
      <QueryClientProvider client={client}>
        <PublishedActions>
          <Console />
        </PublishedActions>
      </QueryClientProvider>
    </ConsoleTheme>
  )
}

function Console(): ReactNode {
  const status = useEnvironmentStatus()
  const [router] = useState(createAppRouter)
  useEvents()
  if (status.state === 'starting' || status.state === 'ready') return <RouterProvider router={router} />
  return (
    <Suspense fallback={null}>
      <EnvironmentPage status={status} />
    </Suspense>
  )
}
