import { expect, test } from 'vitest'
import { checkVm, isSupportedGuest, type VmFacts, type VmPlaceFacts } from './vm-rules'

const place = (parts: Partial<VmPlaceFacts> = {}): VmPlaceFacts => ({
  role: 'vhd',
  path: 'E:\\app01\\app01.vhd',
  found: true,
  kind: 'dedicated',
  fileSystem: 'NTFS',
  onLun: true,
  partition: 'GPT',
  sanBoot: false,
  ...parts,
})

const vm = (parts: Partial<VmFacts> = {}): VmFacts => ({
  subject: { type: 'virtual-machine', id: 'vm-1', name: 'app01' },
  windows: '2012',
  asymmetricCluster: false,
  guest: 'Windows Server 2012',
  integration: { version: '6.2.9200', backup: true },
  snapshotLocationMoved: false,
  copiedFromPhysical: false,
  slowGuestLuns: 0,
  places: [place()],
  otherDisks: [],
  ...parts,
})

const met = (parts: Partial<VmFacts>) => checkVm(vm(parts)).map((f) => `${f.severity} ${f.code}`)

test('a VM on a LUN meets nothing', () => {
  expect(met({})).toEqual([])
})

test.each<[string, Partial<VmFacts>, string]>([
  [
    '[R103] with files on a local disk',
    { places: [place({ kind: 'local', onLun: false })] },
    'error vm/files-not-on-lun',
  ],
  ['[R14] [R136] on an SMB share', { places: [place({ kind: 'smb', onLun: false })] }, 'error vm/files-on-smb'],
  ['[R13] on a CSV that is an MBR LUN', { places: [place({ kind: 'csv', partition: 'MBR' })] }, 'error vm/mbr-lun'],
  ['[R13] on a shared MBR LUN', { places: [place({ kind: 'shared', partition: 'MBR' })] }, 'error vm/mbr-lun'],
  ['[R107] on a SAN boot LUN', { places: [place({ sanBoot: true })] }, 'error vm/san-boot'],
  [
    '[R127] on CSVFS and a shared disk',
    { places: [place({ kind: 'csv', fileSystem: 'CSVFS' }), place({ kind: 'shared' })] },
    'error vm/csvfs-and-shared',
  ],
  [
    '[R129] on a CSV of an asymmetric 2012 cluster',
    { asymmetricCluster: true, places: [place({ kind: 'csv', fileSystem: 'CSVFS' })] },
    'error vm/asymmetric-cluster',
  ],
  ['[R174] whose disk has another drive letter now', { places: [place({ found: false })] }, 'error vm/path-broken'],
  ['[R228] with LUNs of SnapDrive in its guest', { slowGuestLuns: 2 }, 'warning vm/slow-guest-snapdrive'],
  ['[R105] with a copied disk signature', { copiedFromPhysical: true }, 'error vm/copied-disk-signature'],
  ['[R116] whose snapshot location was moved', { snapshotLocationMoved: true }, 'warning vm/snapshot-location-moved'],
  ['[R12, R217] with a pass-through disk', { otherDisks: ['pass-through'] }, 'warning vm/disk-left-out'],
  ['[R12] with an in-guest iSCSI disk', { otherDisks: ['iscsi'] }, 'warning vm/disk-left-out'],
  ['[R17] [R132] with a virtual Fibre Channel disk', { otherDisks: ['virtual-fc'] }, 'warning vm/disk-left-out'],
  [
    '[R70] without the backup integration service',
    { integration: { version: '6.2', backup: false } },
    'warning backup/integration-missing',
  ],
  ['[R27] with a guest outside the table', { guest: 'Ubuntu 12.04' }, 'warning vm/guest-unsupported'],
  [
    '[R28] with Red Hat and old integration components',
    { guest: 'Red Hat Enterprise Linux 5.5', integration: { version: '2.0', backup: true } },
    'warning backup/integration-missing',
  ],
])('a VM %s', (_, parts, expected) => {
  expect(met(parts)).toEqual([expected])
})

test.each<[string, Partial<VmFacts>]>([
  ['[R13] an MBR LUN of a dedicated VM', { places: [place({ partition: 'MBR' })] }],
  [
    '[R127] a 2008 R2 CSV beside a shared disk',
    { windows: '2008-r2-sp1', places: [place({ kind: 'csv' }), place({ kind: 'shared' })] },
  ],
  [
    '[R129] an asymmetric 2008 R2 cluster',
    { windows: '2008-r2', asymmetricCluster: true, places: [place({ kind: 'csv' })] },
  ],
  [
    '[R28] Red Hat with integration components 2.1',
    { guest: 'RHEL 5.4', integration: { version: '2.1.25', backup: true } },
  ],
])('%s is allowed', (_, parts) => {
  expect(met(parts)).toEqual([])
})

test('a finding names every file that it is about', () => {
  const places = [place({ sanBoot: true }), place({ sanBoot: true, path: 'E:\\b.vhd' }), place({ path: 'F:\\c.vhd' })]
  expect(checkVm(vm({ places }))).toMatchObject([{ detail: 'E:\\app01\\app01.vhd, E:\\b.vhd' }])
})

test.each([
  ['Windows Server 2008 R2 SP1', true],
  ['Windows Server 2003 x64 SP2', true],
  ['Windows XP', true],
  ['SLES 10 SP2', true],
  ['RHEL 5.5', true],
  ['RHEL 5.50', false],
  ['RHEL 6.4', false],
  ['Windows 80', false],
  ['', false],
])('[R27] the guest %j is supported: %s', (guest, supported) => {
  expect(isSupportedGuest(guest)).toBe(supported)
})
