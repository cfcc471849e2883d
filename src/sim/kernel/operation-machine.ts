import { invariant, missing, must, unreachable } from '@/base/invariant'
import { ok, type Result } from '@/base/result'
import { addTime } from '@/base/sim-time'
import type { Context, KernelWorld } from './context'
import { acquireLocks, type LockHeld, type LockRequest, lockNames, type LockTable, releaseLocks } from './lock'
import type {
  OperationDefinition,
  OperationDue,
  OperationKinds,
  OperationOf,
  OperationTables,
  PlannedStep,
} from './operation'
import { copyPlain } from './plain-data'

/** What starts an operation. */
export interface OperationStart<Kinds extends OperationKinds, Kind extends keyof Kinds & string> {
  readonly id: string
  readonly kind: Kind
  readonly plan: readonly PlannedStep<Kinds[Kind]['steps']>[]
  readonly data: Kinds[Kind]['data']
  readonly locks?: readonly LockRequest[]
}

/** What a world can do with its operations, all from within a command or a due event. */
export interface OperationMachine<
  World extends KernelWorld,
  Due,
  Events extends object,
  Kinds extends OperationKinds,
  Finding,
> {
  /**
   * Takes the locks and begins the first step, or changes nothing and says who holds a lock. Even a first step
   * without duration takes effect after the caller.
   */
  start<Kind extends keyof Kinds & string>(
    context: Context<World, Due, Events>,
    start: OperationStart<Kinds, Kind>,
  ): Result<OperationOf<Kinds, Kind, Finding>, LockHeld>
  /** Takes more locks for a running operation; all or none. */
  acquire(world: World, operationId: string, locks: readonly LockRequest[]): Result<void, LockHeld>
  /** Makes the current step of a running operation fail now: its host went down, a person cancelled it. Otherwise nothing. */
  fail(context: Context<World, Due, Events>, operationId: string, findings: readonly Finding[]): void
  /** Handles the due event that a step's effect is. */
  due(context: Context<World, Due, Events>, due: OperationDue): void
}

/** The machine that takes operations through their step tables. It has no state: everything is in the rows. */
export function defineOperations<
  World extends KernelWorld,
  /** Includes `OperationDue`, which the engine's due handler passes on to this machine. */
  Due,
  Events extends object,
  Kinds extends OperationKinds,
  Finding,
  Component extends string = string,
>(setup: {
  /** Where the world keeps them. */
  tables(world: World): OperationTables<Kinds, Finding>
  readonly kinds: {
    readonly [Kind in keyof Kinds & string]: OperationDefinition<World, Due, Events, Kinds, Kind, Finding, Component>
  }
}): OperationMachine<World, Due, Events, Kinds, Finding> {
  // A row of a kind meets only the definition of that kind, which TypeScript cannot follow through a look-up by name.
  const loose = setup as unknown as LooseSetup<World, Due, Events, Finding, Component>
  return new StepMachine(loose) as unknown as OperationMachine<World, Due, Events, Kinds, Finding>
}

type Row<Finding> = OperationOf<OperationKinds, string, Finding>

interface LooseSetup<World extends KernelWorld, Due, Events extends object, Finding, Component extends string> {
  tables(world: World): { operations: Record<string, Row<Finding>>; locks: LockTable }
  readonly kinds: Record<
    string,
    OperationDefinition<World, Due, Events, OperationKinds, string, Finding, Component> | undefined
  >
}

class StepMachine<World extends KernelWorld, Due, Events extends object, Finding, Component extends string> {
  private readonly setup: LooseSetup<World, Due, Events, Finding, Component>

  constructor(setup: LooseSetup<World, Due, Events, Finding, Component>) {
    this.setup = setup
  }

  start(
    context: Context<World, Due, Events>,
    start: OperationStart<OperationKinds, string>,
  ): Result<Row<Finding>, LockHeld> {
    const { operations, locks } = this.setup.tables(context.world)
    const { id, kind, plan, data, locks: requests = [] } = start
    invariant(!operations[id], `operation ${id} exists already`)
    const taken = acquireLocks(locks, requests, id)
    if (!taken.ok) return taken
    const { now } = context
    const row: Row<Finding> = {
      id,
      kind,
      // Copies: an object that two rows share would come apart in a snapshot.
      plan: copyPlain([...plan]),
      position: 0,
      attempt: 0,
      phase: 'running',
      startedAt: now,
      stepStartedAt: now,
      stepDueAt: now,
      locks: lockNames(requests),
      data: copyPlain(data),
    }
    operations[id] = row
    this.beginStep(context, row)
    return ok(row)
  }

