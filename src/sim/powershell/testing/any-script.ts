import fc from 'fast-check'
import type { Argument, Block, Expression, Stage, Statement, StringPart } from '../syntax'

/** Scripts of every form that the language has, in the one way in which each is read. */

const KEYWORDS =
  /^(?:if|elseif|else|while|do|foreach|for|switch|default|function|filter|try|catch|finally|return|exit|throw|break|continue|param|in)$/i

const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,7}$/).filter((text) => !KEYWORDS.test(text))
const commandName = fc.oneof(
  name,
  fc.constantFrom('Get-Backup', '?', '%', 'C:\\scripts\\sv_update.ps1', 'Sort-Object', '.\\post.bat'),
)
const typeName = fc.constantFrom('int', 'string', 'bool', 'System.String', 'math', 'object[]')
const variableName = fc.oneof(name, fc.constantFrom('_', 'env:computername', 'global:x'))
const text = fc.string({ maxLength: 8 }).filter((value) => !/[\r\0]/.test(value))
const word = (value: string): Expression => ({ kind: 'string', quote: 'bare', parts: [{ text: value }] })

/** Texts that stand side by side are one, and there are no empty ones. */
function pieces(parts: readonly StringPart[]): StringPart[] {
  return parts.filter(
    (part, index) => !('text' in part) || (part.text !== '' && !('text' in (parts[index - 1] ?? { value: null }))),
  )
}

const OPERATORS = [
  '+',
  '-',
  '*',
  '/',
  '%',
  '..',
  'f',
  'and',
  'or',
  'xor',
  'eq',
  'ne',
  'clike',
  'match',
  'notmatch',
  'contains',
  'in',
  'replace',
  'split',
  'join',
  'ceq',
]

