import { must } from '@/base/invariant'
import { runCommand } from '../../bare-engine'
import type { Cmdlet, CmdletCall, CmdletParameter } from '../cmdlet'
import type { Failure } from '../failure'
import { isFolder } from '../folders'
import { formatOutput } from '../format-output'
import { findScript, resolvePath } from '../script-files'
import { toText } from '../to-text'
import { elementsOf, isTrue, type Value } from '../value'
import { csvText, readCsv } from '../csv'
import { failed, noSuchPath, refusedBy } from './refused'

const MANAGEMENT = 'Microsoft.PowerShell.Management'
const UTILITY = 'Microsoft.PowerShell.Utility'

const file = (name: string, aliases: readonly string[] = []): CmdletParameter => ({
  name,
  kind: 'text',
  position: 0,
  mandatory: true,
  aliases,
  help: 'The file. Its folder must be there.',
})
const keep: CmdletParameter = { name: 'NoClobber', kind: 'switch', help: 'Leaves a file alone that is there already.' }
const force: CmdletParameter = { name: 'Force', kind: 'switch', help: 'Has no effect here: no file is protected.' }
const encoding: CmdletParameter = { name: 'Encoding', kind: 'text', help: 'Has no effect here.' }
const append: CmdletParameter = { name: 'Append', kind: 'switch', help: 'Adds to what is in the file.' }
const delimiter: CmdletParameter = { name: 'Delimiter', kind: 'text', help: 'What stands between values; a comma.' }
const noType: CmdletParameter = {
  name: 'NoTypeInformation',
  kind: 'switch',
  aliases: ['nti'],
  help: 'Without the line that names the type.',
}
const header: CmdletParameter = {
  name: 'Header',
  kind: 'list',
  help: 'The names of the columns, if the file has none.',
}
const value: CmdletParameter = {
  name: 'Value',
  kind: 'list',
  position: 1,
  fromPipeline: 'value',
  help: 'What is written.',
}
const inputObject: CmdletParameter = { name: 'InputObject', kind: 'list', fromPipeline: 'value', help: 'The objects.' }

const has = ({ bound }: CmdletCall, name: string): boolean => isTrue(bound[name] ?? null)
const pathAt = ({ bound, session }: CmdletCall, name: string): string =>
  resolvePath(session.folder, toText(bound[name] ?? null))
const given = ({ bound, input }: CmdletCall, name: string): readonly Value[] =>
  name in bound ? elementsOf(bound[name] ?? null) : (input ?? [])

function writeFile(call: CmdletCall, source: string, path: string, text: string | null): void {
  const { context, session } = call
  const folder = path.slice(0, Math.max(3, path.lastIndexOf('\\')))
  if (isFolder(context.world, session, path)) {
    throw failed(
      source,
      `Access to the path '${path}' is denied.`,
      `FileOpenFailure,${source}`,
      `OpenError: (:) [${source}], UnauthorizedAccessException`,
    )
  }
  if (!isFolder(context.world, session, folder)) {
    throw failed(
      source,
      `Could not find a part of the path '${path}'.`,
      `FileOpenFailure,${source}`,
      `OpenError: (:) [${source}], DirectoryNotFoundException`,
    )
  }
  const result = runCommand(context, { type: 'writeHostFile', hostId: session.hostId, path, text })
  if (!result.ok) throw refusedBy(source, result.error)
}

/** What is in the file before what is added to it: nothing, unless it is to be kept. */
function kept(call: CmdletCall, source: string, path: string): string {
  const found = findScript(call.context.world, call.session.hostId, path)
  if (!found) return ''
  if (has(call, 'Append') || source === 'Add-Content') return found.text === '' ? '' : `${found.text.trimEnd()}\r\n`
  if (!has(call, 'NoClobber')) return ''
  throw failed(
    source,
    `The file '${path}' already exists.`,
    `NoClobber,${source}`,
    `ResourceExists: (${path}:String) [${source}], IOException`,
  )
}

const lines = (values: readonly Value[]): string => values.map((row) => `${toText(row)}\r\n`).join('')

function noSuchFile(source: string, path: string): Failure {
  return failed(
    source,
    `Could not find file '${path}'.`,
    `FileOpenFailure,${source}`,
    `OpenError: (:) [${source}], FileNotFoundException`,
  )
}

function writeContent(call: CmdletCall, source: 'Set-Content' | 'Add-Content'): undefined {
  const path = pathAt(call, 'Path')
  writeFile(call, source, path, kept(call, source, path) + lines(given(call, 'Value')))
  return undefined
}

