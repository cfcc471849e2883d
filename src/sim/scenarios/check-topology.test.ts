import { expect, test } from 'vitest'
import { gib, tib } from '@/base/units'
import { checkTopology } from './check-topology'
import { dynamicVhd, fixedVhd, lun, thickVolume, thinVolume } from './plan-words'
import type { ClusterPlan, HostPlan, StorageSystemPlan, Topology, VmPlan } from './topology'
import { tr4234Topology } from './tr-4234/topology'

const system: StorageSystemPlan = {
  name: 'filer1',
  site: 'A',
  ontapVersion: '8.1.2 7-Mode',
  partner: null,
  licenses: ['snapmirror'],
  aggregates: [{ name: 'aggr1', size: tib(2) }],
  volumes: [thinVolume('vol1', 'aggr1', 500, lun('lun1', 200)), thickVolume('vol2', 'aggr1', 300, lun('lun2', 200))],
}

const host: HostPlan = {
  name: 'hv1',
  domain: 'lab.example',
  site: 'A',
  windows: '2008-r2-sp1',
  smhv: { version: '2.0.0' },
  snapDrive: { version: '7.0.0' },
  hotfixes: [],
  disks: [
    { mountPoint: 'C:\\', kind: 'local', lun: null },
    { mountPoint: 'E:\\', kind: 'dedicated', lun: 'filer1:/vol/vol1/lun1' },
  ],
}

const cluster: ClusterPlan = {
  name: 'cl1',
  domain: 'lab.example',
  site: 'A',
  windows: '2008-r2-sp1',
  nodes: ['hv1'],
  owner: 'hv1',
  disks: [{ mountPoint: 'C:\\ClusterStorage\\Volume1\\', kind: 'csv', lun: 'filer1:/vol/vol2/lun2', owner: 'hv1' }],
}

const vm: VmPlan = {
  name: 'vm1',
  host: 'hv1',
  guest: 'Windows Server 2008 R2',
  folder: 'E:\\vm1',
  disks: [fixedVhd('E:\\vm1\\vm1.vhd', 60)],
  writeRate: 1000,
}

const base: Topology = {
  consoles: [{ name: 'console-1', vm: null }],
  storageSystems: [system],
  mirrors: [],
  hosts: [host],
  clusters: [cluster],
  vms: [vm],
  scripts: [],
}

test('a sound topology has no problems', () => {
  expect(checkTopology(base)).toEqual([])
  expect(checkTopology(tr4234Topology)).toEqual([])
})

const withVm = (more: Partial<VmPlan>): Topology => ({ ...base, vms: [{ ...vm, ...more }] })
const withSystem = (more: Partial<StorageSystemPlan>): Topology => ({
  ...base,
  storageSystems: [{ ...system, ...more }],
})
const withCluster = (more: Partial<ClusterPlan>): Topology => ({ ...base, clusters: [{ ...cluster, ...more }] })
const withHost = (more: Partial<HostPlan>): Topology => ({ ...base, hosts: [{ ...host, ...more }] })

