import { ApiError } from '@/api/api-error'
import { API_PREFIX, routes } from '@/contract'
import { joinedScripts, type PlacedScript, placedScript } from '@/domain/powershell/placed-script'
import { PASSWORD } from '@/domain/powershell/scripted-deed'
import { requestOf } from './endpoint-mutation'
import { NameGone } from './script-names'
import { scriptedDeed, type ScriptRequest } from './scripted-deed'
import { type WithoutScript, withoutScript } from './without-script'

/** The same deed in two languages. */
export interface Script {
  /** What is typed, and where; empty = nothing can be. */
  readonly parts: readonly PlacedScript[]
  /** Why there is none. */
  readonly without: WithoutScript | 'names-gone' | null
  /** Method, path, headers and JSON body. */
  readonly request: string
}

export const scriptQueries = {
  /** Looks up the names that stand in the script instead of ids; of several deeds that are done one after the other, if there are. */
  of: (asked: readonly ScriptRequest[]) => ({
    queryKey: ['checks', 'script', asked] as const,
    queryFn: async (): Promise<Script> => together(await Promise.all(asked.map(told)), asked),
    gcTime: 30_000,
  }),
}

/** One line for each deed; without the words for one of them there is no script of all. */
function together(told: readonly Told[], asked: readonly ScriptRequest[]): Script {
  const request = asked.map(wireText).join('\n\n')
  const scripts: PlacedScript[] = []
  for (const one of told) {
    if (one === 'names-gone' || 'title' in one) return { parts: [], without: one, request }
    scripts.push(one)
  }
  return { parts: joinedScripts(scripts), without: null, request }
}

type Told = PlacedScript | NonNullable<Script['without']>

async function told(asked: ScriptRequest): Promise<Told> {
  try {
    const deed = await scriptedDeed(asked)
    return deed ? placedScript(deed) : withoutScript(asked.name)
  } catch (error) {
    // The name of what was deleted meanwhile is known to nobody.
    if (error instanceof NameGone || (error instanceof ApiError && error.status === 404)) return 'names-gone'
    throw error
  }
}

/** The request as any program would send it. Passwords are not shown. */
export function wireText({ name, variables }: ScriptRequest): string {
  const [method, path] = routes[name]
  const { params = {}, query = {}, body, ifMatch } = requestOf(name, variables)
  const filled = path.replaceAll(/:(\w+)/g, (_, param: string) => encodeURIComponent(params[param] ?? ''))
  const given = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))
  const search = given.length > 0 ? `?${new URLSearchParams(given).toString()}` : ''
  const head = [
    `${method} /${API_PREFIX}${filled}${search}`,
    ...(ifMatch === undefined ? [] : [`If-Match: "${ifMatch}"`]),
    ...(body === undefined ? [] : ['Content-Type: application/json', '', JSON.stringify(body, hidden, 2)]),
  ]
  return head.join('\n')
}

function hidden(key: string, value: unknown): unknown {
  return /password/i.test(key) && typeof value === 'string' && value !== '' ? PASSWORD : value
}
