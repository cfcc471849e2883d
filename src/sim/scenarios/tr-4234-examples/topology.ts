import { WINDOWS_HOTFIXES } from '@/domain/hyperv/hotfixes'
import type { WindowsVersion } from '@/domain/hyperv/windows'
import type { StorageLicense } from '@/domain/ontap/storage'
import { gib, tib } from '@/base/units'
import { dynamicVhd, fixedVhd, lun, thinVolume } from '../plan-words'
import type { ClusterPlan, DiskPlan, HostPlan, MirrorPlan, StorageSystemPlan, Topology, VmPlan } from '../topology'
import { appendixScripts } from './scripts'

const DOMAIN = 'lab.example'
const SNAPINFO = { otherUsed: gib(2) }
const CSV1 = 'C:\\ClusterStorage\\Volume1'
const NODES = ['testhv01', 'testhv02', 'testhv03']

const LICENSES: readonly StorageLicense[] = [
  'snapmanager_hyperv',
  'snapdrive_windows',
  'fcp',
  'iscsi',
  'snaprestore',
  'snapmirror',
  'flex_clone',
]

/** test02 and test03 as in the appendix; test04 holds the mirrors of section 8. */
const storageSystems: readonly StorageSystemPlan[] = [
  {
    name: 'test02',
    site: 'Site A',
    ontapVersion: '8.1.2 7-Mode',
    partner: null,
    licenses: [...LICENSES, 'sv_ontap_pri'],
    aggregates: [{ name: 'aggr1', size: tib(40) }],
    volumes: [
      thinVolume('csv01', 'aggr1', 3000, lun('csv01/csv01.lun', 500)),
      thinVolume('csv02', 'aggr1', 3000, lun('csv02/csv02.lun', 500)),
      thinVolume('csv03', 'aggr1', 3000, lun('csv03/csv03.lun', 500)),
      thinVolume('smhv_snapinfo', 'aggr1', 50, lun('snapinfo/snapinfo.lun', 20, SNAPINFO)),
      thinVolume('sm_san_ded1', 'aggr1', 2000, lun('sm_san_ded1.lun', 400)),
      thinVolume('ded07_snapinfo', 'aggr1', 50, lun('snapinfo07.lun', 20, SNAPINFO)),
    ],
  },
  {
    // Empty until `snapvault start` fills it: volumes of the same names as on the primary.
    name: 'test03',
    site: 'Site B',
    ontapVersion: '8.1.2 7-Mode',
    partner: 'test04',
    licenses: [...LICENSES, 'sv_ontap_sec'],
    aggregates: [{ name: 'aggr1', size: tib(40) }],
    volumes: [
      thinVolume('csv01', 'aggr1', 6000),
      thinVolume('csv02', 'aggr1', 6000),
      thinVolume('csv03', 'aggr1', 6000),
      thinVolume('smhv_snapinfo', 'aggr1', 100),
    ],
  },
  {
    name: 'test04',
    site: 'Site B',
    ontapVersion: '8.1.2 7-Mode',
    partner: 'test03',
    licenses: LICENSES,
    aggregates: [{ name: 'aggr1', size: tib(40) }],
    volumes: [
      thinVolume('csv01', 'aggr1', 3000, lun('csv01/csv01.lun', 500)),
      thinVolume('smhv_snapinfo', 'aggr1', 50, lun('snapinfo/snapinfo.lun', 20, SNAPINFO)),
      thinVolume('sm_san_ded1', 'aggr1', 2000, lun('sm_san_ded1.lun', 400)),
      thinVolume('ded07_snapinfo', 'aggr1', 50, lun('snapinfo07.lun', 20, SNAPINFO)),
    ],
  },
]

const mirrors: readonly MirrorPlan[] = ['csv01', 'smhv_snapinfo', 'sm_san_ded1', 'ded07_snapinfo'].map((volume) => ({
  source: `test02:${volume}`,
  destination: `test04:${volume}`,
}))

