import type { SimEventMap } from '@/domain/sim-events'
import type { Command, CommandOutcome, SimError } from './commands'
import type { KernelSimulation } from './kernel/simulation'
import type { World } from './world/world'

/** A running environment: commands in, events out; time goes on by `advance`. */
export type Simulation = KernelSimulation<World, Command, CommandOutcome, SimError, SimEventMap>
