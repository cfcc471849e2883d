import type { BlockCode, ParameterPlan, ScriptCode, Step } from './code'
import { compileExpression, compileStore } from './compile-expression'
import { compilePipeline } from './compile-pipeline'
import type { Block, Clause, Expression, Span, Statement } from './syntax'

/** Makes the steps of one block. Places that are not known yet are patched as soon as they are. */
export class BlockCompiler {
  readonly steps: Step[] = []
  readonly places: Span[] = []
  readonly blocks: BlockCode[]
  private place: Span = [0, 0]

  constructor(blocks: BlockCode[]) {
    this.blocks = blocks
  }

  get here(): number {
    return this.steps.length
  }

  add(step: Step): number {
    this.places.push(this.place)
    return this.steps.push(step) - 1
  }

  /** What is added meanwhile comes from there. */
  at(place: Span | undefined, compile: () => void): void {
    const outer = this.place
    this.place = place ?? outer
    compile()
    this.place = outer
  }

  /** A jump, or another step with targets, whose targets come later. */
  later(make: (target: number) => Step): (target?: number) => void {
    const index = this.add(make(0))
    return (target = this.here) => {
      this.steps[index] = make(target)
    }
  }

  block(block: Block): number {
    return compileBlock(block, this.blocks)
  }

  expression(expression: Expression): void {
    this.at(expression.at, () => compileExpression(this, expression))
  }

  /** Runs statements and leaves what they give out on the stack. */
  captured(as: 'list' | 'value', body: readonly Statement[]): void {
    this.add({ do: 'capture' })
    this.statements(body)
    this.add({ do: 'collect', as })
  }

  /** The value of a statement: that of an expression as it is, of all else what it gives out. */
  value(statement: Statement): void {
    const [stage] = statement.kind === 'pipeline' ? statement.stages : []
    if (statement.kind === 'pipeline' && statement.stages.length === 1 && stage?.kind === 'value' && !stage.redirects) {
      this.expression(stage.value)
      return
    }
    this.add({ do: 'capture' })
    // Without a mark of its own: if it fails, the statement around it does.
    this.statement(statement, false)
    this.add({ do: 'collect', as: 'value' })
    if (statement.kind === 'assign') {
      this.add({ do: 'pop' })
      this.at(statement.at, () => compileExpression(this, statement.target))
    }
  }

  statements(body: readonly Statement[]): void {
    for (const statement of body) this.statement(statement)
  }

  statement(statement: Statement, marked = true): void {
    this.at(statement.at, () => {
      if (!marked) {
        compileStatement(this, statement)
        return
      }
      const enter = this.later((to) => ({ do: 'enter', to }))
      compileStatement(this, statement)
      this.add({ do: 'leave' })
      enter()
    })
  }
}

function compileStatement(out: BlockCompiler, statement: Statement): void {
  switch (statement.kind) {
    case 'pipeline':
      return compilePipeline(out, statement.stages)
    case 'assign':
      return compileStore(out, statement.target, statement.op, () => out.value(statement.value))
    case 'if':
      return compileIf(out, statement.clauses, statement.otherwise)
    case 'while':
      return compileLoop(out, statement, null)
    case 'do':
      return compileDo(out, statement)
    case 'for':
      if (statement.init) out.statement(statement.init, false)
      return compileLoop(out, statement, statement.step)
    case 'foreach':
      return compileForeach(out, statement)
    case 'switch':
      return compileSwitch(out, statement)
    case 'function':
      out.add({ do: 'define', name: statement.name, block: out.block(statement.block) })
      return
    case 'leave':
      return compileLeave(out, statement)
    case 'jump':
      out.add({ do: statement.how })
      return
    case 'try':
      return compileTry(out, statement)
  }
}

function compileIf(out: BlockCompiler, clauses: readonly Clause[], otherwise: readonly Statement[] | null): void {
  const ends: (() => void)[] = []
  for (const { test, body } of clauses) {
    out.value(test)
    const next = out.later((to) => ({ do: 'jumpIf', to, when: false }))
    out.statements(body)
    ends.push(out.later((to) => ({ do: 'jump', to })))
    next()
  }
  out.statements(otherwise ?? [])
  for (const end of ends) end()
}

/** The loop's own steps within its mark; `setTargets` is told where `break` and `continue` lead. */
function inLoop(out: BlockCompiler, body: (setContinue: (target: number) => void) => void): void {
  const index = out.add({ do: 'enterLoop', breakTo: 0, continueTo: 0 })
  let continueTo = out.here
  body((target) => {
    continueTo = target
  })
  out.add({ do: 'leave' })
  out.steps[index] = { do: 'enterLoop', breakTo: out.here, continueTo }
}

