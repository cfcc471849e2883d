import { QueryClient } from '@tanstack/react-query'
import { ApiError } from '@/api/api-error'

const MOST_RETRIES = 2

/** The one cache of what the simulation has answered. Events keep it true, so nothing in it grows old by itself. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The simulation answers when the browser is offline, too.
        networkMode: 'always',
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // A refusal stays one; only a missing answer may come yet.
        retry: (failures, error) => error instanceof ApiError && error.status === 0 && failures < MOST_RETRIES,
      },
      // What was done in this window stays: the command log tells it.
      mutations: { networkMode: 'always', retry: false, gcTime: Infinity },
    },
  })
}
