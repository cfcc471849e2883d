import { finding, type Finding, type Subject } from '../finding'
import { isVhd, type VirtualDisk, type VmState } from '../hyperv/virtual-machine'
import type { BackupVm } from './backup'
import type { BackupType } from './policy'

/** The VM as it is now, where the rules need it. */
export interface RestoreVmNow {
  readonly state: VmState
  readonly migrating: boolean
  readonly snapshotsPath: string
  readonly vhds: readonly RestoreVhdNow[]
}

export interface RestoreVhdNow {
  readonly path: string
  readonly lunPath: string | null
  readonly volumeId: string | null
}

/** A LUN that holds files of the backup. */
export interface RestoreLunFacts {
  readonly subject: Subject
  /** Online, and seen by the host with the drive letter and volume GUID of the backup (R174). */
  readonly connected: boolean
  readonly sanBoot: boolean
}

export interface RestoreSystemFacts {
  readonly subject: Subject
  readonly online: boolean
  /** The SnapRestore license (R24). */
  readonly snapRestore: boolean
  /** FCP or iSCSI (R24). */
  readonly protocol: boolean
}

export interface RestoreFacts {
  readonly subject: Subject
  readonly type: BackupType
  /** The VM's part of the backup; null = it has none. */
  readonly atBackup: Readonly<BackupVm> | null
  /** null = the VM was deleted. */
  readonly present: RestoreVmNow | null
  /** Its metadata lies in the SnapInfo directory that is set now (R57). */
  readonly metadataFound: boolean
  /** The backup is on its way out. */
  readonly beingDeleted: boolean
  /** Another job holds the VM. */
  readonly busy: boolean
  /** The console that asks is installed in this VM (R223). */
  readonly consoleItself: boolean
  readonly managed: boolean
  /** What the node on which it would be restored meets: down, services stopped. */
  readonly hostFindings: readonly Finding[]
  readonly luns: readonly RestoreLunFacts[]
  /** What keeps their volumes from being written: full, or the read-only destination of a mirror. */
  readonly volumes: readonly Finding[]
  readonly systems: readonly RestoreSystemFacts[]
  /** Snapshot copies of which nothing is left. */
  readonly missingCopies: readonly string[]
  /** Enable Snapshot Verification. */
  readonly verify: boolean
}

/** What a restore meets (section 6.10): errors refuse it, warnings must be acknowledged. */
export function checkRestore(facts: RestoreFacts): Finding[] {
  const { subject, atBackup, present } = facts
  if (!atBackup) return [finding('restore/vm-not-in-backup', { subject })]
  return [
    ...checkObstacles(facts),
    ...checkStorage(facts),
    ...checkDeleted(facts, atBackup),
    ...(present ? checkChanges(subject, atBackup, present) : []),
  ]
}

/** The warnings that the administrator has not acknowledged (R173). */
export function unacknowledged(findings: readonly Finding[], acknowledged: readonly string[]): Finding[] {
  return findings.filter((found) => found.severity === 'warning' && !acknowledged.includes(found.code))
}

function checkObstacles(facts: RestoreFacts): Finding[] {
  const { subject } = facts
  const findings: Finding[] = []
  if (facts.consoleItself) findings.push(finding('restore/self-management', { subject }))
  if (!facts.metadataFound) findings.push(finding('backup/metadata-missing', { subject }))
  if (facts.beingDeleted) findings.push(finding('backup/in-use', { subject, detail: 'it is being deleted' }))
  if (facts.busy) findings.push(finding('restore/vm-busy', { subject }))
  if (!facts.managed) findings.push(finding('vm/host-not-managed', { subject }))
  return [...findings, ...facts.hostFindings]
}

