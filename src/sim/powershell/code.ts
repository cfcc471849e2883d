import type { Span } from './syntax'
import type { Value } from './value'

/** How an argument of a command came: its value lies on the stack, if it has one. */
export interface ArgumentPlan {
  /** The parameter that is named, or null: told by its place. */
  readonly parameter: string | null
  readonly hasValue: boolean
  /** Its value is many arguments: a hash table of parameters, or a list. */
  readonly isSplat?: boolean
}

export interface CommandPlan {
  /** null: the name lies on the stack, below the arguments. */
  readonly name: string | null
  readonly args: readonly ArgumentPlan[]
  /** A list lies at the bottom: what the stage before gave out. */
  readonly hasInput: boolean
  /** Run in the scope of whoever calls (`. script`). */
  readonly dotted: boolean
  /** Output, errors, or both go nowhere. */
  readonly drops: 'nothing' | 'output' | 'errors' | 'all'
}

/**
 * A script as steps of a machine with a stack, which can stop between any two. What lies on the stack for a step is said from
 * the bottom up.
 */
export type Step =
  | { readonly do: 'push'; readonly value: Value }
  | { readonly do: 'pop' }
  | { readonly do: 'load'; readonly name: string }
  /** value → */
  | { readonly do: 'store'; readonly name: string }
  /** below, above → above, below */
  | { readonly do: 'swap' }
  /** items → list; of a hash: key, value, key, value … */
  | { readonly do: 'list' | 'hash' | 'string'; readonly count: number }
  | { readonly do: 'block'; readonly block: number }
  | { readonly do: 'unary' | 'binary'; readonly op: string }
  | { readonly do: 'cast'; readonly type: string }
  | { readonly do: 'type'; readonly name: string }
  /** object, name → value */
  | { readonly do: 'member'; readonly isStatic: boolean }
  /** object, name, arguments → value */
  | { readonly do: 'call'; readonly count: number; readonly isStatic: boolean }
  /** object, index → value */
  | { readonly do: 'index' }
  /** object, name or index, value → the object with it */
  | { readonly do: 'setMember' | 'setIndex' }
  | { readonly do: 'jump'; readonly to: number }
  /** condition → */
  | { readonly do: 'jumpIf'; readonly to: number; readonly when: boolean }
  /** value → its elements, 0: what `next` goes through. */
  | { readonly do: 'iterate'; readonly keepsNull?: boolean }
  /** value → its elements, so many, the first one on top; the last one has what is left. */
  | { readonly do: 'spread'; readonly count: number }
  /** elements, place → elements, next place; or nothing and on to `to`, when all have been. */
  | { readonly do: 'next'; readonly name: string; readonly to: number }
  /** What is given out from here on is kept for `collect`. */
  | { readonly do: 'capture' }
  /** → what was given out: as a list, or one value as itself and none as $null. */
  | { readonly do: 'collect'; readonly as: 'list' | 'value' }
  /** value → ; given out, element by element. */
  | { readonly do: 'emit' }
  /** (input), (name), arguments → ; what the command gives out is given out. */
  | { readonly do: 'command'; readonly plan: CommandPlan }
  | { readonly do: 'define'; readonly name: string; readonly block: number }
  /** A statement begins: if it fails, it goes on at `to`. */
  | { readonly do: 'enter'; readonly to: number }
  /** A loop begins: where `break` and `continue` lead. */
  | { readonly do: 'enterLoop'; readonly breakTo: number; readonly continueTo: number }
  /** Whatever fails until `leave` is handled at `to`, with the error on the stack. */
  | { readonly do: 'enterTry'; readonly to: number }
  | { readonly do: 'leave' }
  | { readonly do: 'break' | 'continue' | 'return' }
  /** value → */
  | { readonly do: 'exit' | 'throw' }

export interface ParameterPlan {
  readonly name: string
  readonly type: string | null
  readonly isSwitch: boolean
  /** A block that gives its initial value, or null. */
  readonly initial: number | null
}

export interface BlockCode {
  /** null: there is no `param`. */
  readonly params: readonly ParameterPlan[] | null
  readonly steps: readonly Step[]
  /** Where in the text each step comes from. */
  readonly places: readonly Span[]
}

/** The blocks of a script; the last one is the script itself. */
export interface ScriptCode {
  readonly blocks: readonly BlockCode[]
}
