/** What a script says, as plain data. `at` is where it stands in the text: [first character, one behind the last]. */

/** A stretch of the text. */
export type Span = readonly [number, number]

interface Placed {
  readonly at?: Span
}

/** A piece of a string in double quotes, or of a word without quotes: text as it is, or a value that is filled in. */
export type StringPart = { readonly text: string } | { readonly value: Expression }

export interface NumberLiteral extends Placed {
  readonly kind: 'number'
  readonly value: number
}

export interface StringLiteral extends Placed {
  readonly kind: 'string'
  /** `bare` is a word without quotes among the arguments of a command. */
  readonly quote: 'single' | 'double' | 'bare'
  readonly parts: readonly StringPart[]
}

export interface Variable extends Placed {
  readonly kind: 'variable'
  /** With its scope or drive, if any: `env:computername`. */
  readonly name: string
}

export type Expression =
  | NumberLiteral
  | StringLiteral
  | Variable
  /** `( … )` around a statement that is more than an expression. */
  | ({ readonly kind: 'group'; readonly statement: Statement } & Placed)
  /** `$( … )` */
  | ({ readonly kind: 'sub'; readonly body: readonly Statement[] } & Placed)
  /** `@( … )` */
  | ({ readonly kind: 'list'; readonly body: readonly Statement[] } & Placed)
  /** `a, b` */
  | ({ readonly kind: 'array'; readonly items: readonly Expression[] } & Placed)
  | ({
      readonly kind: 'hash'
      readonly entries: readonly { readonly key: Expression; readonly value: Statement }[]
    } & Placed)
  | ({ readonly kind: 'block'; readonly block: Block } & Placed)
  | ({ readonly kind: 'type'; readonly name: string } & Placed)
  | ({ readonly kind: 'cast'; readonly type: string; readonly operand: Expression } & Placed)
  | ({ readonly kind: 'unary'; readonly op: string; readonly operand: Expression } & Placed)
  | ({ readonly kind: 'binary'; readonly op: string; readonly left: Expression; readonly right: Expression } & Placed)
  /** `++` and `--`, before or behind. */
  | ({
      readonly kind: 'step'
      readonly op: '++' | '--'
      readonly prefix: boolean
      readonly target: Expression
    } & Placed)
  | ({
      readonly kind: 'member'
      readonly object: Expression
      readonly name: Expression
      readonly isStatic: boolean
    } & Placed)
  | ({
      readonly kind: 'call'
      readonly object: Expression
      readonly name: Expression
      readonly args: readonly Expression[]
      readonly isStatic: boolean
    } & Placed)
  | ({ readonly kind: 'index'; readonly object: Expression; readonly index: Expression } & Placed)

/** `> file`, `2> $null`, `2>&1` (whose target is null). */
export interface Redirect extends Placed {
  readonly kind: 'redirect'
  readonly stream: '1' | '2' | '*'
  readonly append: boolean
  readonly target: Expression | null
}

export type Argument =
  | ({ readonly kind: 'argument'; readonly value: Expression } & Placed)
  /** `-Name`, and `-Name:value`. */
  | ({ readonly kind: 'parameter'; readonly name: string; readonly value: Expression | null } & Placed)
  /** `@variable`: the entries of a hash table as parameters, the elements of a list as arguments. */
  | ({ readonly kind: 'splat'; readonly name: string } & Placed)
  | Redirect

export type Stage =
  | ({
      readonly kind: 'command'
      readonly operator: '' | '&' | '.'
      readonly name: Expression
      readonly args: readonly Argument[]
    } & Placed)
  | ({ readonly kind: 'value'; readonly value: Expression; readonly redirects?: readonly Redirect[] } & Placed)

export interface Parameter {
  readonly name: string
  readonly type: string | null
  readonly initial: Expression | null
}

export interface Block {
  /** null: there is no `param`. */
  readonly params: readonly Parameter[] | null
  readonly body: readonly Statement[]
}

export interface Clause {
  readonly test: Statement
  readonly body: readonly Statement[]
}

export type Statement =
  | ({ readonly kind: 'pipeline'; readonly stages: readonly Stage[] } & Placed)
  | ({
      readonly kind: 'assign'
      readonly target: Expression
      readonly op: string
      readonly value: Statement
    } & Placed)
  | ({
      readonly kind: 'if'
      readonly clauses: readonly Clause[]
      readonly otherwise: readonly Statement[] | null
    } & Placed)
  | ({ readonly kind: 'while'; readonly test: Statement; readonly body: readonly Statement[] } & Placed)
  | ({
      readonly kind: 'do'
      readonly until: boolean
      readonly test: Statement
      readonly body: readonly Statement[]
    } & Placed)
  | ({
      readonly kind: 'for'
      readonly init: Statement | null
      readonly test: Statement | null
      readonly step: Statement | null
      readonly body: readonly Statement[]
    } & Placed)
  | ({
      readonly kind: 'foreach'
      readonly variable: string
      readonly items: Statement
      readonly body: readonly Statement[]
    } & Placed)
  | ({
      readonly kind: 'switch'
      readonly mode: 'exact' | 'wildcard' | 'regex'
      readonly caseSensitive: boolean
      readonly subject: Statement
      /** A test of null is `default`. */
      readonly clauses: readonly { readonly test: Expression | null; readonly body: readonly Statement[] }[]
    } & Placed)
  | ({ readonly kind: 'function'; readonly name: string; readonly block: Block } & Placed)
  | ({ readonly kind: 'leave'; readonly how: 'return' | 'exit' | 'throw'; readonly value: Statement | null } & Placed)
  | ({ readonly kind: 'jump'; readonly how: 'break' | 'continue' } & Placed)
  | ({
      readonly kind: 'try'
      readonly body: readonly Statement[]
      readonly rescue: readonly Statement[] | null
      readonly always: readonly Statement[] | null
    } & Placed)