export const { script } = fc.letrec<{
  script: Block
  body: Statement[]
  statement: Statement
  pipeline: Statement
  condition: Statement
  expression: Expression
  target: Expression
  argument: Argument
  stage: Stage
}>((tie) => {
  const body = tie('body')
  const expression = tie('expression')
  const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
  const single = text.map((value): Expression => ({
    kind: 'string',
    quote: 'single',
    parts: value === '' ? [] : [{ text: value }],
  }))
  const variable = variableName.map((value): Expression => ({ kind: 'variable', name: value }))
  const number = fc
    .oneof(
      fc.nat(),
      fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => Math.round(value * 100) / 100),
    )
    .map((value): Expression => ({ kind: 'number', value }))
  const filled = fc.oneof(
    variable,
    body.map((rows): Expression => ({ kind: 'sub', body: rows })),
  )
  const part: fc.Arbitrary<StringPart> = fc.oneof(
    text.map((value) => ({ text: value })),
    filled.map((value) => ({ value })),
  )
  const double = fc
    .array(part, { maxLength: 3 })
    .map((parts): Expression => ({ kind: 'string', quote: 'double', parts: pieces(parts) }))
  const simple = fc.oneof(single, variable, number)
  const block = fc
    .record({ params: fc.constant(null), body })
    .map((value): Expression => ({ kind: 'block', block: value }))
  const hash = fc
    .array(fc.record({ key: fc.oneof(name.map(word), single), value: tie('pipeline') }), { maxLength: 2 })
    .map((entries): Expression => ({ kind: 'hash', entries }))
  const memberName = name.map(word)
  const compound: fc.Arbitrary<Expression> = fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    double,
    block,
    hash,
    fc.record({ kind: fc.constant('sub' as const), body }),
    fc.record({ kind: fc.constant('list' as const), body }),
    fc.array(expression, { minLength: 1, maxLength: 3 }).map((items): Expression => ({ kind: 'array', items })),
    fc.record({ kind: fc.constant('cast' as const), type: typeName, operand: expression }),
    fc.record({
      kind: fc.constant('unary' as const),
      op: fc.constantFrom('not', '-', '+', 'join', 'split'),
      operand: expression,
    }),
    fc.record({
      kind: fc.constant('binary' as const),
      op: fc.constantFrom(...OPERATORS),
      left: expression,
      right: expression,
    }),
    typeName.chain((type) =>
      expression.map((left): Expression => ({ kind: 'binary', op: 'is', left, right: { kind: 'type', name: type } })),
    ),
    fc.record({
      kind: fc.constant('step' as const),
      op: fc.constantFrom('++' as const, '--' as const),
      prefix: fc.boolean(),
      target: tie('target'),
    }),
    fc.record({
      kind: fc.constant('member' as const),
      object: expression.filter(isObject),
      name: memberName,
      isStatic: fc.constant(false),
    }),
    fc.record({
      kind: fc.constant('call' as const),
      object: expression.filter(isObject),
      name: memberName,
      args: fc.array(expression, { maxLength: 2 }),
      isStatic: fc.constant(false),
    }),
    fc.record({ kind: fc.constant('index' as const), object: expression.filter(isObject), index: expression }),
    typeName.chain((type) =>
      fc.array(expression, { maxLength: 2 }).map((args): Expression => ({
        kind: 'call',
        object: { kind: 'type', name: type },
        name: word('Round'),
        args,
        isStatic: true,
      })),
    ),
  )
  const redirect = fc.record({
    kind: fc.constant('redirect' as const),
    stream: fc.constantFrom('1' as const, '2' as const),
    append: fc.boolean(),
    target: fc.oneof(fc.constant<Expression>({ kind: 'variable', name: 'null' }), name.map(word)),
  })
  const command = fc.record({
    kind: fc.constant('command' as const),
    operator: fc.constant('' as const),
    name: commandName.map(word),
    args: fc.array(tie('argument'), { maxLength: 3 }),
  })
  const pipelineOf = (stages: readonly Stage[]): Statement => ({ kind: 'pipeline', stages })
  const clause = fc.record({ test: tie('condition'), body })
  const compoundStatement: fc.Arbitrary<Statement> = fc.oneof(
    fc.record({
      kind: fc.constant('if' as const),
      clauses: fc.array(clause, { minLength: 1, maxLength: 2 }),
      otherwise: optional(body),
    }),
    fc.record({ kind: fc.constant('while' as const), test: tie('condition'), body }),
    fc.record({ kind: fc.constant('do' as const), until: fc.boolean(), test: tie('condition'), body }),
    fc.record({
      kind: fc.constant('for' as const),
      init: optional(tie('condition')),
      test: optional(tie('condition')),
      step: optional(tie('condition')),
      body,
    }),
    fc.record({ kind: fc.constant('foreach' as const), variable: name, items: tie('pipeline'), body }),
    fc.record({
      kind: fc.constant('switch' as const),
      mode: fc.constantFrom('exact' as const, 'wildcard' as const, 'regex' as const),
      caseSensitive: fc.boolean(),
      subject: tie('pipeline'),
      clauses: fc.array(fc.record({ test: optional(fc.oneof(simple, block, name.map(word))), body }), {
        maxLength: 3,
      }),
    }),
    fc.record({ kind: fc.constant('function' as const), name, block: tie('script') }),
    fc.record({ kind: fc.constant('try' as const), body, rescue: body, always: optional(body) }),
  )
  return {
    script: fc.record({
      params: optional(
        fc.array(fc.record({ name, type: optional(typeName), initial: optional(simple) }), { maxLength: 2 }),
      ),
      body,
    }),
    body: fc.array(tie('statement'), { maxLength: 2, depthIdentifier: 'body' }),
    statement: fc.oneof(
      { depthSize: 'small', withCrossShrink: true, maxDepth: 4 },
      tie('pipeline'),
      tie('condition'),
      fc.record({
        kind: fc.constant('leave' as const),
        how: fc.constantFrom('return' as const, 'exit' as const, 'throw' as const),
        value: optional(tie('pipeline')),
      }),
      fc.record({ kind: fc.constant('jump' as const), how: fc.constantFrom('break' as const, 'continue' as const) }),
      compoundStatement,
    ),
    pipeline: fc.array(tie('stage'), { minLength: 1, maxLength: 2 }).map(pipelineOf),
    condition: fc.oneof(
      tie('pipeline'),
      fc.record({
        kind: fc.constant('assign' as const),
        target: tie('target'),
        op: fc.constantFrom('=', '+=', '-='),
        value: tie('pipeline'),
      }),
      fc.record({
        kind: fc.constant('assign' as const),
        target: fc
          .array(tie('target'), { minLength: 2, maxLength: 3 })
          .map((items): Expression => ({ kind: 'array', items })),
        op: fc.constant('='),
        value: tie('pipeline'),
      }),
    ),
    stage: fc.oneof(
      { maxDepth: 4 },
      command,
      expression.map((value): Stage => ({ kind: 'value', value })),
      fc.tuple(expression, redirect).map(([value, into]): Stage => ({ kind: 'value', value, redirects: [into] })),
    ),
    expression: fc.oneof({ depthSize: 'small', withCrossShrink: true, maxDepth: 3 }, simple, compound),
    target: fc.oneof(
      { maxDepth: 2 },
      variable,
      variable.chain((object) =>
        memberName.map((value): Expression => ({ kind: 'member', object, name: value, isStatic: false })),
      ),
      fc.record({ kind: fc.constant('index' as const), object: variable, index: simple }),
    ),
    argument: fc.oneof(
      fc.oneof(expression, name.map(word)).map((value): Argument => ({ kind: 'argument', value })),
      fc.record({
        kind: fc.constant('parameter' as const),
        name: fc.constantFrom('Server', 'First', 'VHDs'),
        value: optional(simple),
      }),
      name.map((value): Argument => ({ kind: 'splat', name: value })),
      redirect,
    ),
  }
})

/** What a member of can be asked for without ado. */
function isObject({ kind }: Expression): boolean {
  return !['type', 'number'].includes(kind)
}
