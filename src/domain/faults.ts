import type { SubjectType } from './finding'

/** A thing that can go wrong in the environment, on request and undoable (issued over the wire or from the console). */
export interface FaultKind {
  readonly kind: string
  readonly title: string
  /** What it does and what an administrator will meet. */
  readonly story: string
  readonly target: Extract<
    SubjectType,
    'host' | 'virtual-machine' | 'storage-system' | 'volume' | 'lun' | 'snapshot' | 'mirror' | 'site' | 'environment'
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
    kind: 'vm-recreated',
    title: 'Delete the virtual machine and create it anew under its name',
    story:
      'SMHV knows VMs by their GUID: the new one is unprotected, the old one is missing in its datasets until they are edited.',
    target: 'virtual-machine',
  },
  {
    kind: 'drive-letter-changed',
    title: 'Change the drive letter of the virtual machine’s disk',
    story:
      'Nothing on the disk is found under its path: its VMs are not backed up, and deleted ones cannot be restored.',
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
    kind: 'port-blocked',
    title: 'Block the port of SMHV',
    story: 'The firewall of the host keeps requests to SMHV out; backups and restores of its VMs fail.',
    target: 'host',
  },
  {
    kind: 'clock-skew',
    title: 'Set the clock 10 minutes ahead',
    story: 'Scheduled backups that this host starts begin 10 minutes early; its configuration messages say why.',
    target: 'host',
  },
  {
    kind: 'node-failover',
    title: 'Let the node fail over',
    story:
      'Its VMs, CSVs and the cluster group go to another node; schedules go on, and a backup that runs leaves its VMs out.',
    target: 'host',
  },
  {
    kind: 'software-provider-used',
    title: 'Use the VSS software provider on the LUN',
    story: 'Another backup program makes a shadow copy; the hardware provider could not delete the LUN any more.',
    target: 'lun',
  },
  {
    kind: 'mail-server-down',
    title: 'Stop the mail server',
    story: 'Notifications wait in the outbox with a warning in their jobs, and are sent when the server is back.',
    target: 'environment',
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
    title: 'Remove the SnapRestore license',
    story: 'Restores from LUNs of this storage system are refused.',
    target: 'storage-system',
  },
  {
    kind: 'smhv-license-removed',
    title: 'Remove the SMHV license',
    story:
      'Hosts without a license of their own cannot be added, and VMs on LUNs of this storage system are not backed up.',
    target: 'storage-system',
  },
  {
    kind: 'protocol-license-removed',
    title: 'Remove the FCP and iSCSI licenses',
    story: 'Without either no host reaches its LUNs; backups and restores are refused.',
    target: 'storage-system',
  },
  {
    kind: 'snapmirror-license-removed',
    title: 'Remove the SnapMirror license',
    story: 'Transfers under way end; backups that update SnapMirror end with a warning.',
    target: 'storage-system',
  },
  {
    kind: 'snapvault-license-removed',
    title: 'Remove the SnapVault license',
    story: 'Transfers under way end, and SnapVault schedules fetch nothing from or to this storage system.',
    target: 'storage-system',
  },
  {
    kind: 'controller-taken-over',
    title: 'Let the partner take the controller over',
    story: 'The partner serves the LUNs of the controller: nobody notices, but the pair stands on one leg.',
    target: 'storage-system',
  },
  {
    kind: 'controller-down',
    title: 'Stop the controller',
    story:
      'A partner that runs takes over. Without one, or with takeover disabled, the LUNs go offline: backups, restores and transfers fail.',
    target: 'storage-system',
  },
  {
    kind: 'path-lost',
    title: 'Cut a path between controller and shelves',
    story: 'Multipath HA carries on over the other path; with a single path the LUNs go offline.',
    target: 'storage-system',
  },
  {
    kind: 'volume-full',
    title: 'Fill the volume',
    story: 'Other files take all its space: no Snapshot copies of it are made, and nothing is restored onto it.',
    target: 'volume',
  },
  {
    kind: 'lun-moved',
    title: 'Move the LUN to another path of its volume',
    story: 'Backups made before name the old path; a restore warns that paths have changed.',
    target: 'lun',
  },
  {
    kind: 'site-lost',
    title: 'Lose the whole site',
    story:
      'All hosts and storage systems of the site go down at once, and its VMs with them. What is left are the mirrors at the other site.',
    target: 'site',
  },
  {
    kind: 'mirror-broken',
    title: 'Break the SnapMirror relationship',
    story: 'A transfer under way ends. No update after a backup is possible; the backup ends with a warning.',
    target: 'mirror',
  },
  {
    kind: 'mirror-busy',
    title: 'Occupy the SnapMirror relationship with an endless transfer',
    story: 'Updates after backups are not possible while it goes on; the backup ends with a warning.',
    target: 'mirror',
  },
] as const satisfies readonly FaultKind[]

export type FaultKindName = (typeof FAULT_KINDS)[number]['kind']

export function faultKind(name: string): (typeof FAULT_KINDS)[number] | undefined {
  return FAULT_KINDS.find((kind) => kind.kind === name)
}