const faults: readonly (readonly [string, Topology, string])[] = [
  ['two VMs of one name', { ...base, vms: [vm, { ...vm, name: 'VM1' }] }, "two virtual machines named 'VM1'"],
  ['two VMs on one file', { ...base, vms: [vm, { ...vm, name: 'vm2' }] }, "two VHDs named 'hv1|E:\\vm1\\vm1.vhd'"],
  [
    'two owners of one LUN',
    withHost({ disks: [...host.disks, { ...host.disks[1], mountPoint: 'F:\\' } as never] }),
    'two disks that use a LUN',
  ],
  ['a host and a cluster of one name', withCluster({ name: 'hv1' }), "two hosts or clusters named 'hv1'"],
  ['a partner that is not there', withSystem({ partner: 'filer2' }), "its partner 'filer2' does not exist"],
  ['a partner that is itself', withSystem({ partner: 'filer1' }), "'filer1' does not name it as its partner"],
  ['an aggregate that is not there', withSystem({ aggregates: [] }), "its aggregate 'aggr1' does not exist"],
  [
    'thick volumes beyond their aggregate',
    withSystem({ aggregates: [{ name: 'aggr1', size: gib(250) }] }),
    'promises thick volumes 300 GB of 250 GB',
  ],
  [
    'a thick volume smaller than its LUNs',
    withSystem({
      volumes: [
        thickVolume('vol1', 'aggr1', 100, lun('lun1', 200)),
        thickVolume('vol2', 'aggr1', 300, lun('lun2', 200)),
      ],
    }),
    'its LUNs need 200 GB',
  ],
  [
    'a LUN without size',
    withSystem({ volumes: [thinVolume('vol1', 'aggr1', 500, lun('lun1', 0))] }),
    'cannot have 0 bytes',
  ],
  [
    'a mirror to nowhere',
    { ...base, mirrors: [{ source: 'filer1:vol1', destination: 'filer9:vol1' }] },
    "volume 'filer9:vol1' does not exist",
  ],
  [
    'a mirror that does not fit',
    { ...base, mirrors: [{ source: 'filer1:vol1', destination: 'filer1:vol2' }] },
    'smaller than the source',
  ],
  [
    'a disk without its LUN',
    withHost({ disks: [{ mountPoint: 'E:\\', kind: 'dedicated', lun: 'filer1:/vol/vol1/no' }] }),
    "LUN 'filer1:/vol/vol1/no' of E:\\ does not exist",
  ],
  [
    'a drive that is none',
    withHost({ disks: [...host.disks, { mountPoint: 'E', kind: 'local', lun: null }] }),
    "'E' is no mount point",
  ],
  ['SMHV without SnapDrive', withHost({ snapDrive: null }), 'SMHV is installed without SnapDrive'],
  ['a node that is not there', withCluster({ nodes: ['hv1', 'hv2'] }), "its node 'hv2' does not exist"],
  ['a cluster of mixed versions', withCluster({ windows: '2012' }), 'another domain, site or Windows version'],
  ['an owner outside the cluster', withCluster({ owner: 'hv9' }), "its owner 'hv9' is no node of it"],
  ['a preferred owner of nothing', withCluster({ preferredOwners: { 'X:\\': 'hv1' } }), 'is no VM or disk of it'],
  [
    'a console without its VM',
    { ...base, consoles: [{ name: 'console-1', vm: 'vm9' }] },
    "its VM 'vm9' does not exist",
  ],
  ['no console', { ...base, consoles: [] }, 'there is no management console'],
  ['a VM without its host', withVm({ host: 'hv9' }), "its host 'hv9' does not exist"],
  ['a VM on a disk that is not there', withVm({ folder: 'X:\\vm1' }), "no disk of 'hv1' holds X:\\vm1"],
  [
    'a VHD larger than its LUN',
    withVm({ disks: [fixedVhd('E:\\vm1\\vm1.vhd', 300)] }),
    'its files do not fit, 300 GB into 200 GB',
  ],
  ['a VHD fuller than full', withVm({ disks: [dynamicVhd('E:\\vm1\\vm1.vhd', 10, 20)] }), 'cannot use'],
  [
    '[R221] a dynamic VHD beyond its limit',
    withVm({ disks: [dynamicVhd('E:\\vm1\\vm1.vhd', 2100, 20)] }),
    'is larger than 2040 GB',
  ],
  ['VHDX before Windows Server 2012', withVm({ disks: [fixedVhd('E:\\vm1\\vm1.vhdx', 20)] }), 'VHDX needs 2012'],
  [
    'SMB before Windows Server 2012',
    withVm({ disks: [fixedVhd('\\\\fs\\vms\\vm1.vhd', 20)] }),
    'Hyper-V over SMB needs 2012',
  ],
  [
    'a dedicated VM on a CSV',
    withVm({ disks: [fixedVhd('C:\\ClusterStorage\\Volume1\\vm1.vhd', 20)] }),
    'a dedicated VM lies on a disk of the cluster',
  ],
  [
    'an archive without its license',
    { ...base, vaults: [{ source: 'filer1:vol1', destination: 'filer1:vol1' }] },
    'has no license sv_ontap_pri',
  ],
  [
    'an archive of nothing',
    { ...base, vaults: [{ source: 'filer1:vol9', destination: 'filer1:vol1' }] },
    "volume 'filer1:vol9' does not exist",
  ],
  ['a GUID that is none', withVm({ guid: 'f10f' }), "'f10f' is no GUID"],
  ['a write rate that is none', withVm({ writeRate: -1 }), 'cannot write -1 bytes per second'],
]

test.each(faults)('%s is refused, with the reason', (_, topology, message) => {
  const problems = checkTopology(topology)
  expect(problems.filter((problem) => problem.includes(message))).not.toEqual([])
})
