import type { Block } from './syntax'

/** What the generated parser throws. */
export interface GrammarError {
  readonly name: 'SyntaxError'
  readonly message: string
  /** What stands where nothing was understood; null at the end of the text. */
  readonly found: string | null
  readonly location: { readonly start: { readonly offset: number } }
}

/** Reads a script, or throws a GrammarError. */
export function parse(text: string): Block
