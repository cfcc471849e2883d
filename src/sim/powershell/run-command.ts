import { bindParameters, type GivenArgument, givenArguments } from './bind-parameters'
import type { Cmdlet, CmdletCall } from './cmdlet'
import { findCmdlet } from './cmdlet-table'
import type { CommandPlan } from './code'
import { type ErrorRecord, Failure, unknownCommand } from './failure'
import type { Machine } from './machine'
import { runPowerShellExe } from './powershell-exe'
import { scopeOf } from './scope'
import { isScriptPath, runScriptFile } from './script-files'
import { addSource, type PendingCommand } from './session'
import { failed } from './cmdlets/refused'
import { pastCommand } from './cmdlets/history-cmdlets'
import { toText } from './to-text'
import { type BlockValue, elementsOf, isComposite, isTrue, type Value } from './value'

/** Runs a command: a function, a cmdlet, a script file, a block; or goes on with the one that waited. */
export function runCommandStep(machine: Machine, plan: CommandPlan): void {
  const { pending } = machine.run
  if (pending) {
    machine.run.pending = null
    const cmdlet = findCmdlet(machine.context.world, machine.session, pending.name)
    if (cmdlet) runCmdlet(machine, cmdlet, pending)
    return
  }
  machine.charge()
  const values = machine.popMany(plan.args.filter(({ hasValue }) => hasValue).length)
  const called = plan.name === null ? machine.pop() : plan.name
  const input = plan.hasInput ? elementsOf(machine.pop()) : null
  invoke(machine, called, givenArguments(plan.args, values), input, plan)
}

/** Runs what was named, or the block that was given. */
function invoke(
  machine: Machine,
  called: Value,
  given: readonly GivenArgument[],
  input: readonly Value[] | null,
  { drops, dotted }: Pick<CommandPlan, 'drops' | 'dotted'>,
): void {
  const { session, context } = machine
  if (isComposite(called, 'block')) {
    callBlock(machine, called, given, input, dotted)
    return
  }
  const name = meaningOf(session.aliases ?? [], toText(called))
  const defined = Object.hasOwn(session.functions, name.toLowerCase())
    ? session.functions[name.toLowerCase()]
    : undefined
  if (defined) {
    callBlock(machine, defined, given, input, dotted)
    return
  }
  if (/^powershell(?:\.exe)?$/i.test(name)) {
    runPowerShellExe(machine, given)
    return
  }
  const cmdlet = findCmdlet(context.world, session, name)
  if (cmdlet) {
    const bound = bindParameters(cmdlet, given, input !== null)
    const quiet =
      drops === 'errors' ||
      drops === 'all' ||
      /^(?:silentlycontinue|ignore)$/i.test(toText(bound['ErrorAction'] ?? null))
    if (cmdlet.name === 'Invoke-History') {
      invokeHistory(machine, bound)
      return
    }
    const dropsOutput = drops === 'output' || drops === 'all'
    runCmdlet(machine, cmdlet, { name: cmdlet.name, bound, input, quiet, dropsOutput, memo: null }, true)
    return
  }
  if (isScriptPath(name)) {
    runScriptFile(machine, name, given, dotted)
    return
  }
  throw unknownCommand(name)
}

/** The command behind an alias of the session, which may be an alias itself. */
function meaningOf(aliases: readonly (readonly [string, string])[], name: string): string {
  let found = name
  for (let steps = 0; steps < 10; steps++) {
    const alias = aliases.find(([known]) => known.toLowerCase() === found.toLowerCase())
    if (!alias) return found
    found = alias[1]
  }
  return found
}

/** What was entered before is shown, and begun anew. */
function invokeHistory(machine: Machine, bound: Readonly<Record<string, Value>>): void {
  const { session } = machine
  const current = session.history?.at(-1)
  const past = (session.history ?? []).slice(0, -1)
  const wanted = 'Id' in bound ? toText(bound['Id'] ?? null) : null
  const found = pastCommand(past, wanted)
  if (!current || !found) {
    throw failed(
      'Invoke-History',
      wanted === null ? 'Cannot locate history.' : `Cannot locate the history for Id ${wanted}.`,
      'InvokeHistoryNoHistory,Invoke-History',
      `ObjectNotFound: (${wanted ?? ''}:String) [Invoke-History], ArgumentException`,
    )
  }
  machine.write('output', found.text)
  // In the history it is the command that it stands for.
  session.history = [...past, { id: current.id, text: found.text }]
  const source = addSource(session, { language: 'powershell', text: found.text, path: null })
  machine.enter({ source, block: machine.mainBlock(source) }, { shares: true })
}

function runCmdlet(machine: Machine, cmdlet: Cmdlet, pending: PendingCommand, begins = false): void {
  const { bound } = pending
  const stops = /^stop$/i.test(toText(bound['ErrorAction'] ?? machine.load('ErrorActionPreference')))
  const call: CmdletCall = {
    bound,
    input: pending.input,
    context: machine.context,
    session: machine.session,
    memo: begins ? undefined : pending.memo,
    verbose: isTrue(bound['Verbose'] ?? null),
    emit: (value) => {
      if (!pending.dropsOutput) machine.emit(value)
    },
    write: (stream, text) => {
      if (!(pending.dropsOutput && stream === 'output')) machine.write(stream, text)
    },
    fail: (record) => {
      if (stops) throw new Failure(record)
      machine.report(record, pending.quiet)
    },
    clear: () => machine.clear(),
    evaluate: (block, element) => machine.evaluate(block, element),
  }
  const wait = caught(machine, pending.quiet && !stops, cmdlet, () => cmdlet.run(call))
  if (cmdlet.kind === 'Application' && wait === undefined && begins) machine.session.exitCode = 0
  if (!wait) return
  // The same step again, when the time has come.
  machine.frame.at--
  machine.run.pending = { ...pending, memo: wait.memo }
  machine.waitUntil(wait.until)
}

/** An error of a cmdlet bears its name; a quiet one ends the command only. */
function caught<T>(machine: Machine, quiet: boolean, { name }: Cmdlet, run: () => T): T | undefined {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const record: ErrorRecord = { source: name, ...error.record }
    if (!quiet) throw new Failure(record)
    machine.report(record, true)
    return undefined
  }
}

/** Calls a block or a function with what it was given: parameters by name, then by place, the rest as `$args`. */
function callBlock(
  machine: Machine,
  called: BlockValue | { readonly source: string; readonly block: number },
  given: readonly GivenArgument[],
  input: readonly Value[] | null,
  dotted: boolean,
): void {
  const params = machine.codeOf(called).params
  machine.enter(called, { variables: scopeOf(machine, called.source, params ?? [], given, input), shares: dotted })
}
