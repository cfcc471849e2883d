import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { CORE_CLUSTER_GROUP } from '@/domain/snapdrive/disk-connection'
import { backedUp, codes } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { connection, lunAt } from '../scenarios/timeline-disk-words'
import { smallWorld, withDataset } from '../testing/small-world'
import { copyEnding, lastDisk, mounted } from '../testing/snapdrive-words'
import { copiesAt, fault } from '../testing/storage-words'
import { checkConnectDisk } from './connect-facts'

const LUN = 'test02:/vol/ded/ded.lun'
const CSV = 'test02:/vol/csvA/csvA.lun'

const standAlone = () => backedUp(smallWorld(), ['e1'])
const clustered = () => backedUp(smallWorld(), ['a1'])

/** Connects the `_backup` copy of csvA at a node of the cluster r2. */
function shared(driver: Driver, node: string, more: Parameters<typeof connection>[3] = {}) {
  const snapshotId = copyEnding(driver, 'test02:csvA', '_backup').id
  const group = { name: 'verification', create: true }
  return connection(driver.names, node, CSV, { snapshotId, sharing: 'shared', group, ...more })
}

test('[R180] a backup is mounted as a clone of its LUN, which the host has as a disk', () => {
  const driver = mounted(standAlone())
  const disk = lastDisk(driver)
  expect(disk).toMatchObject({ kind: 'dedicated', mountPoint: 'H:\\', fileSystem: 'NTFS', ownerNodeId: null })
  const lun = must(disk.lunId ? driver.names.world.luns[disk.lunId] : undefined, 'clone')
  expect(lun.clone).toEqual({
    lunId: lunAt(driver.names, LUN).id,
    snapshotId: copyEnding(driver, 'test02:ded', '_backup').id,
  })
  expect(lun.maps).toHaveLength(1)
})

test('[R181] the first copy of a pair can be connected, with the warning that the other one is meant', () => {
  const driver = standAlone()
  const first = must(
    copiesAt(driver, 'test02:ded').find(({ kind }) => kind === 'vm'),
    'first copy',
  ).id
  const codesFor = (snapshotId: typeof first) =>
    codes(checkConnectDisk(driver.names.world, connection(driver.names, 'hv', LUN, { snapshotId })))
  expect(codesFor(first)).toEqual(['snapshot/first-of-pair', 'snapshot/becomes-busy'])
  expect(codesFor(copyEnding(driver, 'test02:ded', '_backup').id)).toEqual(['snapshot/becomes-busy'])
})

test('[R182] a shared disk needs a cluster group: one of the list, or a new one', () => {
  const driver = clustered()
  expect(driver.refused(shared(driver, 'n1', { group: null })).code).toBe('disk/group-missing')
  expect(driver.refused(shared(driver, 'n1', { group: { name: 'nobody', create: false } })).code).toBe(
    'disk/group-unknown',
  )
  expect(driver.refused(shared(driver, 'n1', { group: { name: 'disk s', create: true } })).code).toBe(
    'disk/group-exists',
  )
  driver.do(shared(driver, 'n1'))
  expect(lastDisk(driver)).toMatchObject({
    kind: 'shared',
    group: 'verification',
    ownerNodeId: driver.names.host('n1'),
  })
  const alone = withDataset(standAlone(), 'other', ['e2'])
  const snapshotId = copyEnding(alone, 'test02:ded', '_backup').id
  expect(alone.refused((names) => connection(names, 'hv', LUN, { snapshotId, sharing: 'shared' })).code).toBe(
    'disk/not-clustered',
  )
})

test('[R183] a mount point below a shared drive belongs to the group of that drive', () => {
  const driver = clustered()
  const place = { mountPoint: 'S:\\mount_drive1\\' }
  expect(
    driver.refused(shared(driver, 'n1', { ...place, group: { name: CORE_CLUSTER_GROUP, create: false } })).code,
  ).toBe('disk/group-of-mount-point')
  expect(driver.refused(shared(driver, 'n1', { ...place, mountPoint: 'C:\\mount\\' })).code).toBe(
    'disk/mount-point-root',
  )
  driver.do(shared(driver, 'n1', { ...place, group: { name: 'Disk S', create: false } }))
  expect(lastDisk(driver)).toMatchObject({ mountPoint: 'S:\\mount_drive1\\', group: 'Disk S' })
})

test('[R183] the group of the cluster itself is advised against', () => {
  const driver = clustered()
  const request = shared(driver, 'n1', { group: { name: CORE_CLUSTER_GROUP, create: false } })
  expect(codes(checkConnectDisk(driver.names.world, request))).toContain('disk/group-is-cluster-group')
  driver.do(request).do((names) => ({
    type: 'moveClusterGroup',
    clusterId: names.cluster('r2'),
    toHostId: names.host('n2'),
  }))
  expect(lastDisk(driver.do(shared(driver, 'n1', { mountPoint: 'J:\\' }))).ownerNodeId).toBe(driver.names.host('n1'))
  expect(driver.names.world.disks[driver.names.disk('r2', 'H:\\')]?.ownerNodeId).toBe(driver.names.host('n2'))
})

