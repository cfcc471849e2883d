import type { Argument, Block, Expression, Parameter, Stage, Statement, StringLiteral } from '../syntax'

/** A script as text that reads as the same script again. */
export function printScript({ params, body }: Block): string {
  return [...(params ? [printParameters(params)] : []), ...body.map(printStatement)].join('\n')
}

function printParameters(params: readonly Parameter[]): string {
  const rows = params.map(
    ({ name, type, initial }) =>
      `${type === null ? '' : `[${type}]`}$${name}${initial ? ` = ${print(initial, LEVELS.unary)}` : ''}`,
  )
  return `param(${rows.join(', ')})`
}

const braces = (body: readonly Statement[]): string => `{\n${body.map(printStatement).join('\n')}\n}`

function printStatement(statement: Statement): string {
  switch (statement.kind) {
    case 'pipeline':
      return statement.stages.map(printStage).join(' | ')
    case 'assign':
      if (statement.target.kind === 'array') {
        const targets = statement.target.items.map((item) => print(item, LEVELS.unary))
        return `${targets.join(', ')} = ${printStatement(statement.value)}`
      }
      return `${print(statement.target, LEVELS.unary)} ${statement.op} ${printStatement(statement.value)}`
    case 'if': {
      const clauses = statement.clauses.map(({ test, body }) => `if (${printStatement(test)}) ${braces(body)}`)
      return clauses.join(' else') + (statement.otherwise ? ` else ${braces(statement.otherwise)}` : '')
    }
    case 'while':
      return `while (${printStatement(statement.test)}) ${braces(statement.body)}`
    case 'do':
      return `do ${braces(statement.body)} ${statement.until ? 'until' : 'while'} (${printStatement(statement.test)})`
    case 'for': {
      const parts = [statement.init, statement.test, statement.step].map((part) => (part ? printStatement(part) : ''))
      return `for (${parts.join('; ')}) ${braces(statement.body)}`
    }
    case 'foreach':
      return `foreach ($${statement.variable} in ${printStatement(statement.items)}) ${braces(statement.body)}`
    case 'switch': {
      const options = [
        ...(statement.mode === 'exact' ? [] : [`-${statement.mode} `]),
        ...(statement.caseSensitive ? ['-casesensitive '] : []),
      ]
      const rows = statement.clauses.map(
        ({ test, body }) => `${test === null ? 'default' : printItem(test)} ${braces(body)}`,
      )
      return `switch ${options.join('')}(${printStatement(statement.subject)}) {\n${rows.join('\n')}\n}`
    }
    case 'function':
      return `function ${statement.name} {\n${printScript(statement.block)}\n}`
    case 'leave':
      return statement.value ? `${statement.how} ${printStatement(statement.value)}` : statement.how
    case 'jump':
      return statement.how
    case 'try': {
      const rescue = statement.rescue ? ` catch ${braces(statement.rescue)}` : ''
      return `try ${braces(statement.body)}${rescue}${statement.always ? ` finally ${braces(statement.always)}` : ''}`
    }
  }
}

function printStage(stage: Stage): string {
  if (stage.kind === 'value') return [print(stage.value, 0), ...(stage.redirects ?? []).map(printArg)].join(' ')
  const name =
    stage.operator === '' ? printBare(stage.name as StringLiteral) : `${stage.operator} ${printArgument(stage.name)}`
  return [name, ...stage.args.map(printArg)].join(' ')
}

function printArg(argument: Argument): string {
  switch (argument.kind) {
    case 'argument':
      return printArgument(argument.value)
    case 'parameter':
      return `-${argument.name}${argument.value ? `:${printItem(argument.value)}` : ''}`
    case 'splat':
      return `@${argument.name}`
    case 'redirect': {
      const stream = argument.stream === '1' ? '' : argument.stream
      const target = argument.target ? ` ${printItem(argument.target)}` : '&1'
      return `${stream}${argument.append ? '>>' : '>'}${target}`
    }
  }
}

function printArgument(value: Expression): string {
  if (value.kind === 'array' && value.items.length > 1) return value.items.map(printItem).join(', ')
  return printItem(value)
}

/** One argument: what is no single thing stands in brackets. */
function printItem(value: Expression): string {
  if (value.kind === 'string' && value.quote === 'bare') return printBare(value)
  if (value.kind === 'unary' && value.op === '-' && value.operand.kind === 'number') return `-${value.operand.value}`
  return levelOf(value) >= LEVELS.postfix && !isStatic(value) ? print(value, LEVELS.postfix) : `(${print(value, 0)})`
}

/** Begins with the name of a type, which among arguments is a word. */
function isStatic(value: Expression): boolean {
  if (value.kind !== 'member' && value.kind !== 'call' && value.kind !== 'index') return false
  return value.object.kind === 'type' || isStatic(value.object)
}

