import { dynamicVhd, fixedVhd } from '../plan-words'
import type { VmPlan } from '../topology'

const CSV1 = 'C:\\ClusterStorage\\Volume1'
const CSV2 = 'C:\\ClusterStorage\\Volume2'
const CSV3 = 'C:\\ClusterStorage\\Volume3'

const W2012 = 'Windows Server 2012'

/** VMs of cluster_windows2012 on CSVFS, and one of the asymmetric cluster. */
export const cluster2012Vms: readonly VmPlan[] = [
  {
    name: 'exch11',
    host: 'testhv04',
    shared: true,
    guest: W2012,
    applications: ['Exchange Server 2013'],
    folder: `${CSV1}\\exch11`,
    disks: [fixedVhd(`${CSV1}\\exch11\\exch11.vhdx`, 80), fixedVhd(`${CSV1}\\exch11\\exch11_db1.vhdx`, 300)],
    writeRate: 90_000,
  },
  {
    // Spans two CSVs, and does not run on the node that owns them both.
    name: 'sql11',
    host: 'testhv05',
    shared: true,
    guest: W2012,
    applications: ['SQL Server 2012'],
    folder: `${CSV1}\\sql11`,
    disks: [fixedVhd(`${CSV1}\\sql11\\sql11.vhdx`, 80), fixedVhd(`${CSV2}\\sql11\\sql11_data.vhdx`, 250)],
    writeRate: 80_000,
  },
  {
    name: 'sps11',
    host: 'testhv05',
    shared: true,
    guest: W2012,
    applications: ['SharePoint Server 2013'],
    folder: `${CSV2}\\sps11`,
    disks: [fixedVhd(`${CSV2}\\sps11\\sps11.vhdx`, 100)],
    writeRate: 45_000,
  },
  {
    name: 'web11',
    host: 'testhv04',
    shared: true,
    guest: W2012,
    folder: `${CSV1}\\web11`,
    disks: [dynamicVhd(`${CSV1}\\web11\\web11.vhdx`, 80, 26)],
    writeRate: 20_000,
  },
  {
    name: 'web12',
    host: 'testhv05',
    shared: true,
    guest: W2012,
    folder: `${CSV2}\\web12`,
    disks: [dynamicVhd(`${CSV2}\\web12\\web12.vhdx`, 80, 25)],
    writeRate: 20_000,
  },
  {
    name: 'dc11',
    host: 'testhv05',
    shared: true,
    guest: W2012,
    folder: `${CSV2}\\dc11`,
    disks: [fixedVhd(`${CSV2}\\dc11\\dc11.vhdx`, 40)],
    writeRate: 10_000,
  },
  {
    // On a CSV that is encrypted by BitLocker (R130).
    name: 'hr01',
    host: 'testhv05',
    shared: true,
    guest: W2012,
    folder: `${CSV3}\\hr01`,
    disks: [fixedVhd(`${CSV3}\\hr01\\hr01.vhdx`, 120)],
    writeRate: 15_000,
  },
  {
    // On CSVFS and on a shared disk at once (R127).
    name: 'mixed01',
    host: 'testhv04',
    shared: true,
    guest: 'Windows Server 2008 R2',
    folder: `${CSV1}\\mixed01`,
    disks: [
      dynamicVhd(`${CSV1}\\mixed01\\mixed01.vhdx`, 60, 18),
      dynamicVhd('Q:\\mixed01\\mixed01_data.vhdx', 100, 40),
    ],
    writeRate: 12_000,
  },
  {
    // Shared, but one VHD lies on the local system disk of its node (R103).
    name: 'local11',
    host: 'testhv05',
    shared: true,
    guest: W2012,
    folder: `${CSV2}\\local11`,
    disks: [dynamicVhd(`${CSV2}\\local11\\local11.vhdx`, 60, 15), dynamicVhd('C:\\Temp\\local11_scratch.vhdx', 40, 5)],
    writeRate: 10_000,
  },
  {
    // Nobody protects them yet.
    name: 'win8-01',
    host: 'testhv04',
    shared: true,
    guest: 'Windows 8',
    folder: `${CSV1}\\win8-01`,
    disks: [dynamicVhd(`${CSV1}\\win8-01\\win8-01.vhdx`, 60, 17)],
    writeRate: 10_000,
  },
  {
    name: 'win7-01',
    host: 'testhv05',
    shared: true,
    guest: 'Windows 7',
    folder: `${CSV2}\\win7-01`,
    disks: [dynamicVhd(`${CSV2}\\win7-01\\win7-01.vhdx`, 60, 19)],
    writeRate: 10_000,
  },
  {
    // On a CSV of an asymmetric cluster (R129).
    name: 'asym01',
    host: 'testhv09',
    shared: true,
    guest: W2012,
    folder: `${CSV1}\\asym01`,
    disks: [dynamicVhd(`${CSV1}\\asym01\\asym01.vhdx`, 60, 16)],
    writeRate: 10_000,
  },
]
