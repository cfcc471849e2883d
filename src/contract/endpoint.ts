import type * as z from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** One row of the endpoint table. Query values arrive as text: their schemas coerce. */
export interface Endpoint {
  readonly method: Method
  /** Below /api/v1, with named segments: `/datasets/:datasetId`. */
  readonly path: `/${string}`
  readonly summary: string
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  /** null = no content. */
  readonly answer: z.ZodType | null
  readonly status: 200 | 201 | 202 | 204
}

type Segments<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Segments<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** The named segments of a path, as strings. */
export type PathParams<E extends Endpoint> = { readonly [name in Segments<E['path']>]: string }

type Input<S> = S extends z.ZodType ? z.input<S> : undefined
type Output<S> = S extends z.ZodType ? z.output<S> : undefined

/** What a caller gives. */
export type QueryInput<E extends Endpoint> = E extends { query: infer Q } ? Input<Q> : undefined
export type BodyInput<E extends Endpoint> = E extends { body: infer B } ? Input<B> : undefined
/** What the service gets after validation. */
export type QueryOutput<E extends Endpoint> = E extends { query: infer Q } ? Output<Q> : undefined
export type BodyOutput<E extends Endpoint> = E extends { body: infer B } ? Output<B> : undefined
/** What comes back. */
export type AnswerOf<E extends Endpoint> = E['answer'] extends z.ZodType ? z.output<E['answer']> : undefined

export const API_PREFIX = 'api/v1'

/** Names the management console that asks (default `console-1`). */
export const CONSOLE_HEADER = 'SMHV-Console'
/** On every simulated answer: the client knows by it that the lab has answered. */
export const LAB_HEADER = 'SMHV-Lab'
export const DEFAULT_CONSOLE = 'console-1'
