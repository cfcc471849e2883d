import type { ArgumentPlan, CommandPlan } from './code'
import type { BlockCompiler } from './compile'
import type { Argument, Block, Expression, Redirect, Stage } from './syntax'

/** The stages one after the other: each takes the list of what the one before it gave out. */
export function compilePipeline(out: BlockCompiler, stages: readonly Stage[]): void {
  stages.forEach((stage, index) => {
    const last = index === stages.length - 1
    if (!last) out.add({ do: 'capture' })
    out.at(stage.at, () => compileStage(out, stage, index > 0))
    if (!last) out.add({ do: 'collect', as: 'list' })
  })
}

function compileStage(out: BlockCompiler, stage: Stage, hasInput: boolean): void {
  const redirects = stage.kind === 'value' ? (stage.redirects ?? []) : stage.args.filter(isRedirect)
  const files = redirects.filter(({ stream, target }) => stream !== '2' && target !== null && !isNull(target))
  const [first] = files
  if (!first) return compileShown(out, stage, hasInput, redirects)
  // The output goes into a file, by the command that does so.
  out.add({ do: 'capture' })
  compileShown(out, stage, hasInput, redirects)
  out.add({ do: 'collect', as: 'list' })
  if (first.target) out.expression(first.target)
  const append = { parameter: 'Append', hasValue: false }
  const args = [{ parameter: 'FilePath', hasValue: true }, ...(first.append ? [append] : [])]
  out.add({ do: 'command', plan: { name: 'Out-File', args, hasInput: true, dotted: false, drops: 'nothing' } })
}

const isRedirect = (argument: Argument): argument is Redirect => argument.kind === 'redirect'

const isNull = (target: Expression): boolean => target.kind === 'variable' && target.name.toLowerCase() === 'null'

function compileShown(out: BlockCompiler, stage: Stage, hasInput: boolean, redirects: readonly Redirect[]): void {
  const drops = dropsOf(redirects)
  if (stage.kind === 'value') {
    // What stood before has no way into an expression.
    if (hasInput) out.add({ do: 'pop' })
    out.expression(stage.value)
    if (stage.value.kind === 'step' || drops === 'output' || drops === 'all') out.add({ do: 'pop' })
    else out.add({ do: 'emit' })
    return
  }
  const name = plainName(stage.name)
  const word = name?.toLowerCase()
  const args = stage.args.filter((argument) => argument.kind !== 'redirect')
  if (hasInput && word !== undefined && FILTERS.has(word)) {
    const block = filterBlock(args)
    if (block) return compileFilter(out, block)
  }
  if (hasInput && word !== undefined && MAPPERS.has(word)) {
    const blocks = mapperBlocks(args)
    if (blocks) return compileMapper(out, blocks)
  }
  const called = stage.operator === '&' || stage.operator === '.' ? null : name
  if (called === null) out.expression(stage.name)
  const plans = args.map((argument) => compileArgument(out, argument))
  out.add({ do: 'command', plan: { name: called, args: plans, hasInput, dotted: stage.operator === '.', drops } })
}

/** What goes nowhere. Errors that are sent into a file do, too. */
function dropsOf(redirects: readonly Redirect[]): CommandPlan['drops'] {
  const errors = redirects.some(({ stream, target }) => target !== null && stream !== '1')
  const output = redirects.some(({ stream, target }) => target !== null && stream !== '2' && isNull(target))
  return output ? (errors ? 'all' : 'output') : errors ? 'errors' : 'nothing'
}

type PlainArgument = Exclude<Argument, Redirect>

function compileArgument(out: BlockCompiler, argument: PlainArgument): ArgumentPlan {
  if (argument.kind === 'splat') {
    out.add({ do: 'load', name: argument.name })
    return { parameter: null, hasValue: true, isSplat: true }
  }
  if (argument.value) out.expression(argument.value)
  return { parameter: argument.kind === 'parameter' ? argument.name : null, hasValue: argument.value !== null }
}

function plainName(name: Expression): string | null {
  if (name.kind !== 'string') return null
  const [part] = name.parts
  return name.parts.length === 1 && part && 'text' in part ? part.text : null
}

const FILTERS: ReadonlySet<string> = new Set(['?', 'where', 'where-object'])
const MAPPERS: ReadonlySet<string> = new Set(['%', 'foreach', 'foreach-object'])

const blockOf = (argument: PlainArgument | undefined): Block | null => {
  const value = argument?.kind === 'splat' ? null : argument?.value
  return value?.kind === 'block' ? value.block : null
}

const current: Expression = { kind: 'variable', name: '_' }
const asBlock = (value: Expression): Block => ({
  params: null,
  body: [{ kind: 'pipeline', stages: [{ kind: 'value', value }] }],
})

/** `? { … }`, and `? Property -op value` of PowerShell 3.0. */
function filterBlock(args: readonly PlainArgument[]): Block | null {
  const [first, second, third] = args
  if (first?.kind === 'parameter' && /^f/i.test(first.name) && first.value === null) return blockOf(second)
  if (args.length === 1 && blockOf(first)) return blockOf(first)
  if (first?.kind !== 'argument' || first.value.kind !== 'string' || args.length > 3) return null
  const left: Expression = { kind: 'member', object: current, name: first.value, isStatic: false }
  if (!second) return asBlock(left)
  if (second.kind !== 'parameter' || third?.kind !== 'argument') return null
  return asBlock({ kind: 'binary', op: second.name.toLowerCase(), left, right: third.value })
}

interface MapperBlocks {
  readonly begin: Block | null
  readonly process: Block
  readonly end: Block | null
}

/** `% { … }`, `% begin process end`, and `% Property` of PowerShell 3.0. */
function mapperBlocks(args: readonly PlainArgument[]): MapperBlocks | null {
  const values = args.filter((argument) => argument.kind === 'argument')
  const blocks = values.map(blockOf)
  const [first] = values
  if (values.length === 1 && first?.value.kind === 'string') {
    const member: Expression = { kind: 'member', object: current, name: first.value, isStatic: false }
    return { begin: null, process: asBlock(member), end: null }
  }
  const [one, two, three] = blocks
  if (!one || blocks.includes(null) || blocks.length > 3) return null
  if (!two) return { begin: null, process: one, end: null }
  return { begin: one, process: two, end: three ?? null }
}

/** Within a pipeline `$_` is each element in turn. The list lies on the stack. */
function eachElement(out: BlockCompiler, body: () => void): void {
  // The `$_` of the pipeline around it comes back afterwards.
  out.add({ do: 'load', name: '_' })
  out.add({ do: 'swap' })
  out.add({ do: 'iterate' })
  const start = out.here
  const end = out.later((to) => ({ do: 'next', name: '_', to }))
  body()
  out.add({ do: 'jump', to: start })
  end()
  out.add({ do: 'pop' })
  out.add({ do: 'pop' })
  out.add({ do: 'store', name: '_' })
}

function compileFilter(out: BlockCompiler, block: Block): void {
  eachElement(out, () => {
    out.captured('value', block.body)
    const skip = out.later((to) => ({ do: 'jumpIf', to, when: false }))
    out.expression(current)
    // As one element, even if it is a list.
    out.add({ do: 'list', count: 1 })
    out.add({ do: 'emit' })
    skip()
  })
}

function compileMapper(out: BlockCompiler, { begin, process, end }: MapperBlocks): void {
  if (begin) out.statements(begin.body)
  eachElement(out, () => out.statements(process.body))
  if (end) out.statements(end.body)
}
