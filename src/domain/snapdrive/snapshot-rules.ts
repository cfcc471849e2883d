import { finding, type Finding, type Subject } from '../finding'
import type { SnapshotKind } from '../ontap/storage'

const SNAPSHOT_NAME = /^[A-Za-z0-9_.-]{1,255}$/

/** A name that somebody gives to a Snapshot copy in SnapDrive; `taken`: the volume has one of this name. */
export function checkSnapshotName(subject: Subject, name: string, taken: boolean): Finding[] {
  if (!SNAPSHOT_NAME.test(name)) return [finding('snapshot/name-invalid', { field: 'name' })]
  return taken ? [finding('snapshot/name-taken', { subject, field: 'name', detail: name })] : []
}

export interface SnapshotFacts {
  readonly subject: Subject
  readonly kind: SnapshotKind
  /** The backup of SMHV that needs it. */
  readonly backup: string | null
  /** What keeps its volume from being written, and the copy from going. */
  readonly storage: readonly Finding[]
}

/** SMHV finds its copies by their names: only others are renamed. */
export function checkRenameSnapshot({ subject, kind, storage }: SnapshotFacts): Finding[] {
  return kind === 'other' ? [...storage] : [...storage, finding('snapshot/name-of-smhv', { subject })]
}

/** A backup whose copy goes here is broken, and SMHV does not know (R109). */
export function checkDeleteSnapshot({ subject, backup, storage }: SnapshotFacts): Finding[] {
  return backup === null ? [...storage] : [...storage, finding('snapshot/of-backup', { subject, detail: backup })]
}

export interface DiskRestoreFacts {
  readonly subject: Subject
  readonly services: readonly Finding[]
  readonly storage: readonly Finding[]
  readonly licensed: { readonly subject: Subject; readonly snapRestore: boolean }
  /** VMs on the disk that run, or that a job works on. */
  readonly busyVms: readonly string[]
  /** VHDs that are attached from it. */
  readonly open: readonly string[]
  /** VMs that become what they were. */
  readonly vms: readonly string[]
}

/** What restoring a whole LUN from one of its Snapshot copies meets: everything written to it since is lost. */
export function checkDiskRestore(facts: DiskRestoreFacts): Finding[] {
  const { subject, services, storage, licensed, busyVms, open, vms } = facts
  const findings: Finding[] = [...services, ...storage]
  if (!licensed.snapRestore) {
    findings.push(finding('storage/license-missing', { subject: licensed.subject, detail: 'snaprestore' }))
  }
  if (busyVms.length > 0) findings.push(finding('disk/vms-running', { subject, detail: busyVms.join(', ') }))
  if (open.length > 0) findings.push(finding('disk/in-use', { subject, detail: open.join('; ') }))
  findings.push(finding('disk/restore-overwrites', { subject, ...(vms.length > 0 ? { detail: vms.join(', ') } : {}) }))
  return findings
}
