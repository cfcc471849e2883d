import { useQuery } from '@tanstack/react-query'
import type { DiscoveredHost } from '@/contract'
import { hostQueries } from '@/queries/host-queries'

/** Every host and cluster of the environment. */
export const everyHost = hostQueries.discovery({ limit: 1000 })

/** The host or cluster of this name, with or without its domain, if the environment has one. */
export function useHostTarget(name: string): DiscoveredHost | undefined {
  const { data } = useQuery(everyHost)
  const wanted = name.trim().toLowerCase()
  const found = data?.items.filter(
    (host) => host.name.toLowerCase() === wanted || `${host.name}.${host.domain}`.toLowerCase() === wanted,
  )
  return found?.find(({ kind }) => kind === 'cluster') ?? found?.[0]
}