/** Cmdlets that put what they are given into files of the host, and take it from there. */
export const fileCmdlets: readonly Cmdlet[] = [
  {
    name: 'Out-File',
    kind: 'Cmdlet',
    module: UTILITY,
    synopsis: 'Writes what comes down the pipeline into a file, as it would stand on the screen. > and >> do the same.',
    parameters: [file('FilePath'), append, keep, force, encoding, inputObject],
    run: (call) => {
      const path = pathAt(call, 'FilePath')
      const text = formatOutput(given(call, 'InputObject'))
      writeFile(call, 'Out-File', path, kept(call, 'Out-File', path) + (text === null ? '' : `${text}\r\n`))
      return undefined
    },
  },
  {
    name: 'Set-Content',
    aliases: ['sc'],
    kind: 'Cmdlet',
    module: MANAGEMENT,
    synopsis: 'Writes values into a file, a line each, in place of what it holds.',
    parameters: [file('Path'), value, force, encoding],
    run: (call) => writeContent(call, 'Set-Content'),
  },
  {
    name: 'Add-Content',
    aliases: ['ac'],
    kind: 'Cmdlet',
    module: MANAGEMENT,
    synopsis: 'Adds values to a file, a line each.',
    parameters: [file('Path'), value, force, encoding],
    run: (call) => writeContent(call, 'Add-Content'),
  },
  {
    name: 'Remove-Item',
    aliases: ['del', 'erase', 'rm', 'ri'],
    kind: 'Cmdlet',
    module: MANAGEMENT,
    synopsis: 'Deletes a file.',
    parameters: [file('Path'), force],
    run: (call) => {
      const path = pathAt(call, 'Path')
      if (!findScript(call.context.world, call.session.hostId, path)) throw noSuchPath('Remove-Item', path)
      writeFile(call, 'Remove-Item', path, null)
      return undefined
    },
  },
  {
    name: 'ConvertTo-Csv',
    kind: 'Cmdlet',
    module: UTILITY,
    synopsis: 'Makes lines of values in quotes, with commas between them, of objects.',
    parameters: [{ ...inputObject, position: 0 }, delimiter, noType],
    run: (call) => {
      for (const line of csvText(given(call, 'InputObject'), csvShape(call))) call.emit(line)
      return undefined
    },
  },
  {
    name: 'Export-Csv',
    aliases: ['epcsv'],
    kind: 'Cmdlet',
    module: UTILITY,
    synopsis: 'Writes objects into a file of values with commas between them.',
    parameters: [file('Path'), inputObject, append, keep, force, encoding, delimiter, noType],
    run: (call) => {
      const path = pathAt(call, 'Path')
      const before = kept(call, 'Export-Csv', path)
      const rows = csvText(given(call, 'InputObject'), csvShape(call))
      // What is added has the columns of the file already.
      const named = rows.findIndex((row) => !row.startsWith('#'))
      writeFile(call, 'Export-Csv', path, before + lines(before === '' ? rows : rows.slice(named + 1)))
      return undefined
    },
  },
  {
    name: 'Import-Csv',
    aliases: ['ipcsv'],
    kind: 'Cmdlet',
    module: UTILITY,
    synopsis: 'Makes objects of the lines of a file that Export-Csv or another program wrote.',
    parameters: [file('Path'), delimiter, header],
    run: (call) => {
      const path = pathAt(call, 'Path')
      const found = findScript(call.context.world, call.session.hostId, path)
      if (!found) throw noSuchFile('Import-Csv', path)
      for (const row of readCsv(found.text, csvShape(call))) call.emit(row)
      return undefined
    },
  },
  {
    name: 'ConvertFrom-Csv',
    kind: 'Cmdlet',
    module: UTILITY,
    synopsis: 'Makes objects of lines of values with commas between them.',
    parameters: [{ ...inputObject, position: 0 }, delimiter, header],
    run: (call) => {
      for (const row of readCsv(given(call, 'InputObject').map(toText).join('\n'), csvShape(call))) call.emit(row)
      return undefined
    },
  },
]

function csvShape(call: CmdletCall) {
  const { bound } = call
  const comma = must(toText(bound['Delimiter'] ?? ',').charAt(0) || ',', 'a delimiter')
  const names = 'Header' in bound ? elementsOf(bound['Header'] ?? null).map(toText) : null
  return { delimiter: comma, typed: !has(call, 'NoTypeInformation'), names }
}
