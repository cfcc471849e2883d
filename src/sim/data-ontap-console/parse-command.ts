import type { ConsoleCommand } from './console-command'
import { usageOf } from './console-command'
import { type Word, wordsOf } from './words'

/** What a line means, or what the console says because it means nothing. */
export type ParsedLine =
  | { readonly kind: 'blank' }
  | { readonly kind: 'refused'; readonly lines: readonly string[] }
  | {
      readonly kind: 'command'
      readonly command: ConsoleCommand
      readonly options: ReadonlyMap<string, string>
      readonly args: readonly string[]
    }

/** Reads a line by the table: the longest name that its words begin with, options by letter, the number of arguments. */
export function parseLine(table: readonly ConsoleCommand[], line: string): ParsedLine {
  const words = wordsOf(line)
  if (!words.ok) return { kind: 'refused', lines: [words.error] }
  const [first] = words.value
  if (!first) return { kind: 'blank' }
  const command = commandOf(table, words.value)
  if (!command) return { kind: 'refused', lines: unknownCommand(table, words.value) }
  const given = argumentsOf(command, words.value.slice(command.name.split(' ').length))
  return given ? { kind: 'command', command, ...given } : { kind: 'refused', lines: usageOf(command) }
}

/** The command with the longest name that the words begin with. */
export function commandOf(table: readonly ConsoleCommand[], words: readonly Word[]): ConsoleCommand | undefined {
  let found: ConsoleCommand | undefined
  for (const command of table) {
    const names = command.name.split(' ')
    const matches = names.every((name, index) => words[index]?.text === name)
    if (matches && names.length > (found?.name.split(' ').length ?? 0)) found = command
  }
  return found
}

/** Names that go on after these words: `snapvault snap` has `sched`, `unsched` … */
export function nextWords(table: readonly ConsoleCommand[], begun: readonly string[]): string[] {
  const next = table.flatMap(({ name }) => {
    const names = name.split(' ')
    return begun.every((word, index) => word === names[index]) ? (names[begun.length] ?? []) : []
  })
  return [...new Set(next)].toSorted()
}

function unknownCommand(table: readonly ConsoleCommand[], words: readonly Word[]): string[] {
  const texts = words.map((word) => word.text)
  let depth = 0
  while (depth < texts.length && nextWords(table, texts.slice(0, depth + 1)).length > 0) depth++
  if (depth === 0) return [`${texts[0] ?? ''} not found.  Type '?' for a list of commands`]
  return subcommands(table, texts.slice(0, depth), texts[depth])
}

/** What a command with subcommands says when none of them, or an unknown one, was given. */
export function subcommands(table: readonly ConsoleCommand[], begun: readonly string[], wrong?: string): string[] {
  const name = begun.join(' ')
  return [
    ...(wrong === undefined || wrong === '?' || wrong === 'help' ? [] : [`${name}: unknown subcommand '${wrong}'`]),
    'The following commands are available; for more information',
    `type "help ${name} <command>"`,
    ...inColumns(nextWords(table, begun)),
  ]
}

/** Words in columns of 20, four in a line. */
export function inColumns(words: readonly string[]): string[] {
  const lines: string[] = []
  for (let index = 0; index < words.length; index += 4) {
    const line = words.slice(index, index + 4).map((word) => word.padEnd(20))
    lines.push(line.join('').trimEnd())
  }
  return lines
}

function argumentsOf(
  { options: known = {}, args: [least, most] = [0, 0] }: ConsoleCommand,
  words: readonly Word[],
): { options: Map<string, string>; args: string[] } | undefined {
  const options = new Map<string, string>()
  const args: string[] = []
  for (let index = 0; index < words.length; index++) {
    const text = words[index]?.text ?? ''
    if (!/^-[A-Za-z]/.test(text)) {
      args.push(text)
      continue
    }
    const letter = text.slice(1)
    const kind = Object.hasOwn(known, letter) ? known[letter] : undefined
    if (kind === undefined) return undefined
    const value = kind === 'value' ? words[++index]?.text : ''
    if (value === undefined) return undefined
    options.set(letter, value)
  }
  return args.length < least || args.length > most ? undefined : { options, args }
}
