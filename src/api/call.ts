import {
  type AnswerOf,
  type BodyInput,
  type EndpointName,
  type EndpointOf,
  LAB_HEADER,
  type PathParams,
  type Problem,
  type QueryOutput,
  routes,
} from '@/contract'
import { ApiError, notAnswered } from './api-error'
import { apiReady } from './api-gate'
import { apiUrl, consoleHeader } from './api-location'
import { noteSequence } from './first-sequence'

type Given<Name extends string, T> = [T] extends [undefined]
  ? { readonly [name in Name]?: undefined }
  : Partial<T> extends T
    ? { readonly [name in Name]?: T }
    : { readonly [name in Name]: T }

/** What a call needs, by the endpoint's path, query and body; query values in the form in which the service gets them. */
export type CallOptions<K extends EndpointName> = Given<'params', PathParams<EndpointOf<K>>> &
  Given<'query', QueryOutput<EndpointOf<K>>> &
  Given<'body', BodyInput<EndpointOf<K>>> & {
    /** The version that is edited. */
    readonly ifMatch?: number | undefined
    readonly idempotencyKey?: string | undefined
    readonly signal?: AbortSignal | undefined
  }

export interface Answer<K extends EndpointName> {
  readonly data: AnswerOf<EndpointOf<K>>
  /** The version of the resource, to be edited with `ifMatch`. */
  readonly etag: number | undefined
}

/** What any call may carry, whatever its endpoint. */
export interface AnyCallOptions {
  readonly params?: Readonly<Record<string, string>> | undefined
  readonly query?: object | undefined
  readonly body?: unknown
  readonly ifMatch?: number | undefined
  readonly idempotencyKey?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** Asks an endpoint. Throws an ApiError for every answer but success; an abort is thrown as it comes. */
export async function call<K extends EndpointName>(
  name: K,
  ...[options]: Record<string, never> extends CallOptions<K> ? [CallOptions<K>?] : [CallOptions<K>]
): Promise<Answer<K>> {
  return callAny(name, (options ?? {}) as AnyCallOptions)
}

/** `call` for those who put its options together from the endpoint table. */
export async function callAny<K extends EndpointName>(name: K, options: AnyCallOptions): Promise<Answer<K>> {
  await apiReady()
  const [method, path] = routes[name]
  const url = apiUrl(fillPath(path, options.params ?? {}))
  for (const [key, value] of Object.entries(options.query ?? {})) {
    if (value !== undefined) url.searchParams.set(key, String(value))
  }
  const response = await send(url, {
    method,
    headers: headersOf(options),
    body: options.body === undefined ? null : JSON.stringify(options.body),
    signal: options.signal ?? null,
  })
  const text = await response.text()
  if (!response.ok) throw errorOf(text, response.status)
  const etag = /^"(\d+)"$/.exec(response.headers.get('etag') ?? '')?.[1]
  return {
    // The service keeps to the table; checking it here again would cost every page the schemas.
    data: (text === '' ? undefined : JSON.parse(text)) as AnswerOf<EndpointOf<K>>,
    etag: etag === undefined ? undefined : Number(etag),
  }
}

/** Sends, and makes sure that it was the simulation that answered. */
export async function send(url: URL, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(url, init)
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw notAnswered(error instanceof Error ? error.message : String(error))
  }
  const sequence = response.headers.get(LAB_HEADER)
  if (sequence === null) throw notAnswered(`Something else has answered, with ${response.status}.`)
  noteSequence(Number(sequence))
  return response
}

function headersOf({ body, ifMatch, idempotencyKey }: AnyCallOptions): Record<string, string> {
  return {
    ...consoleHeader(),
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` }),
    ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
  }
}

function fillPath(path: string, params: Readonly<Record<string, string>>): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

/** The error that an answer without success carries. */
export function errorOf(text: string, status: number): ApiError {
  try {
    return new ApiError(JSON.parse(text) as Problem)
  } catch {
    return notAnswered(`The answer with status ${status} is no problem document.`)
  }
}
