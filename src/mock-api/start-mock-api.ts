import { API_PREFIX } from '@/contract'
import type { LabClient } from '@/lab'
import { labHandler } from './handler'
import { startTransport } from './transports'

/** Lets the requests of this page be answered by the lab, from when the promise resolves. */
export async function startMockApi(lab: LabClient): Promise<void> {
  const asked = new URLSearchParams(window.location.search)
  const api = new URL(`${API_PREFIX}/`, new URL('./', document.baseURI))
  await startTransport(
    asked.get('transport') === 'service-worker' ? 'service-worker' : 'in-page',
    labHandler(api, lab),
    api,
  )
}
