import { toIso, type SimTime } from '@/base/sim-time'

/** A value in a script: a switch that is set or taken back is a boolean. */
export type ScriptValue = string | number | boolean | readonly (string | Readonly<Record<string, string>>)[]

/** One call of a cmdlet. A parameter that is undefined is left out. */
export interface CmdletCallText {
  readonly cmdlet: string
  readonly parameters: Readonly<Record<string, ScriptValue | undefined>>
}

/** A text in quotes in which nothing is filled in. */
export function quoted(text: string): string {
  return `'${text.replace(/['\u2018-\u201B]/g, '$&$&')}'`
}

/** The line that makes this call when it is entered at the prompt of Windows PowerShell. */
export function callText({ cmdlet, parameters }: CmdletCallText): string {
  const words = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [wordsOf(name, value)],
  )
  return [cmdlet, ...words].join(' ')
}

function wordsOf(name: string, value: ScriptValue): string {
  if (typeof value === 'boolean') return value ? `-${name}` : `-${name}:$false`
  if (typeof value === 'number') return `-${name} ${value}`
  if (typeof value === 'string') return `-${name} ${quoted(value)}`
  return `-${name} @(${value.map(elementText).join(', ')})`
}

/** A text, or a hash table of texts. */
function elementText(element: string | Readonly<Record<string, string>>): string {
  if (typeof element === 'string') return quoted(element)
  const pairs = Object.entries(element).map(([key, value]) => `${key} = ${quoted(value)}`)
  return `@{${pairs.join('; ')}}`
}

export const timeText = (time: SimTime): string => toIso(time).replace('.000Z', 'Z')

/** As many characters as View Script shows without scrolling. */
const LONGEST_LINE = 76

/** A long call with each parameter on a line of its own; the backtick goes on with the command. */
export function callOnLines(call: string): string {
  // Parameters follow a blank outside of quotes; an odd number of quotes before it means that it stands inside.
  const lines: string[] = []
  for (const part of call.split(/ (?=-[A-Z])/)) {
    const last = lines.at(-1)
    if (last !== undefined && (last.split("'").length - 1) % 2 === 1) lines[lines.length - 1] = `${last} ${part}`
    else lines.push(part)
  }
  return lines.length <= 3 && call.length <= LONGEST_LINE ? call : lines.join(' `\n    ')
}
