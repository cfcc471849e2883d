import type { Finding } from '@/domain/finding'
import type { SimEventMap } from '@/domain/sim-events'
import type { Component } from '@/domain/smhv/job'
import type { Due, SimContext } from '../context'
import type { OperationDefinition, OperationOf, StepDefinition, StepResult } from '../kernel/operation'
import type { JobKinds } from '../world/job-operation'
import type { World } from '../world/world'
import { mirrorSteps } from './jobs'

/** The record of the operation behind a job of one kind. */
export type OperationOfJob<Kind extends keyof JobKinds> = OperationOf<JobKinds, Kind, Finding>

/** What the operation behind a job of one kind is. */
export type JobDefinition<Kind extends keyof JobKinds> = OperationDefinition<
  World,
  Due,
  SimEventMap,
  JobKinds,
  Kind,
  Finding,
  Component
>

/** One step of it, by name. */
export type StepOfJob<Kind extends keyof JobKinds, Name extends keyof JobKinds[Kind]['steps']> = StepDefinition<
  SimContext,
  World,
  OperationOfJob<Kind>,
  Readonly<JobKinds[Kind]['steps'][Name]>,
  JobKinds[Kind]['steps'],
  Finding,
  Component
>

/** A step has done what it is there for. */
export const DONE: { readonly kind: 'done' } = { kind: 'done' }

/** A step is done unless something was found. */
export function doneUnless<Steps>(findings: readonly Finding[]): StepResult<Steps, Finding> {
  return findings.length > 0 ? { kind: 'failed', findings } : DONE
}

/** An operation whose steps show in its job, and whose row goes when the job has ended. */
export function jobDefinition<Kind extends keyof JobKinds>(
  steps: JobDefinition<Kind>['steps'],
  onEnded: (context: SimContext, operation: OperationOfJob<Kind>, failed: boolean) => void,
): JobDefinition<Kind> {
  const end = (context: SimContext, operation: OperationOfJob<Kind>, failed: boolean): void => {
    onEnded(context, operation, failed)
    delete context.world.operations[operation.id]
  }
  return {
    steps,
    ...mirrorSteps<OperationOfJob<Kind>>(steps),
    onSucceeded: (context, operation) => end(context, operation, false),
    onFailed: (context, operation) => end(context, operation, true),
  }
}
