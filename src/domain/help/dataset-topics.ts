import type { HelpPart, HelpTopic } from './topic'

const NAME =
  'Letters, digits, underscore and hyphen, at most 64: names become part of file names and of names of Snapshot copies.'
const DESCRIPTION = 'For people. At most 255 characters, of the same kinds as in names.'

const RETENTION_FIELDS = {
  Type: 'A tag that is shown with the backup, and the group in which old ones are looked for: Hourly, Daily, Weekly, Monthly. Unlimited backups are never deleted by SMHV and count toward the 255 copies.',
  'Deletion of backups': 'By age, or by number. Retention runs after each backup of the dataset.',
  'Keep for': 'Backups older than so many days are deleted.',
  'Keep at most':
    'What exceeds this number is deleted, the oldest first. A backup is two Snapshot copies of each volume: 30 hourly ones are 60.',
}

const OPTION_FIELDS = {
  'Backup type':
    'Application-consistent: VSS quiesces the guests; two Snapshot copies of each volume. Crash-consistent: as after a power loss; quicker, one copy, without VSS; there since SMHV 1.1 with SnapDrive 6.4.1. Take crash-consistent ones often and application-consistent ones besides, not instead.',
  'Update SnapMirror after backup':
    'At the end the mirrors of the volumes transfer what is new. The relationship must exist.',
  'Update SnapVault after backup': 'Belongs to clustered Data ONTAP. In 7-Mode a post-script does it.',
  'Allow saved state VM backup':
    'Lets VMs that cannot be backed up online be saved for the moment of the copy. That is downtime: keep it off for VMs that must not stand still. Not with crash-consistent backups.',
  'Enable Distributed Backup':
    'Windows Server 2012: one backup for all nodes, led by the owner of the cluster group. Without it each node takes copies of its own. Not with crash-consistent backups.',
  'Send e-mail':
    'When a mail is sent about jobs. Errors and warnings are enough; a mail after every backup is soon not read any more.',
}

const SCRIPTS: HelpPart = {
  title: 'Scripts',
  text: [
    'A program or script before the backup, after it, or both. It runs on all member hosts unless one is named. Three variables are filled in after application-consistent backups: $VMSnapshot is the name of the first Snapshot copy (the second adds _backup), $SnapInfoName the time stamp of the SnapInfo directory, $SnapInfoSnapshot the name of the SnapInfo copy (dedicated VMs only).',
  ],
  fields: {
    Path: 'The full path on the host.',
    Arguments: 'What follows the path on the command line, such as $VMSnapshot $SnapInfoName.',
    'Runs on': 'All member hosts, or one of them.',
    Host: 'The one member host on which it runs.',
  },
}

const DATASET_PAGES: readonly HelpPart[] = [
  { title: 'Welcome', text: ['A dataset groups VMs that are to be protected alike. A VM may belong to several.'] },
  {
    title: 'Basic Details',
    text: ['How the dataset is known.'],
    fields: { Name: `${NAME} It cannot be changed later.`, Description: DESCRIPTION },
  },
  {
    title: 'Virtual Machine Resources',
    text: [
      'Tick VMs, hosts or clusters. VMs of one LUN belong into one dataset: they share its Snapshot copies. Dedicated and shared VMs of one cluster do not go together, nor do VMs on SMB shares and on LUNs.',
    ],
    fields: {
      'Validate Dataset': 'Refuses VMs that could not be backed up. Without it they may join, and their backups fail.',
      'Hosts and virtual machines': 'What this console manages. Space ticks the row with the focus.',
    },
  },
  { title: 'Summary', text: ['What was chosen and what to know of it.'] },
]

