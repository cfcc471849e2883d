import type { Cmdlet, CmdletCall } from '../cmdlet'
import { formatOutput } from '../format-output'
import { toText } from '../to-text'
import { elementsOf, type Value } from '../value'

const MODULE = 'Microsoft.PowerShell.Utility'

/** What is to be written: the arguments, or what came down the pipeline. */
const given = ({ bound, input }: CmdletCall, name: string): readonly Value[] =>
  name in bound ? elementsOf(bound[name] ?? null) : (input ?? [])

const object = {
  kind: 'list',
  position: 0,
  fromPipeline: 'value',
  help: 'What is to be written.',
} as const

export const outputCmdlets: readonly Cmdlet[] = [
  {
    name: 'Write-Output',
    aliases: ['write', 'echo'],
    kind: 'Cmdlet',
    module: MODULE,
    synopsis: 'Gives values out: down the pipeline, or onto the screen.',
    parameters: [{ ...object, name: 'InputObject' }],
    run: (call) => {
      for (const value of given(call, 'InputObject')) call.emit(value)
      return undefined
    },
  },
  {
    name: 'Write-Host',
    kind: 'Cmdlet',
    module: MODULE,
    synopsis: 'Writes on the screen, past the pipeline.',
    parameters: [
      { ...object, name: 'Object' },
      { name: 'NoNewline', kind: 'switch', help: 'Has no effect here: each text has a line of its own.' },
      { name: 'ForegroundColor', kind: 'text', help: 'Has no effect here.' },
      { name: 'BackgroundColor', kind: 'text', help: 'Has no effect here.' },
    ],
    run: (call) => {
      call.write('output', given(call, 'Object').map(toText).join(' '))
      return undefined
    },
  },
  {
    name: 'Write-Error',
    kind: 'Cmdlet',
    module: MODULE,
    synopsis: 'Reports an error and goes on.',
    parameters: [
      { name: 'Message', kind: 'text', position: 0, fromPipeline: 'value', mandatory: true, help: 'What is wrong.' },
    ],
    run: (call) => {
      const message = toText(call.bound['Message'] ?? call.input?.[0] ?? null)
      call.fail({
        message,
        source: 'Write-Error',
        category: 'NotSpecified: (:) [Write-Error], WriteErrorException',
        id: 'Microsoft.PowerShell.Commands.WriteErrorException',
      })
      return undefined
    },
  },
  {
    name: 'Write-Warning',
    kind: 'Cmdlet',
    module: MODULE,
    synopsis: 'Writes a warning.',
    parameters: [
      {
        name: 'Message',
        kind: 'text',
        position: 0,
        fromPipeline: 'value',
        mandatory: true,
        help: 'What to look out for.',
      },
    ],
    run: (call) => {
      call.write('warning', `WARNING: ${toText(call.bound['Message'] ?? call.input?.[0] ?? null)}`)
      return undefined
    },
  },
  {
    name: 'Write-Verbose',
    kind: 'Cmdlet',
    module: MODULE,
    synopsis: 'Writes what is done in detail, when -Verbose asks for it.',
    parameters: [
      { name: 'Message', kind: 'text', position: 0, fromPipeline: 'value', mandatory: true, help: 'What is done.' },
    ],
    run: (call) => {
      if (call.verbose) call.write('verbose', `VERBOSE: ${toText(call.bound['Message'] ?? null)}`)
      return undefined
    },
  },
  {
    name: 'Out-Null',
    kind: 'Cmdlet',
    module: 'Microsoft.PowerShell.Core',
    synopsis: 'Takes what comes down the pipeline and drops it.',
    parameters: [],
    run: () => undefined,
  },
  {
    name: 'Out-Host',
    aliases: ['out-default'],
    kind: 'Cmdlet',
    module: 'Microsoft.PowerShell.Core',
    synopsis: 'Puts what comes down the pipeline on the screen.',
    parameters: [],
    run: (call) => {
      const text = formatOutput(call.input ?? [])
      if (text !== null) call.write('output', text)
      return undefined
    },
  },
  {
    name: 'Out-String',
    kind: 'Cmdlet',
    module: MODULE,
    synopsis: 'Makes one text of what comes down the pipeline, as it would stand on the screen.',
    parameters: [{ name: 'Width', kind: 'number', help: 'Has no effect here.' }],
    run: (call) => {
      call.emit(`${formatOutput(call.input ?? []) ?? ''}\r\n`)
      return undefined
    },
  },
  {
    name: 'Clear-Host',
    aliases: ['cls', 'clear'],
    kind: 'Cmdlet',
    module: 'Microsoft.PowerShell.Core',
    synopsis: 'Takes away what is on the screen.',
    parameters: [],
    run: (call) => {
      call.clear()
      return undefined
    },
  },
]
