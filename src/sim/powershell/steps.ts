import { isInherited } from '@/base/inherited-names'
import { castTo } from './convert'
import type { Step } from './code'
import { Failure, languageFailure, unknownCommand } from './failure'
import type { Machine } from './machine'
import { callMember, callStatic, elementAt, memberOf, withElement, withMember } from './members'
import { binary, limited, limitedList, unary } from './operators'
import { patternOf, subjectText } from './pattern'
import { runCommandStep } from './run-command'
import type { Mark } from './session'
import { toText } from './to-text'
import { elementsOf, isComposite, isList, isTrue, type Value, withPair } from './value'

/** Does one step. */
export function runStep(machine: Machine, step: Step): void {
  if (runValueStep(machine, step) || runFlowStep(machine, step)) return
  throw languageFailure(`The step ${step.do} is unknown.`, 'Unknown')
}

/** Steps that make values of values. */
function runValueStep(machine: Machine, step: Step): boolean {
  switch (step.do) {
    case 'push':
      machine.push(step.value)
      return true
    case 'pop':
      machine.pop()
      return true
    case 'swap': {
      const [below = null, above = null] = machine.popMany(2)
      machine.frame.stack.push(above, below)
      return true
    }
    case 'load':
      machine.push(machine.load(step.name))
      return true
    case 'store':
      machine.store(step.name, machine.pop())
      return true
    case 'list':
      machine.push(limitedList(machine.popMany(step.count)))
      return true
    case 'hash':
      machine.push(makeHash(machine.popMany(step.count * 2)))
      return true
    case 'string':
      machine.push(limited(machine.popMany(step.count).map(toText).join('')))
      return true
    case 'block':
      machine.push({ is: 'block', source: machine.frame.source, block: step.block })
      return true
    case 'unary':
      machine.push(unary(step.op, machine.pop()))
      return true
    case 'binary':
      runBinary(machine, step.op)
      return true
    case 'cast':
      machine.push(castTo(step.type, machine.pop()))
      return true
    case 'type':
      machine.push({ is: 'type', name: step.name })
      return true
    default:
      return runAccessStep(machine, step)
  }
}

function runAccessStep(machine: Machine, step: Step): boolean {
  switch (step.do) {
    case 'member': {
      const [object = null, name = null] = machine.popMany(2)
      machine.push(
        step.isStatic
          ? callStatic(toText(object), toText(name), null, machine.context.now)
          : memberOf(object, toText(name)),
      )
      return true
    }
    case 'call': {
      const args = machine.popMany(step.count)
      const [object = null, name = null] = machine.popMany(2)
      machine.push(
        step.isStatic
          ? callStatic(toText(object), toText(name), args, machine.context.now)
          : callMember(object, toText(name), args),
      )
      return true
    }
    case 'index': {
      const [object = null, index = null] = machine.popMany(2)
      machine.push(elementAt(object, index))
      return true
    }
    case 'setMember': {
      const [object = null, name = null, value = null] = machine.popMany(3)
      machine.push(withMember(object, toText(name), value))
      return true
    }
    case 'setIndex': {
      const [object = null, index = null, value = null] = machine.popMany(3)
      machine.push(withElement(object, index, value))
      return true
    }
    default:
      return false
  }
}

function makeHash(pairs: readonly Value[]): Value {
  let entries: readonly (readonly [string, Value])[] = []
  for (let index = 0; index < pairs.length; index += 2) {
    entries = withPair(entries, toText(pairs[index] ?? null), pairs[index + 1] ?? null)
  }
  return { is: 'hash', entries }
}

function runBinary(machine: Machine, op: string): void {
  const [left = null, right = null] = machine.popMany(2)
  const value = binary(op, left, right)
  if (/^c?match$/.test(op) && value === true && !isList(left)) {
    const found = patternOf(toText(right), op === 'match' ? 'i' : '').exec(subjectText(toText(left)))
    machine.store('matches', { is: 'hash', entries: (found ?? []).map((text, index) => [String(index), text ?? '']) })
  }
  machine.push(value)
}

