import { expect, test } from 'vitest'
import { gib } from '@/base/units'
import type { VirtualDisk } from '../hyperv/virtual-machine'
import type { ClusterId, HostId, LunId, SnapshotId, VmId, VolumeId, WindowsDiskId } from '../ids'
import type { BackupVm } from './backup'
import { checkRestore, type RestoreFacts, type RestoreVhdNow, unacknowledged } from './restore-rules'

const diskId = 'disk-1' as WindowsDiskId
const vhd = (name: string): VirtualDisk => ({
  format: 'fixed',
  location: { path: `E:\\app01\\${name}.vhd`, diskId },
  system: false,
  size: gib(10),
  used: gib(10),
  copiedFromPhysical: false,
})
const vhdNow = (name: string, parts: Partial<RestoreVhdNow> = {}): RestoreVhdNow => ({
  path: `E:\\app01\\${name}.vhd`,
  lunPath: 'test02:/vol/a/a',
  volumeId: 'volume-1',
  ...parts,
})

const then: BackupVm = {
  vmId: 'vm-1' as VmId,
  guid: 'G',
  name: 'app01',
  hostId: 'host-1' as HostId,
  clusterId: null,
  method: 'online',
  configuration: { path: 'E:\\app01', diskId },
  snapshots: { path: 'E:\\app01', diskId },
  disks: [vhd('app01'), vhd('data')],
  writeRate: 1,
  guest: 'Windows Server 2012',
  integration: { version: '6.2', backup: true },
  applications: [],
  files: ['app01', 'data'].map((name) => ({
    path: `E:\\app01\\${name}.vhd`,
    lunId: 'lun-1' as LunId,
    lunPath: 'test02:/vol/a/a',
    volumeId: 'volume-1' as VolumeId,
    volumeGuid: 'V',
    snapshotId: 'snapshot-1' as SnapshotId,
    bytes: gib(10),
  })),
}

const now: NonNullable<RestoreFacts['present']> = {
  state: 'running',
  migrating: false,
  snapshotsPath: 'e:\\APP01',
  vhds: [vhdNow('app01'), vhdNow('data')],
}

const system = {
  subject: { type: 'storage-system', id: 's', name: 'test02' },
  online: true,
  snapRestore: true,
  protocol: true,
} as const
const lun = { subject: { type: 'lun', id: 'l', name: 'test02:/vol/a/a' }, connected: true, sanBoot: false } as const

const met = (parts: Partial<RestoreFacts>) =>
  checkRestore({
    subject: { type: 'virtual-machine', id: 'vm-1', name: 'app01' },
    type: 'application-consistent',
    atBackup: then,
    present: now,
    metadataFound: true,
    beingDeleted: false,
    busy: false,
    consoleItself: false,
    managed: true,
    hostFindings: [],
    luns: [lun],
    volumes: [],
    systems: [system],
    missingCopies: [],
    verify: true,
    ...parts,
  }).map((f) => `${f.severity} ${f.code}`)

const RUNNING = ['advice restore/crash-backup-advised', 'warning restore/vm-running']
const STOPPED = ['advice restore/crash-backup-advised', 'warning restore/vm-not-running']

test('[R170] a running VM is turned off and replaced, of which is warned; [R81] a crash backup first is advised', () => {
  expect(met({})).toEqual(RUNNING)
  expect(met({ type: 'crash-consistent' })).toEqual(['warning restore/vm-running'])
})

test.each(['off', 'saved', 'paused'] as const)('[R171] a VM that is %s is warned of', (state) => {
  expect(met({ present: { ...now, state } })).toEqual(STOPPED)
})

