import { must } from '@/base/invariant'
import type { StorageSystemId } from '@/domain/ids'
import type { SimContext } from '../context'
import { commandTable } from './command-table'
import { type ConsoleReply, fail, say } from './console-command'
import { parseLine } from './parse-command'

/** Runs one line of the console on a storage system, which has to be there. A line that means nothing changes nothing. */
export function runConsoleLine(
  context: SimContext,
  systemId: StorageSystemId,
  line: string,
  confirmed: boolean,
): ConsoleReply {
  const system = must(context.world.storageSystems[systemId], systemId)
  const parsed = parseLine(commandTable, line)
  if (parsed.kind === 'blank') return say()
  if (parsed.kind === 'refused') return fail(...parsed.lines)
  const { command, options, args } = parsed
  return command.run({ context, world: context.world, system, options, args, name: command.name, confirmed })
}

export interface OntapAnswer {
  readonly lines: readonly string[]
  /** Nothing was done; the lines say why. */
  readonly failed: boolean
}

/**
 * Runs one command of the Data ONTAP console as it comes over SSH, without anybody at the keyboard: a question is taken
 * for answered with no, and nothing is waited for.
 */
export function runOntapCommand(context: SimContext, systemId: StorageSystemId, text: string): OntapAnswer {
  const { lines, failed = false, question } = runConsoleLine(context, systemId, text, false)
  return question === undefined ? { lines, failed } : { lines: [...lines, question], failed: true }
}
