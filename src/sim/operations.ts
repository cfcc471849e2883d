import type { Finding } from '@/domain/finding'
import type { SimEventMap } from '@/domain/sim-events'
import type { Component } from '@/domain/smhv/job'
import type { Due } from './context'
import { defineOperations } from './kernel/operation-machine'
import { restoreOperation } from './smhv/restore-steps'
import type { JobKinds } from './world/job-operation'
import type { World } from './world/world'

/** Takes the operations behind all jobs through their steps. */
export const operations = defineOperations<World, Due, SimEventMap, Pick<JobKinds, 'restore'>, Finding, Component>({
  tables: (world) => ({ operations: world.operations as never, locks: world.locks }),
  kinds: { restore: restoreOperation },
})
