import { isInherited } from '@/base/inherited-names'
import { type EndpointName, routes } from '@/contract'

interface Place {
  readonly name: EndpointName
  readonly segments: readonly string[]
}

/** By method and number of segments; fixed segments before named ones, so that `/hosts/checks` is no host. */
const places = new Map<string, Place[]>()
for (const name of Object.keys(routes) as EndpointName[]) {
  const [method, path] = routes[name]
  const segments = path.slice(1).split('/')
  const key = `${method} ${segments.length}`
  places.set(key, [...(places.get(key) ?? []), { name, segments }])
}
for (const list of places.values()) list.sort((a, b) => shape(a) - shape(b))

/** Smaller for a fixed segment further to the left. */
function shape({ segments }: Place): number {
  return segments.reduce((sum, segment) => sum * 2 + (segment.startsWith(':') ? 1 : 0), 0)
}

/** What a method and a path stand for. */
export interface RouteMatch {
  readonly name: EndpointName
  readonly params: Readonly<Record<string, string>>
}

/** The endpoint at a method and a path below the prefix. */
export function matchRoute(method: string, path: string): RouteMatch | undefined {
  const given = path.slice(1).split('/')
  for (const { name, segments } of places.get(`${method} ${given.length}`) ?? []) {
    const params = matchSegments(segments, given)
    if (params) return { name, params }
  }
  return undefined
}

function matchSegments(segments: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const value = given[index] ?? ''
    if (!segment.startsWith(':')) {
      if (segment !== value) return undefined
      continue
    }
    const decoded = decode(value)
    if (!decoded || isInherited(decoded)) return undefined
    params[segment.slice(1)] = decoded
  }
  return params
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value)
  } catch {
    // A stray % names nothing.
    return undefined
  }
}
