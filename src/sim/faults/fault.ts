import type { SimContext } from '../context'
import type { ReadonlyWorld } from '../world/world'

/** What one kind of fault does to its target. `Undo` is plain data: what its undoing needs. */
export interface Fault<Undo> {
  /** The target's name, or undefined when there is none of this id. */
  target(world: ReadonlyWorld, id: string): string | undefined
  /** Whether it would change anything now. */
  canInject(world: ReadonlyWorld, id: string): boolean
  inject(context: SimContext, id: string): Undo
  /** Whether what it changed can still be put back. What is well again already can be. */
  canClear(world: ReadonlyWorld, id: string, undo: Undo): boolean
  clear(context: SimContext, id: string, undo: Undo): void
}

/** Keeps the kinds in one table, whatever each needs for its undoing: the table pairs a kind with its own data. */
export function defineFault<Undo>(fault: Fault<Undo>): Fault<unknown> {
  return fault
}
