import type { ConsoleId, HostId, ShellId, StorageSystemId } from '@/domain/ids'
import { SHELL_KINDS, type Shell, type ShellKind } from '@/domain/shell/shell'
import type { ReadonlyWorld } from '../world/world'
import { interpreterOf } from './interpreters'
import { sessionOf } from './shell-session'
import type { ShellCompletion } from './shell-interpreter'

/** A machine on which a terminal can be opened. */
export interface ShellTarget {
  readonly kind: ShellKind
  readonly id: Shell['targetId']
  readonly name: string
  readonly site: string
  /** Whether it answers now. */
  readonly reachable: boolean
}

/** Kinds of shells that somebody understands. */
export function offeredShellKinds(): ShellKind[] {
  return SHELL_KINDS.filter((kind) => interpreterOf(kind) !== undefined)
}

export function shellTargets(world: ReadonlyWorld): ShellTarget[] {
  return offeredShellKinds().flatMap((kind) =>
    Object.values(kind === 'powershell' ? world.hosts : world.storageSystems).map(({ id, name, site }) => ({
      kind,
      id,
      name,
      site,
      reachable: interpreterOf(kind)?.unreachable(world, id) === null,
    })),
  )
}

export function isShellTarget(world: ReadonlyWorld, kind: ShellKind, id: Shell['targetId']): boolean {
  return kind === 'powershell'
    ? world.hosts[id as HostId] !== undefined
    : world.storageSystems[id as StorageSystemId] !== undefined
}

/** The shell of a management console on a machine, if it is open. */
export function shellOn(
  world: ReadonlyWorld,
  consoleId: ConsoleId,
  kind: ShellKind,
  targetId: Shell['targetId'],
): Readonly<Shell> | undefined {
  return Object.values(world.shells).find(
    (shell) => shell.consoleId === consoleId && shell.kind === kind && shell.targetId === targetId,
  )
}

/** What Tab would offer at a place of an input line; nothing while the shell is busy or its machine is away. */
export function completeShellInput(
  world: ReadonlyWorld,
  shellId: ShellId,
  text: string,
  cursor: number,
): ShellCompletion {
  const shell = world.shells[shellId]
  const interpreter = shell && interpreterOf(shell.kind)
  const nothing = { from: cursor, to: cursor, candidates: [] }
  if (!shell || !interpreter || shell.state === 'busy') return nothing
  if (interpreter.unreachable(world, shell.targetId) !== null) return nothing
  return interpreter.complete(world, sessionOf(shell), text, Math.min(cursor, text.length))
}
