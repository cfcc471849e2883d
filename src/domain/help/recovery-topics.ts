import type { HelpTopic } from './topic'

/** Restores, deletion of backups, and what to do by hand. */
export const recoveryTopics: readonly HelpTopic[] = [
  {
    id: 'restore',
    group: 'recovery',
    title: 'Restore Wizard',
    text: [
      'Brings one VM back to where it was. It is powered off and deleted, its files come back, it is registered again, and started if you wish. A dataset is not restored as a whole.',
      'A crash-consistent backup just before keeps the latest state, should you want it back.',
    ],
    parts: [
      { title: 'Welcome', text: ['Says which VM comes back from which backup.'] },
      {
        title: 'Backup Details',
        text: [
          'For each LUN how its files come back: by LUN clone split where it holds this VM alone, else by copying files, which takes longer.',
        ],
        fields: { Backup: 'The backup that the VM comes back from.' },
      },
      {
        title: 'Restore Options',
        text: ['How far the backup is examined first, and whether the VM starts.'],
        fields: {
          'Enable Snapshot Verification':
            'Looks whether the Snapshot copies that the backup names are there. After a failback, or when a volume was renamed, they are not found by their names: then leave it off.',
          'Start the VM after restore': 'Otherwise it stays off.',
        },
      },
      {
        title: 'Scripts',
        text: ['What runs after the restore, on the host of the VM.'],
        fields: {
          Path: 'The full path on the host.',
          Arguments: 'What follows the path.',
          Host: 'The host on which it runs.',
        },
      },
      {
        title: 'Summary',
        text: ['What differs between the VM as it is and as it was. Each warning is to be acknowledged before Finish.'],
      },
    ],
    section: '6.10',
    requirements: ['R65', 'R81', 'R98', 'R166', 'R168', 'R169', 'R170', 'R171', 'R172', 'R173', 'R174', 'R176', 'R177'],
    see: ['restore-cases', 'cluster-by-hand', 'delete-backup'],
  },
  {
    id: 'delete-backup',
    group: 'recovery',
    title: 'Delete Backup',
    also: ['Confirm Delete', 'Delete Backups'],
    text: [
      'Deletes a backup for one VM or for the entire dataset. Both Snapshot copies of a pair go together; a copy goes only when no VM needs it any more. The copies of SnapInfo stay: they have a retention of their own. A mounted backup, and all before it, cannot be deleted.',
    ],
    fields: { 'For what to delete it': 'The VM alone: the others keep theirs. The entire dataset: all of it.' },
    section: '6.6',
    requirements: ['R149', 'R190'],
    see: ['retention', 'mounting'],
  },
  {
    id: 'restore-cases',
    group: 'recovery',
    title: 'What can be restored',
    text: [
      'A running VM, one that is off, one whose disks or paths have changed: all of these after acknowledging what differs. A deleted VM: from an application-consistent backup, if its LUNs are still there with their letters and volume GUIDs. It is found below its dataset, or below Unprotected Resources if it was taken out of all datasets first.',
      'Not: a deleted VM from a crash-consistent backup; a VM whose files were moved by storage migration after the backup; a whole dataset; VMs on LUNs from which the host boots.',
    ],
    section: '6.10',
    requirements: ['R107', 'R134', 'R174', 'R175', 'R179'],
    see: ['restore'],
  },
  {
    id: 'cluster-by-hand',
    group: 'recovery',
    title: 'Clustered VMs after a restore',
    text: [
      'The cluster configuration is neither backed up nor restored. When the number of VHDs differs, bring it into line by hand; when the VM was deleted, make it highly available again in Failover Cluster Manager.',
    ],
    section: '6.10',
    requirements: ['R176', 'R177'],
    see: ['restore'],
  },
  {
    id: 'mounting',
    group: 'recovery',
    title: 'Mounting a backup, and single files',
    text: [
      'SnapDrive connects a Snapshot copy as a disk: choose the LUN, its copy with _backup, and Connect Disk; then browse it. To take a single file out of a VHD attach the VHD, take that disk offline and give it to a VM as a physical disk; on 2008 R2 and later while the VM runs.',
      'As long as it is mounted, the copy and all before it are busy and cannot be deleted. Disconnect it when you are done.',
    ],
    section: '6.11',
    requirements: ['R180', 'R181', 'R187', 'R188', 'R189', 'R190'],
    see: ['delete-backup'],
  },
  {
    id: 'disaster-recovery',
    group: 'recovery',
    title: 'Failover to another site, and back',
    text: [
      'Done with PowerShell only. Both sites are alike, with SMHV and SnapDrive, and the policies update SnapMirror. Failover: connect the LUNs of the other site, restore the SnapInfo LUN from its last copy, add the host with that path, then Get-VMsFromBackup, Get-Backup and Restore-Backup with -RestoreToAlternateHost.',
      'Failback: bring the data back by a new relationship or a reverse resync, and update each LUN once more, or a LUN clone would come back. Then the same steps the other way round. Where the report sends you from step 10 to its steps 6 and 7, it means 8 and 9.',
    ],
    section: '8',
    requirements: ['R194', 'R198', 'R203', 'R207', 'R208', 'R209', 'R213', 'R215'],
    see: ['mirrors', 'snapinfo'],
  },
]
