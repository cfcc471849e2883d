import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { firstSequence } from '@/api/first-sequence'

/** Follows the events of the environment while the component is there. False while the stream is broken off. */
export function useEvents(): boolean {
  const client = useQueryClient()
  const [isConnected, setConnected] = useState(true)
  useEffect(() => {
    const leaving = new AbortController()
    void followWhenOpen(client, setConnected, leaving.signal)
    return () => leaving.abort()
  }, [client])
  return isConnected
}

/** There is nothing to follow before the first answer. What happens while this loads is told as well: events are followed from that answer on. */
async function followWhenOpen(
  client: QueryClient,
  setConnected: (isConnected: boolean) => void,
  signal: AbortSignal,
): Promise<void> {
  await firstSequence
  try {
    const { followEnvironment } = await import('./follow-environment')
    if (!signal.aborted) followEnvironment(client, setConnected, signal)
  } catch {
    // The site does not answer: what is on show may be old from now on.
    setConnected(false)
  }
}