/** Datasets, their policies, backups on demand. */
export const datasetTopics: readonly HelpTopic[] = [
  {
    id: 'create-dataset',
    group: 'protection',
    title: 'Create Dataset Wizard',
    text: ['Puts VMs of managed hosts together. The hosts must have a report path and a SnapInfo directory.'],
    parts: DATASET_PAGES,
    section: '6.2',
    requirements: ['R32', 'R33', 'R43', 'R52', 'R92', 'R103', 'R108', 'R114', 'R127', 'R232'],
    see: ['unprotected-resources', 'add-policy', 'guests', 'disk-formats-topic'],
  },
  {
    id: 'modify-dataset',
    group: 'protection',
    title: 'Modify Dataset Wizard',
    text: [
      'Changes description and members. Backups that exist keep what they hold. VMs deleted from Hyper-V may stay for the sake of their backups, unless the dataset is validated.',
    ],
    parts: DATASET_PAGES,
    section: '6.2',
    requirements: ['R33', 'R154'],
    see: ['create-dataset'],
  },
  {
    id: 'delete-dataset',
    group: 'protection',
    title: 'Delete dataset',
    also: ['Delete Dataset'],
    text: [
      'Takes the dataset and its policies. Its backups stay, and nothing deletes old ones any more: retention ends with the dataset.',
    ],
    section: '6.6',
    see: ['delete-backup'],
  },
  {
    id: 'add-policy',
    group: 'protection',
    title: 'Add Policy Wizard',
    also: ['Modify Policy Wizard'],
    text: [
      'A policy says when a dataset is backed up, how long the backups are kept, whether they are mirrored, and what runs before and after. A dataset may have several, such as hourly and weekly ones; each has its task on every member host.',
    ],
    parts: [
      { title: 'Welcome', text: ['What a policy is for.'] },
      {
        title: 'Basic Details',
        text: ['How the policy is known in its dataset.'],
        fields: { Name: NAME, Description: DESCRIPTION },
      },
      {
        title: 'Retention',
        text: [
          'How much is kept. All policies that keep backups on one volume share its 255 Snapshot copies; the arithmetic below the fields counts them.',
        ],
        fields: RETENTION_FIELDS,
      },
      {
        title: 'Scheduling',
        text: [
          'The task for the Windows Task Scheduler. Do not let backups of VMs on one host or CSV start together: one application-consistent backup runs on a host at a time.',
        ],
        fields: {
          'Run the job': 'How often; or not at all, for a policy that is only used on demand.',
          'Job name': 'The name of the task.',
          'User name': 'The account under which the task runs, as DOMAIN\\user.',
          Every: 'Each, every second, every third… hour, day, week or month.',
          Days: 'The days of the week on which it runs.',
          'Day of the month': 'In a shorter month it runs on the last day.',
          'Start date': 'The first day, by the clock of the environment.',
          'Start time (UTC)': 'The time of day, in UTC.',
        },
      },
      {
        title: 'Backup Options',
        text: ['How the copies are taken, and what happens around them.'],
        fields: { ...OPTION_FIELDS, ...SCRIPTS.fields },
      },
      {
        title: 'Summary',
        text: ['What was chosen, what is advised against, and whether the volumes have room for it.'],
      },
    ],
    section: '6.6',
    requirements: [
      'R34',
      'R39',
      'R40',
      'R42',
      'R80',
      'R113',
      'R115',
      'R137',
      'R139',
      'R140',
      'R142',
      'R143',
      'R145',
      'R147',
      'R155',
      'R157',
    ],
    see: ['retention', 'backup-types', 'saved-state', 'scripts', 'distributed'],
  },
  {
    id: 'remove-policy',
    group: 'protection',
    title: 'Remove Policy',
    also: ['Remove Policies'],
    text: ['Takes the policy and its scheduled tasks. Backups made with it stay.'],
    section: '6.6',
    see: ['add-policy'],
  },
  {
    id: 'backup-dataset',
    group: 'protection',
    title: 'Backup Dataset Wizard',
    also: ['Backup Several Datasets'],
    text: [
      'Backs all VMs of a dataset up, now. Such backups count toward the limit of 255 copies like scheduled ones. Closing the wizard does not stop the job.',
    ],
    parts: [
      { title: 'Welcome', text: ['Says what will be asked.'] },
      {
        title: 'Dataset',
        text: ['The dataset to back up.'],
        fields: { Dataset: 'All its VMs are backed up together. Only a restore is for one VM.' },
      },
      {
        title: 'Backup Details',
        text: ['A policy gives its choices to the pages that follow.'],
        fields: {
          'Backup name': 'What stands before the time stamp of its name.',
          Description: DESCRIPTION,
          Policy: 'Whose choices are taken over; they can be changed for this backup.',
        },
      },
      { title: 'Retention', text: ['How long this backup is kept.'], fields: RETENTION_FIELDS },
      { title: 'Backup Type and Options', text: ['How the copies are taken.'], fields: OPTION_FIELDS },
      { title: 'Backup Type', text: ['How the copies are taken.'], fields: OPTION_FIELDS },
      SCRIPTS,
      { title: 'Summary', text: ['What the backup would meet, and how many Snapshot copies each volume gets.'] },
    ],
    section: '6.3',
    requirements: ['R36', 'R76', 'R99', 'R104', 'R110', 'R113', 'R125', 'R141', 'R148', 'R153'],
    see: ['backup-types', 'backup-steps', 'distributed'],
  },
]
