import type { BlockCompiler } from './compile'
import { languageFailure } from './failure'
import type { Expression, StringLiteral } from './syntax'

/** Leaves the value of an expression on the stack. */
export function compileExpression(out: BlockCompiler, expression: Expression): void {
  switch (expression.kind) {
    case 'number':
      out.add({ do: 'push', value: expression.value })
      return
    case 'string':
      return compileString(out, expression)
    case 'variable':
      out.add({ do: 'load', name: expression.name })
      return
    case 'group':
      return out.value(expression.statement)
    case 'sub':
      return out.captured('value', expression.body)
    case 'list':
      return out.captured('list', expression.body)
    case 'array':
      for (const item of expression.items) out.expression(item)
      out.add({ do: 'list', count: expression.items.length })
      return
    case 'hash':
      for (const { key, value } of expression.entries) {
        out.expression(key)
        out.value(value)
      }
      out.add({ do: 'hash', count: expression.entries.length })
      return
    case 'block':
      out.add({ do: 'block', block: out.block(expression.block) })
      return
    case 'type':
      out.add({ do: 'type', name: expression.name })
      return
    case 'cast':
      out.expression(expression.operand)
      out.add({ do: 'cast', type: expression.type })
      return
    case 'unary':
      out.expression(expression.operand)
      out.add({ do: 'unary', op: expression.op })
      return
    case 'binary':
      return compileBinary(out, expression)
    case 'step':
      return compileCounting(out, expression)
    case 'member':
    case 'call':
    case 'index':
      return compileAccess(out, expression)
  }
}

function compileString(out: BlockCompiler, { parts }: StringLiteral): void {
  const [first] = parts
  if (parts.length === 0) out.add({ do: 'push', value: '' })
  else if (parts.length === 1 && first && 'text' in first) out.add({ do: 'push', value: first.text })
  else {
    for (const part of parts) {
      if ('text' in part) out.add({ do: 'push', value: part.text })
      else out.expression(part.value)
    }
    out.add({ do: 'string', count: parts.length })
  }
}

function compileBinary(out: BlockCompiler, { op, left, right }: Extract<Expression, { kind: 'binary' }>): void {
  out.expression(left)
  if (op !== 'and' && op !== 'or') {
    out.expression(right)
    out.add({ do: 'binary', op })
    return
  }
  // The right side is asked only if it matters.
  const decided = out.later((to) => ({ do: 'jumpIf', to, when: op === 'or' }))
  out.expression(right)
  out.add({ do: 'cast', type: 'bool' })
  const end = out.later((to) => ({ do: 'jump', to }))
  decided()
  out.add({ do: 'push', value: op === 'or' })
  end()
}

/** `$i++`: as a value it is the number before, or after with the sign in front. */
function compileCounting(out: BlockCompiler, { op, prefix, target }: Extract<Expression, { kind: 'step' }>): void {
  const count = (): void => {
    out.expression(target)
    out.add({ do: 'push', value: 1 })
    out.add({ do: 'binary', op: op === '++' ? '+' : '-' })
  }
  if (!prefix) {
    out.add({ do: 'push', value: 0 })
    out.expression(target)
    out.add({ do: 'binary', op: '+' })
  }
  compileStore(out, target, '=', count)
  if (prefix) out.expression(target)
}

function compileAccess(
  out: BlockCompiler,
  expression: Extract<Expression, { kind: 'member' | 'call' | 'index' }>,
): void {
  out.expression(expression.object)
  if (expression.kind === 'index') {
    out.expression(expression.index)
    out.add({ do: 'index' })
    return
  }
  out.expression(expression.name)
  if (expression.kind === 'member') {
    out.add({ do: 'member', isStatic: expression.isStatic })
    return
  }
  for (const argument of expression.args) out.expression(argument)
  out.add({ do: 'call', count: expression.args.length, isStatic: expression.isStatic })
}

/** Stores what `value` leaves on the stack. Values never change: whoever sets a part makes the whole anew and stores that. */
export function compileStore(out: BlockCompiler, target: Expression, op: string, value: () => void): void {
  const whole = (): void => {
    if (op !== '=') out.expression(target)
    value()
    if (op !== '=') out.add({ do: 'binary', op: op.slice(0, -1) })
  }
  switch (target.kind) {
    case 'array':
      value()
      out.add({ do: 'spread', count: target.items.length })
      for (const item of target.items) storeTop(out, item)
      return
    case 'variable':
      whole()
      out.add({ do: 'store', name: target.name })
      return
    case 'cast':
      return compileStore(out, target.operand, '=', () => {
        if (op === '=') value()
        else whole()
        out.add({ do: 'cast', type: target.type })
      })
    case 'member':
    case 'index':
      return compileStore(out, target.object, '=', () => {
        out.expression(target.object)
        out.expression(target.kind === 'member' ? target.name : target.index)
        whole()
        out.add({ do: target.kind === 'member' ? 'setMember' : 'setIndex' })
      })
    default:
      throw languageFailure('The assignment expression is not valid.', 'InvalidLeftHandSide')
  }
}

/** Stores what lies on top of the stack already. */
function storeTop(out: BlockCompiler, target: Expression): void {
  switch (target.kind) {
    case 'variable':
      out.add({ do: 'store', name: target.name })
      return
    case 'cast':
      out.add({ do: 'cast', type: target.type })
      return storeTop(out, target.operand)
    case 'member':
    case 'index':
      out.expression(target.object)
      out.add({ do: 'swap' })
      out.expression(target.kind === 'member' ? target.name : target.index)
      out.add({ do: 'swap' })
      out.add({ do: target.kind === 'member' ? 'setMember' : 'setIndex' })
      return storeTop(out, target.object)
    default:
      throw languageFailure('The assignment expression is not valid.', 'InvalidLeftHandSide')
  }
}
