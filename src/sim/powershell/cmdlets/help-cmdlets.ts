import { COMMON } from '../bind-parameters'
import type { Cmdlet, CmdletCall, CmdletParameter } from '../cmdlet'
import { Failure } from '../failure'
import { toText } from '../to-text'
import { isTrue, makeObject } from '../value'
import { fitsWildcard } from '../wildcard'
import { EXAMPLES } from './cmdlet-examples'

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
        { name: 'Full', kind: 'switch', help: 'With every attribute of every parameter, and examples.' },
        { name: 'Detailed', kind: 'switch', help: 'With what each parameter is for, and examples.' },
        { name: 'Examples', kind: 'switch', help: 'How it is written, and the examples.' },
        { name: 'Parameter', kind: 'text', help: 'These parameters only; a name or a pattern.' },
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
  if (only && found.length === 1) call.write('output', helpOf(only, call))
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

function helpOf(cmdlet: Cmdlet, { bound }: CmdletCall): string {
  const asked = (name: string): boolean => isTrue(bound[name] ?? null)
  if ('Parameter' in bound) return parameterHelp(cmdlet, toText(bound['Parameter'] ?? null))
  if (asked('Examples')) return helpText(cmdlet, 'examples')
  return helpText(cmdlet, asked('Full') ? 'full' : asked('Detailed') ? 'detailed' : 'short')
}

const ownOf = ({ parameters }: Cmdlet): readonly CmdletParameter[] =>
  parameters.filter((parameter) => parameter.name !== 'InputObject')

function parameterHelp(cmdlet: Cmdlet, pattern: string): string {
  const found = [...ownOf(cmdlet), ...COMMON].filter(({ name }) => fitsWildcard(name, pattern))
  if (found.length === 0) {
    throw new Failure({
      source: 'Get-Help',
      message: `No parameter matches criteria ${pattern}.`,
      category: `InvalidArgument: (${pattern}:String) [Get-Help], ArgumentException`,
      id: 'NoParameter,Get-Help',
    })
  }
  return ['', ...found.flatMap((parameter) => parameterLines(parameter, true))].join('\n')
}

function parameterLines(parameter: CmdletParameter, attributes: boolean): string[] {
  const { name, kind, mandatory, position, fromPipeline, aliases, oneOf, help } = parameter
  const row = (title: string, text: string): string => `        ${title.padEnd(29)}${text}`
  return [
    `    -${name}${kind === 'switch' ? ' [<SwitchParameter>]' : ` <${KINDS[kind]}>`}`,
    `        ${help}${oneOf ? ` One of ${oneOf.join(', ')}.` : ''}`,
    '',
    ...(attributes
      ? [
          row('Required?', String(mandatory === true)),
          row('Position?', position === undefined ? 'named' : String(position + 1)),
          row('Default value', kind === 'switch' ? 'False' : ''),
          row('Accept pipeline input?', PIPELINE[fromPipeline ?? 'none']),
          row('Accept wildcard characters?', 'false'),
          ...(aliases && aliases.length > 0 ? [row('Aliases', aliases.join(', '))] : []),
          '',
        ].map((line) => line.trimEnd())
      : []),
  ]
}

const PIPELINE = { none: 'false', value: 'true (ByValue)', property: 'true (ByPropertyName)' } as const

/** A call with what must be given, by place where that is usual. */
function exampleOf(cmdlet: Cmdlet): string {
  const needed = ownOf(cmdlet).filter(({ mandatory }) => mandatory === true)
  const words = needed.map(({ name, kind, oneOf }) => `-${name} ${oneOf?.[0] ?? `<${KINDS[kind]}>`}`)
  return [cmdlet.name, ...words].join(' ')
}

function exampleLines(cmdlet: Cmdlet): string[] {
  const examples = EXAMPLES[cmdlet.name] ?? [[exampleOf(cmdlet), cmdlet.synopsis] as const]
  return examples.flatMap(([code, remark], index) => [
    `    -------------------------- EXAMPLE ${index + 1} --------------------------`,
    '',
    ...code.split('\n').map((line) => `    C:\\PS>${line}`),
    '',
    `    ${remark}`,
    '',
  ])
}

type Detail = 'short' | 'examples' | 'detailed' | 'full'

function helpText(cmdlet: Cmdlet, detail: Detail): string {
  const { name, synopsis, aliases, module, kind } = cmdlet
  const own = ownOf(cmdlet)
  const syntax = [name, ...own.map(parameterSyntax), ...(kind === 'Cmdlet' ? ['[<CommonParameters>]'] : [])].join(' ')
  const head = ['', 'NAME', `    ${name}`, '', 'SYNOPSIS', `    ${synopsis}`, '']
  if (detail === 'examples') return [...head, ...exampleLines(cmdlet)].join('\n')
  const shown = detail === 'full' ? [...own, ...COMMON] : own
  const parameters = shown.flatMap((parameter) => parameterLines(parameter, detail === 'full'))
  const more = `    To see the examples, type: "get-help ${name} -examples".`
  return [
    ...head,
    'SYNTAX',
    `    ${syntax}`,
    '',
    ...(parameters.length > 0 ? ['PARAMETERS', ...parameters] : []),
    ...(detail === 'short' ? [] : exampleLines(cmdlet)),
    ...(aliases ? ['ALIASES', `    ${aliases.join(', ')}`, ''] : []),
    ...(module === '' ? [] : ['MODULE', `    ${module}`, '']),
    ...(detail === 'short'
      ? ['REMARKS', more, `    For more information, type: "get-help ${name} -detailed".`, '']
      : []),
  ].join('\n')
}
