import { ok } from '@/base/result'
import { type Finding, hasErrors } from '@/domain/finding'
import type { ConsoleId, DatasetId, ManagedHostId, PolicyId } from '@/domain/ids'
import type { Configuration } from '@/domain/smhv/configuration-file'
import type { ManagedHost } from '@/domain/smhv/managed-host'
import type { CommandHandler, SimContext } from '../context'
import { copyPlain } from '../kernel/plain-data'
import type { ReadonlyWorld } from '../world/world'
import type { ImportConfigurationRequest } from './administration-command'
import { checkPlaceForImport } from './configuration-files'
import { consoleIdFindings, ensureConsole } from './consoles'
import { dropPolicy } from './dataset-commands'
import { logImport } from './import-job'
import { type ImportPlan, planImport } from './import-plan'
import type { PlannedRow } from './import-step'
import { refuseByRule } from './refusals'
import { writeConfigurationReport } from './report-writing'
import { armPolicy } from './schedules'
import { shareConnections } from './storage-connections'

/** What an import would do, and what it was read from. */
export interface ImportCheck {
  readonly configuration: Configuration | null
  readonly plan: ImportPlan
}

/** What importing this file would change, thing by thing; nothing is changed (R94, R95). */
export function checkImportConfiguration(world: ReadonlyWorld, request: ImportConfigurationRequest): ImportCheck {
  const { consoleId, source, nodeIds } = request
  const known = consoleIdFindings(world, consoleId)
  const read = readSource(world, consoleId, source)
  const findings = [...known, ...read.findings.filter(({ code }) => code !== 'console/unknown')]
  if (!read.configuration || hasErrors(findings))
    return { configuration: null, plan: { items: [], rows: [], findings } }
  const plan = planImport(world, { consoleId, configuration: read.configuration, nodeIds })
  return { configuration: read.configuration, plan: { ...plan, findings: [...findings, ...plan.findings] } }
}

/** Does what the check has said. Things that are refused stay as they are; if all of them are, so is the import. */
export const importConfiguration: CommandHandler<'importConfiguration'> = (context, command) => {
  const { plan } = checkImportConfiguration(context.world, command)
  if (hasErrors(plan.findings)) return refuseByRule(plan.findings)
  const { consoleId } = command
  ensureConsole(context, consoleId)
  const ids = new Map<string, string>()
  for (const planned of plan.rows) takeRow(context, planned, ids)
  const job = logImport(context, { consoleId, name: command.name, plan })
  return ok({ id: job.id, jobId: job.id })
}

function readSource(
  world: ReadonlyWorld,
  consoleId: ConsoleId,
  source: ImportConfigurationRequest['source'],
): { readonly configuration: Configuration | undefined; readonly findings: readonly Finding[] } {
  if ('configuration' in source) return { configuration: source.configuration, findings: [] }
  const { file, findings } = checkPlaceForImport(world, consoleId, source)
  return { configuration: file?.configuration, findings }
}

/** `ids` leads from the place holders of the plan to the ids that new rows got. */
function takeRow(context: SimContext, planned: PlannedRow, ids: Map<string, string>): void {
  const { world } = context
  switch (planned.table) {
    case 'managedHosts':
      return takeHost(context, planned.row, planned.isNew)
    case 'datasets': {
      const { row, isNew } = planned
      if (!isNew) {
        // Its policies follow one by one.
        Object.assign(world.datasets[row.id] ?? {}, {
          description: row.description,
          vmIds: [...row.vmIds],
          version: row.version,
        })
        context.emit('dataset.modified', { datasetId: row.id })
        return
      }
      const id = context.nextId<DatasetId>('dataset')
      ids.set(row.id, id)
      world.datasets[id] = { ...row, id, vmIds: [...row.vmIds], policyIds: [] }
      world.backupsOfDataset[id] = []
      context.emit('dataset.created', { datasetId: id })
      return
    }
    case 'policies': {
      const { row, isNew } = planned
      const id = isNew ? context.nextId<PolicyId>('policy') : row.id
      const datasetId = (ids.get(row.datasetId) ?? row.datasetId) as DatasetId
      const policy = { ...copyPlain(row), id, datasetId }
      world.policies[id] = policy
      if (isNew) world.datasets[datasetId]?.policyIds.push(id)
      armPolicy(context, policy)
      context.emit(isNew ? 'policy.added' : 'policy.modified', { policyId: id, datasetId })
      return
    }
    case 'dropped': {
      const { id, datasetId } = planned.row
      const dataset = world.datasets[datasetId]
      if (dataset) dataset.policyIds = dataset.policyIds.filter((other) => other !== id)
      dropPolicy(context, id)
    }
  }
}

function takeHost(context: SimContext, row: Readonly<ManagedHost>, isNew: boolean): void {
  const id = isNew ? context.nextId<ManagedHostId>('managed-host') : row.id
  const managed: ManagedHost = { ...copyPlain(row), id }
  context.world.managedHosts[id] = managed
  context.emit(isNew ? 'host.added' : 'host.configured', { managedHostId: id })
  shareConnections(context, managed.consoleId, managed)
  writeConfigurationReport(context, managed)
}
