import { COMMON } from '../bind-parameters'
import type { Cmdlet, CmdletCall, CmdletParameter } from '../cmdlet'
import { Failure } from '../failure'
import { toText } from '../to-text'
import { isTrue, makeObject } from '../value'
import { fitsWildcard } from '../wildcard'

/** Cmdlets that speak of all others, themselves included. */
export function helpCmdlets(all: (call: CmdletCall) => readonly Cmdlet[]): readonly Cmdlet[] {
  const name = {
    name: 'Name',
    kind: 'text',
    position: 0,
    fromPipeline: 'value',
    help: 'The name, or a pattern.',
  } as const
  return [
    {
      name: 'Get-Help',
      aliases: ['help', 'man'],
      kind: 'Cmdlet',
      module: 'Microsoft.PowerShell.Core',
      synopsis: 'Explains commands.',
      parameters: [
        name,
        { name: 'Full', kind: 'switch', help: 'With all parameters; so is the short form here.' },
        { name: 'Detailed', kind: 'switch', help: 'As -Full.' },
        { name: 'Examples', kind: 'switch', help: 'As -Full.' },
      ],
      run: (call) => runHelp(call, all(call)),
    },
    {
      name: 'Get-Command',
      aliases: ['gcm'],
      kind: 'Cmdlet',
      module: 'Microsoft.PowerShell.Core',
      synopsis: 'Lists the commands that there are.',
      parameters: [
        name,
        { name: 'Module', kind: 'text', help: 'Those of this module only.' },
        { name: 'Verb', kind: 'text', help: 'Those with this verb.' },
        { name: 'Noun', kind: 'text', help: 'Those with this noun.' },
      ],
      run: (call) => runCommands(call, all(call)),
    },
  ]
}

function runCommands(call: CmdletCall, all: readonly Cmdlet[]): undefined {
  const text = (name: string): string => toText(call.bound[name] ?? '*')
  const found = all.filter(({ name, module, aliases }) => {
    const [verb = '', noun = ''] = name.split('-')
    const isNamed = fitsWildcard(name, text('Name')) || aliases?.includes(text('Name').toLowerCase())
    return (
      isNamed &&
      fitsWildcard(module, text('Module')) &&
      fitsWildcard(verb, text('Verb')) &&
      fitsWildcard(noun, text('Noun'))
    )
  })
  if (found.length === 0 && !/[*?]/.test(text('Name'))) throw unknown('Get-Command', text('Name'))
  for (const { kind, name, module } of found) {
    call.emit(makeObject('CommandInfo', { CommandType: kind, Name: name, ModuleName: module }))
  }
  return undefined
}

function unknown(source: string, name: string): Failure {
  return new Failure({
    source,
    message: `The term '${name}' is not recognized as the name of a cmdlet, function, script file, or operable program.`,
    category: `ObjectNotFound: (${name}:String) [${source}], CommandNotFoundException`,
    id: `CommandNotFoundException,${source}`,
  })
}

function runHelp(call: CmdletCall, all: readonly Cmdlet[]): undefined {
  const wanted = toText(call.bound['Name'] ?? call.input?.[0] ?? '*')
  const exact = all.find(
    ({ name, aliases }) => name.toLowerCase() === wanted.toLowerCase() || aliases?.includes(wanted.toLowerCase()),
  )
  const found = exact
    ? [exact]
    : all.filter(({ name }) => fitsWildcard(name, wanted.includes('*') ? wanted : `*${wanted}*`))
  if (found.length === 0) {
    throw new Failure({
      message: `Get-Help could not find ${wanted}.`,
      category: `ResourceUnavailable: (:) [Get-Help], HelpNotFoundException`,
      id: 'HelpNotFound,Get-Help',
    })
  }
  const [only] = found
  if (only && found.length === 1) call.write('output', helpText(only, isTrue(call.bound['Full'] ?? null)))
  else {
    for (const { name, synopsis, kind } of found) {
      call.emit(makeObject('HelpInfo', { Name: name, Category: kind, Synopsis: synopsis }))
    }
  }
  return undefined
}

/** `-Name <text>`, in brackets what may be left out. */
export function parameterSyntax({ name, kind, mandatory, position }: CmdletParameter): string {
  const named = position === undefined ? `-${name}` : `[-${name}]`
  const whole = kind === 'switch' ? `-${name}` : `${named} <${KINDS[kind]}>`
  return mandatory === true ? whole : `[${whole}]`
}

const KINDS = {
  text: 'String',
  number: 'Int32',
  list: 'Object[]',
  value: 'Object',
  date: 'DateTime',
  switch: 'Switch',
} as const

function helpText(cmdlet: Cmdlet, full: boolean): string {
  const { name, synopsis, parameters, aliases, module, kind } = cmdlet
  const own = parameters.filter((parameter) => parameter.name !== 'InputObject')
  const shown = full ? [...own, ...COMMON] : own
  const syntax = [name, ...own.map(parameterSyntax), ...(kind === 'Cmdlet' ? ['[<CommonParameters>]'] : [])].join(' ')
  return [
    '',
    'NAME',
    `    ${name}`,
    '',
    'SYNOPSIS',
    `    ${synopsis}`,
    '',
    'SYNTAX',
    `    ${syntax}`,
    ...(shown.length > 0 ? ['', 'PARAMETERS'] : []),
    ...shown.flatMap((parameter) => [
      `    -${parameter.name}${parameter.kind === 'switch' ? '' : ` <${KINDS[parameter.kind]}>`}`,
      `        ${parameter.help}${parameter.oneOf ? ` One of ${parameter.oneOf.join(', ')}.` : ''}`,
    ]),
    '',
    ...(aliases ? ['ALIASES', `    ${aliases.join(', ')}`, ''] : []),
    'MODULE',
    `    ${module}`,
    '',
  ].join('\n')
}
