import { addTime, SECOND } from '@/base/sim-time'
import { listVssProviders } from '@/domain/hyperv/vss'
import { EXECUTION_POLICIES } from '@/domain/hyperv/windows'
import { runCommand } from '../../bare-engine'
import type { Cmdlet, CmdletCall } from '../cmdlet'
import { numberOf } from '../convert'
import { isFolder } from '../folders'
import { formatValue } from '../format-text'
import { MODULES, TOOLKIT } from '../modules'
import { findScript, executionPolicy, resolvePath, scriptsIn } from '../script-files'
import { toText } from '../to-text'
import { elementsOf, isTrue, makeObject } from '../value'

import { failed, noSuchPath, refusedBy } from './refused'

const CORE = 'Microsoft.PowerShell.Core'
const MANAGEMENT = 'Microsoft.PowerShell.Management'
const path = { name: 'Path', kind: 'text', position: 0, fromPipeline: 'value', help: 'The file or folder.' } as const

const pathOf = ({ bound, session, input }: CmdletCall): string =>
  resolvePath(session.folder, toText(bound['Path'] ?? input?.[0] ?? '.'))

export const sessionCmdlets: readonly Cmdlet[] = [
  {
    name: 'Start-Sleep',
    aliases: ['sleep'],
    kind: 'Cmdlet',
    module: 'Microsoft.PowerShell.Utility',
    synopsis: 'Waits, in simulated time.',
    parameters: [
      { name: 'Seconds', kind: 'number', position: 0, help: 'How many seconds.' },
      { name: 'Milliseconds', kind: 'number', aliases: ['m'], help: 'How many milliseconds.' },
    ],
    run: ({ bound, memo, context }) => {
      if (memo !== undefined) return undefined
      const milliseconds = (numberOf(bound['Seconds'] ?? 0) ?? 0) * SECOND + (numberOf(bound['Milliseconds'] ?? 0) ?? 0)
      if (milliseconds < 0 || milliseconds > 2_147_483_647) {
        throw failed('Start-Sleep', 'The time is out of range.', 'ParameterArgumentValidationError,Start-Sleep')
      }
      return { until: addTime(context.now, Math.max(1, Math.round(milliseconds))), memo: true }
    },
  },
  {
    name: 'Get-Date',
    kind: 'Cmdlet',
    module: 'Microsoft.PowerShell.Utility',
    synopsis: 'Gives the simulated date and time.',
    parameters: [{ name: 'Format', kind: 'text', help: 'As a text of this form, for instance yyyy-MM-dd.' }],
    run: ({ bound, context, emit }) => {
      const now = { is: 'date', time: context.now } as const
      emit('Format' in bound ? formatValue(now, toText(bound['Format'] ?? null)) : now)
      return undefined
    },
  },
  {
    name: 'Get-Location',
    aliases: ['pwd', 'gl'],
    kind: 'Cmdlet',
    module: MANAGEMENT,
    synopsis: 'Says which folder is the current one.',
    parameters: [],
    run: ({ emit, session }) => {
      emit(makeObject('PathInfo', { Path: session.folder }))
      return undefined
    },
  },
  {
    name: 'Set-Location',
    aliases: ['cd', 'chdir', 'sl'],
    kind: 'Cmdlet',
    module: MANAGEMENT,
    synopsis: 'Goes to another folder.',
    parameters: [path],
    run: (call) => {
      if (!isFolder(call.context.world, call.session, pathOf(call))) throw noSuchPath('Set-Location', pathOf(call))
      call.session.folder = pathOf(call)
      return undefined
    },
  },
  {
    name: 'Get-ChildItem',
    aliases: ['dir', 'ls', 'gci'],
    kind: 'Cmdlet',
    module: MANAGEMENT,
    synopsis: 'Lists the files of a folder.',
    parameters: [path],
    run: (call) => {
      const { context, session } = call
      const folder = pathOf(call)
      if (!isFolder(call.context.world, call.session, folder)) throw noSuchPath('Get-ChildItem', pathOf(call))
      for (const name of scriptsIn(context.world, session.hostId, folder.replace(/\\$/, ''))) {
        if (name.includes('\\')) continue
        const file = findScript(context.world, session.hostId, resolvePath(folder, name))
        if (!file) continue
        call.emit(
          makeObject('FileInfo', {
            Mode: '-a---',
            Length: file.text.length,
            Name: file.path.split('\\').at(-1) ?? name,
          }),
        )
      }
      return undefined
    },
  },
  {
    name: 'Get-Content',
    aliases: ['cat', 'type', 'gc'],
    kind: 'Cmdlet',
    module: MANAGEMENT,
    synopsis: 'Gives the lines of a file.',
    parameters: [{ ...path, mandatory: true }],
    run: (call) => {
      const file = findScript(call.context.world, call.session.hostId, pathOf(call))
      if (!file) throw noSuchPath('Get-Content', pathOf(call))
      if (file.text !== '') for (const line of file.text.replace(/\r?\n$/, '').split(/\r?\n/)) call.emit(line)
      return undefined
    },
  },
  {
    name: 'Test-Path',
    kind: 'Cmdlet',
    module: MANAGEMENT,
    synopsis: 'Says whether a file or folder is there.',
    parameters: [{ ...path, mandatory: true }],
    run: (call) => {
      const file = findScript(call.context.world, call.session.hostId, pathOf(call))
      call.emit(file !== undefined || isFolder(call.context.world, call.session, pathOf(call)))
      return undefined
    },
  },
  {
    name: 'Get-ExecutionPolicy',
    kind: 'Cmdlet',
    module: 'Microsoft.PowerShell.Security',
    synopsis: 'Says which scripts may run on this host.',
    parameters: [],
    run: ({ emit, context, session }) => {
      emit(executionPolicy(context.world, session))
      return undefined
    },
  },
  {
    name: 'Set-ExecutionPolicy',
    kind: 'Cmdlet',
    module: 'Microsoft.PowerShell.Security',
    synopsis: 'Sets which scripts may run on this host.',
    parameters: [
      {
        name: 'ExecutionPolicy',
        kind: 'text',
        position: 0,
        mandatory: true,
        oneOf: EXECUTION_POLICIES,
        help: 'RemoteSigned lets scripts run that lie on the host.',
      },
      { name: 'Force', kind: 'switch', help: 'Has no effect here: nothing asks.' },
      { name: 'Scope', kind: 'text', help: 'Has no effect here: it is set for the host.' },
    ],
    run: ({ bound, context, session }) => {
      const policy = EXECUTION_POLICIES.find((one) => one === bound['ExecutionPolicy'])
      if (policy) {
        const result = runCommand(context, { type: 'setExecutionPolicy', hostId: session.hostId, policy })
        if (!result.ok) throw refusedBy('Set-ExecutionPolicy', result.error)
      }
      return undefined
    },
  },
  {
    name: 'Import-Module',
    aliases: ['ipmo'],
    kind: 'Cmdlet',
    module: CORE,
    synopsis: 'Makes the cmdlets of a module known.',
    parameters: [
      { name: 'Name', kind: 'text', position: 0, mandatory: true, help: 'The module.' },
      { name: 'Force', kind: 'switch', help: 'Again, even if it is known already.' },
    ],
    run: ({ bound, context, session }) => {
      const wanted = toText(bound['Name'] ?? null)
      const known = MODULES.find((name) => name.toLowerCase() === wanted.toLowerCase())
      const installed = known !== TOOLKIT || context.world.hosts[session.hostId]?.powerShellModules.includes(TOOLKIT)
      if (known === undefined || installed !== true) {
        throw failed(
          'Import-Module',
          `The specified module '${wanted}' was not loaded because no valid module file was found in any module directory.`,
          'Modules_ModuleNotFound,Import-Module',
          `ResourceUnavailable: (${wanted}:String) [Import-Module], FileNotFoundException`,
        )
      }
      if (!session.modules.includes(known)) session.modules.push(known)
      return undefined
    },
  },
  {
    name: 'Get-Module',
    aliases: ['gmo'],
    kind: 'Cmdlet',
    module: CORE,
    synopsis: 'Lists the modules that are known, or all that are installed.',
    parameters: [{ name: 'ListAvailable', kind: 'switch', help: 'All that are installed on this host.' }],
    run: ({ bound, context, session, emit }) => {
      const installed = MODULES.filter(
        (name) => name !== TOOLKIT || context.world.hosts[session.hostId]?.powerShellModules.includes(TOOLKIT) === true,
      )
      const names = isTrue(bound['ListAvailable'] ?? null) ? installed : session.modules
      for (const name of names) emit(makeObject('ModuleInfo', { ModuleType: 'Manifest', Name: name }))
      return undefined
    },
  },
  {
    name: 'vssadmin',
    kind: 'Application',
    module: '',
    synopsis: 'Lists the providers of the Volume Shadow Copy Service: vssadmin list providers.',
    parameters: [],
    run: ({ bound, emit, context, session }) => {
      const host = context.world.hosts[session.hostId]
      const asked = elementsOf(bound['arguments'] ?? [])
        .map(toText)
        .join(' ')
        .toLowerCase()
      // The report prints it without the blank.
      if (host && /^list ?providers$/.test(asked)) emit(listVssProviders(host))
      else
        emit('Error: Invalid command.\n\nvssadmin list providers - Lists the registered volume shadow copy providers')
      return undefined
    },
  },
  {
    name: 'hostname',
    kind: 'Application',
    module: '',
    synopsis: 'Says the name of this host.',
    parameters: [],
    run: ({ emit, context, session }) => {
      emit(context.world.hosts[session.hostId]?.name ?? '')
      return undefined
    },
  },
]
