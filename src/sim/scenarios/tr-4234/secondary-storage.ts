import { gib, tib } from '@/base/units'
import { lun, thinVolume } from '../plan-words'
import type { MirrorPlan, StorageSystemPlan, VaultPlan } from '../topology'

const SNAPINFO = { otherUsed: gib(2) }

/** The active-active pair of site B: mirrors of site A, and VMs of its own, so that it is an active secondary site (R206). */
export const secondaryStorage: readonly StorageSystemPlan[] = [
  {
    name: 'test03',
    site: 'Site B',
    ontapVersion: '8.1.2 7-Mode',
    partner: 'test04',
    licenses: [
      'snapmanager_hyperv',
      'snapdrive_windows',
      'fcp',
      'iscsi',
      'snaprestore',
      'snapmirror',
      'sv_ontap_sec',
      'flex_clone',
    ],
    aggregates: [{ name: 'aggr1', size: tib(60) }],
    volumes: [
      thinVolume('csv01', 'aggr1', 6000, lun('csv01/csv01.lun', 1000)),
      thinVolume('csv02', 'aggr1', 6000, lun('csv02/csv02.lun', 1000)),
      thinVolume('csv03', 'aggr1', 6000, lun('csv03/csv03.lun', 1000)),
      thinVolume('smhv_snapinfo', 'aggr1', 50, lun('snapinfo/snapinfo.lun', 20, SNAPINFO)),
      thinVolume('sm_san_ded1', 'aggr1', 2000, lun('sm_san_ded1.lun', 400)),
      thinVolume('ded07', 'aggr1', 3000, lun('ded07_e.lun', 800), lun('ded07_f.lun', 300)),
      thinVolume('ded07_snapinfo', 'aggr1', 50, lun('snapinfo07.lun', 20, SNAPINFO)),
      // Archives of csv03 and of the SnapInfo that belongs to it (R238–R240).
      { ...thinVolume('sv_csv03', 'aggr1', 6000), dedupe: true },
      thinVolume('sv_snapinfo', 'aggr1', 100),
    ],
  },
  {
    name: 'test04',
    site: 'Site B',
    ontapVersion: '8.1.2 7-Mode',
    partner: 'test03',
    // The one that was cabled in a hurry (R193).
    multipath: false,
    licenses: ['snapmanager_hyperv', 'snapdrive_windows', 'fcp', 'iscsi', 'snaprestore', 'snapmirror', 'flex_clone'],
    aggregates: [{ name: 'aggr1', size: tib(40) }],
    volumes: [
      thinVolume('dr_csv01', 'aggr1', 3000, lun('dr_csv01.lun', 600)),
      thinVolume('dr_snapinfo', 'aggr1', 50, lun('dr_snapinfo.lun', 20, SNAPINFO)),
      thinVolume('ded23', 'aggr1', 1000, lun('ded23.lun', 300)),
      thinVolume('ded23_snapinfo', 'aggr1', 50, lun('snapinfo23.lun', 20, SNAPINFO)),
    ],
  },
]

export const mirrors: readonly MirrorPlan[] = [
  { source: 'test02:csv01', destination: 'test03:csv01' },
  { source: 'test02:csv02', destination: 'test03:csv02' },
  // Set up, but its first transfer was never made.
  { source: 'test02:csv03', destination: 'test03:csv03', state: 'uninitialized' },
  { source: 'test02:smhv_snapinfo', destination: 'test03:smhv_snapinfo' },
  { source: 'test02:sm_san_ded1', destination: 'test03:sm_san_ded1' },
  { source: 'test02:ded07', destination: 'test03:ded07' },
  { source: 'test02:ded07_snapinfo', destination: 'test03:ded07_snapinfo' },
]

const NIGHTLY = { name: 'sv_daily', count: 7, frequency: 'daily', weekday: null } as const

/** Seven copies for each host, made by the scripts of its backups (R239). */
const BY_HOST = ['testhv01', 'testhv02', 'testhv03'].map((name) => ({
  name: `sv_daily_${name}`,
  count: 7,
  frequency: 'none' as const,
  hour: null,
  weekday: null,
}))

/** The secondary fetches them in the night and keeps seven days. */
export const vaults: readonly VaultPlan[] = [
  { source: 'test02:csv03', destination: 'test03:sv_csv03', schedule: { ...NIGHTLY, hour: 1 }, archives: BY_HOST },
  { source: 'test02:smhv_snapinfo', destination: 'test03:sv_snapinfo', schedule: { ...NIGHTLY, hour: 3 } },
]
