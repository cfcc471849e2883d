import { finding, type Finding, type Subject } from '../finding'
import type { DiskKind } from '../hyperv/windows'
import type { BackupType } from './policy'
import type { RestoreSystemFacts } from './restore-rules'

/** Fields of the request that name places. */
type PlaceField = 'virtualMachinePath' | 'snapshotFilePath' | 'vhds'

/** A path of the VM at the alternate host, and the disk there that holds it. */
export interface AlternatePlace {
  readonly field: PlaceField
  readonly destination: string
  /** null = no disk of the host or cluster holds the path, or none on a LUN. */
  readonly disk: AlternateDisk | null
}

export interface AlternateDisk {
  readonly mountPoint: string
  readonly kind: DiskKind
  /** That of the disk it was backed up on; null = not known any more. */
  readonly kindBefore: DiskKind | null
  readonly lun: Subject
  readonly online: boolean
  /** It mirrors the LUN that the files were backed up on. */
  readonly sameLun: boolean
  /** Its volume holds the Snapshot copy of the backup. */
  readonly hasCopy: boolean
  /** It is a clone, backed by a Snapshot copy (R209). */
  readonly clone: boolean
  /** In a cluster: the node on which it is online, where that is not the owner of the cluster group. */
  readonly onOtherNode: string | null
}

export interface AlternateRestoreFacts {
  readonly subject: Subject
  readonly server: Subject
  readonly type: BackupType
  /** What keeps the SnapInfo directory from being read, the host from answering. */
  readonly obstacles: readonly Finding[]
  /** The VM was shared when it was backed up. */
  readonly shared: boolean
  readonly cluster: boolean
  readonly places: readonly AlternatePlace[]
  /** VHDs of the backup. */
  readonly vhds: readonly string[]
  /** What was asked for them; null = they go to the same paths. */
  readonly pairs: readonly VhdPair[] | null
  readonly verify: boolean
  /** The LUNs are those of the backup itself, so that verification finds its Snapshot copies. */
  readonly sameVolumes: boolean
  readonly busy: boolean
  readonly beingDeleted: boolean
  /** Names of other hosts on which a VM of this GUID is registered. */
  readonly elsewhere: readonly string[]
  readonly systems: readonly RestoreSystemFacts[]
  readonly volumes: readonly Finding[]
}

/** -VHDs @(@{"SourceFilePath" = …; "DestinationFilePath" = …}, …) */
export interface VhdPair {
  readonly source: string
  readonly destination: string
}

/** What Restore-Backup -RestoreToAlternateHost meets (R194, R203–R205). */
export function checkAlternateRestore(facts: AlternateRestoreFacts): Finding[] {
  const { subject, type, obstacles, busy, beingDeleted } = facts
  return [
    ...obstacles,
    ...(type === 'crash-consistent' ? [finding('alternate/crash-consistent', { subject })] : []),
    ...(busy ? [finding('restore/vm-busy', { subject })] : []),
    ...(beingDeleted ? [finding('backup/in-use', { subject, detail: 'it is being deleted' })] : []),
    ...checkKind(facts),
    ...checkPairs(facts),
    ...checkPlaces(facts),
    ...checkSystems(facts),
    ...checkAfterwards(facts),
  ]
}

function checkKind({ subject, server, shared, cluster, places }: AlternateRestoreFacts): Finding[] {
  if (shared !== cluster) {
    const detail = shared ? `${server.name} is no cluster` : `${server.name} is a cluster`
    return [finding('alternate/kind-differs', { subject, field: 'server', detail })]
  }
  const other = places.find(({ disk }) => disk?.kindBefore != null && disk.kindBefore !== disk.kind)
  if (!other?.disk) return []
  const detail = `${other.disk.mountPoint} is ${other.disk.kind}, it was ${other.disk.kindBefore}`
  return [finding('alternate/kind-differs', { subject, field: other.field, detail })]
}

/** Every VHD has one pair, and every pair is one of a VHD. */
function checkPairs({ subject, vhds, pairs }: AlternateRestoreFacts): Finding[] {
  if (pairs === null) return []
  const parts = { subject, field: 'vhds' } as const
  const has = (paths: readonly string[], path: string) => paths.some((other) => samePath(other, path))
  const sources = pairs.map(({ source }) => source)
  const destinations = pairs.map(({ destination }) => destination)
  const twice = destinations.filter((path, index) => has(destinations.slice(0, index), path))
  return [
    ...vhds
      .filter((path) => !has(sources, path))
      .map((detail) => finding('alternate/vhd-unpaired', { ...parts, detail })),
    ...sources
      .filter((path, index) => !has(vhds, path) || has(sources.slice(0, index), path))
      .map((detail) => finding('alternate/vhd-unknown', { ...parts, detail })),
    ...twice.map((detail) => finding('alternate/path-taken', { ...parts, detail })),
  ]
}

function checkPlaces({ places, server, verify, sameVolumes, subject }: AlternateRestoreFacts): Finding[] {
  const findings: Finding[] = []
  const told = new Set<string>()
  for (const { field, destination, disk } of places) {
    const code = disk === null ? ('alternate/path-not-connected' as const) : problemOf(disk)
    const detail = disk?.onOtherNode && code === 'alternate/disk-not-on-owner' ? disk.onOtherNode : destination
    const about = disk === null ? server : disk.lun
    const key = `${code}|${disk === null || code === 'alternate/other-lun' ? destination : about.id}`
    if (code === null || told.has(key)) continue
    told.add(key)
    findings.push(finding(code, { subject: about, field, detail }))
  }
  if (verify && !sameVolumes) findings.push(finding('alternate/verification', { subject, field: 'verify' }))
  return findings
}

/** The first thing that is wrong with a disk: the rest means nothing then. */
function problemOf(disk: AlternateDisk) {
  if (!disk.sameLun) return 'alternate/other-lun'
  if (!disk.online) return 'alternate/lun-offline'
  if (disk.onOtherNode !== null) return 'alternate/disk-not-on-owner'
  return disk.hasCopy ? null : 'alternate/copy-missing'
}

function checkSystems({ systems, volumes }: AlternateRestoreFacts): Finding[] {
  return [
    ...systems.flatMap(({ subject, online, snapRestore, protocol }) => {
      if (!online) return [finding('storage/offline', { subject })]
      if (!snapRestore) return [finding('storage/license-missing', { subject, detail: 'SnapRestore' })]
      return protocol ? [] : [finding('storage/license-missing', { subject, detail: 'FCP or iSCSI' })]
    }),
    ...volumes,
  ]
}

/** What is left to be done by hand, or to be known. */
function checkAfterwards({ subject, places, elsewhere, cluster }: AlternateRestoreFacts): Finding[] {
  const clones = new Map(places.flatMap(({ disk }) => (disk?.clone ? [[disk.lun.id, disk.lun] as const] : [])))
  return [
    ...[...clones.values()].map((lun) => finding('alternate/lun-is-clone', { subject: lun })),
    ...(elsewhere.length > 0 ? [finding('alternate/still-elsewhere', { subject, detail: elsewhere.join(', ') })] : []),
    ...(cluster ? [finding('restore/cluster-configuration', { subject })] : []),
  ]
}

function samePath(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
