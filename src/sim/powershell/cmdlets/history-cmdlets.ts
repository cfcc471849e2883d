import type { Cmdlet, CmdletCall } from '../cmdlet'
import { numberOf } from '../convert'
import type { PastCommand } from '../session'
import { toText } from '../to-text'
import { elementsOf, makeObject } from '../value'
import { fitsWildcard } from '../wildcard'
import { failed } from './refused'

const CORE = 'Microsoft.PowerShell.Core'
const UTILITY = 'Microsoft.PowerShell.Utility'

const id = {
  name: 'Id',
  kind: 'text',
  position: 0,
  fromPipeline: 'property',
  help: 'Its number, or what it begins with; the last one, if it is left out.',
} as const

/** The command that is meant: by its number, by its beginning, or the last one. */
export function pastCommand(history: readonly PastCommand[], wanted: string | null): PastCommand | undefined {
  if (wanted === null) return history.at(-1)
  const number = /^\d+$/.test(wanted) ? Number(wanted) : null
  return history.findLast((row) => (number === null ? row.text.startsWith(wanted) : row.id === number))
}

function getHistory({ bound, session, emit }: CmdletCall): undefined {
  const count = 'Count' in bound ? Math.max(0, numberOf(bound['Count'] ?? 0) ?? 0) : 32
  const wanted = 'Id' in bound ? elementsOf(bound['Id'] ?? null).map(toText) : null
  const rows = session.history ?? []
  if (wanted && !rows.some((row) => wanted.includes(String(row.id)))) {
    throw failed(
      'Get-History',
      `Cannot locate the history for Id ${wanted.join(', ')}.`,
      'GetHistoryNoHistoryForId,Get-History',
      `ObjectNotFound: (${wanted.join(', ')}:Int64) [Get-History], ArgumentException`,
    )
  }
  const shown = wanted ? rows.filter((row) => wanted.includes(String(row.id))) : count === 0 ? [] : rows.slice(-count)
  for (const row of shown) emit(makeObject('HistoryInfo', { Id: row.id, CommandLine: row.text }))
  return undefined
}

function setAlias({ bound, session }: CmdletCall, all: readonly Cmdlet[], isNew: boolean): undefined {
  const [name, value] = [toText(bound['Name'] ?? null), toText(bound['Value'] ?? null)]
  const known = all.flatMap(({ aliases = [] }) => aliases)
  const own = (session.aliases ?? []).filter(([alias]) => alias.toLowerCase() !== name.toLowerCase())
  if (isNew && (own.length < (session.aliases?.length ?? 0) || known.includes(name.toLowerCase()))) {
    throw failed(
      'New-Alias',
      `The alias is not allowed, because an alias with the name '${name}' already exists.`,
      'AliasAlreadyExists,New-Alias',
      `ResourceExists: (${name}:String) [New-Alias], SessionStateException`,
    )
  }
  session.aliases = [...own, [name, value] as const].slice(-MAX_ALIASES)
  return undefined
}

const MAX_ALIASES = 200

function getAlias({ bound, session, emit }: CmdletCall, all: readonly Cmdlet[]): undefined {
  const wanted = 'Name' in bound ? elementsOf(bound['Name'] ?? null).map(toText) : ['*']
  const defined = 'Definition' in bound ? toText(bound['Definition'] ?? null) : '*'
  const own = new Map((session.aliases ?? []).map(([alias, value]) => [alias.toLowerCase(), [alias, value] as const]))
  const built = all.flatMap(({ name, aliases = [] }) => aliases.map((alias) => [alias, name] as const))
  const rows = [...built.filter(([alias]) => !own.has(alias)), ...own.values()]
    .filter(([alias, value]) => wanted.some((one) => fitsWildcard(alias, one)) && fitsWildcard(value, defined))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  if (rows.length === 0 && !wanted.some((one) => /[*?[]/.test(one))) {
    throw failed(
      'Get-Alias',
      `This command cannot find a matching alias because an alias with the name '${wanted.join(', ')}' does not exist.`,
      'ItemNotFoundException,Get-Alias',
      `ObjectNotFound: (${wanted.join(', ')}:String) [Get-Alias], ItemNotFoundException`,
    )
  }
  for (const [Name, Definition] of rows) emit(makeObject('AliasInfo', { CommandType: 'Alias', Name, Definition }))
  return undefined
}

/** What was entered before, and other names for commands. */
export function historyCmdlets(all: (call: CmdletCall) => readonly Cmdlet[]): readonly Cmdlet[] {
  const name = { name: 'Name', kind: 'text', position: 0, mandatory: true, help: 'The other name.' } as const
  const meant = {
    name: 'Value',
    kind: 'text',
    position: 1,
    mandatory: true,
    help: 'The command that it means.',
  } as const
  return [
    {
      name: 'Get-History',
      aliases: ['h', 'history', 'ghy'],
      kind: 'Cmdlet',
      module: CORE,
      synopsis: 'Lists what was entered in this session.',
      parameters: [
        { ...id, kind: 'list' },
        { name: 'Count', kind: 'number', position: 1, help: 'How many, the latest ones; 32, if it is left out.' },
      ],
      run: getHistory,
    },
    {
      name: 'Invoke-History',
      aliases: ['r', 'ihy'],
      kind: 'Cmdlet',
      module: CORE,
      synopsis: 'Runs again what was entered before.',
      parameters: [id],
      // The machine itself begins the text anew (run-command.ts).
      run: () => undefined,
    },
    {
      name: 'Clear-History',
      aliases: ['clhy'],
      kind: 'Cmdlet',
      module: CORE,
      synopsis: 'Forgets what was entered in this session.',
      parameters: [],
      run: ({ session }) => {
        session.history = []
        return undefined
      },
    },
    {
      name: 'Get-Alias',
      aliases: ['gal'],
      kind: 'Cmdlet',
      module: UTILITY,
      synopsis: 'Lists other names of commands.',
      parameters: [
        { ...name, kind: 'list', mandatory: false, help: 'The alias, or a pattern.' },
        { name: 'Definition', kind: 'text', help: 'Those of this command.' },
      ],
      run: (call) => getAlias(call, all(call)),
    },
    {
      name: 'Set-Alias',
      aliases: ['sal'],
      kind: 'Cmdlet',
      module: UTILITY,
      synopsis: 'Gives a command another name in this session.',
      parameters: [name, meant],
      run: (call) => setAlias(call, all(call), false),
    },
    {
      name: 'New-Alias',
      aliases: ['nal'],
      kind: 'Cmdlet',
      module: UTILITY,
      synopsis: 'Gives a command another name that is not in use.',
      parameters: [name, meant],
      run: (call) => setAlias(call, all(call), true),
    },
  ]
}
