import { finding, type Finding } from '@/domain/finding'
import type { HostId } from '@/domain/ids'
import type { ScriptCall } from '@/domain/smhv/policy'
import type { SimContext } from '../context'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'

/** The hosts on which a script runs: the one that is named, or all members that are up (R159). */
export function scriptHosts(world: ReadonlyWorld, call: ScriptCall, memberIds: readonly HostId[]): HostId[] {
  if (call.hostId !== null) return [call.hostId]
  return memberIds.filter((id) => world.hosts[id]?.up)
}

/** Hosts on which the script of a call does not exist. */
export function missingScripts(
  world: ReadonlyWorld,
  call: ScriptCall,
  hostIds: readonly HostId[],
  severity: Finding['severity'],
): Finding[] {
  return hostIds.flatMap((id) => {
    const host = world.hosts[id]
    if (!host || world.scripts[`${id}|${call.path}`] !== undefined) return []
    return [finding('script/missing', { subject: subjectOf('host', host), detail: call.path, severity })]
  })
}

const PRINTING = /^\s*@?(?:echo|write-host|write-output)\s+(.*)$/i
const SILENT = /^(?:on|off)$/i

/**
 * Runs a script on a host and says what it printed: the lines that it echoes, with its arguments in place of `%1` and
 * `$args[0]`. Nothing else of a script has an effect here.
 */
export function runScript(context: SimContext, hostId: HostId, path: string, args: string): string[] {
  const content = context.world.scripts[`${hostId}|${path}`] ?? ''
  const host = context.world.hosts[hostId]?.name ?? hostId
  const words = args.split(/\s+/).filter((word) => word !== '')
  const printed = content.split(/\r?\n/).flatMap((line) => {
    const text = PRINTING.exec(line)?.[1]?.trim()
    return text === undefined || SILENT.test(text) ? [] : [fillIn(text, words, args)]
  })
  return [`${host}: ${path}${args === '' ? '' : ` ${args}`}`, ...printed.map((line) => `${host}> ${line}`)]
}

function fillIn(text: string, words: readonly string[], args: string): string {
  return text
    .replace(/\s*>>?[^>]*$/, '')
    .replace(/^["'](.*)["']$/, '$1')
    .replaceAll('%*', () => args)
    .replace(/%(\d)/g, (_, digit: string) => words[Number(digit) - 1] ?? '')
    .replace(/\$args\[(\d)\]/gi, (_, digit: string) => words[Number(digit)] ?? '')
}
