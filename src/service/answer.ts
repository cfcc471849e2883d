import type { Result } from '@/base/result'
import type { SimError } from '@/sim'

/** What a function of the service answers, by its body: endpoints with the same body share it. */
export interface Answer<Body> {
  readonly body: Body
  /** The version of the resource. */
  readonly etag?: number
  /** Path below the prefix. */
  readonly location?: string
}

export type Answered<Body> = Result<Answer<Body>, SimError>
