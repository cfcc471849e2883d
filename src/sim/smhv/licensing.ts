import type { HyperVHost } from '@/domain/hyperv/windows'
import type { StorageLicense, StorageSystem } from '@/domain/ontap/storage'
import type { LicenseFacts } from '@/domain/smhv/license-rules'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { disksOfTarget } from './host-target'

type System = Readonly<StorageSystem>
type Keys = Pick<HyperVHost, 'smhvLicense' | 'snapDriveLicense'>

export interface HostLicenses {
  readonly licensed: boolean
  readonly snapDriveLicensed: boolean
}

/** By keys on the host, or by the licenses on all storage systems whose LUNs it sees (R21–R24). */
export function licensesOf(world: ReadonlyWorld, host: Readonly<HyperVHost>): HostLicenses {
  return licensedBy(host, systemsOfHost(world, host))
}

/** By keys, or by the licenses on all of these storage systems. */
export function licensedBy(
  { smhvLicense, snapDriveLicense }: Readonly<Keys>,
  systems: readonly System[],
): HostLicenses {
  const onAll = (license: StorageLicense): boolean =>
    systems.length > 0 && systems.every(({ licenses }) => licenses.includes(license))
  return {
    licensed: smhvLicense !== null || onAll('snapmanager_hyperv'),
    snapDriveLicensed: snapDriveLicense !== null || onAll('snapdrive_windows'),
  }
}

/** Storage systems whose LUNs a host sees, each once. */
export function systemsOfHost(world: ReadonlyWorld, host: Readonly<HyperVHost>): System[] {
  const systems = disksOfTarget(world, { hostId: host.id, clusterId: null }).flatMap((disk) => {
    const lun = disk.lunId === null ? undefined : world.luns[disk.lunId]
    const volume = lun && world.volumes[lun.volumeId]
    return (volume && world.storageSystems[volume.storageSystemId]) ?? []
  })
  return [...new Set(systems)]
}

/** What the rules on a choice of licenses need to know of a host. */
export function licenseFacts(world: ReadonlyWorld, host: Readonly<HyperVHost>, fieldPrefix: string): LicenseFacts {
  const systems = systemsOfHost(world, host)
  const lacking = (license: StorageLicense): string[] | null =>
    systems.length === 0 ? null : systems.filter(({ licenses }) => !licenses.includes(license)).map(({ name }) => name)
  return {
    subject: subjectOf('host', host),
    lackSmhv: lacking('snapmanager_hyperv'),
    lackSnapDrive: lacking('snapdrive_windows'),
    fieldPrefix,
  }
}
