import { differencingVhd, dynamicVhd, fixedVhd } from '../plan-words'
import type { VmPlan } from '../topology'

const CSV1 = 'C:\\ClusterStorage\\Volume1'
const CSV2 = 'C:\\ClusterStorage\\Volume2'
const CSV3 = 'C:\\ClusterStorage\\Volume3'

const W2008R2 = 'Windows Server 2008 R2'

/** VMs of cluster_windows2008_r2, and one that only its node testhv02 has. */
export const cluster2008R2Vms: readonly VmPlan[] = [
  {
    name: 'SMHV-demo-CSV',
    guid: 'F10F1011-901A-4789-ADE4-A1F34323E2D7',
    host: 'testhv01',
    shared: true,
    guest: W2008R2,
    folder: `${CSV1}\\SMHV-demo-CSV`,
    disks: [fixedVhd(`${CSV1}\\SMHV-demo-CSV\\SMHV-demo-CSV.vhd`, 40)],
    writeRate: 15_000,
  },
  {
    // Spans two CSVs (R167).
    name: 'exch01',
    host: 'testhv01',
    shared: true,
    guest: W2008R2,
    applications: ['Exchange Server 2010'],
    folder: `${CSV1}\\exch01`,
    disks: [
      fixedVhd(`${CSV1}\\exch01\\exch01.vhd`, 80),
      fixedVhd(`${CSV1}\\exch01\\exch01_db1.vhd`, 200),
      fixedVhd(`${CSV2}\\exch01\\exch01_log1.vhd`, 60),
    ],
    writeRate: 90_000,
  },
  {
    name: 'web01',
    host: 'testhv01',
    shared: true,
    guest: W2008R2,
    folder: `${CSV1}\\web01`,
    disks: [dynamicVhd(`${CSV1}\\web01\\web01.vhd`, 60, 24)],
    writeRate: 20_000,
  },
  {
    name: 'sql01',
    host: 'testhv02',
    shared: true,
    guest: W2008R2,
    applications: ['SQL Server 2008 R2'],
    folder: `${CSV2}\\sql01`,
    disks: [fixedVhd(`${CSV2}\\sql01\\sql01.vhd`, 60), fixedVhd(`${CSV2}\\sql01\\sql01_data.vhd`, 150)],
    writeRate: 80_000,
  },
  {
    name: 'web02',
    host: 'testhv02',
    shared: true,
    guest: W2008R2,
    folder: `${CSV2}\\web02`,
    disks: [differencingVhd(`${CSV2}\\web02\\web02_diff.vhd`, 60, 11)],
    writeRate: 20_000,
  },
  {
    name: 'app01',
    host: 'testhv02',
    shared: true,
    guest: 'Windows Server 2008 SP2',
    folder: `${CSV2}\\app01`,
    disks: [dynamicVhd(`${CSV2}\\app01\\app01.vhd`, 100, 38)],
    writeRate: 25_000,
  },
  {
    name: 'sps01',
    host: 'testhv03',
    shared: true,
    guest: W2008R2,
    applications: ['SharePoint Server 2010', 'SQL Server 2008 R2'],
    folder: `${CSV3}\\sps01`,
    disks: [fixedVhd(`${CSV3}\\sps01\\sps01.vhd`, 80), fixedVhd(`${CSV3}\\sps01\\sps01_content.vhd`, 160)],
    writeRate: 60_000,
  },
  {
    // Owned by another node than its CSV: each node takes Snapshot copies of its own of that volume (R73, R232).
    name: 'rhel01',
    host: 'testhv01',
    shared: true,
    guest: 'Red Hat Enterprise Linux 5.5',
    integration: { version: '2.1', backup: true },
    folder: `${CSV3}\\rhel01`,
    disks: [dynamicVhd(`${CSV3}\\rhel01\\rhel01.vhd`, 40, 14)],
    writeRate: 15_000,
  },
  {
    name: 'print01',
    host: 'testhv03',
    shared: true,
    guest: 'Windows Server 2003 x64 SP2',
    folder: `${CSV3}\\print01`,
    disks: [dynamicVhd(`${CSV3}\\print01\\print01.vhd`, 40, 9)],
    writeRate: 10_000,
  },
  {
    // Alone on a shared disk that is no CSV: its LUN comes back by LUN clone split (R168).
    name: 'file01',
    host: 'testhv01',
    shared: true,
    guest: W2008R2,
    folder: 'M:\\file01',
    disks: [fixedVhd('M:\\file01\\file01.vhd', 60), dynamicVhd('M:\\file01\\file01_home.vhd', 250, 120)],
    writeRate: 35_000,
  },
  {
    // On an MBR LUN (R13).
    name: 'legacy01',
    host: 'testhv03',
    shared: true,
    guest: 'Windows Server 2003 x86 SP2',
    folder: 'N:\\legacy01',
    disks: [fixedVhd('N:\\legacy01\\legacy01.vhd', 30)],
    writeRate: 10_000,
  },
  {
    // Integration Components older than 2.1 (R28).
    name: 'rhel02',
    host: 'testhv03',
    shared: true,
    guest: 'Red Hat Enterprise Linux 5.4',
    integration: { version: '2.0', backup: false },
    folder: `${CSV3}\\rhel02`,
    disks: [dynamicVhd(`${CSV3}\\rhel02\\rhel02.vhd`, 40, 12)],
    writeRate: 10_000,
  },
  {
    // A dedicated VM on a node (R88, R92).
    name: 'mgmt01',
    host: 'testhv02',
    guest: W2008R2,
    folder: 'E:\\mgmt01',
    disks: [dynamicVhd('E:\\mgmt01\\mgmt01.vhd', 60, 20)],
    writeRate: 10_000,
  },
]
