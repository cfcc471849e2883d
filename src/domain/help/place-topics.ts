import type { HelpTopic } from './topic'

/** The screens of the console: F1 outside of dialogs opens these. */
export const placeTopics: readonly HelpTopic[] = [
  {
    id: 'keyboard',
    group: 'console',
    title: 'Keyboard and habits of the console',
    text: [
      'F1: help on what has the focus. Ctrl+K: search everything. F5: read again. F6 goes from pane to pane. In trees and lists: arrow keys, Home and End, first letters, * opens all below; Enter opens; Del deletes; Shift+F10 is the context menu, which is the same as the Actions pane.',
      'What is disabled stays reachable and says why. Every place has an address: Back, reload and a second window do what you expect. A wizard keeps what was typed over a reload.',
    ],
    see: ['root', 'search'],
  },
  {
    id: 'search',
    group: 'console',
    title: 'Search everything',
    text: [
      'Ctrl+K, or the magnifying glass of the toolbar. Finds nodes, hosts, clusters, VMs, datasets, policies, backups, jobs, volumes and Snapshot copies by parts of their names, the actions of the present screen, and help topics. Enter opens the place.',
    ],
    see: ['keyboard'],
  },
  {
    id: 'view-script',
    group: 'console',
    title: 'View Script',
    also: ['Command Log'],
    text: [
      'On the last page of a wizard: the PowerShell that does the same, and the request over the wire with its method, path and JSON body. Both can be copied. The Command Log in the View menu lists what this window has done so far, in both forms.',
      'Names of cmdlets that no source proves follow the manner of the product; docs/simulation-differences.md says which.',
    ],
    requirements: ['R46'],
  },
  {
    id: 'root',
    group: 'console',
    title: 'Dashboard',
    also: ['Configure refresh', 'SnapManager for Hyper-V'],
    text: [
      'VM Protection Status tells apart VMs whose latest backup succeeded, failed, never ran, and VMs in no dataset. Job History counts jobs of the last days. Press a slice or a bar to see what is behind it.',
      'This product speaks of Data ONTAP in 7-Mode only. For clustered Data ONTAP there is a report of its own, TR-4226.',
    ],
    fields: {
      'Days of job history': 'Seven, unless changed.',
      'Refresh interval in minutes': 'Ten, unless changed. Everything is live here anyway.',
    },
    section: '1',
    requirements: ['R1', 'R2', 'R9'],
    see: ['protection', 'keyboard'],
  },
  {
    id: 'protection',
    group: 'protection',
    title: 'Dataset Management',
    also: ['Protection'],
    text: [
      'The Datasets tab holds datasets with their VMs, the Policies pane below, and Unprotected Resources, the VMs in no dataset. The Hosts tab holds managed hosts and clusters, their members and VMs, with what is missing or advised against.',
      'Begin with Add Host, then Create Dataset, then Add Policy.',
    ],
    section: '4',
    requirements: ['R32', 'R43', 'R88'],
    see: ['add-host', 'create-dataset', 'add-policy', 'unprotected-resources'],
  },
  {
    id: 'unprotected-resources',
    group: 'protection',
    title: 'Unprotected Resources',
    text: [
      'VMs of managed hosts that are in no dataset. A VM is known by its GUID: one that was made anew under an old name is unprotected. Backups of VMs that were taken out of all datasets are found here in Recovery.',
    ],
    section: '4',
    requirements: ['R43', 'R175'],
    see: ['create-dataset'],
  },
  {
    id: 'recovery',
    group: 'recovery',
    title: 'Recovery Management',
    also: ['Recovery'],
    text: [
      'Choose a VM at the left, then the backup it is to come back from. Restore is for one VM; Delete is for one VM or for the whole dataset.',
    ],
    section: '6.10',
    requirements: ['R98', 'R175'],
    see: ['restore', 'delete-backup', 'restore-cases'],
  },
  {
    id: 'jobs',
    group: 'protection',
    title: 'Jobs Management',
    also: ['Jobs'],
    text: [
      'Running: what works now, with the step and the component that acts. Scheduled: the tasks of all policies. History: what has ended, and why it failed. A backup or restore can be neither stopped nor suspended.',
    ],
    section: '6.3',
    requirements: ['R50', 'R101', 'R109', 'R137'],
    see: ['backup-steps', 'retry'],
  },
  {
    id: 'reports',
    group: 'protection',
    title: 'Reports Management',
    also: ['Reports'],
    text: [
      'Backup, recovery and configuration reports, by datasets and by hosts. A report opens in a window of its own and can be exported.',
    ],
    section: '4.2',
    requirements: ['R59'],
  },
  {
    id: 'sites',
    group: 'environment',
    title: 'Sites',
    also: ['Initialize', 'Abort Transfer', 'Break', 'Resync', 'Resync in Reverse', 'Release', 'Copy SnapInfo Files'],
    text: [
      'Both sites with the volumes that are mirrored: which way each mirror goes, its state, and how old the newest data at its destination is. Green is kept up to date, dashed is not. Choose a relationship in the list; what cannot be done now says why, and what overwrites a volume says first what will go.',
      'Lose a whole site in Faults. Then connect the LUNs at the other site by SnapDrive, restore the SnapInfo LUN from its last smhv_snapinfo copy, add the host with that SnapInfo path, and use Get-VMsFromBackup, Get-Backup and Restore-Backup -RestoreToAlternateHost in Windows PowerShell. A site that is in use copies the SnapInfo files of the other one into its own.',
      'The way back: resync in reverse, or initialize a new relationship to new storage; one more update of each LUN; then the same steps at the first site. At the end delete the VMs at the second site, disconnect its disks, and resync.',
    ],
    section: '8',
    requirements: ['R198', 'R206', 'R208', 'R209', 'R213', 'R214', 'R215'],
  },
  {
    id: 'advice',
    group: 'environment',
    title: 'Advice',
    text: [
      'Best practices of the report that this environment does not follow now: on which object, why it matters, what to do. Where one remedy is certain it can be done from here, after a preview; it is the same command as by hand.',
    ],
    see: ['finding-severities'],
  },
  {
    id: 'scenarios',
    group: 'environment',
    title: 'Scenarios and checkpoints',
    also: ['Simulated Environment'],
    text: [
      'A scenario is how an environment begins. A checkpoint keeps its present state under a name, to go back to. The environment is saved in this browser and shared by all its tabs.',
    ],
    fields: { 'Name of the checkpoint': 'Any name; it is shown in the list.' },
    see: ['clock', 'faults'],
  },
  {
    id: 'clock',
    group: 'environment',
    title: 'The simulated clock',
    text: [
      'One clock in UTC, at the right end of the status bar: pause, run at ×1 to ×10,000, step to the next event, run forward until something happens. Durations follow from what is done: bytes, VMs to quiesce, nodes.',
    ],
    see: ['scenarios'],
  },
  {
    id: 'faults',
    group: 'environment',
    title: 'Faults',
    text: [
      'Lets something go wrong, to see how it is met: a service stops, VSS is too slow, a volume fills, a VM is deleted behind the back of SMHV. Each fault can be undone.',
    ],
    fields: { Fault: 'What goes wrong.', 'Filter by name': 'Leaves the targets whose names contain this.' },
    see: ['finding-severities'],
  },
  {
    id: 'storage',
    group: 'environment',
    title: 'Storage',
    text: [
      'Volumes, LUNs, Snapshot copies and relationships of the storage systems. LUNs for VMs are best made with SnapDrive, of at most 14 TB.',
    ],
    section: '6.6',
    requirements: ['R15', 'R19', 'R131', 'R138'],
    see: ['retention', 'mirrors'],
  },
  {
    id: 'data-ontap',
    group: 'environment',
    title: 'Data ONTAP',
    text: [
      'The console of a storage system in 7-Mode, for what SMHV leaves to its administrator: snap list, SnapMirror and SnapVault by hand, deduplication, LUNs, failover of controllers. Type help for all commands, help and a command for its usage.',
      'Up and Down recall what was entered, Tab completes commands and names, Ctrl+C ends a wait, Ctrl+L clears the screen; several lines can be pasted. Shift+Tab leaves the console. What stands there stays until it is closed, also after a reload.',
    ],
    section: 'Appendix',
    requirements: ['R238', 'R239', 'R240'],
    see: ['storage', 'mirrors'],
  },
  {
    id: 'mail',
    group: 'environment',
    title: 'Mail',
    text: ['What the hosts have sent, and what waits because the mail server does not answer.'],
    section: '4',
    requirements: ['R41', 'R61'],
  },
  {
    id: 'hyper-v',
    group: 'windows',
    title: 'Hyper-V Manager',
    also: ['Move Wizard', 'Snapshot Name', 'Remove Hard Drive'],
    text: [
      'The VMs of each host, as Windows sees them: start, save, shut down, move, take VM snapshots, add VHDs. During a live or storage migration leave SMHV alone. After moving the location of VM snapshots take one before the next backup.',
    ],
    fields: {
      'Type of move':
        'Live: goes on running. Quick: saved, moved, resumed. Storage: its files go to another disk, and older backups cannot be restored any more.',
      Path: 'Of the new VHD, on a LUN: a VM with files elsewhere is not backed up.',
      Size: 'Dynamic and differencing VHDs hold at most 2040 GB; keep VHDX below 14 TB.',
      Format: 'See the table of disk formats.',
      'Copy the contents of a physical disk of the host':
        'Do not: the copy has the signature of that disk, and backups fail.',
      Folder: 'Where VM snapshots go from now on.',
    },
    section: '6.4',
    requirements: ['R105', 'R116', 'R131', 'R133', 'R134', 'R135', 'R165'],
    see: ['disk-formats-topic', 'migration'],
  },
  {
    id: 'clusters',
    group: 'windows',
    title: 'Failover Cluster Manager',
    also: ['Move to Another Node', 'Preferred Owner'],
    text: [
      'Nodes, disks and clustered VMs, with their owners. On 2008 R2 the node that is backed up should own the CSV and the cluster group; on 2012 CSVFS does without. A CSV shows CSVFS on 2012 and NTFS before.',
    ],
    fields: { Node: 'Where it goes, or where it belongs.' },
    section: 'Appendix',
    requirements: ['R119', 'R229', 'R230', 'R231', 'R232', 'R234', 'R251'],
    see: ['cluster-design', 'distributed'],
  },
  {
    id: 'computer-management',
    group: 'windows',
    title: 'Computer Management',
    also: ['Computers', 'Event Viewer', 'Task Scheduler'],
    text: [
      'The Windows of each host: edition, services, ports, hot-fixes that are missing, VSS providers; the Application logs; the tasks of all policies on every member host.',
    ],
    section: '3.1',
    requirements: ['R25', 'R29', 'R30', 'R31', 'R44', 'R137', 'R225', 'R226', 'R227'],
    see: ['platforms', 'ports', 'vss'],
  },
]
