import type { ClusterPlan, DiskPlan } from '../topology'

const DOMAIN = 'lab.example'

function csv(number: number, lun: string, owner: string, more: Partial<DiskPlan> = {}): DiskPlan {
  return { mountPoint: `C:\\ClusterStorage\\Volume${number}\\`, kind: 'csv', lun, owner, ...more }
}

function shared(mountPoint: string, lun: string, owner: string): DiskPlan {
  return { mountPoint, kind: 'shared', lun, owner }
}

export const clusters: readonly ClusterPlan[] = [
  {
    name: 'cluster_windows2008_r2',
    domain: DOMAIN,
    site: 'Site A',
    windows: '2008-r2-sp1',
    nodes: ['testhv01', 'testhv02', 'testhv03'],
    owner: 'testhv01',
    // Nobody has thought of rhel01, print01 and the VMs on shared disks yet (R234).
    preferredOwners: {
      'C:\\ClusterStorage\\Volume1\\': 'testhv01',
      'C:\\ClusterStorage\\Volume2\\': 'testhv02',
      'C:\\ClusterStorage\\Volume3\\': 'testhv03',
      'SMHV-demo-CSV': 'testhv01',
      exch01: 'testhv01',
      web01: 'testhv01',
      sql01: 'testhv02',
      web02: 'testhv02',
      app01: 'testhv02',
      sps01: 'testhv03',
    },
    disks: [
      csv(1, 'test02:/vol/csv01/csv01/csv01.lun', 'testhv01'),
      csv(2, 'test02:/vol/csv02/csv02/csv02.lun', 'testhv02'),
      csv(3, 'test02:/vol/csv03/csv03/csv03.lun', 'testhv03'),
      shared('M:\\', 'test02:/vol/shr01/shr01.lun', 'testhv01'),
      shared('N:\\', 'test02:/vol/shr02/shr02.lun', 'testhv03'),
      shared('S:\\', 'test02:/vol/smhv_snapinfo/snapinfo/snapinfo.lun', 'testhv01'),
    ],
  },
  {
    name: 'cluster_windows2012',
    domain: DOMAIN,
    site: 'Site A',
    windows: '2012',
    nodes: ['testhv04', 'testhv05'],
    owner: 'testhv04',
    disks: [
      csv(1, 'test02:/vol/csv11/csv11.lun', 'testhv04'),
      csv(2, 'test02:/vol/csv12/csv12.lun', 'testhv05'),
      csv(3, 'test02:/vol/csv13/csv13.lun', 'testhv05', { bitLocker: true }),
      csv(4, 'test02:/vol/smhv_snapinfo12/snapinfo12.lun', 'testhv04'),
      shared('Q:\\', 'test02:/vol/shr11/shr11.lun', 'testhv04'),
    ],
  },
  {
    name: 'cluster_asymmetric',
    domain: DOMAIN,
    site: 'Site A',
    windows: '2012',
    nodes: ['testhv09', 'testhv10'],
    owner: 'testhv09',
    asymmetric: true,
    disks: [
      csv(1, 'test02:/vol/csv_lab/csv_lab.lun', 'testhv09'),
      shared('S:\\', 'test02:/vol/lab_snapinfo/lab_snapinfo.lun', 'testhv09'),
    ],
  },
  {
    name: 'cluster_1',
    domain: DOMAIN,
    site: 'Site B',
    windows: '2008-r2-sp1',
    nodes: ['testhv21', 'testhv22'],
    owner: 'testhv21',
    disks: [
      csv(1, 'test04:/vol/dr_csv01/dr_csv01.lun', 'testhv21'),
      shared('S:\\', 'test04:/vol/dr_snapinfo/dr_snapinfo.lun', 'testhv21'),
    ],
  },
]
