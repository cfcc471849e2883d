import { EventSourceParserStream } from 'eventsource-parser/stream'
import type { EventResource } from '@/contract'
import { apiReady } from './api-gate'
import { apiUrl, consoleHeader } from './api-location'
import { errorOf, send } from './call'
import { firstSequence } from './first-sequence'

const SHORTEST_WAIT_MS = 250
const LONGEST_WAIT_MS = 8000

export interface EventListeners {
  /** Events that came together. */
  readonly onEvents: (events: readonly EventResource[]) => void
  /** Whether events come; while they do not, what the screen shows may be old. */
  readonly onConnected?: (isConnected: boolean) => void
}

/**
 * Follows the events of the environment, from the first answer that the page has got, until the signal. After a break it
 * goes on after the last event that it has seen. `EventSource` will not do: it goes past the interception of `fetch`.
 */
export async function followEvents(listeners: EventListeners, signal: AbortSignal): Promise<void> {
  let after = await firstSequence
  let wait = SHORTEST_WAIT_MS
  const onEvents = (events: readonly EventResource[]): void => {
    after = events.at(-1)?.sequence ?? after
    wait = SHORTEST_WAIT_MS
    listeners.onEvents(events)
  }
  while (!signal.aborted) {
    try {
      await readEvents(after, { ...listeners, onEvents }, signal)
    } catch {
      // Whatever the reason, the cure is to try again.
      if (!signal.aborted) listeners.onConnected?.(false)
    }
    await pause(wait, signal)
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
  }
}

async function readEvents(
  after: number,
  { onEvents, onConnected }: EventListeners,
  signal: AbortSignal,
): Promise<void> {
  await apiReady()
  const headers = { ...consoleHeader(), Accept: 'text/event-stream', 'Last-Event-ID': String(after) }
  const response = await send(apiUrl('/events'), { headers, signal })
  if (!response.ok || !response.body) throw errorOf(await response.text(), response.status)
  onConnected?.(true)
  const messages = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream())
  const reader = messages.getReader()
  let batch: EventResource[] = []
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    batch.push(JSON.parse(value.data) as EventResource)
    if (batch.length > 1) continue
    // Handed on when the rest of what has arrived with it is read too.
    setTimeout(() => {
      const events = batch
      batch = []
      onEvents(events)
    })
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
