import { type EventResource, LAB_HEADER } from '@/contract'
import type { LabClient } from '@/lab'

/**
 * After so much text a stream ends, and the client goes on with another one: MSW keeps a copy of every answer's body, which
 * nobody reads, for as long as the answer lasts.
 */
const LONGEST_STREAM = 1_000_000

/** `GET /events`: server-sent events, after the one that `Last-Event-ID` or `?after=` names, or from now on. */
export function eventResponse(request: Request, lab: LabClient): Response {
  const after = request.headers.get('Last-Event-ID') ?? new URL(request.url).searchParams.get('after')
  let leave = (): void => undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder()
      const end = (): void => {
        leave()
        controller.close()
      }
      let length = 0
      const onEvents = (events: readonly EventResource[]): void => {
        const text = events.map(messageOf).join('')
        controller.enqueue(encoder.encode(text))
        length += text.length
        if (length > LONGEST_STREAM) end()
      }
      leave = lab.subscribe(numberOf(after), { onEvents, onEnd: end })
      // An empty comment, so that the headers do not wait for the first event.
      controller.enqueue(encoder.encode(':\n\n'))
      request.signal.addEventListener('abort', () => leave())
    },
    cancel: () => leave(),
  })
  const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', [LAB_HEADER]: after ?? '0' }
  return new Response(body, { headers })
}

/** What is no number names no event of ours: 0 gives all that are still known, or the advice to read everything again. */
function numberOf(after: string | null): number | undefined {
  if (after === null) return undefined
  const number = Number(after)
  return Number.isSafeInteger(number) ? number : 0
}

function messageOf(event: EventResource): string {
  return `id: ${event.sequence}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`
}
