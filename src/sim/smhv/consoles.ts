import { finding, type Finding } from '@/domain/finding'
import type { ConsoleId } from '@/domain/ids'
import type { SimContext } from '../context'
import type { ReadonlyWorld } from '../world/world'

const CONSOLE_ID = /^console-[1-9]\d{0,3}$/

/** What keeps a console from being given anything: that there can be none of that name. */
export function consoleIdFindings(world: ReadonlyWorld, consoleId: ConsoleId): Finding[] {
  return world.consoles[consoleId] || CONSOLE_ID.test(consoleId) ? [] : [finding('console/unknown')]
}

/** A console that somebody has just installed enters the environment with the first thing that it does. */
export function ensureConsole({ world }: SimContext, consoleId: ConsoleId): void {
  const domain = Object.values(world.hosts)[0]?.domain ?? ''
  world.consoles[consoleId] ??= { id: consoleId, name: consoleId, platform: 'Windows 8', domain, vmId: null }
}
