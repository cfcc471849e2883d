import { answerRequest } from './answer-request'
import { validate } from './request-validation'
import type { Service } from './service'
import type { WireAnswer, WireRequest } from './wire'

/** Answers any request, by the endpoint table and its schemas. */
export function dispatch(service: Service, request: WireRequest): WireAnswer | Promise<WireAnswer> {
  return answerRequest(service, request, validate)
}