  acquire(world: World, operationId: string, requests: readonly LockRequest[]): Result<void, LockHeld> {
    const { operations, locks } = this.setup.tables(world)
    const row = must(operations[operationId], `operation ${operationId}`)
    invariant(row.phase === 'running', `operation ${operationId} has ended and takes a lock`)
    const taken = acquireLocks(locks, requests, operationId)
    if (taken.ok) row.locks = [...new Set([...row.locks, ...lockNames(requests)])]
    return taken
  }

  fail(context: Context<World, Due, Events>, operationId: string, findings: readonly Finding[]): void {
    const row = this.setup.tables(context.world).operations[operationId]
    if (row?.phase === 'running' && !row.failure) this.failStep(context, row, findings)
  }

  due(context: Context<World, Due, Events>, due: OperationDue): void {
    const row = this.setup.tables(context.world).operations[due.operationId]
    if (row?.phase !== 'running' || row.position !== due.position || row.attempt !== due.attempt) return
    const step = this.currentStep(row)
    const result = stepOf(this.kindOf(row), step.step).effect(context, row, step)
    if (row.position !== due.position)
      invariant(false, `step ${step.step} fails its operation by other means than its result`)
    switch (result.kind) {
      case 'done':
        return this.endStep(context, row, [])
      case 'insert':
        row.plan.splice(row.position + 1, 0, ...copyPlain([...result.steps]))
        return this.endStep(context, row, [])
      case 'failed':
        return this.failStep(context, row, result.findings)
      case 'retry':
        invariant(Number.isSafeInteger(result.after) && result.after > 0, `step ${step.step} retries at once`)
        row.attempt++
        return this.await(context, row, result.after)
      default:
        return unreachable(result)
    }
  }

  private beginStep(context: Context<World, Due, Events>, row: Row<Finding>): void {
    if (row.position === row.plan.length) return this.end(context, row)
    const { world } = context
    const planned = this.currentStep(row)
    const { step } = planned
    const kind = this.kindOf(row)
    const definition = stepOf(kind, step)
    const ms = definition.duration(world, row, planned)
    if (!Number.isSafeInteger(ms) || ms < 0) invariant(false, `step ${step} takes ${ms} ms`)
    row.attempt = 0
    row.stepStartedAt = context.now
    this.await(context, row, ms)
    if (!kind.onStepStarted) return
    const { component } = definition
    const title = definition.title(row, planned, world)
    kind.onStepStarted(context, row, { step, position: row.position, component, title })
  }

  private await(context: Context<World, Due, Events>, row: Row<Finding>, ms: number): void {
    const { id, position, attempt } = row
    row.stepDueAt = addTime(context.now, ms)
    const due: OperationDue = { type: 'operation.step', operationId: id, position, attempt }
    context.schedule(row.stepDueAt, due as Due)
  }

  private endStep(context: Context<World, Due, Events>, row: Row<Finding>, findings: readonly Finding[]): void {
    const { step } = this.currentStep(row)
    const kind = this.kindOf(row)
    const { component } = stepOf(kind, step)
    kind.onStepEnded?.(context, row, { step, position: row.position, component, findings })
    row.position++
    this.beginStep(context, row)
  }

  /** The first failure turns the rest of the plan into the clean-up; a failure during that only adds its findings. */
  private failStep(context: Context<World, Due, Events>, row: Row<Finding>, findings: readonly Finding[]): void {
    const kept = copyPlain([...findings])
    if (row.failure) row.failure.findings.push(...kept)
    else {
      const { position } = row
      row.failure = { step: this.currentStep(row).step, position, findings: kept }
      const cleanUp = this.kindOf(row).cleanUp?.(context.world, row) ?? []
      row.plan = [...row.plan.slice(0, position + 1), ...copyPlain([...cleanUp])]
    }
    this.endStep(context, row, findings)
  }

  private end(context: Context<World, Due, Events>, row: Row<Finding>): void {
    row.phase = row.failure ? 'failed' : 'succeeded'
    row.endedAt = context.now
    releaseLocks(this.setup.tables(context.world).locks, row.locks, row.id)
    const kind = this.kindOf(row)
    if (row.failure) kind.onFailed?.(context, row)
    else kind.onSucceeded?.(context, row)
  }

  private currentStep(row: Row<Finding>): PlannedStep<Record<string, object>> {
    return row.plan[row.position] ?? missing(`step ${row.position} of operation ${row.id}`)
  }

  private kindOf(row: Row<Finding>) {
    return this.setup.kinds[row.kind] ?? missing(`definition of operation kind ${row.kind}`)
  }
}

function stepOf<Step>(kind: { readonly steps: Readonly<Record<string, Step>> }, step: string): Step {
  return kind.steps[step] ?? missing(`step ${step}`)
}