test.each<[string, Partial<typeof now>, string]>([
  ['[R133] [R135] that is being migrated', { migrating: true }, 'warning restore/vm-migrating'],
  ['[R172] with fewer VHDs', { vhds: [vhdNow('app01')] }, 'warning restore/fewer-disks'],
  ['[R176] with more VHDs', { vhds: [...now.vhds, vhdNow('third')] }, 'warning restore/more-disks'],
  [
    '[R172] whose snapshot location changed',
    { snapshotsPath: 'F:\\app01' },
    'warning restore/snapshot-location-changed',
  ],
  [
    '[R172] whose VHD was renamed',
    { vhds: [vhdNow('app01'), vhdNow('data', { path: 'E:\\app01\\data2.vhd' })] },
    'warning restore/paths-changed',
  ],
  [
    '[R172] whose LUN was renamed',
    { vhds: now.vhds.map((each) => ({ ...each, lunPath: 'test02:/vol/a/b' })) },
    'warning restore/paths-changed',
  ],
  [
    '[R134] that was moved to another volume',
    { vhds: now.vhds.map((each) => ({ ...each, path: each.path.replace('E:', 'F:'), volumeId: 'volume-2' })) },
    'error restore/storage-migrated',
  ],
])('a VM %s', (_, parts, expected) => {
  expect(met({ present: { ...now, ...parts } })).toEqual([...RUNNING, expected])
})

test('[R174] a deleted VM is restored with a warning', () => {
  expect(met({ present: null })).toEqual(['warning restore/vm-not-running'])
})

test('[R177] of a deleted clustered VM the cluster configuration is not restored', () => {
  const clustered = { ...then, clusterId: 'cluster-1' as ClusterId }
  expect(met({ present: null, atBackup: clustered })).toEqual([
    'warning restore/vm-not-running',
    'warning restore/cluster-configuration',
  ])
  expect(met({ atBackup: clustered })).toEqual(RUNNING)
})

test('[R179] a deleted VM is not restored from a crash-consistent backup', () => {
  expect(met({ present: null, type: 'crash-consistent' })).toEqual([
    'warning restore/vm-not-running',
    'error restore/deleted-vm-crash-consistent',
  ])
})

test.each<[string, Partial<RestoreFacts>, string]>([
  ['[R174] without its LUN at the old letter', { luns: [{ ...lun, connected: false }] }, 'error restore/lun-gone'],
  ['[R107] on a SAN boot LUN', { luns: [{ ...lun, sanBoot: true }] }, 'error vm/san-boot'],
  ['[R24] without SnapRestore', { systems: [{ ...system, snapRestore: false }] }, 'error storage/license-missing'],
  ['[R24] without FCP and iSCSI', { systems: [{ ...system, protocol: false }] }, 'error storage/license-missing'],
  ['[R191] with its storage offline', { systems: [{ ...system, online: false }] }, 'error storage/offline'],
  ['[R174] without its copies, verified', { missingCopies: ['x'] }, 'error restore/snapshots-missing'],
  [
    '[R174] without its copies, not verified',
    { missingCopies: ['x'], verify: false },
    'warning restore/snapshots-missing',
  ],
  ['that another job holds', { busy: true }, 'error restore/vm-busy'],
  ['whose backup is being deleted', { beingDeleted: true }, 'error backup/in-use'],
  ['[R223] that is the console itself', { consoleItself: true }, 'error restore/self-management'],
  ['[R88] of a host that is not managed', { managed: false }, 'error vm/host-not-managed'],
])('a restore of a VM %s', (_, parts, expected) => {
  expect(met(parts)).toEqual([expected, ...RUNNING])
})

test('[R175] a VM is restored from a backup to which it belonged', () => {
  expect(met({ atBackup: null })).toEqual(['error restore/vm-not-in-backup'])
})

test('[R173] every warning must be acknowledged, errors and advice cannot be', () => {
  const findings = [
    { code: 'restore/vm-running', severity: 'warning' },
    { code: 'restore/fewer-disks', severity: 'warning' },
    { code: 'restore/crash-backup-advised', severity: 'advice' },
  ] as const
  expect(unacknowledged(findings, ['restore/vm-running']).map((f) => f.code)).toEqual(['restore/fewer-disks'])
  expect(unacknowledged(findings, ['restore/vm-running', 'restore/fewer-disks'])).toEqual([])
})
