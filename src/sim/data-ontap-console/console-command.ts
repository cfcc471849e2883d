import type { MirrorId, VaultId } from '@/domain/ids'
import type { StorageSystem } from '@/domain/ontap/storage'
import type { SimContext } from '../context'
import type { ReadonlyWorld } from '../world/world'

/** What an argument names, for Tab; what is `new` has no name yet that could be offered. */
export type ArgumentKind =
  'volume' | 'volume-path' | 'qtree-path' | 'lun-path' | 'snapshot' | 'aggregate' | 'license' | 'command' | 'new'

/** A command as it was typed, taken apart by its entry in the table. */
export interface ConsoleCall {
  readonly context: SimContext
  readonly world: ReadonlyWorld
  readonly system: Readonly<StorageSystem>
  /** Letters of the options that were given; those that take a value with it, others with ''. */
  readonly options: ReadonlyMap<string, string>
  readonly args: readonly string[]
  /** The words of the command, by which its errors begin: `snapvault snap sched`. */
  readonly name: string
  /** The question that it has asked was answered with y. */
  readonly confirmed: boolean
}

/** A transfer that a command waits for (`-w`). */
export interface AwaitedTransfer {
  readonly kind: 'mirror' | 'vault'
  readonly id: MirrorId | VaultId
  readonly number: number
}

export interface ConsoleReply {
  readonly lines: readonly string[]
  /** The lines say why nothing was done. */
  readonly failed?: boolean
  /** It asks first: with y it is run again, confirmed. */
  readonly question?: string
  readonly awaits?: AwaitedTransfer
}

/** One command of the console: how it is written, what it is for, what it does. The table of these is the grammar. */
export interface ConsoleCommand {
  /** `snapvault snap sched` */
  readonly name: string
  readonly summary: string
  /** What follows the name, one line for each form. */
  readonly usage: readonly string[]
  /** Options by letter: with a value, or a flag. */
  readonly options?: Readonly<Record<string, 'value' | 'flag'>>
  /** How many arguments it takes, at least and at most. */
  readonly args?: readonly [number, number]
  /** What each argument names; the last goes on. */
  readonly names?: readonly ArgumentKind[]
  readonly run: (call: ConsoleCall) => ConsoleReply
}

export const say = (...lines: readonly string[]): ConsoleReply => ({ lines })

export const fail = (...lines: readonly string[]): ConsoleReply => ({ lines, failed: true })

/** `usage: ` with every form of the command. */
export function usageOf({ name, usage }: Pick<ConsoleCommand, 'name' | 'usage'>): string[] {
  const forms = usage.length > 0 ? usage : ['']
  return forms.map((form, index) => `${index === 0 ? 'usage: ' : '       '}${`${name} ${form}`.trimEnd()}`)
}
