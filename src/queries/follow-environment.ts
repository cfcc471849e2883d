import type { QueryClient } from '@tanstack/react-query'
import { followEvents } from '@/api/event-source'
import { EventApplier } from './apply-event'

/** Keeps what the page has read true to the events of the environment, until the signal. */
export function followEnvironment(
  client: QueryClient,
  onConnected: (isConnected: boolean) => void,
  signal: AbortSignal,
): void {
  const applier = new EventApplier(client)
  signal.addEventListener('abort', () => applier.stop())
  void followEvents({ onEvents: (events) => applier.apply(events), onConnected }, signal)
}
