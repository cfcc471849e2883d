import type { HostId } from '@/domain/ids'
import type { ReadonlyWorld } from '../world/world'
import { fillInArguments } from './batch'
import type { GivenArgument } from './bind-parameters'
import { describeParseError } from './describe-error'
import { Failure, unknownCommand } from './failure'
import type { Machine } from './machine'
import { parseScript } from './parse'
import { scopeOf } from './scope'
import { addSource, type PowerShellSession } from './session'
import { toText } from './to-text'
import { elementsOf, type Value } from './value'
import { environmentValue } from './variables'

export const isScriptPath = (name: string): boolean => /\.(?:ps1|bat|cmd)$/i.test(name) || /[\\/]/.test(name)

/** The whole path of a file that is named as seen from a folder. */
export function resolvePath(folder: string, path: string): string {
  const text = path.replaceAll('/', '\\').replaceAll('"', '')
  const absolute =
    /^[A-Za-z]:/.test(text) || text.startsWith('\\\\')
      ? text
      : text.startsWith('\\')
        ? folder.slice(0, 2) + text
        : `${folder}\\${text}`
  const parts: string[] = []
  for (const part of absolute.split('\\')) {
    if (part === '..' && parts.length > 1) parts.pop()
    else if (part !== '.' && part !== '..' && (part !== '' || parts.length === 0)) parts.push(part)
  }
  return parts.length === 1 ? `${parts[0] ?? ''}\\` : parts.join('\\')
}

/** A script on a host; paths on Windows do not know case. */
export function findScript(
  world: ReadonlyWorld,
  hostId: HostId,
  path: string,
): { readonly path: string; readonly text: string } | undefined {
  const wanted = `${hostId}|${path}`.toLowerCase()
  const own = world.scripts[`${hostId}|${path}`]
  if (own !== undefined) return { path, text: own }
  const key = Object.keys(world.scripts).find((candidate) => candidate.toLowerCase() === wanted)
  return key === undefined ? undefined : { path: key.slice(hostId.length + 1), text: world.scripts[key] ?? '' }
}

export function scriptsIn(world: ReadonlyWorld, hostId: HostId, folder: string): string[] {
  const start = `${hostId}|${folder}\\`.toLowerCase()
  return Object.keys(world.scripts)
    .filter((key) => key.toLowerCase().startsWith(start))
    .map((key) => key.slice(start.length))
    .sort()
}

/** Runs a script file; what it is called with is `$args`, or its parameters. */
export function runScriptFile(
  machine: Machine,
  name: string,
  given: readonly GivenArgument[],
  dotted: boolean,
  isolated = false,
): void {
  const { session, context } = machine
  const found = findScript(context.world, session.hostId, resolvePath(session.folder, name))
  if (!found) throw unknownCommand(name)
  if (/\.(?:bat|cmd)$/i.test(found.path)) {
    enterBatch(
      machine,
      found,
      given.flatMap(({ parameter, value }) => [
        ...(parameter === null ? [] : [`-${parameter}`]),
        ...(value === undefined ? [] : elementsOf(value).map(toText)),
      ]),
    )
    return
  }
  checkPolicy(machine, found.path)
  const parsed = parseScript(found.text)
  if (!parsed.ok) {
    machine.write('error', describeParseError(found.text, found.path, parsed.error))
    session.exitCode = 1
    return
  }
  const source = addSource(session, { language: 'powershell', text: found.text, path: found.path })
  const block = machine.mainBlock(source)
  const code = machine.codeOf({ source, block })
  const variables: Record<string, Value> = scopeOf(machine, source, code.params ?? [], given, null)
  machine.enter({ source, block }, { variables, shares: dotted, isScript: true, isolated })
}

function enterBatch(
  machine: Machine,
  { path, text }: { readonly path: string; readonly text: string },
  args: readonly string[],
): void {
  const environment = (name: string): string => toText(environmentValue(machine, name))
  const filled = fillInArguments(text, path, args, environment)
  const source = addSource(machine.session, { language: 'batch', text: filled, path })
  machine.enter({ source, block: machine.mainBlock(source) }, { isScript: true, isolated: true })
}

/** Values of the policy under which scripts that lie on the host itself may run (R237). */
const LENIENT = ['remotesigned', 'unrestricted', 'bypass']

function checkPolicy(machine: Machine, path: string): void {
  const policy = executionPolicy(machine.context.world, machine.session)
  if (LENIENT.includes(policy.toLowerCase())) return
  const reason =
    policy === 'AllSigned'
      ? 'is not digitally signed. The script will not execute on the system.'
      : 'cannot be loaded because running scripts is disabled on this system.'
  throw new Failure({
    message: `File ${path} ${reason}`,
    category: 'SecurityError: (:) [], PSSecurityException',
    id: 'UnauthorizedAccess',
  })
}

/** The execution policy of the session's process, or that of the host. */
export function executionPolicy(world: ReadonlyWorld, { hostId, variables }: PowerShellSession): string {
  const own = variables['$env:psexecutionpolicypreference']
  if (typeof own === 'string' && own !== '') return own
  return world.hosts[hostId]?.executionPolicy ?? 'Restricted'
}
