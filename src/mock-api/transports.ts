import { FetchInterceptor } from '@mswjs/interceptors/fetch'
import { defineNetwork, InterceptorSource } from 'msw/experimental'
import type { HttpHandler } from 'msw/http'
import { LAB_HEADER } from '@/contract'

/** How requests of the page come to the handler. */
export type Transport = 'in-page' | 'service-worker'

/** A service worker that has not answered by then never will. */
const LONGEST_START_MS = 5000

/** Starts a transport; where the service worker does not work, the one in the page takes its place. Gives the one that runs. */
export async function startTransport(wanted: Transport, handler: HttpHandler, api: URL): Promise<Transport> {
  if (wanted === 'service-worker' && (await startServiceWorker(handler, api))) return wanted
  const network = defineNetwork({
    sources: [new InterceptorSource({ interceptors: [new FetchInterceptor()] })],
    handlers: [handler],
    onUnhandledFrame: 'bypass',
    context: { quiet: true },
  })
  network.enable()
  return 'in-page'
}

async function startServiceWorker(handler: HttpHandler, api: URL): Promise<boolean> {
  try {
    const { setupWorker } = await import('msw/browser')
    const worker = setupWorker(handler)
    const { pathname } = new URL('mockServiceWorker.js', document.baseURI)
    const started = worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url: pathname } })
    await Promise.race([started, tooLong()])
    // A page outside the worker's scope is told that all is well, but its requests go past it.
    const { headers } = await fetch(api, { method: 'OPTIONS' })
    if (headers.has(LAB_HEADER)) return true
    await worker.stop()
  } catch {
    // Blocked, not there, not in a secure context: the page does without.
  }
  return false
}

function tooLong(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('The service worker does not start.')), LONGEST_START_MS)
  })
}
