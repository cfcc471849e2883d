import type { GivenArgument } from './bind-parameters'
import { describeParseError } from './describe-error'
import { Failure } from './failure'
import type { Machine } from './machine'
import { parseScript } from './parse'
import { runScriptFile } from './script-files'
import { addSource } from './session'
import { toText } from './to-text'
import { elementsOf, type Value } from './value'

/** Switches of powershell.exe with a value that changes nothing here. */
const WITH_VALUE = ['executionpolicy', 'version', 'windowstyle', 'inputformat', 'outputformat', 'psconsolefile']

/** `powershell -file script arguments`, `powershell -command text`: another PowerShell, which sees nothing of this one. */
export function runPowerShellExe(machine: Machine, given: readonly GivenArgument[]): void {
  const words = given.flatMap(({ parameter, value }): Value[] => [
    ...(parameter === null ? [] : [`-${parameter}`]),
    ...(value === undefined ? [] : elementsOf(value)),
  ])
  while (words.length > 0) {
    const word = words.shift() ?? null
    const name = /^[-\u2013\u2014/]([a-z]+)$/i.exec(toText(word))?.[1]?.toLowerCase()
    if (name === undefined) return runText(machine, [word, ...words])
    if (name === 'file' || name === 'f') return runFile(machine, words)
    if ('command'.startsWith(name)) return runText(machine, words)
    if (WITH_VALUE.some((one) => one.startsWith(name) && name.length > 1) || name === 'ep') {
      const value = toText(words.shift() ?? null)
      if (name === 'ep' || 'executionpolicy'.startsWith(name))
        machine.session.variables['$env:psexecutionpolicypreference'] = value
    }
  }
}

function runFile(machine: Machine, [path = null, ...args]: readonly Value[]): void {
  if (path === null) {
    throw new Failure({
      message: "The argument to the -File parameter is missing: the path of a script file with the ending '.ps1'.",
      category: 'InvalidArgument: (:) [], ArgumentException',
      id: 'MissingFile',
    })
  }
  const given = args.map((value): GivenArgument => ({ parameter: null, value: toText(value) }))
  runScriptFile(machine, toText(path), given, false, true)
}

function runText(machine: Machine, words: readonly Value[]): void {
  const text = words.map(toText).join(' ')
  const parsed = parseScript(text)
  if (!parsed.ok) {
    machine.write('error', describeParseError(text, null, parsed.error))
    return
  }
  const source = addSource(machine.session, { language: 'powershell', text, path: null })
  machine.enter({ source, block: machine.mainBlock(source) }, { isScript: true, isolated: true })
}
