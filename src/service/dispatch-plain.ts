import { ok } from '@/base/result'
import { answerRequest } from './answer-request'
import type { Service } from './service'
import type { WireAnswer, WireRequest } from './wire'

/** Whether there is nothing in a request that a schema could refuse. No endpoint requires a query. */
export function isPlain({ method, path }: WireRequest): boolean {
  return method === 'GET' && !path.includes('?')
}

/** Answers a plain request without the schemas, which need not be there yet when a console opens. */
export function dispatchPlain(service: Service, request: WireRequest): WireAnswer | Promise<WireAnswer> {
  return answerRequest(service, request, () => ok({ query: {}, body: undefined }))
}