function checkStorage(facts: RestoreFacts): Finding[] {
  const findings: Finding[] = []
  for (const { subject, online, snapRestore, protocol } of facts.systems) {
    if (!online) findings.push(finding('storage/offline', { subject }))
    else if (!snapRestore) findings.push(finding('storage/license-missing', { subject, detail: 'SnapRestore' }))
    else if (!protocol) findings.push(finding('storage/license-missing', { subject, detail: 'FCP or iSCSI' }))
  }
  findings.push(...facts.volumes)
  for (const { subject, connected, sanBoot } of facts.luns) {
    if (!connected) findings.push(finding('restore/lun-gone', { subject }))
    if (sanBoot) findings.push(finding('vm/san-boot', { subject: facts.subject, detail: subject.name }))
  }
  if (facts.missingCopies.length > 0) {
    // Without verification SMHV tries nevertheless, which helps only where the volume was renamed.
    const severity = facts.verify ? 'error' : 'warning'
    const detail = facts.missingCopies.join(', ')
    findings.push(finding('restore/snapshots-missing', { subject: facts.subject, severity, detail }))
  }
  return findings
}

function checkDeleted({ subject, type, present }: RestoreFacts, then: Readonly<BackupVm>): Finding[] {
  if (present) {
    return type === 'application-consistent' ? [finding('restore/crash-backup-advised', { subject })] : []
  }
  const findings = [finding('restore/vm-not-running', { subject, detail: 'the VM no longer exists' })]
  if (type === 'crash-consistent') findings.push(finding('restore/deleted-vm-crash-consistent', { subject }))
  if (then.clusterId !== null) findings.push(finding('restore/cluster-configuration', { subject }))
  return findings
}

/** How the VM differs from what it was at the time of the backup (R171–R172). */
function checkChanges(subject: Subject, then: Readonly<BackupVm>, now: RestoreVmNow): Finding[] {
  const findings: Finding[] = []
  const before = then.disks.filter(isVhd)
  if (now.state === 'running') findings.push(finding('restore/vm-running', { subject }))
  else findings.push(finding('restore/vm-not-running', { subject, detail: now.state }))
  if (now.migrating) findings.push(finding('restore/vm-migrating', { subject }))
  const detail = `${now.vhds.length} now, ${before.length} at the time of the backup`
  if (now.vhds.length < before.length) findings.push(finding('restore/fewer-disks', { subject, detail }))
  if (now.vhds.length > before.length) findings.push(finding('restore/more-disks', { subject, detail }))
  if (!samePath(now.snapshotsPath, then.snapshots.path)) {
    const moved = `${then.snapshots.path} → ${now.snapshotsPath}`
    findings.push(finding('restore/snapshot-location-changed', { subject, detail: moved }))
  }
  return [...findings, ...checkVhdPlaces(subject, then, before, now.vhds)]
}

/** A VHD of the same file name on another volume was migrated (R134); with another path or LUN it was only moved. */
function checkVhdPlaces(
  subject: Subject,
  then: Readonly<BackupVm>,
  before: readonly VirtualDisk[],
  now: readonly RestoreVhdNow[],
): Finding[] {
  const changed: string[] = []
  const migrated: string[] = []
  for (const { location } of before) {
    const file = then.files.find(({ path }) => samePath(path, location.path))
    if (now.some((vhd) => samePath(vhd.path, location.path) && (!file || vhd.lunPath === file.lunPath))) continue
    const namesake = now.find((vhd) => samePath(fileName(vhd.path), fileName(location.path)))
    if (namesake && file && namesake.volumeId !== file.volumeId) migrated.push(location.path)
    // A VHD that is simply gone is told by the number of VHDs.
    else if (namesake || now.length >= before.length) changed.push(location.path)
  }
  const findings: Finding[] = []
  if (migrated.length > 0) {
    findings.push(finding('restore/storage-migrated', { subject, detail: migrated.join(', ') }))
  }
  if (changed.length > 0) findings.push(finding('restore/paths-changed', { subject, detail: changed.join(', ') }))
  return findings
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('\\') + 1)
}

function samePath(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
