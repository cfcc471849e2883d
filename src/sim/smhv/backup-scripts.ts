import { finding, type Finding } from '@/domain/finding'
import type { HostId } from '@/domain/ids'
import type { ScriptCall } from '@/domain/smhv/policy'
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
