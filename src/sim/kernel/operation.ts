import type { SimTime } from '@/base/sim-time'
import type { Context, KernelWorld } from './context'
import type { LockTable } from './lock'

/**
 * The kinds of operations of a world. Per kind: what its record carries along, and its steps with the parameters of each.
 * `{ backup: { data: BackupRun; steps: { freezeGuests: { host: HostId }; createSnapshots: object } } }`
 */
export type OperationKinds = Record<string, { data: object; steps: Record<string, object> }>

/** A step that is still to be done, or was: its name in the step table of its kind and its parameters. */
export type PlannedStep<Steps> = {
  [S in keyof Steps & string]: { readonly step: S } & Readonly<Steps[S]>
}[keyof Steps & string]

/** What made an operation fail: the first step that did, and all findings until its end. */
export interface OperationFailure<Finding> {
  step: string
  position: number
  findings: Finding[]
}

/** A long-running operation as a row of the world. */
export interface OperationRow<Kind extends string, Data, Steps, Finding> {
  readonly id: string
  readonly kind: Kind
  /** Steps before `position` are done (or failed), the one at it is under way. Steps may be added behind it. */
  plan: PlannedStep<Steps>[]
  position: number
  /** How often the effect of the current step asked for another try. */
  attempt: number
  /** With a `failure` and still running, it is cleaning up. */
  phase: 'running' | 'succeeded' | 'failed'
  startedAt: SimTime
  /** When the current step began, and when its effect is due. */
  stepStartedAt: SimTime
  stepDueAt: SimTime
  endedAt?: SimTime
  /** Names of the locks that it holds until its end. */
  locks: string[]
  failure?: OperationFailure<Finding>
  /** What its steps tell each other. */
  data: Data
}

/** The record of one kind. */
export type OperationOf<Kinds extends OperationKinds, Kind extends keyof Kinds & string, Finding> = OperationRow<
  Kind,
  Kinds[Kind]['data'],
  Kinds[Kind]['steps'],
  Finding
>

/** The record of any kind, told apart by `kind`. */
export type AnyOperation<Kinds extends OperationKinds, Finding> = {
  [Kind in keyof Kinds & string]: OperationOf<Kinds, Kind, Finding>
}[keyof Kinds & string]

/** What came of a step. */
export type StepResult<Steps, Finding> =
  | { readonly kind: 'done' }
  /** The rest of the plan is dropped; the clean-up of the kind runs; then the operation has failed. */
  | { readonly kind: 'failed'; readonly findings: readonly Finding[] }
  /** The effect is tried again after so many whole milliseconds. What it has changed stays: it has to know where it was. */
  | { readonly kind: 'retry'; readonly after: number }
  /** Done, and these steps come next. */
  | { readonly kind: 'insert'; readonly steps: readonly PlannedStep<Steps>[] }

/** One step of a kind of operation. */
export interface StepDefinition<Ctx, World, Operation, Params, Steps, Finding, Component extends string> {
  /** Who acts: Data ONTAP, SnapDrive, VSS … */
  readonly component: Component
  /** The step's line in the job's log. */
  title(operation: Operation, params: Params, world: World): string
  /** How long it takes, in whole milliseconds. Asked when the step begins. */
  duration(world: World, operation: Operation, params: Params): number
  /** What it does to the world, when its duration has passed. */
  effect(context: Ctx, operation: Operation, params: Params): StepResult<Steps, Finding>
}

/** A step as the hooks hear of it. */
export interface StepReport<Component extends string> {
  readonly step: string
  readonly position: number
  readonly component: Component
}

/** A step that begins, with its line in the job's log. */
export interface StartedStep<Component extends string> extends StepReport<Component> {
  readonly title: string
}

/** What one kind of operation is: its steps, and what else happens when it goes on or ends. */
export interface OperationDefinition<
  World extends KernelWorld,
  Due,
  Events extends object,
  Kinds extends OperationKinds,
  Kind extends keyof Kinds & string,
  Finding,
  Component extends string,
> {
  readonly steps: {
    readonly [S in keyof Kinds[Kind]['steps'] & string]: StepDefinition<
      Context<World, Due, Events>,
      World,
      OperationOf<Kinds, Kind, Finding>,
      Readonly<Kinds[Kind]['steps'][S]>,
      Kinds[Kind]['steps'],
      Finding,
      Component
    >
  }
  /** The steps that undo what was begun, when a step has failed at `position`. They run even if one of them fails. */
  cleanUp?(world: World, operation: OperationOf<Kinds, Kind, Finding>): readonly PlannedStep<Kinds[Kind]['steps']>[]
  onStepStarted?(
    context: Context<World, Due, Events>,
    operation: OperationOf<Kinds, Kind, Finding>,
    report: StartedStep<Component>,
  ): void
  onStepEnded?(
    context: Context<World, Due, Events>,
    operation: OperationOf<Kinds, Kind, Finding>,
    report: StepReport<Component> & { readonly findings: readonly Finding[] },
  ): void
  /** Called when its locks are free again. */
  onSucceeded?(context: Context<World, Due, Events>, operation: OperationOf<Kinds, Kind, Finding>): void
  onFailed?(context: Context<World, Due, Events>, operation: OperationOf<Kinds, Kind, Finding>): void
}

/** A step's effect that is due. Stale when the operation has moved on since: then it does nothing. */
export interface OperationDue {
  readonly type: 'operation.step'
  readonly operationId: string
  readonly position: number
  readonly attempt: number
}

/** Where a world keeps its operations and their locks. */
export interface OperationTables<Kinds extends OperationKinds, Finding> {
  readonly operations: Record<string, AnyOperation<Kinds, Finding>>
  readonly locks: LockTable
}
