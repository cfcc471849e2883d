import type { HelpPart, HelpTopic } from './topic'

const REPORT: HelpPart = {
  title: 'Report Settings',
  text: [
    'Every backup, restore and change of configuration writes a report. The host needs a directory for them before its VMs can join a dataset.',
  ],
  fields: {
    'Report path':
      'A full path on a local disk of the host, never on a CSV. For a cluster the same path must exist on every node. Leave it empty to set it later: until then its VMs cannot join a dataset.',
  },
}

const NOTIFICATION: HelpPart = {
  title: 'Notification Settings',
  text: ['Optional. Without it no mail is sent, whatever a policy asks for. Each policy then says when mail is sent.'],
  fields: {
    'Send e-mail notifications': 'Lets jobs of this host send mail through the SMTP server below.',
    'SMTP server': 'The computer that takes the mail. When it does not answer, messages wait in the outbox.',
    From: 'The address of the sender, such as smhv@lab.example.',
    To: 'One or more addresses, separated by commas.',
    Subject: 'Stands in front of the outcome in the subject line.',
    'Send AutoSupport messages': 'Also tells the storage system of each job, which passes it on as AutoSupport does.',
  },
}

const SNAPINFO: HelpPart = {
  title: 'SnapInfo Settings',
  text: [
    'SnapInfo is the directory with the metadata of all backups. Without it nothing can be recovered, so it is asked for before VMs can join a dataset. After each backup its volume gets a Snapshot copy of its own.',
    'Its LUN should have a volume to itself: otherwise the copies hold the blocks of other LUNs as well.',
  ],
  fields: {
    'Storage type':
      'A LUN of the host or cluster. SMB shares belong to clustered Data ONTAP and are refused in 7-Mode.',
    'SnapInfo path':
      'A directory on a LUN: a dedicated one of a single host, a shared one or a CSV of a cluster. After a change the files of earlier backups stay where they are, and these backups are not found until the files are moved.',
  },
}

const HOST_NAME =
  'The name or address of a parent host or of a host cluster. A cluster brings its shared VMs, a host its dedicated ones.'
const PORT =
  'The port of the SMHV service, 808 unless it was changed at the installation. All nodes of a cluster use the same one.'

const LICENSE_FIELDS = {
  'License type':
    'Per server: a key on each host. Per storage: the SMHV license on every storage system that the host uses, and no key.',
  'SMHV License Key': 'The key of the host, with licensing per server.',
  'SDW License Key':
    'The key of SnapDrive for Windows on the host; needed unless the storage systems are licensed for it.',
}

