import type { HelpPart, HelpTopic } from './topic'

const PLACEMENT: readonly HelpPart[] = [
  {
    title: 'Select a LUN Type',
    text: ['Dedicated: one host uses the disk. Shared: a resource of the cluster. CSV: all nodes use it at once.'],
    fields: { 'LUN type': 'The VMs of a cluster need shared disks or CSVs.' },
  },
  {
    title: 'Specify Microsoft Cluster Services Group',
    text: ['A shared disk belongs to a group, and moves with it.'],
    fields: {
      'Cluster group': 'One that is there, or a new one for this disk.',
      'New group name': 'For example smhv_snapinfo for a SnapInfo disk.',
      'Group Name':
        'The group of the application that uses the disk. For a folder below a shared drive it is the group of that drive.',
    },
  },
  {
    title: 'Select LUN Properties',
    text: ['Where Windows shows the disk.'],
    fields: {
      'Place of the disk': 'A drive letter that is free, or an empty folder on another drive.',
      'Drive letter': 'Free on every host that uses the disk.',
      'Drive path': 'Drive and folder, such as G:\\mount_drive1\\.',
    },
  },
  { title: 'Select Initiators', text: ['The adapters through which the hosts reach the storage system.'] },
  {
    title: 'Select Initiator Group Management',
    text: ['Automatic is right unless the igroups are kept by hand.'],
    fields: { 'Management of igroups': 'Automatic uses or creates igroups; manual maps to those that are ticked.' },
  },
]

