import { ok } from '@/base/result'
import { hasErrors } from '@/domain/finding'
import type { DatasetId, PolicyId } from '@/domain/ids'
import type { Dataset } from '@/domain/smhv/dataset'
import { type CommandHandler, refuseWith, type SimContext } from '../context'
import type { ReadonlyWorld } from '../world/world'
import { subjectOf } from '../world/subjects'
import { consoleIdFindings, ensureConsole } from './consoles'
import { checkDataset } from './dataset-facts'
import { refuseByRule } from './refusals'

export const createDataset: CommandHandler<'createDataset'> = (context, command) => {
  const { world } = context
  const { consoleId, name, description, vmIds } = command
  if (consoleIdFindings(world, consoleId).length > 0) return refuseWith('unknown', 'console/unknown')
  const findings = checkDataset(world, { ...command, datasetId: null })
  if (hasErrors(findings)) return refuseByRule(findings)
  ensureConsole(context, consoleId)
  const id = context.nextId<DatasetId>('dataset')
  world.datasets[id] = {
    id,
    consoleId,
    name,
    description,
    vmIds: [...new Set(vmIds)],
    policyIds: [],
    createdAt: context.now,
    version: 1,
  }
  world.backupsOfDataset[id] = []
  context.emit('dataset.created', { datasetId: id })
  return ok({ id, jobId: null })
}

/** Its name stays: backups and Snapshot copies bear it. */
export const modifyDataset: CommandHandler<'modifyDataset'> = (context, command) => {
  const { world } = context
  const { datasetId, description, vmIds, validate, version } = command
  const dataset = world.datasets[datasetId]
  if (!dataset) return refuseWith('unknown', 'dataset/unknown')
  if (dataset.version !== version) return refuseWith('stale', 'request/stale')
  const { consoleId, name } = dataset
  const findings = checkDataset(world, { consoleId, datasetId, name, description, vmIds, validate })
  if (hasErrors(findings)) return refuseByRule(findings)
  dataset.description = description
  dataset.vmIds = [...new Set(vmIds)]
  dataset.version++
  context.emit('dataset.modified', { datasetId })
  return ok({ id: datasetId, jobId: null })
}

/** Policies and their scheduled jobs go with it; its backups stay, and their retention is no longer managed. */
export const deleteDataset: CommandHandler<'deleteDataset'> = (context, { datasetId }) => {
  const { world } = context
  const dataset = world.datasets[datasetId]
  if (!dataset) return refuseWith('unknown', 'dataset/unknown')
  if (isBusy(world, datasetId)) {
    return refuseWith('conflict', 'dataset/busy', { subject: subjectOf('dataset', dataset) })
  }
  forgetDataset(context, dataset)
  return ok({ id: datasetId, jobId: null })
}

/** Deletes a dataset with its policies. */
export function forgetDataset(context: SimContext, { id: datasetId, policyIds }: Readonly<Dataset>): void {
  for (const policyId of policyIds) dropPolicy(context, policyId)
  delete context.world.datasets[datasetId]
  context.emit('dataset.deleted', { datasetId })
}

/** Forgets a policy: what is scheduled for it finds it gone. */
export function dropPolicy(context: SimContext, policyId: PolicyId): void {
  const policy = context.world.policies[policyId]
  if (!policy) return
  delete context.world.policies[policyId]
  context.emit('policy.removed', { policyId, datasetId: policy.datasetId })
}

function isBusy(world: ReadonlyWorld, datasetId: DatasetId): boolean {
  return Object.values(world.operations).some(
    ({ kind, data }) => (kind === 'backup' || kind === 'delete-backup') && data.datasetId === datasetId,
  )
}