/** Managing hosts: adding, configuring, installing, licensing. */
export const hostTopics: readonly HelpTopic[] = [
  {
    id: 'add-host',
    group: 'protection',
    title: 'Hosts Management Wizard',
    also: ['Browse for a host or cluster', 'Browse for Folder'],
    text: [
      'Adds a parent host or a host cluster to this console, so that its VMs can be protected. SMHV and SnapDrive 7.0 must be on it, on every node of a cluster, in the same version and on the same port.',
      'A host is best managed from one console. A console that runs in a VM must not manage the host of that VM: a restore would stop the console itself.',
      'If the simulator reports missing hot-fixes, look at the platform tables: the Interoperability Matrix of the vendor has the last word.',
    ],
    parts: [
      { title: 'Welcome', text: ['Says what will be asked. Nothing happens before Finish.'] },
      {
        title: 'Host',
        text: ['What is known of the host appears below, as soon as it is found.'],
        fields: { 'Host Name/IP': HOST_NAME, Port: PORT },
      },
      REPORT,
      NOTIFICATION,
      SNAPINFO,
      {
        title: 'Summary',
        text: ['Everything that is missing, advised against or will be refused, with what to do about it.'],
      },
    ],
    section: '6.2',
    requirements: ['R46', 'R47', 'R52', 'R59', 'R83', 'R88', 'R89', 'R93', 'R223', 'R250'],
    see: ['platforms', 'configure-host', 'remote-install', 'snapinfo', 'ports'],
  },
  {
    id: 'configure-host',
    group: 'protection',
    title: 'Configuration Wizard',
    also: [
      'Report Settings',
      'Notification Settings',
      'SnapInfo Settings',
      'SnapInfo Snapshot Copies',
      'Move SnapInfo Files',
    ],
    text: [
      'Gives a managed host or cluster the settings that it lacks, or changes them. Report path and SnapInfo are needed, notification is not.',
    ],
    parts: [
      { title: 'Welcome', text: ['Says which host is configured.'] },
      REPORT,
      NOTIFICATION,
      SNAPINFO,
      { title: 'Summary', text: ['What changes, and what then is not found any more.'] },
      {
        title: 'SnapInfo Snapshot Copies',
        text: [
          'After each backup the SnapInfo volume gets a Snapshot copy; thirty are kept. The registry value snapinfo_snaps_count changes that number: on the host, or on each node of a cluster. That of the node that owns the cluster group counts, so all nodes should have the same.',
        ],
        fields: {
          'Set it on': 'One node, or all of them.',
          'Number to keep': 'The default, or what the registry value says.',
          'Copies to keep': 'From 1 to 255.',
        },
      },
      {
        title: 'Move SnapInfo Files',
        text: [
          'Moves what lies in an earlier SnapInfo directory into the present one. The product leaves this to you and Explorer.',
        ],
        fields: {
          'Move the files from': 'The earlier directory. Its backups are found again when the files have arrived.',
        },
      },
    ],
    section: '4.2',
    requirements: ['R55', 'R56', 'R57', 'R58', 'R60', 'R90', 'R91', 'R150', 'R151', 'R152'],
    see: ['snapinfo', 'add-host'],
  },
  {
    id: 'remote-install',
    group: 'protection',
    title: 'Remote Host Install',
    also: ['Remote Host Install Wizard'],
    text: [
      'Installs SMHV on another host from here, or removes it; on a cluster on all its nodes. SnapDrive 7.0 is installed first where it is missing. Both hosts must belong to one domain.',
    ],
    parts: [
      { title: 'Welcome', text: ['Says what will be asked.'] },
      {
        title: 'Host',
        text: ['The computer to install on.'],
        fields: { Operation: 'Install, or uninstall.', 'Host Name/IP': HOST_NAME, Port: PORT },
      },
      {
        title: 'License',
        text: ['Keys for both products, or none where the storage systems carry the licenses.'],
        fields: LICENSE_FIELDS,
      },
      {
        title: 'Credentials',
        text: ['An account with administrator rights on the host.'],
        fields: {
          'User Name': 'As DOMAIN\\user. The service runs under this account.',
          Password: 'Of that account. It is not kept.',
          'Confirm Password': 'The same once more.',
        },
      },
      { title: 'Summary', text: ['What will be installed where, in which order.'] },
    ],
    section: '6.1',
    requirements: ['R82', 'R84', 'R85', 'R86', 'R87'],
    see: ['licensing', 'add-host'],
  },
  {
    id: 'license-settings',
    group: 'protection',
    title: 'License Settings',
    text: [
      'How each host of this console is licensed. Besides SMHV itself, SnapRestore and the protocol (FCP or iSCSI) must be licensed on the storage systems, and SnapMirror where it is used.',
    ],
    fields: LICENSE_FIELDS,
    section: '3.1',
    requirements: ['R21', 'R22', 'R23', 'R24'],
    see: ['licensing'],
  },
  {
    id: 'storage-connections',
    group: 'protection',
    title: 'Manage Storage Connection Settings',
    also: [
      'Add Storage Connection',
      'Modify Storage Connection',
      'Remove Storage Connection',
      'Browse for a storage system',
      'Storage Connection Settings',
    ],
    text: ['How SnapDrive reaches the storage systems: over HTTPS or HTTP, as which user. RPC is not offered.'],
    fields: {
      'Storage system': 'The name or address of the controller.',
      Protocol: 'HTTPS encrypts; HTTP does not.',
      Port: '443 for HTTPS, 80 for HTTP unless changed there.',
      'User Name': 'An account of the storage system.',
      Password: 'Of that account.',
    },
    section: '4.1',
    requirements: ['R44', 'R50'],
  },
  {
    id: 'remove-host',
    group: 'protection',
    title: 'Remove Host',
    text: [
      'This console stops to manage the host. Its VMs leave no trace in Hyper-V: they go on running. Datasets that hold its VMs cannot back them up any more.',
    ],
    fields: {
      'Delete all VM backups':
        'Also deletes the backups of its VMs, with their Snapshot copies. Otherwise they stay, and can be restored when the host is added again.',
    },
    section: '6.2',
    see: ['add-host'],
  },
]
