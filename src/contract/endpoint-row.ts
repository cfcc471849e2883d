import type * as z from 'zod'
import type { Endpoint } from './endpoint'
import type { Route } from './routes'

interface RowParts {
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly answer: z.ZodType | null
}

type RowOf<R extends Route, Parts extends RowParts> = {
  readonly method: R[0]
  readonly path: R[1]
  readonly summary: string
  readonly status: Endpoint['status']
} & Parts

/** A row of the endpoint table: where it is, what it is for, what goes over it. */
export function row<R extends Route, Parts extends RowParts>(route: R, summary: string, parts: Parts): RowOf<R, Parts> {
  const [method, path, status = 200] = route
  return { method, path, summary, status, ...parts }
}
