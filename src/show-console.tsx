import { startTransition, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { environmentStatus } from '@/api/environment-status'
import { setApiReady } from '@/api/api-gate'
import { App } from '@/app/app'
import { must } from '@/base/invariant'
import type { LabClient } from '@/mock-api/open-lab'
import { connectEnvironment } from './connect-environment'

/** The console in the page; its requests wait until the lab answers them. */
export function showConsole(opening: Promise<LabClient>): void {
  setApiReady(connectEnvironment(opening, environmentStatus.set))
  const root = createRoot(must(document.getElementById('root'), 'root element'))
  // As a transition, drawing gives way every few milliseconds: nothing keeps the page from answering.
  startTransition(() =>
    root.render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  )
}
