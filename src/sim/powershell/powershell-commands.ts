import { ok } from '@/base/result'
import { type CommandHandler, refuseWith } from '../context'
import { TOOLKIT } from './modules'

export const setExecutionPolicy: CommandHandler<'setExecutionPolicy'> = (context, { hostId, policy }) => {
  const host = context.world.hosts[hostId]
  if (!host) return refuseWith('unknown', 'host/unknown')
  if (!host.up)
    return refuseWith('unavailable', 'host/down', { subject: { type: 'host', id: hostId, name: host.name } })
  host.executionPolicy = policy
  return ok({ id: hostId, jobId: null })
}

export const installToolkit: CommandHandler<'installToolkit'> = (context, { hostId }) => {
  const host = context.world.hosts[hostId]
  if (!host) return refuseWith('unknown', 'host/unknown')
  if (!host.up)
    return refuseWith('unavailable', 'host/down', { subject: { type: 'host', id: hostId, name: host.name } })
  if (!host.powerShellModules.includes(TOOLKIT)) host.powerShellModules.push(TOOLKIT)
  return ok({ id: hostId, jobId: null })
}
