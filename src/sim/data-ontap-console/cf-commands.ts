import type { StorageSystem } from '@/domain/ontap/storage'
import type { ControllerAction } from '@/domain/ontap/controller-rules'
import { runCommand } from '../bare-engine'
import type { ReadonlyWorld } from '../world/world'
import { type ConsoleCall, type ConsoleCommand, type ConsoleReply, fail, say } from './console-command'
import { refusalLines } from './refusal-text'

/** Controller failover, as the controller sees it that would take over its partner (R192). */
export const cfCommands: readonly ConsoleCommand[] = [
  {
    name: 'cf status',
    summary: 'display the status of controller failover',
    usage: [''],
    run: ({ world, system }) => say(...statusLines(world, system)),
  },
  {
    name: 'cf takeover',
    summary: 'take the partner over',
    usage: [''],
    run: (call) => ofPartner(call, 'takeover'),
  },
  {
    name: 'cf giveback',
    summary: 'give back to the partner',
    usage: [''],
    run: (call) => ofPartner(call, 'giveback'),
  },
  {
    name: 'cf enable',
    summary: 'enable takeover',
    usage: [''],
    run: (call) => ofPartner(call, 'enable-takeover'),
  },
  {
    name: 'cf disable',
    summary: 'disable takeover',
    usage: [''],
    run: (call) => ofPartner(call, 'disable-takeover'),
  },
]

const DONE: Record<ControllerAction, string> = {
  takeover: 'cf: takeover initiated by operator',
  giveback: 'cf: giveback initiated by operator',
  'enable-takeover': 'Controller Failover enabled.',
  'disable-takeover': 'Controller Failover disabled.',
}

function ofPartner({ context, system, name }: ConsoleCall, action: ControllerAction): ConsoleReply {
  // Without a partner the rule says so of the system itself.
  const storageSystemId = system.partnerId ?? system.id
  const done = runCommand(context, { type: 'changeController', storageSystemId, action })
  return done.ok ? say(DONE[action]) : fail(...refusalLines(name, done.error))
}

function statusLines(world: ReadonlyWorld, system: Readonly<StorageSystem>): string[] {
  const partner = system.partnerId === null ? undefined : world.storageSystems[system.partnerId]
  if (!partner) return ['Non-HA mode.']
  if (partner.controller === 'taken-over') {
    return [`${system.name} has taken over ${partner.name}.`, `${partner.name} is ready for giveback.`]
  }
  if (!system.takeoverEnabled) return ['Controller Failover disabled.']
  if (partner.controller === 'halted') return [`Controller Failover enabled, ${partner.name} may be down.`]
  return [`Controller Failover enabled, ${partner.name} is up.`, 'VIA Interconnect is up (link 0 up, link 1 up).']
}
