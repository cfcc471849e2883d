import { dynamicVhd, fixedVhd } from '../plan-words'
import type { VmPlan } from '../topology'

const CSV1 = 'C:\\ClusterStorage\\Volume1'

/** What site B runs for itself. */
export const secondaryVms: readonly VmPlan[] = [
  {
    name: 'drdc01',
    host: 'testhv21',
    shared: true,
    guest: 'Windows Server 2008 R2',
    folder: `${CSV1}\\drdc01`,
    disks: [fixedVhd(`${CSV1}\\drdc01\\drdc01.vhd`, 40)],
    writeRate: 10_000,
  },
  {
    name: 'drfile01',
    host: 'testhv22',
    shared: true,
    guest: 'Windows Server 2008 R2',
    folder: `${CSV1}\\drfile01`,
    disks: [dynamicVhd(`${CSV1}\\drfile01\\drfile01.vhd`, 200, 85)],
    writeRate: 20_000,
  },
  {
    name: 'drtest01',
    host: 'testhv23',
    guest: 'Windows Server 2012',
    folder: 'E:\\drtest01',
    disks: [dynamicVhd('E:\\drtest01\\drtest01.vhdx', 60, 15)],
    writeRate: 10_000,
  },
]
