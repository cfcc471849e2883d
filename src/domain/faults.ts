import type { SubjectType } from './finding'

/** A thing that can go wrong in the environment, on request and undoable (issued over the wire or from the console). */
export interface FaultKind {
  readonly kind: string
  readonly title: string
  /** What it does and what an administrator will meet. */
  readonly story: string
  readonly target: Extract<
    SubjectType,
    'host' | 'virtual-machine' | 'storage-system' | 'volume' | 'snapshot' | 'mirror'
  >
}

export const FAULT_KINDS = [
  {
    kind: 'vm-deleted',
    title: 'Delete the virtual machine',
    story: 'Hyper-V Manager deletes the VM and its files. A backup of its dataset misses it; a restore brings it back.',
    target: 'virtual-machine',
  },
  {
    kind: 'vm-saved',
    title: 'Save the virtual machine',
    story: 'The VM goes into the saved state and cannot be backed up online.',
    target: 'virtual-machine',
  },
  {
    kind: 'vm-off',
    title: 'Shut the virtual machine down',
    story: 'The VM is off and cannot be backed up online.',
    target: 'virtual-machine',
  },
  {
    kind: 'vm-disk-removed',
    title: 'Remove the last VHD of the virtual machine',
    story: 'The VM has fewer VHDs than in its backups; a restore warns of it.',
    target: 'virtual-machine',
  },
  {
    kind: 'vm-migrating',
    title: 'Start a live migration that does not end',
    story: 'SMHV cannot back up the VM while it migrates; the others of its dataset are backed up.',
    target: 'virtual-machine',
  },
  {
    kind: 'vss-timeout',
    title: 'Slow VSS down beyond 10 seconds',
    story:
      'The hardware provider of the host logs event 4364 and application-consistent backups fail until it is undone.',
    target: 'host',
  },
  {
    kind: 'writer-error',
    title: 'Make the Hyper-V VSS writer fail',
    story: 'The writer of the host reports the retryable error 0x800423f3; SMHV retries three times, 60 s apart.',
    target: 'host',
  },
  {
    kind: 'service-stopped',
    title: 'Stop the SMHV service',
    story: 'The host answers no SMHV request until its service runs again; scheduled backups of its VMs fail.',
    target: 'host',
  },
  {
    kind: 'host-down',
    title: 'Switch the host off',
    story:
      'The host and its dedicated VMs go down; shared VMs move to another node of the cluster and schedules go on.',
    target: 'host',
  },
  {
    kind: 'snapshot-deleted',
    title: 'Delete the Snapshot copy behind SMHV’s back',
    story:
      'The storage administrator deletes a copy on the storage system; a restore from its backup fails verification.',
    target: 'snapshot',
  },
  {
    kind: 'license-removed',
    title: 'Remove the SnapRestore licence',
    story: 'Restores from LUNs of this storage system are refused.',
    target: 'storage-system',
  },
  {
    kind: 'mirror-broken',
    title: 'Break the SnapMirror relationship',
    story: 'The next update after a backup is not possible; the backup ends with a warning.',
    target: 'mirror',
  },
] as const satisfies readonly FaultKind[]

export type FaultKindName = (typeof FAULT_KINDS)[number]['kind']

export function faultKind(name: string): (typeof FAULT_KINDS)[number] | undefined {
  return FAULT_KINDS.find((kind) => kind.kind === name)
}
