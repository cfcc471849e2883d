import type { ScriptPlan } from '../topology'
import { PRINTED_SNAPINFO, PRINTED_VM_SNAPSHOT, SV_UPDATE, SV_UPDATE_SNAPINFO } from './vault-scripts'

/** Where SMHV looks for nothing but administrators put their scripts (R241). */
const FOLDER = 'C:\\Program Files\\NetApp\\SnapManager for Hyper-V\\scripts'
/** The same four with the slips of the report's listings, to be seen for what they are (R246). */
const PRINTED = `${FOLDER}\\as-printed`

/** Nodes of the cluster whose csv03 is archived on test03. */
const NODES = ['testhv01', 'testhv02', 'testhv03']
const ELSEWHERE = ['testhv06', 'testhv07', 'testhv08']

const lines = (...rows: readonly string[]): string => rows.join('\r\n')

const VM_SNAPSHOT = lines(
  '@echo off',
  'rem %1 = first Snapshot copy of the backup, %2 = time stamp of its SnapInfo directory',
  `powershell -file "${FOLDER}"\\sv_update.ps1 test02 test03 csv03 sv_csv03 /vol/sv_csv03/csv03 sv_daily %1 %2`,
)

/** Runs by itself once all nodes are through: only then is there a copy of SnapInfo (R243). */
const SNAPINFO = lines(
  '@echo off',
  `powershell -file "${FOLDER}"\\sv_update_snapinfo.ps1 test02 test03 smhv_snapinfo sv_snapinfo /vol/sv_snapinfo/smhv_snapinfo sv_daily`,
)

/** As listed: each batch file calls the script of the other, and one passes a word too many. */
const PRINTED_VM_BATCH = lines(
  `powershell -file "${PRINTED}"\\sv_update_snapinfo.ps1 test02 test03 smhv_snapinfo sv_snapinfo /vol/sv_snapinfo/smhv_snapinfo sv_daily`,
)
const PRINTED_SNAPINFO_BATCH = lines(
  `powershell -file "${PRINTED}"\\sv_update.ps1 test02 test03 csv03 sv_csv03 /vol/sv_csv03/csv03 sv_daily backup %1 %2`,
)

const files: readonly { readonly path: string; readonly content: string }[] = [
  { path: `${FOLDER}\\sv_update.ps1`, content: SV_UPDATE },
  { path: `${FOLDER}\\sv_update_snapinfo.ps1`, content: SV_UPDATE_SNAPINFO },
  { path: `${FOLDER}\\update-vmsnapshot.bat`, content: VM_SNAPSHOT },
  { path: `${FOLDER}\\update-snapinfo.bat`, content: SNAPINFO },
  { path: `${PRINTED}\\sv_update.ps1`, content: PRINTED_VM_SNAPSHOT },
  { path: `${PRINTED}\\sv_update_snapinfo.ps1`, content: PRINTED_SNAPINFO },
  { path: `${PRINTED}\\update-vmsnapshot.bat`, content: PRINTED_VM_BATCH },
  { path: `${PRINTED}\\update-snapinfo.bat`, content: PRINTED_SNAPINFO_BATCH },
]

export const scripts: readonly ScriptPlan[] = [
  ...files.map((file) => ({ ...file, hosts: NODES })),
  {
    hosts: ELSEWHERE,
    path: `${FOLDER}\\update-vmsnapshot.bat`,
    content: lines(
      '@echo off',
      'rem %1 = first Snapshot copy of the backup, %2 = time stamp of its SnapInfo directory',
      'echo Snapshot copies %1 and %1_backup of %2 are ready for the secondary >> C:\\SMHV\\transfer.log',
    ),
  },
]
