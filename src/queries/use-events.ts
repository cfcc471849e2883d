import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { followEvents } from '@/api/event-source'
import { EventApplier } from './apply-event'

/** Follows the events of the environment while the component is there. False while the stream is broken off. */
export function useEvents(): boolean {
  const client = useQueryClient()
  const [isConnected, setConnected] = useState(true)
  useEffect(() => {
    const leaving = new AbortController()
    const applier = new EventApplier(client)
    const listeners = {
      onEvents: (events: Parameters<EventApplier['apply']>[0]) => applier.apply(events),
      onConnected: setConnected,
    }
    void followEvents(listeners, leaving.signal)
    return () => {
      leaving.abort()
      applier.stop()
    }
  }, [client])
  return isConnected
}
