import { expect, test } from 'vitest'
import { checkDataset, type DatasetFacts, type DatasetVmFacts } from './dataset-rules'
import type { VmFacts, VmPlaceFacts } from './vm-rules'

const place: VmPlaceFacts = {
  role: 'vhd',
  path: 'E:\\a.vhd',
  found: true,
  kind: 'dedicated',
  fileSystem: 'NTFS',
  onLun: true,
  partition: 'GPT',
  sanBoot: false,
}
const smb: VmPlaceFacts = { ...place, kind: 'smb', onLun: false, path: '\\\\filer\\vms\\a.vhd' }

function member(name: string, parts: Partial<DatasetVmFacts> = {}, vm: Partial<VmFacts> = {}): DatasetVmFacts {
  const subject = { type: 'virtual-machine', id: name, name } as const
  return {
    subject,
    member: false,
    vm: {
      subject,
      windows: '2012',
      asymmetricCluster: false,
      guest: 'Windows Server 2012',
      integration: { version: '6.2', backup: true },
      snapshotLocationMoved: false,
      copiedFromPhysical: false,
      slowGuestLuns: 0,
      places: [place],
      otherDisks: [],
      ...vm,
    },
    managed: true,
    configured: true,
    cluster: null,
    shared: false,
    node: 'testhv01',
    csvs: [],
    luns: [{ path: 'test02:/vol/a/a', storageSystem: 'test02' }],
    ...parts,
  }
}

const met = (parts: Partial<DatasetFacts>, validate = true) =>
  checkDataset(
    { name: { text: 'ds_app', taken: false }, description: '', vms: [member('vm1')], outsiders: [], ...parts },
    validate,
  ).map((f) => `${f.severity} ${f.code}`)

test('a dataset of one good VM meets nothing', () => {
  expect(met({})).toEqual([])
})

test('[R32] a dataset needs a name of its own and a VM', () => {
  expect(met({ name: { text: '', taken: false } })).toEqual(['error name/empty'])
  expect(met({ name: { text: 'ds app', taken: false } })).toEqual(['error name/characters'])
  expect(met({ name: { text: 'ds_app', taken: true } })).toEqual(['error name/taken'])
  expect(met({ description: 'a b' })).toEqual(['error name/characters'])
  expect(met({ vms: [] })).toEqual(['error dataset/empty'])
})

test('[R88] [R91] VMs join from managed and configured hosts only, whether validated or not', () => {
  for (const validate of [true, false]) {
    expect(met({ vms: [member('vm1', { managed: false })] }, validate)).toEqual(['error vm/host-not-managed'])
    expect(met({ vms: [member('vm1', { configured: false })] }, validate)).toEqual(['error vm/host-not-configured'])
    expect(met({ vms: [member('vm1', { vm: null, managed: false })] }, validate)).toEqual(['error vm/unknown'])
  }
})

test('a member that was deleted from Hyper-V may stay unless the dataset is validated', () => {
  const vms = [member('vm1'), member('vm2', { vm: null, managed: false, member: true })]
  expect(met({ name: null, vms }, false)).toEqual(['warning vm/unknown'])
  expect(met({ name: null, vms }, true)).toEqual(['error vm/unknown'])
})

test('[R92] dedicated and shared VMs of one cluster do not mix', () => {
  const shared = member('vm1', { cluster: 'cluster1', shared: true })
  expect(met({ vms: [shared, member('vm2', { cluster: 'cluster1' })] })).toEqual(['error dataset/mixed-ownership'])
  expect(met({ vms: [shared, member('vm2', { cluster: 'cluster1' })] }, false)).toEqual([
    'warning dataset/mixed-ownership',
  ])
  expect(met({ vms: [shared, member('vm2', { cluster: 'cluster2' }), member('vm3')] })).toEqual([])
})

test('[R108] VMs on SMB shares and on SAN LUNs do not mix', () => {
  const vms = [member('vm1'), member('vm2', { luns: [] }, { places: [smb] })]
  expect(met({ vms })).toEqual(['error vm/files-on-smb', 'error dataset/mixed-storage'])
  expect(met({ vms }, false)).toEqual(['warning vm/files-on-smb', 'warning dataset/mixed-storage'])
})

test('more than 15 LUNs of one storage system are warned of', () => {
  const luns = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ path: `test02:/vol/v${i}/l`, storageSystem: 'test02' }))
  expect(met({ vms: [member('vm1', { luns: luns(15) })] })).toEqual([])
  expect(met({ vms: [member('vm1', { luns: luns(16) })] })).toEqual(['warning dataset/too-many-csvs'])
})

test('[R103] a VM that cannot be backed up is refused by validation and told of without', () => {
  const vms = [member('vm1', {}, { copiedFromPhysical: true })]
  expect(met({ vms })).toEqual(['error vm/copied-disk-signature'])
  expect(met({ vms }, false)).toEqual(['warning vm/copied-disk-signature'])
})

test('[R114] [R232] best practices are told as advice', () => {
  const csv = { csvs: ['C:\\ClusterStorage\\Volume1\\'] }
  const vms = [member('vm1', csv), member('vm2', { ...csv, node: 'testhv02' })]
  expect(met({ vms, outsiders: [{ lunPath: 'test02:/vol/a/a', vmNames: ['vm9'] }] })).toEqual([
    'advice dataset/lun-shared-with-outsiders',
    'advice dataset/vms-of-several-nodes-on-csv',
  ])
})

test('[R232] CSVs of different clusters are different ones, though their mount points are alike', () => {
  const on = (cluster: string, node: string): Partial<DatasetVmFacts> => ({
    cluster,
    node,
    shared: true,
    csvs: ['C:\\ClusterStorage\\Volume1\\'],
  })
  expect(met({ vms: [member('vm1', on('cluster1', 'hv1')), member('vm2', on('cluster2', 'hv2'))] })).toEqual([])
})
