import type { CommandPlan } from './code'
import type { BlockCompiler } from './compile'
import type { Argument, Block, Expression, Stage } from './syntax'

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
  if (stage.kind === 'value') {
    // What stood before has no way into an expression.
    if (hasInput) out.add({ do: 'pop' })
    out.expression(stage.value)
    if (stage.value.kind === 'step') out.add({ do: 'pop' })
    else out.add({ do: 'emit' })
    return
  }
  const name = plainName(stage.name)
  const word = name?.toLowerCase()
  if (hasInput && word !== undefined && FILTERS.has(word)) {
    const block = filterBlock(stage.args)
    if (block) return compileFilter(out, block)
  }
  if (hasInput && word !== undefined && MAPPERS.has(word)) {
    const blocks = mapperBlocks(stage.args)
    if (blocks) return compileMapper(out, blocks)
  }
  compileCommand(out, stage, stage.operator === '&' || stage.operator === '.' ? null : name, hasInput)
}

function plainName(name: Expression): string | null {
  if (name.kind !== 'string') return null
  const [part] = name.parts
  return name.parts.length === 1 && part && 'text' in part ? part.text : null
}

const FILTERS: ReadonlySet<string> = new Set(['?', 'where', 'where-object'])
const MAPPERS: ReadonlySet<string> = new Set(['%', 'foreach', 'foreach-object'])

const blockOf = (argument: Argument | undefined): Block | null => {
  const value = argument?.kind === 'redirect' ? null : argument?.value
  return value?.kind === 'block' ? value.block : null
}

const current: Expression = { kind: 'variable', name: '_' }
const asBlock = (value: Expression): Block => ({
  params: null,
  body: [{ kind: 'pipeline', stages: [{ kind: 'value', value }] }],
})

/** `? { … }`, and `? Property -op value` of PowerShell 3.0. */
function filterBlock(args: readonly Argument[]): Block | null {
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
function mapperBlocks(args: readonly Argument[]): MapperBlocks | null {
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

function compileCommand(
  out: BlockCompiler,
  stage: Extract<Stage, { kind: 'command' }>,
  name: string | null,
  hasInput: boolean,
): void {
  if (name === null) out.expression(stage.name)
  const args: CommandPlan['args'][number][] = []
  let [dropsOutput, dropsErrors] = [false, false]
  for (const argument of stage.args) {
    if (argument.kind === 'redirect') {
      if (argument.target && argument.stream !== '2') dropsOutput = true
      if (argument.target && argument.stream !== '1') dropsErrors = true
      continue
    }
    if (argument.value) out.expression(argument.value)
    const parameter = argument.kind === 'parameter' ? argument.name : null
    args.push({ parameter, hasValue: argument.value !== null })
  }
  const drops = dropsOutput ? (dropsErrors ? 'all' : 'output') : dropsErrors ? 'errors' : 'nothing'
  out.add({ do: 'command', plan: { name, args, hasInput, dotted: stage.operator === '.', drops } })
}
