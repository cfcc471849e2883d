import { type AnyCallOptions, callAny } from '@/api/call'
import type { AnswerOf, EndpointName, EndpointOf, QueryOutput } from '@/contract'

/** What a key begins with: events say by it what has to be read again. */
export type Topic =
  | 'hosts'
  | 'advice'
  | 'search'
  | 'discovery'
  | 'licenses'
  | 'storage-connections'
  | 'parent-hosts'
  | 'clusters'
  | 'scheduled-tasks'
  | 'disk-formats'
  | 'configuration'
  | 'virtual-machines'
  | 'datasets'
  | 'policies'
  | 'backups'
  | 'jobs'
  | 'schedules'
  | 'reports'
  | 'dashboard'
  | 'storage-systems'
  | 'volumes'
  | 'snapshots'
  | 'mirrors'
  | 'vaults'
  | 'luns'
  | 'snapdrive-disks'
  | 'windows-disks'
  | 'files'
  | 'aggregates'
  | 'shells'
  | 'shell-targets'
  | 'event-log'
  | 'mail'
  | 'simulation'
  | 'checkpoints'
  | 'journal'
  | 'faults'
  | 'scenarios'
  /** Whatever only looks ahead: may change with anything that changes. */
  | 'checks'

/** Filters of a list, and which page of it in which order. */
export type Filters<K extends EndpointName> = NonNullable<QueryOutput<EndpointOf<K>>>

/** What `useQuery` and its kin need. Plainly typed, so that lists can take any query whose answer has rows. */
export interface EndpointQuery<Data> {
  readonly queryKey: readonly [Topic, ...unknown[]]
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Data>
}

/** A query of one endpoint, under a key of a topic. */
export function endpointQuery<K extends EndpointName>(
  name: K,
  queryKey: EndpointQuery<unknown>['queryKey'],
  options: Omit<AnyCallOptions, 'signal'> = {},
): EndpointQuery<AnswerOf<EndpointOf<K>>> {
  return {
    queryKey,
    queryFn: async ({ signal }) => {
      const { data } = await callAny(name, { ...options, signal })
      return data
    },
  }
}

/** A check: asked with a POST, but it changes nothing, so it may be asked again whenever something changes. */
export function checkQuery<K extends EndpointName>(
  name: K,
  { params, query, body }: Pick<AnyCallOptions, 'params' | 'query' | 'body'>,
): EndpointQuery<AnswerOf<EndpointOf<K>>> & { readonly gcTime: number } {
  return {
    ...endpointQuery(name, ['checks', name, params ?? null, query ?? null, body ?? null], { params, query, body }),
    // Each keystroke in a wizard may make another one.
    gcTime: 30_000,
  }
}