/** Steps that lead elsewhere, or to the outside. */
function runFlowStep(machine: Machine, step: Step): boolean {
  const { frame, run } = machine
  const mark = (kind: Mark['kind'], to: number, continueTo = 0): void => {
    frame.marks.push({ kind, to, continueTo, stack: frame.stack.length, captures: run.captures.length })
  }
  switch (step.do) {
    case 'jump':
      frame.at = step.to
      return true
    case 'jumpIf':
      if (isTrue(machine.pop()) === step.when) frame.at = step.to
      return true
    case 'iterate': {
      const value = machine.pop()
      frame.stack.push(value === null && !step.keepsNull ? [] : elementsOf(value), 0)
      return true
    }
    case 'spread':
      spread(machine, step.count)
      return true
    case 'next':
      takeNext(machine, step)
      return true
    case 'enter':
      mark('statement', step.to)
      return true
    case 'enterLoop':
      mark('loop', step.breakTo, step.continueTo)
      return true
    case 'enterTry':
      mark('try', step.to)
      return true
    case 'leave':
      frame.marks.pop()
      return true
    case 'break':
    case 'continue':
      jumpOut(machine, step.do)
      return true
    default:
      return runOutputStep(machine, step)
  }
}

function runOutputStep(machine: Machine, step: Step): boolean {
  const { run, frame } = machine
  switch (step.do) {
    case 'capture':
      run.captures.push([])
      return true
    case 'collect': {
      const found = run.captures.pop() ?? []
      machine.push(step.as === 'list' || found.length > 1 ? found : (found[0] ?? null))
      return true
    }
    case 'emit': {
      const value = machine.pop()
      if (value !== null || run.captures.length > 0) for (const item of elementsOf(value)) machine.emit(item)
      return true
    }
    case 'command':
      runCommandStep(machine, step.plan)
      return true
    case 'define':
      if (isInherited(step.name.toLowerCase())) throw unknownCommand(step.name)
      machine.session.functions[step.name.toLowerCase()] = { name: step.name, source: frame.source, block: step.block }
      return true
    case 'return':
      run.frames.pop()
      return true
    case 'exit':
      leaveScript(machine, machine.pop())
      return true
    case 'throw':
      throw thrown(machine.pop())
    default:
      return false
  }
}

function spread(machine: Machine, count: number): void {
  const items = elementsOf(machine.pop())
  const rest = items.slice(count - 1)
  machine.push(rest.length > 1 ? rest : (rest[0] ?? null))
  for (let place = count - 2; place >= 0; place--) machine.push(items[place] ?? null)
}

function takeNext(machine: Machine, { name, to }: Extract<Step, { do: 'next' }>): void {
  const { stack } = machine.frame
  const place = stack.at(-1)
  const items = stack.at(-2)
  if (typeof place !== 'number' || !isList(items) || place >= items.length) {
    machine.frame.at = to
    return
  }
  stack[stack.length - 1] = place + 1
  machine.store(name, items[place] ?? null)
}

/** The innermost loop, even if it is one of whoever called; without any, the script ends. */
function jumpOut(machine: Machine, how: 'break' | 'continue'): void {
  const { run } = machine
  for (let frame = run.frames.at(-1); frame; frame = run.frames.at(-1)) {
    const index = frame.marks.findLastIndex(({ kind }) => kind === 'loop')
    const mark = frame.marks[index]
    if (mark) {
      // `continue` stays within the loop's mark.
      frame.marks.length = how === 'break' ? index : index + 1
      frame.stack.length = mark.stack
      run.captures.length = mark.captures
      frame.at = how === 'break' ? mark.to : mark.continueTo
      return
    }
    run.frames.pop()
    if (frame.isScript) return
  }
}

/** Ends the innermost script; at the prompt itself, the session. */
function leaveScript(machine: Machine, code: Value): void {
  const { run, session } = machine
  session.exitCode = typeof code === 'number' ? Math.trunc(code) : 0
  for (let frame = run.frames.pop(); frame; frame = run.frames.pop()) {
    const [outermost] = frame.marks
    if (!frame.isScript) continue
    if (outermost) run.captures.length = outermost.captures
    return
  }
  session.ended = true
  machine.abandon()
}

function thrown(value: Value): Failure {
  if (isComposite(value, 'error')) {
    return new Failure({ message: value.message, id: value.id, category: 'OperationStopped: (:) [], RuntimeException' })
  }
  const message = value === null ? 'ScriptHalted' : toText(value)
  return new Failure({ message, id: message, category: `OperationStopped: (${message}:String) [], RuntimeException` })
}
