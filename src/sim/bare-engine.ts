import { must } from '@/base/invariant'
import type { Result } from '@/base/result'
import type { SimEventMap } from '@/domain/sim-events'
import type { Command, CommandOutcome, SimError } from './commands'
import type { Due, SimContext } from './context'
import { createEngine, type EngineDefinition } from './kernel/engine'
import type { SnapshotFormat } from './kernel/snapshot'
import { WORLD_VERSION } from './world/version'
import type { World } from './world/world'

type Definition = EngineDefinition<World, Command, CommandOutcome, SimError, Due, SimEventMap>

/** What happens in a data centre, and what must hold there. */
export interface Deeds {
  readonly execute: Definition['execute']
  readonly due: Definition['due']
  readonly invariants: (world: World) => void
  readonly upgrades: SnapshotFormat['upgrades']
}

let known: Deeds | undefined

const deeds = (): Deeds => must(known, 'what the engine does (see engine.ts)')

/**
 * The engine without what it does, which is by far the larger part: enough to look at an environment that stands still. As soon
 * as `engine.ts` is loaded, everything that was opened with it acts, too.
 */
export const bareEngine = createEngine<World, Command, CommandOutcome, SimError, Due, SimEventMap>({
  execute: (context, command, meta) => deeds().execute(context, command, meta),
  due: (context, what) => deeds().due(context, what),
  invariants: (world) => deeds().invariants(world),
  format: {
    version: WORLD_VERSION,
    get upgrades() {
      return known?.upgrades ?? {}
    },
  },
})

/**
 * Carries out a command from within another one: what is typed into a terminal or stands in a script does exactly what
 * the wire does. It has no entry in the journal of its own: the line that was typed has.
 */
export function runCommand(context: SimContext, command: Command): Result<CommandOutcome, SimError> {
  return deeds().execute(context, command, {})
}

/** Gives the engine what it does. */
export function equip(given: Deeds): typeof bareEngine {
  known = given
  return bareEngine
}
