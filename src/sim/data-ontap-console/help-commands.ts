import { type ConsoleCommand, fail, say, usageOf } from './console-command'
import { commandOf, inColumns, nextWords, subcommands } from './parse-command'

/** `help` and `?` over a table that they are part of themselves. */
export function helpCommands(table: () => readonly ConsoleCommand[]): readonly ConsoleCommand[] {
  return ['help', '?'].map((name) => ({
    name,
    summary: 'list the commands, or tell how one is used',
    usage: ['[<command>]'],
    args: [0, 3],
    names: ['command'],
    run({ args }) {
      if (args.length === 0) return say(...inColumns(nextWords(table(), [])))
      const command = commandOf(
        table(),
        args.map((text) => ({ text, from: 0, to: 0 })),
      )
      if (command) return say(`${command.name} - ${command.summary}`, ...usageOf(command))
      const below = nextWords(table(), args)
      if (below.length > 0) return say(...subcommands(table(), args))
      return fail(`No help is available for ${args.join(' ')}.`)
    },
  }))
}
