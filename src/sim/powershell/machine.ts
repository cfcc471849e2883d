import { must } from '@/base/invariant'
import { addTime, SECOND, simTime } from '@/base/sim-time'
import type { SimContext } from '../context'
import type { BlockCode } from './code'
import { describeError } from './describe-error'
import { type ErrorRecord, errorValue, Failure, tooLarge } from './failure'
import { formatOutput } from './format-output'
import type { OutputText } from './output'
import { codeOf } from './script-code'
import { dropSources, type Frame, type PowerShellSession, type Run } from './session'
import { runStep } from './steps'
import { type BlockValue, isTooDeep, MAX_ITEMS, type Value } from './value'
import { readVariable, writeVariable } from './variables'

/** Steps that take a second of simulated time, after which everybody else has a turn. */
const SLICE = 5000
/** Looking at the world costs more than adding numbers. */
const COMMAND_COST = 25

/** How long a script that only computes leaves the machine to others: the longer it does, the more seldom it has a turn. */
const pause = (slices: number): number => SECOND * Math.min(3600, Math.max(1, Math.floor((slices * slices) / 20)))

/** Carries a session on until it waits, is through, or has used up its slice. Everything it knows is in the session. */
export class Machine {
  readonly context: SimContext
  readonly session: PowerShellSession
  readonly run: Run
  readonly output: OutputText[] = []
  /** Whatever was on the screen is to go first. */
  clears = false
  private budget = SLICE

  constructor(context: SimContext, session: PowerShellSession) {
    this.context = context
    this.session = session
    this.run = must(session.run ?? undefined, 'a run')
  }

  get frame(): Frame {
    return must(this.run.frames.at(-1), 'a frame')
  }

  go(): void {
    const { run } = this
    run.resumeAt = null
    while (run.frames.length > 0 && run.resumeAt === null) {
      if (this.budget <= 0) {
        run.resumeAt = simTime(addTime(this.context.now, pause(++run.computed)))
        break
      }
      this.budget--
      this.step()
    }
    this.flush()
    if (run.frames.length === 0) {
      this.session.run = null
      dropSources(this.session)
    }
  }

  /** How a command asks to go on later. */
  waitUntil(time: number): void {
    this.run.computed = 0
    this.run.resumeAt = simTime(Math.max(time, this.context.now + 1))
  }

  charge(cost = COMMAND_COST): void {
    this.budget -= cost
  }

  private step(): void {
    const { frame } = this
    const code = this.codeOf(frame)
    const step = must(code.steps[frame.at], 'a step')
    frame.at++
    try {
      runStep(this, step)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      this.failed(error.record, step.do === 'throw')
    }
  }

  codeOf({ source, block }: { readonly source: string; readonly block: number }): BlockCode {
    const code = codeOf(must(this.session.sources[source], 'the source of a frame'))
    return must(code.blocks[block], 'a block')
  }

  /** The block that is the script itself. */
  mainBlock(source: string): number {
    return codeOf(must(this.session.sources[source], 'the source of a script')).blocks.length - 1
  }

  push(value: Value): void {
    if (isTooDeep(value)) throw tooLarge()
    this.frame.stack.push(value)
  }

  pop(): Value {
    return this.frame.stack.pop() ?? null
  }

  popMany(count: number): Value[] {
    return count === 0 ? [] : this.frame.stack.splice(-count)
  }

  load(name: string): Value {
    return readVariable(this, name)
  }

  store(name: string, value: Value): void {
    writeVariable(this, name, value)
  }

  /** Gives one value out. */
  emit(value: Value): void {
    const list = this.run.captures.at(-1) ?? this.run.shown
    if (list.length >= MAX_ITEMS) throw tooLarge()
    list.push(value)
  }

  write(stream: OutputText['stream'], text: string): void {
    this.flush()
    this.output.push({ stream, text })
  }

  clear(): void {
    this.run.shown = []
    this.output.length = 0
    this.clears = true
  }

  /** Puts what is given out on the screen. */
  flush(): void {
    const { shown } = this.run
    if (shown.length === 0) return
    this.run.shown = []
    const text = formatOutput(shown)
    if (text !== null) this.output.push({ stream: 'output', text })
  }

  /** An error after which the command goes on. */
  report(record: ErrorRecord, quiet: boolean): void {
    this.session.errors = [{ message: record.message, id: record.id }, ...this.session.errors].slice(0, 50)
    if (!quiet) this.write('error', describeError(this, record))
  }

  /** Ends the statement, or leads to the `catch` around it; a `throw` that nobody catches ends all. */
  failed(record: ErrorRecord, always: boolean): void {
    const { frames } = this.run
    const caught = frames.some(({ marks }) => marks.some(({ kind }) => kind === 'try'))
    const wanted = caught ? 'try' : 'statement'
    if (!caught) this.report(record, false)
    else this.session.errors = [{ message: record.message, id: record.id }, ...this.session.errors].slice(0, 50)
    if (always && !caught) {
      this.abandon()
      return
    }
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      for (let mark = frame.marks.pop(); mark; mark = frame.marks.pop()) {
        if (mark.kind !== wanted) continue
        frame.stack.length = mark.stack
        this.run.captures.length = mark.captures
        frame.at = mark.to
        if (caught) frame.stack.push(errorValue(record))
        return
      }
      frames.pop()
    }
  }

  /** Nothing of it goes on. */
  abandon(): void {
    this.run.frames = []
    this.run.captures = []
    this.run.pending = null
  }

  /** The value of a block for an element, at once: such a block may compute, but neither wait nor change anything. */
  evaluate(block: BlockValue, element: Value): Value {
    const { frames } = this.run
    const depth = frames.length
    const captures = this.run.captures.length
    this.enter(block, { variables: { $_: element } })
    this.run.captures.push([])
    let left = 2000
    while (frames.length > depth && this.run.resumeAt === null && left-- > 0) {
      const { frame } = this
      const step = must(this.codeOf(frame).steps[frame.at], 'a step')
      frame.at++
      if (step.do === 'exit' || step.do === 'break' || step.do === 'continue') break
      runStep(this, step)
    }
    const found = this.run.captures[captures] ?? []
    frames.length = depth
    this.run.captures.length = captures
    this.charge(10)
    return found.length === 1 ? (found[0] ?? null) : found.length === 0 ? null : found
  }

  /** Begins a block: a function, a script, what was typed in. */
  enter(
    { source, block }: { readonly source: string; readonly block: number },
    how: Partial<Pick<Frame, 'variables' | 'shares' | 'isolated' | 'isScript'>> = {},
  ): void {
    if (this.run.frames.length >= 100) {
      throw new Failure({
        message: 'The script failed due to call depth overflow.',
        category: 'InvalidOperation: (100:Int32) [], ScriptCallDepthException',
        id: 'CallDepthOverflow',
      })
    }
    const { variables = {}, shares = false, isolated = false, isScript = false } = how
    this.run.frames.push({ source, block, at: 0, stack: [], marks: [], variables, shares, isolated, isScript })
  }
}
