import { LAB_HEADER } from '@/contract'
import { http, type HttpHandler } from 'msw/http'
import { type LabAnswer, type LabClient, LabGone } from '@/lab'
import { eventResponse } from './event-response'

const FORWARDED = ['smhv-console', 'if-match', 'idempotency-key']

/**
 * One handler for all below the prefix: the endpoint table is looked up once, where the request is answered. MSW asks its
 * handlers one after the other and lets each match the address anew, so that one per endpoint would cost every request some sixty
 * tries.
 */
export function labHandler(api: URL, lab: LabClient): HttpHandler {
  const isOurs = ({ request }: { request: Request }): boolean => request.url.startsWith(api.href)
  return http.all(isOurs, ({ request }) => respond(request, api, lab))
}

async function respond(request: Request, api: URL, lab: LabClient): Promise<Response> {
  const path = request.url.slice(api.href.length - 1)
  // Asks only whether anybody is there.
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: { [LAB_HEADER]: '' } })
  if (request.method === 'GET' && /^\/events(\?|$)/.test(path)) return eventResponse(request, lab)
  try {
    const answer = await lab.request(await wireRequest(request, path), request.signal)
    return responseOf(answer, api)
  } catch (error) {
    // As if a server had broken the connection off: whether the request took effect is not known. Or nobody waits any more.
    if (error instanceof LabGone || request.signal.aborted) return Response.error()
    throw error
  }
}

async function wireRequest(request: Request, path: string) {
  const headers: Record<string, string> = {}
  for (const name of FORWARDED) {
    const value = request.headers.get(name)
    if (value !== null) headers[name] = value
  }
  const text = request.method === 'GET' ? '' : await request.text()
  return { method: request.method, path, headers, body: text === '' ? null : text }
}

function responseOf({ status, headers, body, sequence }: LabAnswer, api: URL): Response {
  const { location } = headers
  const all = {
    'Cache-Control': 'no-store',
    ...headers,
    ...(location === undefined ? {} : { location: api.pathname.slice(0, -1) + location }),
    [LAB_HEADER]: String(sequence),
  }
  return new Response(body, { status, headers: all })
}
