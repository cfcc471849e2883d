import { ok } from '@/base/result'
import { hasErrors } from '@/domain/finding'
import { checkHostFile } from '@/domain/powershell/host-file-rules'
import { type CommandHandler, refuseWith } from '../context'
import { refuseByRule } from '../smhv/refusals'
import { TOOLKIT } from './modules'
import { findScript } from './script-files'

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

/** Files on a host besides those that were there: more than an administrator writes, and few enough to be kept. */
const MAX_FILES = 200

export const writeHostFile: CommandHandler<'writeHostFile'> = (context, { hostId, path, text }) => {
  const { world } = context
  const host = world.hosts[hostId]
  if (!host) return refuseWith('unknown', 'host/unknown')
  const subject = { type: 'host', id: hostId, name: host.name } as const
  if (!host.up) return refuseWith('unavailable', 'host/down', { subject })
  const found = findScript(world, hostId, path)
  if (text === null) {
    if (!found) return refuseWith('unknown', 'host-file/unknown', { subject, detail: path })
    delete world.scripts[`${hostId}|${found.path}`]
    return ok({ id: hostId, jobId: null })
  }
  const findings = checkHostFile({ host: subject, path, length: text.length })
  if (hasErrors(findings)) return refuseByRule(findings)
  const count = Object.keys(world.scripts).filter((key) => key.startsWith(`${hostId}|`)).length
  if (!found && count >= MAX_FILES) return refuseWith('refused', 'host-file/too-many', { subject })
  world.scripts[`${hostId}|${found?.path ?? path}`] = text
  return ok({ id: hostId, jobId: null })
}
