import { finding, type Finding } from '@/domain/finding'
import type { HyperVHost } from '@/domain/hyperv/windows'
import type { StorageSystem } from '@/domain/ontap/storage'
import { checkServices } from '@/domain/smhv/host-rules'
import { licensedBy, systemsOfHost } from '../smhv/licensing'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'

/** What keeps the SnapDrive of a host from working with a storage system: down, not installed, stopped, not licensed. */
export function snapDriveFindings(
  world: ReadonlyWorld,
  host: Readonly<HyperVHost>,
  system?: Readonly<StorageSystem>,
): Finding[] {
  const { up, blockedPorts, snapDrive } = host
  const subject = subjectOf('host', host)
  const findings = checkServices({ subject, up, blockedPorts, smhv: null, snapDrive })
  if (!up) return findings
  if (!snapDrive) findings.push(finding('host/snapdrive-missing', { subject }))
  else if (!licensedBy(host, [...systemsOfHost(world, host), ...(system ? [system] : [])]).snapDriveLicensed) {
    findings.push(finding('host/snapdrive-license-missing', { subject }))
  }
  return findings
}
