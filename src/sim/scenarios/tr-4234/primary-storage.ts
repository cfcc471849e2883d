import { gib, tib } from '@/base/units'
import { lun, thickVolume, thinVolume } from '../plan-words'
import type { StorageSystemPlan } from '../topology'

const SNAPINFO = { otherUsed: gib(2) }

/**
 * The active-active pair of site A. test02 carries the clusters of the report, with SMHV licensed on the storage system;
 * test01 carries stand-alone hosts and has no SMHV license, so that they need keys of their own (R21–R23).
 */
export const primaryStorage: readonly StorageSystemPlan[] = [
  {
    name: 'test01',
    site: 'Site A',
    ontapVersion: '8.1.2 7-Mode',
    partner: 'test02',
    licenses: ['fcp', 'iscsi', 'snaprestore', 'snapmirror', 'flex_clone'],
    aggregates: [{ name: 'aggr1', size: tib(40) }],
    volumes: [
      thickVolume(
        'ded06_boot',
        'aggr1',
        400,
        lun('boot06.lun', 200, { partition: 'MBR', sanBoot: true, otherUsed: gib(40) }),
      ),
      thinVolume('ded06', 'aggr1', 4000, lun('ded06.lun', 1500)),
      // One volume, several LUNs: a pass-through disk beside the LUN for VM snapshots.
      thinVolume('ded06_misc', 'aggr1', 1500, lun('snapshots06.lun', 300), lun('fin01_data.lun', 250)),
      thinVolume('ded06_snapinfo', 'aggr1', 50, lun('snapinfo06.lun', 20, SNAPINFO)),
      thinVolume('crm', 'aggr1', 1200, lun('crm01.lun', 300)),
      thinVolume('crm_shared', 'aggr1', 1500, lun('crm02.lun', 500)),
      thinVolume('ded08_snapinfo', 'aggr1', 50, lun('snapinfo08.lun', 20, SNAPINFO)),
      thinVolume('ded11', 'aggr1', 600, lun('ded11.lun', 200)),
      thinVolume('ded12', 'aggr1', 600, lun('ded12.lun', 200)),
      thinVolume('ded13', 'aggr1', 600, lun('ded13.lun', 200), lun('snapinfo13.lun', 20, SNAPINFO)),
    ],
  },
  {
    name: 'test02',
    site: 'Site A',
    ontapVersion: '8.1.2 7-Mode',
    partner: 'test01',
    licenses: [
      'snapmanager_hyperv',
      'snapdrive_windows',
      'fcp',
      'iscsi',
      'snaprestore',
      'snapmirror',
      'sv_ontap_pri',
      'flex_clone',
    ],
    aggregates: [
      { name: 'aggr1', size: tib(60) },
      { name: 'aggr2', size: tib(60) },
    ],
    volumes: [
      // Windows Server 2008 R2 cluster: one CSV per node, SnapInfo on a volume of its own, as the report's listings have it.
      thinVolume('csv01', 'aggr1', 6000, lun('csv01/csv01.lun', 1000)),
      thinVolume('csv02', 'aggr1', 6000, lun('csv02/csv02.lun', 1000)),
      thinVolume('csv03', 'aggr1', 6000, lun('csv03/csv03.lun', 1000)),
      thickVolume('smhv_snapinfo', 'aggr1', 50, lun('snapinfo/snapinfo.lun', 20, SNAPINFO)),
      thinVolume('shr01', 'aggr1', 1500, lun('shr01.lun', 400)),
      thinVolume('shr02', 'aggr1', 600, lun('shr02.lun', 200, { partition: 'MBR' })),
      thinVolume('ded02', 'aggr1', 800, lun('ded02.lun', 200)),
      thinVolume('ded02_snapinfo', 'aggr1', 50, lun('snapinfo02.lun', 20, SNAPINFO)),
      // Windows Server 2012 cluster.
      thinVolume('csv11', 'aggr2', 6000, lun('csv11.lun', 1500)),
      thinVolume('csv12', 'aggr2', 6000, lun('csv12.lun', 1500)),
      thinVolume('csv13', 'aggr2', 2000, lun('csv13.lun', 400)),
      thinVolume('shr11', 'aggr2', 600, lun('shr11.lun', 200)),
      thinVolume('smhv_snapinfo12', 'aggr2', 50, lun('snapinfo12.lun', 20, SNAPINFO)),
      // Stand-alone host testhv07. sm_san_ded1 holds one LUN, ded07 two: they fail over differently (R199–R200).
      thinVolume('sm_san_ded1', 'aggr2', 2000, lun('sm_san_ded1.lun', 400)),
      thinVolume('ded07', 'aggr2', 3000, lun('ded07_e.lun', 800), lun('ded07_f.lun', 300)),
      thinVolume('ded07_snapinfo', 'aggr2', 50, lun('snapinfo07.lun', 20, SNAPINFO)),
      // Larger than SnapDrive creates LUNs (R131): made on the storage system.
      thinVolume('archive', 'aggr2', 30_000, lun('archive.lun', 15_360)),
      // Asymmetric Windows Server 2012 cluster.
      thinVolume('csv_lab', 'aggr2', 1000, lun('csv_lab.lun', 300)),
      thinVolume('lab_snapinfo', 'aggr2', 50, lun('lab_snapinfo.lun', 20, SNAPINFO)),
    ],
  },
]
