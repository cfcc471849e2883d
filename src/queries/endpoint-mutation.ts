import { type QueryClient, useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { type AnyCallOptions, callAny } from '@/api/call'
import {
  type AnswerOf,
  type BodyInput,
  type EndpointName,
  type EndpointOf,
  type PathParams,
  type QueryOutput,
  routes,
} from '@/contract'

type Part<T> = [T] extends [undefined] ? unknown : T
type All<K extends EndpointName> = PathParams<EndpointOf<K>> &
  Part<QueryOutput<EndpointOf<K>>> &
  Part<BodyInput<EndpointOf<K>>> &
  (EndpointOf<K>['method'] extends 'PUT' ? { readonly version: number } : unknown)

/** Names in the path, the query and the body of the request in one object; for an edit also the version that was edited. */
export type Variables<K extends EndpointName> = [KeyOfAny<All<K>>] extends [never] ? void : All<K>

type KeyOfAny<T> = T extends unknown ? keyof T : never

export type EndpointMutation<K extends EndpointName> = UseMutationResult<AnswerOf<EndpointOf<K>>, Error, Variables<K>>

/** An action. What it changes comes back by the events; `onAnswer` may use its answer at once. */
export function useEndpointMutation<K extends EndpointName>(
  name: K,
  onAnswer?: (client: QueryClient, answer: AnswerOf<EndpointOf<K>>) => void,
): EndpointMutation<K> {
  const client = useQueryClient()
  const attempt = useRef<Attempt>(undefined)
  return useMutation<AnswerOf<EndpointOf<K>>, Error, Variables<K>>({
    // By this and its variables what was done can be told again.
    mutationKey: [name],
    mutationFn: async (variables) => {
      attempt.current = nextAttempt(attempt.current, variables)
      const { data } = await callAny(name, { ...requestOf(name, variables), idempotencyKey: attempt.current.key })
      return data
    },
    onSuccess: (answer) => {
      attempt.current = undefined
      onAnswer?.(client, answer)
    },
  })
}

/** One submit. Sending the same again because no answer came is the same submit: it acts once. */
interface Attempt {
  readonly given: string
  readonly key: string
}

function nextAttempt(last: Attempt | undefined, variables: unknown): Attempt {
  const given = JSON.stringify(variables) ?? ''
  if (last?.given === given) return last
  const key = Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join('-')
  return { given, key }
}

/** Takes the variables apart: what the path names, the version, and the rest as query or body, by the method. */
export function requestOf(name: EndpointName, variables: unknown): AnyCallOptions {
  const [method, path] = routes[name]
  const rest: Record<string, unknown> = { ...(variables as object | undefined) }
  const params: Record<string, string> = {}
  for (const [, param = ''] of path.matchAll(/:(\w+)/g)) {
    params[param] = String(rest[param])
    delete rest[param]
  }
  if (method === 'DELETE') return { params, query: rest }
  if (method !== 'PUT') return { params, body: Object.keys(rest).length > 0 ? rest : undefined }
  const { version, ...body } = rest
  return { params, body, ifMatch: Number(version) }
}
