import type { Finding } from '@/domain/finding'
import type { SimEventMap } from '@/domain/sim-events'
import type { Component } from '@/domain/smhv/job'
import type { Due } from './context'
import { defineOperations, type OperationMachine } from './kernel/operation-machine'
import { alternateRestoreOperation } from './smhv/alternate-restore-operation'
import { backupOperation } from './smhv/backup-operation'
import { deleteBackupOperation } from './smhv/delete-backup-operation'
import { installationOperation } from './smhv/installation-operation'
import { restoreOperation } from './smhv/restore-steps'
import type { JobKinds } from './world/job-operation'
import type { World } from './world/world'

/** Takes the operations behind the jobs through their steps; the engine passes `operation.step` due events on to it. */
export const operations: OperationMachine<World, Due, SimEventMap, JobKinds, Finding> = defineOperations<
  World,
  Due,
  SimEventMap,
  JobKinds,
  Finding,
  Component
>({
  tables: (world) => world,
  kinds: {
    backup: backupOperation,
    restore: restoreOperation,
    'alternate-restore': alternateRestoreOperation,
    'delete-backup': deleteBackupOperation,
    installation: installationOperation,
  },
})
