import { useQuery } from '@tanstack/react-query'
import type { EndpointQuery } from '@/queries/endpoint-query'
import { useRested } from './use-rested'

export interface Check<Answer> {
  /** About the request as it is now; undefined while that is not known. */
  readonly answer: Answer | undefined
  readonly isChecking: boolean
  readonly error: Error | null
}

/** Asks a `…/checks` endpoint about what a form holds, whenever typing rests, and again when the environment changes. */
export function useCheck<Request, Answer>(
  request: Request,
  queryOf: (request: Request) => EndpointQuery<Answer>,
  isEnabled = true,
): Check<Answer> {
  const rested = useRested(request)
  const query = useQuery({ ...queryOf(rested), enabled: isEnabled })
  const isOfNow = JSON.stringify(rested) === JSON.stringify(request)
  return {
    answer: isOfNow ? query.data : undefined,
    isChecking: isEnabled && (!isOfNow || query.isFetching),
    error: isOfNow ? query.error : null,
  }
}
