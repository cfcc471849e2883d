import { ok } from '@/base/result'
import { type Finding, finding, hasErrors } from '@/domain/finding'
import { checkLicense } from '@/domain/smhv/license-rules'
import { type CommandHandler, refuseWith } from '../context'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import type { SetLicenseRequest } from './administration-command'
import { hostServiceFindings } from './host-facts'
import { licenseFacts } from './licensing'
import { refuseByRule } from './refusals'

/** What License Settings would meet on a host: its SMHV must answer, and the choice must make sense (R22–R23). */
export function checkSetLicense(world: ReadonlyWorld, { hostId, license }: SetLicenseRequest): Finding[] {
  const host = world.hosts[hostId]
  if (!host) return [finding('host/unknown')]
  if (host.up && !host.smhv) return [finding('host/smhv-missing', { subject: subjectOf('host', host) })]
  return [...hostServiceFindings(world, host), ...checkLicense(licenseFacts(world, host, ''), license)]
}

/** Changes the licenses of a host; without any it is refused what it would do from then on (R21). */
export const setLicense: CommandHandler<'setLicense'> = (context, command) => {
  const { world } = context
  const { hostId, license } = command
  const host = world.hosts[hostId]
  if (!host) return refuseWith('unknown', 'host/unknown')
  const findings = checkSetLicense(world, command)
  if (hasErrors(findings)) return refuseByRule(findings)
  host.smhvLicense = license.type === 'per-server' ? license.smhvKey : null
  host.snapDriveLicense = license.snapDriveKey === '' ? null : license.snapDriveKey
  context.emit('parent-host.changed', { hostId })
  return ok({ id: hostId, jobId: null })
}
