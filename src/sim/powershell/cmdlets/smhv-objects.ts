import type { JobId } from '@/domain/ids'
import type { Backup } from '@/domain/smhv/backup'
import type { Dataset } from '@/domain/smhv/dataset'
import type { ManagedHost } from '@/domain/smhv/managed-host'
import { BACKUP_TYPE_NAMES, type Policy } from '@/domain/smhv/policy'
import { runCommand } from '../../bare-engine'
import type { Command, CommandOutcome } from '../../commands'
import { findTarget } from '../../smhv/host-target'
import type { Cmdlet, CmdletCall, CmdletParameter, Wait } from '../cmdlet'
import { SMHV_MODULE } from '../modules'
import type { Failure } from '../failure'
import { toText } from '../to-text'
import { elementsOf, isComposite, makeObject, type ObjectValue, propertyOf, type Value } from '../value'
import { failed, findingSentence, refusedBy } from './refused'

/** What a cmdlet of SMHV finds by its parameters. */
export class SmhvCall {
  readonly call: CmdletCall
  readonly name: string
  /** Of what kind its refusals are. */
  readonly exception: string

  constructor(call: CmdletCall, name: string, exception = 'SmhvException') {
    this.call = call
    this.name = name
    this.exception = exception
  }

  get world() {
    return this.call.context.world
  }

  get consoleId() {
    return this.call.session.consoleId
  }

  has(parameter: string): boolean {
    return parameter in this.call.bound
  }

  text(parameter: string): string {
    return toText(this.call.bound[parameter] ?? null)
  }

  optional(parameter: string): string | null {
    const text = this.text(parameter)
    return text === '' ? null : text
  }

  isSet(parameter: string): boolean {
    return this.call.bound[parameter] === true
  }

  number(parameter: string): number | undefined {
    const value = this.call.bound[parameter]
    return typeof value === 'number' ? value : undefined
  }

  texts(parameter: string): string[] {
    return elementsOf(this.call.bound[parameter] ?? []).map((value) => textOf(value, 'Name'))
  }

  notFound(what: string, name: string): Failure {
    return failed(
      this.name,
      `There is no ${what} '${name}' in this console.`,
      `NotFound,${this.name}`,
      `ObjectNotFound: (${name}:String) [${this.name}], SmhvException`,
    )
  }

  own<Row extends { readonly consoleId: string }>(rows: Readonly<Record<string, Row>>): Row[] {
    return Object.values(rows).filter((row) => row.consoleId === this.consoleId)
  }

  dataset(name: string): Readonly<Dataset> {
    const found = this.own(this.world.datasets).find((row) => same(row.name, name))
    if (!found) throw this.notFound('dataset', name)
    return found
  }

  policy(dataset: Readonly<Dataset>, name: string): Readonly<Policy> {
    const found = dataset.policyIds.flatMap((id) => this.world.policies[id] ?? []).find((row) => same(row.name, name))
    if (!found) throw this.notFound(`policy of ${dataset.name}`, name)
    return found
  }

  backup(name: string): Readonly<Backup> {
    const found = this.own(this.world.backups).find((row) => same(row.name, name))
    if (!found) throw this.notFound('backup', name)
    return found
  }

  managed(server: string): Readonly<ManagedHost> {
    const target = findTarget(this.world, server)
    const found = this.own(this.world.managedHosts).find(
      (row) => target && row.hostId === target.hostId && row.clusterId === target.clusterId,
    )
    if (!found) throw this.notFound('managed host or cluster', server)
    return found
  }

  /** Carries out what a wizard would; a refusal is the cmdlet's error. */
  run(command: Command): CommandOutcome {
    if (this.isSet('WhatIf')) throw new OnlyAsked()
    const result = runCommand(this.call.context, command)
    if (!result.ok) throw refusedBy(this.name, result.error, this.exception)
    return result.value
  }

  /** Runs it and waits for the job's end, whose steps -Verbose tells. */
  runJob(command: Command): Wait | undefined {
    const { jobId } = this.run(command)
    return jobId === null ? undefined : this.waitForJob(jobId, 0)
  }

