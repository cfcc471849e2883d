import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { environmentStatus } from '@/api/environment-status'
import { setApiReady } from '@/api/api-gate'
import { App } from '@/app/app'
import { must } from '@/base/invariant'
import { connectEnvironment } from './connect-environment'

setApiReady(connectEnvironment(environmentStatus.set))

createRoot(must(document.getElementById('root'), 'root element')).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
