import { err, ok, type Result } from '@/base/result'
import { CONSOLE_HEADER, DEFAULT_CONSOLE, type EndpointName, type Route, routes } from '@/contract'
import { finding } from '@/domain/finding'
import type { ConsoleId } from '@/domain/ids'
import type { SimError } from '@/sim'
import { problemOf } from './errors'
import { CONSOLE_ID } from './first-answers'
import { matchRoute } from './route-match'
import type { Service, ServiceAnswer, ServiceRequest, ServiceResult } from './service'
import type { WireAnswer, WireRequest } from './wire'

/** Checks query and body of a request against what its endpoint promises. */
export type Validate = (
  name: EndpointName,
  search: string,
  body: string | null,
) => Result<{ readonly query: unknown; readonly body: unknown }, SimError>

/**
 * Finds the endpoint of a request, has query and body checked, asks the service, and writes down what comes of it. Acts on
 * the service before it returns control, so that requests take effect in the order in which they came.
 */
export function answerRequest(
  service: Service,
  request: WireRequest,
  validate: Validate,
): WireAnswer | Promise<WireAnswer> {
  const understood = understand(request, validate)
  if (!understood.ok) return problemAnswer(understood.error)
  const { name, parts } = understood.value
  // Each function of the service takes the request of its own endpoint, which `understand` has made by that endpoint.
  const answer: AnyResult | Promise<AnyResult> = service[name](parts as never)
  return answer instanceof Promise ? answer.then((result) => write(name, result)) : write(name, answer)
}

type AnyRequest = ServiceRequest<EndpointName>
type AnyResult = ServiceResult<EndpointName>

interface Understood {
  readonly name: EndpointName
  readonly parts: AnyRequest
}

function understand(request: WireRequest, validate: Validate): Result<Understood, SimError> {
  const mark = request.path.indexOf('?')
  const path = mark < 0 ? request.path : request.path.slice(0, mark)
  const search = mark < 0 ? '' : request.path.slice(mark + 1)
  const match = matchRoute(request.method, path)
  if (!match) return malformed('unknown', 'request/unknown', `${request.method} ${path}`)
  const { name, params } = match
  const given = validate(name, search, request.body)
  if (!given.ok) return given
  const consoleId = request.headers[CONSOLE_HEADER.toLowerCase()] ?? DEFAULT_CONSOLE
  if (!CONSOLE_ID.test(consoleId)) return malformed('malformed', 'console/unknown', consoleId, CONSOLE_HEADER)
  const ifMatch = readIfMatch(request.headers['if-match'])
  if (request.method === 'PUT' && ifMatch === undefined) {
    return malformed('malformed', 'request/malformed', 'An edit names the version that was edited.', 'If-Match')
  }
  const key = request.headers['idempotency-key']
  const parts = {
    params,
    ...given.value,
    consoleId: consoleId as ConsoleId,
    ifMatch,
    // Keys of different consoles and endpoints have nothing to do with each other.
    idempotencyKey: key === undefined || request.method !== 'POST' ? undefined : `${consoleId}/${name}/${key}`,
  }
  return ok({ name, parts: parts as AnyRequest })
}

/** The version; −1, which no resource has, for a tag that is none of ours. */
function readIfMatch(header: string | undefined): number | undefined {
  if (header === undefined) return undefined
  const version = /^"(\d{1,15})"$/.exec(header.trim())?.[1]
  return version === undefined ? -1 : Number(version)
}

function malformed(
  kind: SimError['kind'],
  code: 'request/malformed' | 'request/unknown' | 'console/unknown',
  detail: string,
  field?: string,
): { ok: false; error: SimError } {
  return err({ kind, code, findings: [finding(code, { detail, ...(field === undefined ? {} : { field }) })] })
}

function write(name: EndpointName, result: AnyResult): WireAnswer {
  if (!result.ok) return problemAnswer(result.error)
  const { body, etag, location, status }: ServiceAnswer<EndpointName> = result.value
  const headers: Record<string, string> = {}
  if (etag !== undefined) headers['etag'] = `"${etag}"`
  if (location !== undefined) headers['location'] = location
  const code = status ?? successOf(name)
  if (body === undefined || code === 204) return { status: code, headers, body: null }
  headers['content-type'] = 'application/json'
  return { status: code, headers, body: JSON.stringify(body) }
}

function successOf(name: EndpointName): number {
  const [, , status = 200]: Route = routes[name]
  return status
}

/** A refusal as a problem document (RFC 9457). */
export function problemAnswer(error: SimError): WireAnswer {
  const problem = problemOf(error)
  return {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json' },
    body: JSON.stringify(problem),
  }
}