const LEVELS = {
  logical: 1,
  comparison: 2,
  additive: 3,
  multiplied: 4,
  format: 5,
  range: 6,
  list: 7,
  unary: 8,
  step: 9,
  postfix: 10,
}

function binaryLevel(op: string): number {
  if (op === 'and' || op === 'or' || op === 'xor') return LEVELS.logical
  if (op === '+' || op === '-') return LEVELS.additive
  if (op === '*' || op === '/' || op === '%') return LEVELS.multiplied
  if (op === 'f') return LEVELS.format
  return op === '..' ? LEVELS.range : LEVELS.comparison
}

function levelOf(value: Expression): number {
  switch (value.kind) {
    case 'binary':
      return binaryLevel(value.op)
    case 'array':
      return value.items.length > 1 ? LEVELS.list : LEVELS.unary
    case 'unary':
    case 'cast':
    case 'type':
      return LEVELS.unary
    case 'step':
      return LEVELS.step
    default:
      return LEVELS.postfix
  }
}

/** An expression where one of at least this level has to stand. */
function print(value: Expression, level: number): string {
  const text = printBareExpression(value)
  return levelOf(value) < level ? `(${text})` : text
}

function printBareExpression(value: Expression): string {
  switch (value.kind) {
    case 'number':
      return String(value.value)
    case 'string':
      return value.quote === 'bare' ? printBare(value) : printQuoted(value)
    case 'variable':
      return `$${value.name}`
    case 'group':
      return `(${printStatement(value.statement)})`
    case 'sub':
      return `$(${value.body.map(printStatement).join('\n')})`
    case 'list':
      return `@(${value.body.map(printStatement).join('\n')})`
    case 'array': {
      const items = value.items.map((item) => print(item, LEVELS.unary))
      return items.length > 1 ? items.join(', ') : `, ${items.join('')}`
    }
    case 'hash': {
      const rows = value.entries.map(
        ({ key, value: entry }) => `${print(key, LEVELS.unary)} = ${printStatement(entry)}`,
      )
      return `@{\n${rows.join('\n')}\n}`
    }
    case 'block':
      return `{\n${printScript(value.block)}\n}`
    case 'type':
      return `[${value.name}]`
    case 'cast':
      return `[${value.type}]${print(value.operand, LEVELS.unary)}`
    case 'unary':
      return `${/^[a-z]/.test(value.op) ? `-${value.op}` : value.op} ${print(value.operand, LEVELS.unary)}`
    case 'binary':
      return printBinary(value)
    case 'step': {
      const target = print(value.target, LEVELS.postfix)
      return value.prefix ? value.op + target : target + value.op
    }
    case 'member':
      return printObject(value.object) + (value.isStatic ? '::' : '.') + printName(value.name)
    case 'call': {
      const args = value.args.map((argument) =>
        levelOf(argument) === LEVELS.list ? `(${print(argument, 0)})` : print(argument, 0),
      )
      return `${printObject(value.object)}${value.isStatic ? '::' : '.'}${printName(value.name)}(${args.join(', ')})`
    }
    case 'index':
      return `${printObject(value.object)}[${print(value.index, 0)}]`
  }
}

/** A comma within an argument of a method would end it. */
function printBinary({ op, left, right }: Extract<Expression, { kind: 'binary' }>): string {
  const level = binaryLevel(op)
  const side = (value: Expression, least: number): string =>
    levelOf(value) === LEVELS.list ? `(${print(value, 0)})` : print(value, least)
  const word = /^[a-z]/.test(op) ? `-${op}` : op
  return `${side(left, op === '..' ? LEVELS.list : level)} ${word} ${side(right, level + 1)}`
}

/** A point behind a number would belong to it. */
function printObject(value: Expression): string {
  if (value.kind === 'type') return `[${value.name}]`
  return value.kind === 'number' ? `(${value.value})` : print(value, LEVELS.postfix)
}

const printName = (name: Expression): string =>
  name.kind === 'string' && name.quote === 'bare' ? printBare(name) : print(name, LEVELS.postfix)

function printBare({ parts }: StringLiteral): string {
  return parts.map((part) => ('text' in part ? part.text : printFilled(part.value))).join('')
}

function printQuoted({ quote, parts }: StringLiteral): string {
  if (quote === 'single') {
    const text = parts.map((part) => ('text' in part ? part.text : '')).join('')
    return `'${text.replace(/['\u2018-\u201B]/g, '$&$&')}'`
  }
  const pieces = parts.map((part) =>
    'text' in part ? part.text.replace(/[`$"\u201C-\u201E]/g, '`$&') : printFilled(part.value),
  )
  return `"${pieces.join('')}"`
}

const printFilled = (value: Expression): string =>
  value.kind === 'variable' ? `\${${value.name}}` : printBareExpression(value)
