import type { ShellCompletion } from '../shell/shell-interpreter'
import type { ReadonlyWorld } from '../world/world'
import { COMMON } from './bind-parameters'
import { cmdletsOf, findCmdlet } from './cmdlet-table'
import { resolvePath, scriptsIn } from './script-files'
import type { PowerShellSession } from './session'

/** What Tab offers: commands where one is expected, parameters behind a dash, variables, script files. */
export function completeInput(
  world: ReadonlyWorld,
  session: PowerShellSession,
  text: string,
  cursor: number,
): ShellCompletion {
  const before = text.slice(0, cursor)
  const word = /(?:"[^"]*|[^\s;|(){}=,]*)$/.exec(before)?.[0] ?? ''
  const from = cursor - word.length
  const statement =
    before
      .slice(0, from)
      .split(/[;|(){}=]/)
      .at(-1) ?? ''
  const [command] = statement.trim().split(/\s+/)
  const candidates = (): readonly string[] => {
    if (/^[-\u2013\u2014]/.test(word)) return parameterNames(world, session, command ?? '', word.slice(1))
    if (word.startsWith('$')) return variableNames(session, word)
    if (/[\\/."]/.test(word)) return scriptNames(world, session, word)
    return statement.trim() === '' ? commandNames(world, session, word) : scriptNames(world, session, word)
  }
  return { from, to: cursor, candidates: [...new Set(candidates())] }
}

function commandNames(world: ReadonlyWorld, session: PowerShellSession, word: string): string[] {
  const wanted = word.toLowerCase()
  const defined = Object.values(session.functions).map(({ name }) => name)
  const names = [...cmdletsOf(world, session).map(({ name }) => name), ...defined].filter((name) =>
    name.toLowerCase().startsWith(wanted),
  )
  return names.length > 0 ? names : scriptNames(world, session, word)
}

function parameterNames(world: ReadonlyWorld, session: PowerShellSession, command: string, word: string): string[] {
  const cmdlet = findCmdlet(world, session, command)
  if (cmdlet?.kind !== 'Cmdlet') return []
  return [...cmdlet.parameters, ...COMMON]
    .map(({ name }) => name)
    .filter((name) => name.toLowerCase().startsWith(word.toLowerCase()))
    .map((name) => `-${name}`)
}

function variableNames({ variables }: PowerShellSession, word: string): string[] {
  const known = [...Object.keys(variables), '$true', '$false', '$null', '$args', '$env:computername']
  return known.filter((name) => name.startsWith(word.toLowerCase())).sort()
}

/** Script files by their path; one with a blank is put in quotes. */
function scriptNames(world: ReadonlyWorld, session: PowerShellSession, word: string): string[] {
  const typed = word.replace(/^"/, '')
  const cut = Math.max(typed.lastIndexOf('\\'), typed.lastIndexOf('/')) + 1
  const folder = typed.slice(0, cut)
  const start = typed.slice(cut).toLowerCase()
  const rows = scriptsIn(world, session.hostId, resolvePath(session.folder, folder === '' ? '.' : folder))
  const next = rows.map((row) => row.split('\\')[0] ?? row).filter((name) => name.toLowerCase().startsWith(start))
  return next.map((name) => {
    const path = folder + name
    return /\s/.test(path) ? `& "${path}"` : path
  })
}