const SYSTEM: DiskPlan = { mountPoint: 'C:\\', kind: 'local', lun: null }

function host(name: string, windows: WindowsVersion, site: string, more: Partial<HostPlan> = {}): HostPlan {
  return {
    name,
    domain: DOMAIN,
    site,
    windows,
    smhv: { version: '2.0.0' },
    snapDrive: { version: '7.0.0' },
    hotfixes: WINDOWS_HOTFIXES[windows],
    disks: [SYSTEM],
    ...more,
  }
}

const hosts: readonly HostPlan[] = [
  // Step 3 of the appendix's prerequisites is done on every one of them (R237).
  ...NODES.map((name) => host(name, '2008-r2-sp1', 'Site A', { executionPolicy: 'RemoteSigned', toolkit: true })),
  host('testhv07', '2012', 'Site A', {
    disks: [
      SYSTEM,
      { mountPoint: 'J:\\', kind: 'dedicated', lun: 'test02:/vol/sm_san_ded1/sm_san_ded1.lun' },
      { mountPoint: 'S:\\', kind: 'dedicated', lun: 'test02:/vol/ded07_snapinfo/snapinfo07.lun' },
    ],
  }),
  host('testhv21', '2008-r2-sp1', 'Site B'),
  host('testhv22', '2008-r2-sp1', 'Site B'),
  host('testhv23', '2012', 'Site B'),
]

const clusters: readonly ClusterPlan[] = [
  {
    name: 'cluster_windows2008_r2',
    domain: DOMAIN,
    site: 'Site A',
    windows: '2008-r2-sp1',
    nodes: NODES,
    owner: 'testhv01',
    disks: [
      ...NODES.map((owner, index): DiskPlan => ({
        mountPoint: `C:\\ClusterStorage\\Volume${index + 1}\\`,
        kind: 'csv',
        lun: `test02:/vol/csv0${index + 1}/csv0${index + 1}/csv0${index + 1}.lun`,
        owner,
      })),
      { mountPoint: 'S:\\', kind: 'shared', lun: 'test02:/vol/smhv_snapinfo/snapinfo/snapinfo.lun', owner: 'testhv01' },
    ],
  },
  {
    // Nothing of its own: what it has comes from the mirrors.
    name: 'cluster_1',
    domain: DOMAIN,
    site: 'Site B',
    windows: '2008-r2-sp1',
    nodes: ['testhv21', 'testhv22'],
    owner: 'testhv21',
    disks: [],
  },
]

const vms: readonly VmPlan[] = [
  {
    name: 'SMHV-demo-CSV',
    guid: 'F10F1011-901A-4789-ADE4-A1F34323E2D7',
    host: 'testhv01',
    shared: true,
    guest: 'Windows Server 2008 R2',
    folder: `${CSV1}\\SMHV-demo-CSV`,
    disks: [fixedVhd(`${CSV1}\\SMHV-demo-CSV\\SMHV-demo-CSV.vhd`, 40)],
    writeRate: 15_000,
  },
  {
    name: 'testVM',
    guid: '05391048-68F5-4153-84F6-52C9643F4592',
    host: 'testhv07',
    guest: 'Windows Server 2012',
    folder: 'J:\\testVM',
    disks: [
      dynamicVhd('J:\\testVM\\test1.vhdx', 80, 30),
      dynamicVhd('J:\\test.vhdx', 60, 18),
      dynamicVhd('J:\\testVM\\VirtualHardDisks\\test2.vhdx', 60, 22),
      dynamicVhd('J:\\testVM\\Virtual Hard Disks\\test3.vhdx', 60, 9),
    ],
    writeRate: 30_000,
  },
]

/** What the examples of the report's section 8 and of its appendix name, and nothing else. */
export const examplesTopology: Topology = {
  consoles: [{ name: 'console-1', vm: null }],
  storageSystems,
  mirrors,
  hosts,
  clusters,
  vms,
  scripts: appendixScripts(NODES),
}
