import { formatBytes, MiB } from '@/base/units'
import { finding, type Finding, type Subject } from '../finding'
import { checkLunSize } from '../ontap/lun-rules'
import type { MirrorState } from '../ontap/mirror'

/** The LUN, or the Snapshot copy of it, that somebody wants to connect. */
export interface ConnectTargetFacts {
  readonly subject: Subject
  /** Hosts and clusters that use the LUN itself as a disk. */
  readonly usedBy: readonly string[]
  /** What Data ONTAP says against it: offline, read-only, no room, no such copy. */
  readonly storage: readonly Finding[]
  /** Of a Snapshot copy. */
  readonly copy: { readonly subject: Subject; readonly firstOfPair: boolean } | null
  /** What becomes of the SnapMirror relationship whose destination holds the LUN; null = there is none, or none is broken. */
  readonly mirrorBecomes: MirrorState | null
  /** The `_backup` Snapshot copy of which SnapDrive makes a clone when it breaks the relationship; null = of none. */
  readonly clonedFrom: string | null
}

/** What connecting this LUN or Snapshot copy meets, wherever it goes. */
export function checkConnectTarget(facts: ConnectTargetFacts): Finding[] {
  const { subject, usedBy, storage, copy, mirrorBecomes, clonedFrom } = facts
  const findings: Finding[] = [...storage]
  if (copy) {
    if (copy.firstOfPair) findings.push(finding('snapshot/first-of-pair', { subject: copy.subject }))
    findings.push(finding('snapshot/becomes-busy', { subject: copy.subject }))
    return findings
  }
  if (usedBy.length > 0) findings.push(finding('disk/already-connected', { subject, detail: usedBy.join(', ') }))
  if (mirrorBecomes === 'uninitialized') findings.push(finding('mirror/ends-by-volume-restore', { subject }))
  if (mirrorBecomes === 'broken-off') findings.push(finding('mirror/ends-by-file-restore', { subject }))
  if (clonedFrom !== null) findings.push(finding('mirror/comes-as-clone', { subject, detail: clonedFrom }))
  return findings
}

/** Who would lose something if a disk went away. */
export interface DiskUseFacts {
  readonly subject: Subject
  /** It is no LUN, or Windows starts from it. */
  readonly fixed: boolean
  /** VMs whose files lie on it. */
  readonly vms: readonly string[]
  /** Jobs of SMHV that work on its LUN. */
  readonly jobs: readonly string[]
  /** Backups of files on a mounted clone, which would go with it. */
  readonly backups: number
  /** Disks that are mounted in folders of it. */
  readonly mountedBelow: readonly string[]
  /** What force ends: VHDs that are attached from it, SnapInfo of SMHV. */
  readonly open: readonly string[]
}

/** What disconnecting a disk meets. With force, what is open ends; what is stored on it stays an obstacle. */
export function checkDisconnect(facts: DiskUseFacts, force: boolean): Finding[] {
  const { subject, fixed, vms, jobs, backups, mountedBelow, open } = facts
  if (fixed) return [finding('disk/not-a-lun', { subject })]
  const findings: Finding[] = []
  if (vms.length > 0) findings.push(finding('disk/holds-vms', { subject, detail: vms.join(', ') }))
  if (jobs.length > 0) findings.push(finding('disk/job-at-work', { subject, detail: jobs.join(', ') }))
  if (backups > 0) findings.push(finding('disk/in-backups', { subject, detail: countBackups(backups) }))
  if (mountedBelow.length > 0) {
    findings.push(finding('disk/mounted-below', { subject, detail: mountedBelow.join(', ') }))
  }
  if (open.length > 0) {
    const severity = force ? 'warning' : 'error'
    findings.push(finding('disk/in-use', { subject, detail: open.join('; '), severity }))
  }
  return findings
}

function countBackups(count: number): string {
  return count === 1 ? 'one backup' : `${count} backups`
}

/** What deleting the LUN of a disk meets besides. */
export interface DiskDeletionFacts {
  readonly subject: Subject
  readonly backups: number
  /** Clones of the LUN, by which its backups are mounted. */
  readonly clones: readonly string[]
  readonly storage: readonly Finding[]
}

export function checkDiskDeletion({ subject, backups, clones, storage }: DiskDeletionFacts): Finding[] {
  return [
    ...storage,
    ...(backups > 0 ? [finding('disk/in-backups', { subject, detail: countBackups(backups) })] : []),
    ...(clones.length > 0 ? [finding('disk/has-clones', { subject, detail: clones.join(', ') })] : []),
  ]
}

/** A LUN that somebody wants to create. */
export interface NewDiskFacts {
  readonly subject: Subject
  readonly name: string
  readonly taken: boolean
  readonly size: number
  /** null = the volume takes no more than fits: a thin LUN in a thin volume may be larger. */
  readonly free: number | null
  readonly storage: readonly Finding[]
}

const LUN_NAME = /^[A-Za-z0-9_.-]{1,64}$/
const SMALLEST = 32 * MiB

/** What is typed for a new LUN. */
export function checkNewDisk({ subject, name, taken, size, free, storage }: NewDiskFacts): Finding[] {
  const findings: Finding[] = [...storage]
  if (!LUN_NAME.test(name)) findings.push(finding('disk/name-invalid', { field: 'name' }))
  else if (taken) findings.push(finding('disk/name-taken', { subject, field: 'name', detail: name }))
  if (!Number.isSafeInteger(size) || size < SMALLEST) findings.push(finding('disk/size-invalid', { field: 'size' }))
  else {
    findings.push(...checkLunSize(subject, size, 'error').map((found): Finding => ({ ...found, field: 'size' })))
    if (free !== null && size > free) {
      findings.push(finding('disk/no-room', { subject, field: 'size', detail: `${formatBytes(free)} free` }))
    }
  }
  return findings
}