test('[R184] a free drive letter or the path of a folder is accepted, anything else is not', () => {
  const driver = standAlone()
  const snapshotId = copyEnding(driver, 'test02:ded', '_backup').id
  const at = (mountPoint: string) => connection(driver.names, 'hv', LUN, { snapshotId, mountPoint })
  for (const wrong of ['', 'H', 'H:', 'C:\\', 'A:\\', 'G:\\mount_drive1', 'G:\\a|b\\', '\\\\server\\share\\']) {
    expect(driver.refused(at(wrong)).code).toBe('disk/mount-point-invalid')
  }
  expect(driver.refused(at('E:\\'))).toMatchObject({
    code: 'disk/letter-taken',
    findings: [{}, { field: 'mountPoint' }],
  })
  expect(driver.refused(at('X:\\mount\\')).code).toBe('disk/mount-point-root')
  driver.do(at('e:\\mount_drive1\\'))
  expect(lastDisk(driver).mountPoint).toBe('E:\\mount_drive1\\')
  expect(driver.refused(at('E:\\Mount_Drive1\\')).code).toBe('disk/mount-point-taken')
})

test('[R185] the LUN is mapped to the igroup of the chosen initiator, or to the igroups chosen by hand', () => {
  const driver = standAlone()
  const { world } = driver.names
  const snapshotId = copyEnding(driver, 'test02:ded', '_backup').id
  const of = (host: string) =>
    must(
      Object.values(world.igroups).find((row) => row.hostId === driver.names.host(host)),
      host,
    )
  const request = (more: object) => connection(driver.names, 'hv', LUN, { snapshotId, ...more })
  expect(driver.refused(request({ initiators: [] })).code).toBe('disk/initiator-missing')
  expect(driver.refused(request({ initiators: ['iqn.nobody'] })).code).toBe('disk/initiator-unknown')
  expect(driver.refused(request({ igroupIds: [of('n1').id] })).code).toBe('disk/igroup-unsuitable')
  driver.do(request({ igroupIds: [of('hv').id] }))
  const { lunId } = lastDisk(driver)
  expect(lunId && driver.names.world.luns[lunId]?.maps).toMatchObject([{ igroupId: of('hv').id }])
})

test('[R201] a shared disk is connected from the node on which its group is online', () => {
  const driver = clustered()
  const group = { name: 'Disk S', create: false }
  expect(driver.refused(shared(driver, 'n2', { group }))).toMatchObject({
    kind: 'conflict',
    code: 'disk/group-elsewhere',
    findings: [{}, { detail: 'Disk S is online on n1' }],
  })
  driver.do(shared(driver, 'n1', { group }))
  driver.do((names) => ({ type: 'moveClusterDisk', diskId: names.disk('r2', 'S:\\'), toHostId: names.host('n2') }))
  expect(lastDisk(driver.do(shared(driver, 'n2', { group, mountPoint: 'J:\\' }))).ownerNodeId).toBe(
    driver.names.host('n2'),
  )
  expect(driver.names.world.disks[driver.names.disk('r2', 'H:\\')]?.ownerNodeId).toBe(driver.names.host('n2'))
})

test('all disks of a group fail over together, and come back together', () => {
  const driver = clustered()
  driver.do(shared(driver, 'n1', { group: { name: 'Disk S', create: false } }))
  fault(driver, 'node-failover', (names) => names.host('n1'))
  expect(driver.names.world.disks[driver.names.disk('r2', 'H:\\')]?.ownerNodeId).toBe(driver.names.host('n2'))
  driver.do((names) => ({ type: 'clearFault', faultId: names.fault('node-failover') }))
  expect(driver.names.world.disks[driver.names.disk('r2', 'H:\\')]?.ownerNodeId).toBe(driver.names.host('n1'))
})

test('a CSV gets its path from the cluster', () => {
  const driver = backedUp(smallWorld(), ['c1'])
  const snapshotId = copyEnding(driver, 'test02:csvC', '_backup').id
  driver.do((names) =>
    connection(names, 'm1', 'test02:/vol/csvC/csvC.lun', { snapshotId, sharing: 'csv', mountPoint: '' }),
  )
  expect(lastDisk(driver)).toMatchObject({
    kind: 'csv',
    fileSystem: 'CSVFS',
    mountPoint: 'C:\\ClusterStorage\\Volume2\\',
  })
})

test('a LUN that a host uses is not connected to another one, and nothing is where there is no SnapDrive', () => {
  const driver = standAlone()
  expect(driver.refused((names) => connection(names, 'n1', LUN))).toMatchObject({
    kind: 'conflict',
    code: 'disk/already-connected',
    findings: [{ detail: 'hv' }],
  })
  const bare = backedUp(smallWorld({ hosts: { n1: { snapDrive: null, smhv: null } }, managed: ['hv'] }), ['e1'])
  const snapshotId = copyEnding(bare, 'test02:ded', '_backup').id
  expect(bare.refused((names) => connection(names, 'n1', LUN, { snapshotId })).code).toBe('host/snapdrive-missing')
  fault(driver, 'host-down', (names) => names.host('n2'))
  expect(driver.refused((names) => connection(names, 'n2', LUN, { snapshotId })).kind).toBe('unavailable')
})
