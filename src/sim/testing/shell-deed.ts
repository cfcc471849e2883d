import { EXECUTION_POLICIES } from '@/domain/hyperv/windows'
import type { ConsoleId, HostId, ShellId, StorageSystemId } from '@/domain/ids'
import type { CommandType } from '../commands'
import { offeredShellKinds } from '../shell/shell-views'
import type { PowerShellCommand } from '../powershell/powershell-command'
import type { ShellCommand } from '../shell/shell-command'
import type { ReadonlyWorld } from '../world/world'
import type { Deed } from './deed'
import { idOf, pick } from './pick'

type TerminalCommand = ShellCommand | PowerShellCommand

export const SHELL_DEEDS = [
  'openShell',
  'submitLine',
  'interruptShell',
  'clearShell',
  'closeShell',
  'setExecutionPolicy',
  'installToolkit',
  'writeHostFile',
] as const satisfies readonly TerminalCommand['type'][]

export function isShellKind(kind: CommandType): kind is TerminalCommand['type'] {
  return (SHELL_DEEDS as readonly CommandType[]).includes(kind)
}

/** Somebody types, sensible things and others. */
export function shellCommandOf(
  { a, b, c, wrong }: Deed,
  kind: TerminalCommand['type'],
  world: ReadonlyWorld,
): TerminalCommand {
  const shellId: ShellId = idOf(wrong ? undefined : pick(world.shells, a))
  switch (kind) {
    case 'openShell': {
      const kinds = offeredShellKinds()
      const shellKind = kinds[b % Math.max(1, kinds.length)] ?? 'data-ontap'
      const machine = pick<{ readonly id: HostId | StorageSystemId }>(
        shellKind === 'powershell' ? world.hosts : world.storageSystems,
        a,
      )
      return {
        type: kind,
        consoleId: 'console-1' as ConsoleId,
        kind: shellKind,
        targetId: idOf(wrong ? undefined : machine),
      }
    }
    case 'submitLine':
      return { type: kind, shellId, text: typed(b, c) }
    case 'interruptShell':
    case 'clearShell':
    case 'closeShell':
      return { type: kind, shellId }
    case 'setExecutionPolicy': {
      const policy = EXECUTION_POLICIES[b % EXECUTION_POLICIES.length] ?? 'Restricted'
      return { type: kind, hostId: idOf(wrong ? undefined : pick(world.hosts, a)), policy }
    }
    case 'writeHostFile': {
      const path = c % 11 === 0 ? 'nowhere' : `C:\\Users\\Administrator\\notes_${c % 7}.txt`
      return {
        type: kind,
        hostId: idOf(wrong ? undefined : pick(world.hosts, a)),
        path,
        text: b % 4 === 0 ? null : 'x',
      }
    }
    case 'installToolkit':
      return { type: kind, hostId: idOf(wrong ? undefined : pick(world.hosts, a)) }
  }
}

const TYPED = [
  'version',
  'snap list',
  'snapvault status',
  'help',
  'nonsense',
  '',
  'df -h\nvol status',
  '"',
  '-x y',
  '$n = 1..5 | % { $_ * 2 }; $n',
  'while ($true) { $i++ }',
  'Start-Sleep 90; Get-Date',
  'exit',
]

function typed(b: number, c: number): string {
  return TYPED[b % TYPED.length] ?? `${c}`
}