/** SnapDrive, Disk Management, Hyper-V Manager's dialogs, and what else stands beside SMHV. */
export const companionTopics: readonly HelpTopic[] = [
  {
    id: 'snapdrive',
    group: 'recovery',
    title: 'SnapDrive',
    also: [
      'Disks',
      'Create Snapshot',
      'Rename Snapshot',
      'Restore Disk',
      'Disconnect Disk',
      'Force Disconnect Disk',
      'Delete Disk',
      'Update SnapMirror',
    ],
    text: [
      'The LUNs that a host sees; expand one to see its Snapshot copies. Choose the host at the top. A Snapshot copy is connected as a disk of its own, which is how a backup is mounted.',
      'Disconnect Disk takes it away without harm; Force Disconnect Disk does so though files are open; Delete Disk also takes the LUN and what lies on it. Restore brings the whole LUN back: it overwrites everything written since. Rename is for copies made by hand: SMHV, SnapMirror and SnapVault find theirs by their names.',
    ],
    fields: { 'Snapshot name': 'Of a copy by hand. SMHV neither lists nor deletes such copies.' },
    section: '6.11',
    see: ['mounting', 'connect-disk', 'create-disk', 'disk-management'],
  },
  {
    id: 'connect-disk',
    group: 'recovery',
    title: 'Connect Disk Wizard',
    text: [
      'Makes a LUN or one of its Snapshot copies a disk of the host. To mount a backup choose the copy that ends with _backup. While it is connected, that copy and all before it are busy and cannot be deleted.',
    ],
    parts: [
      {
        title: 'Connect Disk',
        text: ['What is connected.'],
        fields: { LUN: 'One that lies on a storage system and is not connected to this host.' },
      },
      ...PLACEMENT,
      { title: 'Completing the Connect Disk Wizard', text: ['What was chosen. Finish connects the disk.'] },
    ],
    section: '6.11',
    see: ['mounting', 'snapdrive'],
  },
  {
    id: 'create-disk',
    group: 'windows',
    title: 'Create Disk Wizard',
    text: ['Makes a LUN of at most 14 TB, maps, partitions and formats it, and connects it to the host.'],
    parts: [
      {
        title: 'LUN Path, Name and Size',
        text: ['Where the LUN lies. SnapInfo should have a volume of its own.'],
        fields: {
          Volume: 'Its Snapshot copies hold all LUNs on it: VMs that are backed up together belong together.',
          'LUN name': 'Its file in the volume.',
          'LUN size': 'In GB.',
        },
      },
      ...PLACEMENT,
      { title: 'Completing the Create Disk Wizard', text: ['What was chosen. Finish creates the disk.'] },
    ],
    section: '6.6',
    see: ['storage-advice', 'snapdrive'],
  },
  {
    id: 'disk-management',
    group: 'recovery',
    title: 'Disk Management',
    also: ['Attach Virtual Hard Disk', 'Add Hard Drive', 'Copy File Back', 'Delete File'],
    text: [
      'The disks of one computer, with the VHDs attached to it, and the files on them. For a single file: connect the backup in SnapDrive, attach its VHD here, take that disk offline, add it to a VM, and copy the file in the guest. Then the same way back: remove it from the VM, detach, disconnect.',
    ],
    fields: {
      Computer: 'Whose disks are shown.',
      Location: 'Path of the VHD on a disk of this computer, such as T:\\app01.vhd.',
      'Virtual machine': 'One of this host that gets the disk, or whose files are shown.',
    },
    section: '6.11',
    see: ['mounting', 'snapdrive'],
  },
  {
    id: 'vm-settings',
    group: 'windows',
    title: 'Settings of a virtual machine',
    also: ['Remove Hard Drive'],
    begins: ['Settings for '],
    text: [
      'Hard drives of the VM, a new hard drive, and where its VM snapshots lie. All files of a VM must lie on LUNs of the storage system, or it is not backed up.',
    ],
    fields: {
      Path: 'Of the new VHD, on a LUN: a VM with files elsewhere is not backed up.',
      Size: 'Dynamic and differencing VHDs hold at most 2040 GB; keep VHDX below 14 TB.',
      Format: 'See the table of disk formats.',
      'Copy the contents of a physical disk of the host':
        'Do not: the copy has the signature of that disk, and backups fail.',
      Folder: 'Where VM snapshots go from now on. Take one there before the next backup.',
    },
    section: '6.4',
    see: ['disk-formats-topic', 'hyper-v'],
  },
  {
    id: 'move-vm',
    group: 'windows',
    title: 'Move Wizard',
    text: ['Moves a VM to another node, or its files to another disk. Leave SMHV alone while it runs.'],
    parts: [
      {
        title: 'Move Type',
        text: ['What is moved.'],
        fields: {
          'Type of move':
            'Live: goes on running. Quick: saved, moved, resumed. Storage: its files go to another disk, and older backups cannot be restored any more.',
        },
      },
      {
        title: 'Destination',
        text: ['Where it goes.'],
        fields: { Node: 'Another node of the cluster.', Disk: 'A disk on a LUN that the host or cluster sees.' },
      },
      { title: 'Summary', text: ['What the move means for the backups.'] },
    ],
    section: 'Appendix',
    see: ['migration', 'hyper-v'],
  },
  {
    id: 'vm-snapshot',
    group: 'windows',
    title: 'Snapshot Name',
    also: ['Apply Snapshot', 'Delete Snapshot Subtree', 'Rename VM Snapshot'],
    text: [
      'Takes a VM snapshot, which Hyper-V keeps in files beside the VHDs. It is no Snapshot copy of the storage, and no backup.',
      'VM snapshots form a tree: each follows the one that the VM went on from when it was taken, and Now the one that it goes on from today. Apply makes the VM what it was then: one that was at work is saved, and goes on when it is started. A VM in the saved state is not backed up online, so start it before the next backup.',
      'Delete Snapshot leaves the VM as it is, and what followed the snapshot follows the one before it; Delete Snapshot Subtree takes what followed along. A restore brings back the VM snapshots that the VM had at the time of the backup.',
    ],
    fields: {
      Name: 'As Hyper-V Manager lists it; the name of the VM and a number are proposed.',
      'Take a snapshot of the present state first': 'Keeps what the VM is now, to go back to.',
    },
    see: ['hyper-v'],
  },
  {
    id: 'powershell',
    group: 'windows',
    title: 'Windows PowerShell',
    text: [
      'PowerShell of a managed host or node, with the cmdlets of SMHV, SnapDrive’s sdcli and those of Windows that belong to the work. Get-Command lists them, Get-Help explains one. Up and Down recall what was entered, Tab completes, Ctrl+C interrupts; Shift+Tab leaves the console.',
    ],
    section: '7',
    see: ['view-script', 'disaster-recovery', 'scripts'],
  },
  {
    id: 'import-export',
    group: 'protection',
    title: 'Import and Export Wizard',
    also: ['Browse for a configuration file', 'Delete file'],
    text: [
      'Carries hosts, their ports and settings, and datasets from one console to another. The file holds what is there at that moment. Before an import the changes are shown.',
    ],
    fields: {
      'What to do': 'Export writes the file, import reads it.',
      'Where the file is': 'On a computer of the environment, or at yours.',
      Computer: 'On whose disk the file lies.',
      Path: 'A full path; not in the folder of SMHV, which goes when SMHV is removed.',
      'Replace the file if it is there': 'Without it a file of that name is kept, and the export refused.',
      'Configuration file': 'One that was exported before.',
    },
    section: '6.2',
    see: ['consoles', 'add-host'],
  },
  {
    id: 'consoles',
    group: 'console',
    title: 'Management consoles',
    text: [
      'Consoles of the same environment, each with hosts and datasets of its own. A host should be managed from one console only. Another console opens in a window of its own.',
    ],
    section: '6.2',
    see: ['import-export'],
  },
  {
    id: 'favorites',
    group: 'console',
    title: 'Favorites and columns',
    also: ['Add to Favorites', 'Organize Favorites', 'About this simulator'],
    begins: ['Add/Remove Columns: '],
    text: [
      'A favorite is an address under a name of yours. Columns are shown, hidden and put in order for each list; both are kept in this browser.',
    ],
    see: ['keyboard'],
  },
]
