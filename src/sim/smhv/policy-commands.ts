import { ok } from '@/base/result'
import { hasErrors } from '@/domain/finding'
import type { PolicyId } from '@/domain/ids'
import type { Policy } from '@/domain/smhv/policy'
import { type CommandHandler, refuseWith } from '../context'
import { dropPolicy } from './dataset-commands'
import { checkPolicy } from './policy-facts'
import { refuseByRule } from './refusals'
import { armPolicy } from './schedules'

/** Adds a policy; its scheduled job stands on all member hosts from then on (R137, R139). */
export const addPolicy: CommandHandler<'addPolicy'> = (context, command) => {
  const { world } = context
  const { datasetId, name, description, backupType, retention, schedule, options } = command
  const dataset = world.datasets[datasetId]
  if (!dataset) return refuseWith('unknown', 'dataset/unknown')
  const findings = checkPolicy(world, datasetId, command)
  if (hasErrors(findings)) return refuseByRule(findings)
  const id = context.nextId<PolicyId>('policy')
  const fields = { name, description, backupType, retention, schedule, options }
  const policy: Policy = { id, datasetId, ...fields, nextRun: null, version: 1 }
  world.policies[id] = policy
  dataset.policyIds.push(id)
  armPolicy(context, policy)
  context.emit('policy.added', { policyId: id, datasetId })
  return ok({ id, jobId: null })
}

export const modifyPolicy: CommandHandler<'modifyPolicy'> = (context, command) => {
  const { world } = context
  const { policyId, name, description, backupType, retention, schedule, options, version } = command
  const policy = world.policies[policyId]
  if (!policy) return refuseWith('unknown', 'policy/unknown')
  if (policy.version !== version) return refuseWith('stale', 'request/stale')
  const { datasetId } = policy
  const findings = checkPolicy(world, datasetId, command, policyId)
  if (hasErrors(findings)) return refuseByRule(findings)
  Object.assign(policy, { name, description, backupType, retention, schedule, options, version: version + 1 })
  armPolicy(context, policy)
  context.emit('policy.modified', { policyId, datasetId })
  return ok({ id: policyId, jobId: null })
}

/** Its scheduled jobs go too; its backups stay. */
export const removePolicy: CommandHandler<'removePolicy'> = (context, { policyId }) => {
  const { world } = context
  const policy = world.policies[policyId]
  if (!policy) return refuseWith('unknown', 'policy/unknown')
  const dataset = world.datasets[policy.datasetId]
  if (dataset) dataset.policyIds = dataset.policyIds.filter((id) => id !== policyId)
  dropPolicy(context, policyId)
  return ok({ id: policyId, jobId: null })
}
