import type { ScriptPlan } from '../topology'

/** Where SMHV looks for nothing but administrators put their scripts (R241). */
const FOLDER = 'C:\\Program Files\\NetApp\\SnapManager for Hyper-V\\scripts'

export const scripts: readonly ScriptPlan[] = [
  {
    hosts: ['testhv01', 'testhv02', 'testhv03', 'testhv06', 'testhv07', 'testhv08'],
    path: `${FOLDER}\\update-vmsnapshot.bat`,
    content: [
      '@echo off',
      'rem %1 = first Snapshot copy of the backup, %2 = time stamp of its SnapInfo directory',
      'echo Snapshot copies %1 and %1_backup of %2 are ready for the secondary >> C:\\SMHV\\transfer.log',
    ].join('\r\n'),
  },
]