  waitForJob(jobId: JobId, toldBefore: number): Wait | undefined {
    const { world, now } = this.call.context
    const job = world.jobs[jobId]
    if (!job) return undefined
    for (const { level, component, text } of job.log.slice(toldBefore)) {
      if (level === 'warning') this.call.write('warning', `WARNING: ${text}`)
      else if (this.call.verbose) this.call.write('verbose', `VERBOSE: ${component}: ${text}`)
    }
    if (job.state === 'running') {
      const due = world.operations[jobId]?.stepDueAt ?? now
      const memo = makeObject('Memo', { jobId, told: job.log.length })
      return { until: due > now ? due : ((now + 1) as typeof now), memo }
    }
    if (job.state === 'failed') throw this.jobFailed(jobId)
    return undefined
  }

  private jobFailed(jobId: JobId): Failure {
    const findings = this.world.jobs[jobId]?.findings ?? []
    const errors = findings.filter(({ severity }) => severity === 'error')
    const code = errors[0]?.code ?? 'backup/failed'
    const message = errors.length > 0 ? errors.map(findingSentence).join('\n') : 'The job has failed: its log says why.'
    return failed(this.name, message, `${code},${this.name}`, `OperationStopped: (:) [${this.name}], SmhvException`)
  }
}

/** -WhatIf: nothing is done. */
class OnlyAsked extends Error {}

/** A job that a cmdlet waits for, from its memo; null: it begins. */
export function awaitedJob({ memo }: CmdletCall): { readonly jobId: JobId; readonly told: number } | null {
  if (memo === undefined) return null
  return { jobId: toText(propertyOf(memo, 'jobId') ?? null) as JobId, told: Number(propertyOf(memo, 'told') ?? 0) }
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** A text, or the property of an object that came down the pipeline. */
export function textOf(value: Value, property: string): string {
  return isComposite(value, 'object') ? toText(propertyOf(value, property) ?? null) : toText(value)
}

/** Its properties are those that the product prints, in their order. */
export function backupObject(
  backup: Readonly<Backup>,
  names: readonly string[],
  files: readonly string[] | null,
): ObjectValue {
  return makeObject('Backup', {
    BackupName: backup.name,
    RetentionType: backup.retention.type,
    DatasetName: backup.datasetName,
    BackupId: backup.name,
    BackupTime: { is: 'date', time: backup.createdAt },
    BackupType: BACKUP_TYPE_NAMES[backup.type],
    BackedupVMs: names,
    ...(files ? { SnapshotFiles: files } : {}),
  })
}

const WHAT_IF: CmdletParameter = {
  name: 'WhatIf',
  kind: 'switch',
  help: 'Says what it would be about, and does nothing.',
}

/** A cmdlet of a module, whose parameters are looked up by a call of its own kind; unless it only looks, it knows -WhatIf. */
export function cmdletWith<Call extends SmhvCall>(
  module: string,
  make: (call: CmdletCall, name: string) => Call,
): (
  name: string,
  synopsis: string,
  parameters: readonly CmdletParameter[],
  run: (call: Call) => Wait | undefined,
) => Cmdlet {
  return (name, synopsis, parameters, run) => ({
    name,
    kind: 'Cmdlet',
    module,
    synopsis,
    parameters: name.startsWith('Get-') ? parameters : [...parameters, WHAT_IF],
    run: (call: CmdletCall) => {
      try {
        return run(make(call, name))
      } catch (error) {
        if (!(error instanceof OnlyAsked)) throw error
        const target = parameters.flatMap((parameter) => toText(call.bound[parameter.name] ?? null) || [])[0] ?? ''
        call.write('output', `What if: Performing operation "${name}" on Target "${target}".`)
        return undefined
      }
    },
  })
}

export const cmdletOf = cmdletWith(SMHV_MODULE, (call, name) => new SmhvCall(call, name))

export const textParameter = (name: string, help: string, more: Partial<CmdletParameter> = {}): CmdletParameter => ({
  name,
  kind: 'text',
  help,
  ...more,
})
export const switchParameter = (name: string, help: string): CmdletParameter => ({ name, kind: 'switch', help })
export const numberParameter = (name: string, help: string): CmdletParameter => ({ name, kind: 'number', help })
export const mandatory = { mandatory: true } as const
