import { err, ok, type Result } from '@/base/result'
import { type Endpoint, endpoints } from '@/contract'
import { type Finding, finding } from '@/domain/finding'
import type { SimError } from '@/sim'
import type { Validate } from './answer-request'

/** The part of a zod issue that a finding is made of. */
interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  /** Of a union: what each of its members says. */
  readonly errors?: readonly (readonly Issue[])[]
}

/** By the schemas of the endpoint. */
export const validate: Validate = (name, search, text) => {
  const endpoint: Endpoint = endpoints[name]
  const query = readQuery(endpoint, search)
  if (!query.ok) return query
  const body = readBody(endpoint, text)
  return body.ok ? ok({ query: query.value, body: body.value }) : body
}

/** The query by the endpoint's schema. A parameter that it does not know, or that comes twice, is refused: a typing error would give everything. */
function readQuery(endpoint: Endpoint, search: string): Result<unknown, SimError> {
  const given: Record<string, string> = {}
  const findings: Finding[] = []
  const known = Object.keys(shapeOf(endpoint.query))
  for (const [name, value] of new URLSearchParams(search)) {
    if (!known.includes(name)) findings.push(malformed(name, 'There is no such query parameter.'))
    else if (name in given) findings.push(malformed(name, 'This query parameter is given twice.'))
    else if (name === 'sort' && !itemNames(endpoint).includes(value)) {
      findings.push(malformed(name, `The items have no property ${value}.`))
    } else given[name] = value
  }
  if (findings.length > 0) return refuse(findings)
  return endpoint.query ? parse(endpoint.query, given) : ok(undefined)
}

/** The properties by which a list can be sorted: those of its items. */
function itemNames({ answer }: Endpoint): readonly string[] {
  const { items } = shapeOf(answer)
  return Object.keys(shapeOf((items as { element?: unknown } | undefined)?.element))
}

/** The properties of an object's schema; none for anything else. */
function shapeOf(schema: unknown): Readonly<Record<string, unknown>> {
  return (schema as { shape?: Record<string, unknown> } | null | undefined)?.shape ?? {}
}

function readBody(endpoint: Endpoint, text: string | null): Result<unknown, SimError> {
  if (!endpoint.body) return ok(undefined)
  let value: unknown
  try {
    value = JSON.parse(text ?? '')
  } catch {
    return refuse([malformed(undefined, 'The body is no JSON.')])
  }
  return parse(endpoint.body, value)
}

function parse(schema: NonNullable<Endpoint['body']>, value: unknown): Result<unknown, SimError> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  return refuse(findingsOf(parsed.error.issues, []))
}

function findingsOf(issues: readonly Issue[], above: readonly PropertyKey[]): Finding[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path]
    // Of a union speaks the member that came furthest into the value.
    const nearest = issue.errors?.toSorted((a, b) => depth(b) - depth(a)).at(0)
    if (nearest && depth(nearest) > 1) return findingsOf(nearest, path)
    return [malformed(path.map(String).join('.') || undefined, issue.message)]
  })
}

const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((issue) => issue.path.length))

function malformed(field: string | undefined, detail: string): Finding {
  return finding('request/malformed', { ...(field === undefined ? {} : { field }), detail })
}

function refuse(findings: readonly Finding[]): { ok: false; error: SimError } {
  return err({ kind: 'malformed', code: 'request/malformed', findings })
}
