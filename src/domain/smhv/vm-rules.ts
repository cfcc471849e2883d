import { finding, type Finding, type Subject } from '../finding'
import { GUEST_PLATFORMS, isListed } from '../hyperv/platforms'
import type { VirtualDiskFormat } from '../hyperv/virtual-machine'
import type { DiskKind, WindowsVersion } from '../hyperv/windows'

/** Where a file or folder of a VM lies. */
export interface VmPlaceFacts {
  readonly role: 'configuration' | 'snapshots' | 'vhd'
  readonly path: string
  /** The disk is still mounted where the path says. */
  readonly found: boolean
  /** `smb` = a share, which 7-Mode does not offer to Hyper-V. */
  readonly kind: DiskKind | 'smb'
  readonly fileSystem: 'NTFS' | 'CSVFS'
  readonly onLun: boolean
  readonly partition: 'GPT' | 'MBR'
  readonly sanBoot: boolean
}

/** What decides whether a VM can be backed up, apart from its state at that moment. */
export interface VmFacts {
  readonly subject: Subject
  readonly windows: WindowsVersion
  readonly asymmetricCluster: boolean
  readonly guest: string
  readonly integration: { readonly version: string; readonly backup: boolean }
  readonly snapshotLocationMoved: boolean
  readonly copiedFromPhysical: boolean
  /** In-guest iSCSI and pass-through LUNs that SnapDrive in the guest takes Snapshot copies of, one by one (R228). */
  readonly slowGuestLuns: number
  /** Configuration, VM snapshots and each VHD. */
  readonly places: readonly VmPlaceFacts[]
  /** Formats of the disks that are no VHDs. */
  readonly otherDisks: readonly VirtualDiskFormat[]
}

/** Whether a VM can be backed up at all, and what to know of its backups: the heart of Validate Dataset. */
export function checkVm(vm: VmFacts): Finding[] {
  return [...checkPlaces(vm), ...checkVhds(vm), ...checkGuest(vm)]
}

function checkPlaces({ subject, places, windows, asymmetricCluster }: VmFacts): Finding[] {
  const findings: Finding[] = []
  const add = (code: Parameters<typeof finding>[0], met: readonly VmPlaceFacts[]) => {
    if (met.length > 0) findings.push(finding(code, { subject, detail: met.map((place) => place.path).join(', ') }))
  }
  const clustered = (place: VmPlaceFacts) => place.kind === 'shared' || place.kind === 'csv'
  add(
    'vm/files-on-smb',
    places.filter((place) => place.kind === 'smb'),
  )
  add(
    'vm/path-broken',
    places.filter((place) => !place.found),
  )
  add(
    'vm/files-not-on-lun',
    places.filter((place) => place.kind !== 'smb' && !place.onLun),
  )
  add(
    'vm/mbr-lun',
    places.filter((place) => place.onLun && clustered(place) && place.partition === 'MBR'),
  )
  add(
    'vm/san-boot',
    places.filter((place) => place.sanBoot),
  )
  if (windows === '2012' && asymmetricCluster) {
    add(
      'vm/asymmetric-cluster',
      places.filter((place) => place.kind === 'csv'),
    )
  }
  return findings
}

function checkVhds({ subject, places, copiedFromPhysical, snapshotLocationMoved, otherDisks }: VmFacts): Finding[] {
  const findings: Finding[] = []
  const vhds = places.filter((place) => place.role === 'vhd')
  const shared = vhds.filter((place) => place.kind === 'shared')
  if (shared.length > 0 && vhds.some((place) => place.fileSystem === 'CSVFS')) {
    const detail = shared.map((place) => place.path).join(', ')
    findings.push(finding('vm/csvfs-and-shared', { subject, detail }))
  }
  if (copiedFromPhysical) findings.push(finding('vm/copied-disk-signature', { subject }))
  if (snapshotLocationMoved) findings.push(finding('vm/snapshot-location-moved', { subject }))
  if (otherDisks.length > 0) {
    const detail = [...new Set(otherDisks)].map((format) => OTHER_DISK_NAMES[format] ?? format).join(', ')
    findings.push(finding('vm/disk-left-out', { subject, detail }))
  }
  return findings
}

const OTHER_DISK_NAMES: Partial<Record<VirtualDiskFormat, string>> = {
  'pass-through': 'pass-through',
  iscsi: 'in-guest iSCSI',
  'virtual-fc': 'virtual Fibre Channel',
}

const RED_HAT = ['Red Hat Enterprise Linux', 'RHEL']
/** Hyper-V integration components that Red Hat guests need (R28). */
const RED_HAT_INTEGRATION = [2, 1] as const

/** So many LUNs in a guest with SnapDrive make its backups long. */
const SEVERAL = 2

/** A saved-state backup does without the integration service, so that its lack is only told of here. */
function checkGuest({ subject, guest, integration, slowGuestLuns }: VmFacts): Finding[] {
  const findings: Finding[] = []
  if (slowGuestLuns >= SEVERAL) {
    findings.push(finding('vm/slow-guest-snapdrive', { subject, detail: `${slowGuestLuns} LUNs in the guest` }))
  }
  const redHat = RED_HAT.some((name) => guest.startsWith(name))
  if (!integration.backup) {
    findings.push(finding('backup/integration-missing', { subject, severity: 'warning' }))
  } else if (redHat && isOlder(integration.version, RED_HAT_INTEGRATION)) {
    const detail = `integration components ${integration.version}; ${guest} needs ${RED_HAT_INTEGRATION.join('.')}`
    findings.push(finding('backup/integration-missing', { subject, severity: 'warning', detail }))
  }
  if (!isSupportedGuest(guest)) findings.push(finding('vm/guest-unsupported', { subject, detail: guest }))
  return findings
}

export function isSupportedGuest(guest: string): boolean {
  return isListed(GUEST_PLATFORMS, guest)
}

function isOlder(version: string, [major, minor]: readonly [number, number]): boolean {
  const [first = 0, second = 0] = version.split('.').map(Number)
  return first < major || (first === major && second < minor)
}
