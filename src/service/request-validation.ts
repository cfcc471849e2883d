import { err, ok, type Result } from '@/base/result'
import type { Endpoint } from '@/contract'
import { type Finding, finding } from '@/domain/finding'
import type { SimError } from '@/sim'

/** The part of a zod issue that a finding is made of. */
interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  /** Of a union: what each of its members says. */
  readonly errors?: readonly (readonly Issue[])[]
}

/** The query by the endpoint's schema. A parameter that it does not know, or that comes twice, is refused: a typing error would give everything. */
export function readQuery(endpoint: Endpoint, search: string): Result<unknown, SimError> {
  const given: Record<string, string> = {}
  const findings: Finding[] = []
  const known = queryNames(endpoint)
  for (const [name, value] of new URLSearchParams(search)) {
    if (!known.includes(name)) findings.push(malformed(name, 'There is no such query parameter.'))
    else if (name in given) findings.push(malformed(name, 'This query parameter is given twice.'))
    else given[name] = value
  }
  if (findings.length > 0) return refuse(findings)
  return endpoint.query ? parse(endpoint.query, given) : ok(undefined)
}

function queryNames({ query }: Endpoint): readonly string[] {
  return query && 'shape' in query ? Object.keys(query.shape as object) : []
}

export function readBody(endpoint: Endpoint, text: string | null): Result<unknown, SimError> {
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
