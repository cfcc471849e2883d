import { ApiError } from '@/api/api-error'
import { API_PREFIX, routes } from '@/contract'
import { PASSWORD, scriptOf } from '@/domain/powershell/scripted-deed'
import { requestOf } from './endpoint-mutation'
import { NameGone } from './script-names'
import { scriptedDeed, type ScriptRequest } from './scripted-deed'

/** The same deed in two languages. */
export interface Script {
  /** null = there is none. */
  readonly powershell: string | null
  /** Why there is none. */
  readonly without: 'no-cmdlet' | 'names-gone' | null
  /** Method, path, headers and JSON body. */
  readonly request: string
}

export const scriptQueries = {
  /** Looks up the names that stand in the script instead of ids; of several deeds that are done one after the other, if there are. */
  of: (asked: readonly ScriptRequest[]) => ({
    queryKey: ['checks', 'script', asked] as const,
    queryFn: async (): Promise<Script> => together(await Promise.all(asked.map(powershellOf)), asked),
    gcTime: 30_000,
  }),
}

/** One line for each deed; without the words for one of them there is no script of all. */
function together(told: readonly Omit<Script, 'request'>[], asked: readonly ScriptRequest[]): Script {
  const request = asked.map(wireText).join('\n\n')
  const mute = told.find(({ powershell }) => powershell === null)
  return mute
    ? { ...mute, request }
    : { powershell: told.map(({ powershell }) => powershell).join('\n'), without: null, request }
}

async function powershellOf(asked: ScriptRequest): Promise<Omit<Script, 'request'>> {
  try {
    const deed = await scriptedDeed(asked)
    return deed ? { powershell: scriptOf(deed), without: null } : { powershell: null, without: 'no-cmdlet' }
  } catch (error) {
    // The name of what was deleted meanwhile is known to nobody.
    if (error instanceof NameGone || (error instanceof ApiError && error.status === 404))
      return { powershell: null, without: 'names-gone' }
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