function compileLoop(
  out: BlockCompiler,
  loop: { readonly test: Statement | null; readonly body: readonly Statement[] },
  step: Statement | null,
): void {
  inLoop(out, (setContinue) => {
    const start = out.here
    if (loop.test) out.value(loop.test)
    else out.add({ do: 'push', value: true })
    const end = out.later((to) => ({ do: 'jumpIf', to, when: false }))
    out.statements(loop.body)
    setContinue(out.here)
    if (step) out.statement(step, false)
    out.add({ do: 'jump', to: start })
    end()
  })
}

function compileDo(out: BlockCompiler, loop: Extract<Statement, { kind: 'do' }>): void {
  inLoop(out, (setContinue) => {
    const start = out.here
    out.statements(loop.body)
    setContinue(out.here)
    out.value(loop.test)
    out.add({ do: 'jumpIf', to: start, when: !loop.until })
  })
}

function compileForeach(out: BlockCompiler, loop: Extract<Statement, { kind: 'foreach' }>): void {
  out.value(loop.items)
  out.add({ do: 'iterate' })
  inLoop(out, (setContinue) => {
    const start = out.here
    setContinue(start)
    const end = out.later((to) => ({ do: 'next', name: loop.variable, to }))
    out.statements(loop.body)
    out.add({ do: 'jump', to: start })
    end()
  })
  // The elements and the place among them.
  out.add({ do: 'pop' })
  out.add({ do: 'pop' })
}

const TESTS = { exact: 'eq', wildcard: 'like', regex: 'match' } as const

/** Each element is held against every clause in turn, as `$_`; whether one has fitted lies on the stack. */
function compileSwitch(out: BlockCompiler, statement: Extract<Statement, { kind: 'switch' }>): void {
  const op = `${statement.caseSensitive ? 'c' : ''}${TESTS[statement.mode]}`
  const otherwise = statement.clauses.find(({ test }) => test === null)
  out.add({ do: 'load', name: '_' })
  out.value(statement.subject)
  out.add({ do: 'iterate', keepsNull: true })
  inLoop(out, (setContinue) => {
    const start = out.here
    setContinue(start)
    const end = out.later((to) => ({ do: 'next', name: '_', to }))
    out.add({ do: 'push', value: false })
    for (const { test, body } of statement.clauses) {
      if (test === null) continue
      if (test.kind === 'block') out.captured('value', test.block.body)
      else {
        out.add({ do: 'load', name: '_' })
        out.expression(test)
        out.add({ do: 'binary', op })
      }
      const skip = out.later((to) => ({ do: 'jumpIf', to, when: false }))
      out.add({ do: 'pop' })
      out.add({ do: 'push', value: true })
      out.statements(body)
      skip()
    }
    const fitted = out.later((to) => ({ do: 'jumpIf', to, when: true }))
    out.statements(otherwise?.body ?? [])
    fitted()
    out.add({ do: 'jump', to: start })
    end()
  })
  out.add({ do: 'pop' })
  out.add({ do: 'pop' })
  out.add({ do: 'store', name: '_' })
}

function compileLeave(out: BlockCompiler, { how, value }: Extract<Statement, { kind: 'leave' }>): void {
  if (how === 'return') {
    if (value) out.statement(value, false)
    out.add({ do: 'return' })
    return
  }
  if (value) out.value(value)
  else out.add({ do: 'push', value: null })
  out.add({ do: how })
}

/** What is always to be done stands twice: for when all went well, and for when it did not. */
function compileTry(out: BlockCompiler, { body, rescue, always }: Extract<Statement, { kind: 'try' }>): void {
  const failed = always ? out.later((to) => ({ do: 'enterTry', to })) : null
  const caught = rescue ? out.later((to) => ({ do: 'enterTry', to })) : null
  out.statements(body)
  if (caught) {
    out.add({ do: 'leave' })
    const end = out.later((to) => ({ do: 'jump', to }))
    caught()
    out.add({ do: 'store', name: '_' })
    out.statements(rescue ?? [])
    end()
  }
  if (!failed) return
  out.add({ do: 'leave' })
  out.statements(always ?? [])
  const end = out.later((to) => ({ do: 'jump', to }))
  failed()
  out.statements(always ?? [])
  out.add({ do: 'throw' })
  end()
}

/** Makes a block and gives its number. */
function compileBlock({ params, body }: Block, blocks: BlockCode[]): number {
  const out = new BlockCompiler(blocks)
  const plans = params?.map(({ name, type, initial }): ParameterPlan => {
    const value: Statement | null = initial && {
      kind: 'pipeline',
      stages: [{ kind: 'value', value: initial }],
    }
    const isSwitch = type?.toLowerCase() === 'switch'
    return { name, type, isSwitch, initial: value && compileBlock({ params: null, body: [value] }, blocks) }
  })
  out.statements(body)
  out.add({ do: 'return' })
  return blocks.push({ params: plans ?? null, steps: out.steps, places: out.places }) - 1
}

/** Makes the steps of a script. */
export function compileScript(script: Block): ScriptCode {
  const blocks: BlockCode[] = []
  compileBlock(script, blocks)
  return { blocks }
}
