import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { DAY, HOUR } from '@/base/sim-time'
import type { AttachedVhd } from '@/domain/snapdrive/attached-vhd'
import { backedUp, codes, lastJob } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { restoreFrom } from '../testing/restore-words'
import { smallWorld, type SmallWorldWishes } from '../testing/small-world'
import { mounted } from '../testing/snapdrive-words'
import { fault } from '../testing/storage-words'
import { checkCopyGuestFile } from './guest-commands'
import { filesInVhd, findGuestFile, guestVolumes } from './guest-volumes'

const VHD = 'H:\\e1\\e1.vhd'
const FILE = 'Users\\Administrator\\Documents\\Budget.xlsx'

/** The backup of e1 mounted as H: on its host, a day later. */
const day = (wishes: SmallWorldWishes = {}) => mounted(backedUp(smallWorld(wishes), ['e1'])).by(DAY + 3 * HOUR)
const attach = (driver: Driver, path = VHD) => ({ type: 'attachVhd', hostId: driver.names.host('hv'), path }) as const
const attached = ({ names }: Driver): Readonly<AttachedVhd> =>
  must(Object.values(names.world.attachedVhds).at(-1), 'attached VHD')
const online = (driver: Driver, wanted: boolean) =>
  ({ type: 'setVhdOnline', attachedVhdId: attached(driver).id, online: wanted }) as const
const give = (driver: Driver, vm = 'e1') =>
  ({ type: 'addPhysicalDisk', vmId: driver.names.vm(vm), attachedVhdId: attached(driver).id }) as const
const volumes = ({ names }: Driver, vm = 'e1') => guestVolumes(names.world, must(names.world.vms[names.vm(vm)], vm))

/** Attached, offline and added to e1. */
function given(driver = day()): Driver {
  driver.do(attach(driver))
  driver.do(online(driver, false))
  return driver.do(give(driver))
}

test('[R187] a VHD of the mounted backup is attached, taken offline and given to the VM', () => {
  const driver = day()
  driver.do(attach(driver))
  expect(attached(driver)).toMatchObject({ online: true, letter: 'D', vmId: null, content: { fileName: 'e1.vhd' } })
  expect(driver.refused(give(driver))).toMatchObject({ kind: 'conflict', code: 'vhd/online' })
  driver.do(online(driver, false)).do(give(driver))
  expect(attached(driver)).toMatchObject({ letter: null, vmId: driver.names.vm('e1') })
  expect(driver.refused(online(driver, true)).code).toBe('vhd/given-to-vm')
  expect(driver.refused({ type: 'detachVhd', attachedVhdId: attached(driver).id }).code).toBe('vhd/given-to-vm')
})

test('[R188] a running VM gets the disk at once, as a new drive in its guest; without integration services it does not', () => {
  const driver = given()
  expect(driver.names.world.vms[driver.names.vm('e1')]?.state).toBe('running')
  expect(volumes(driver).map(({ letter, added }) => [letter, added !== null])).toEqual([
    ['C', false],
    ['D', true],
  ])
  const bare = day({ vms: { e2: { integration: { version: '', backup: false } } } })
  bare.do(attach(bare))
  bare.do(online(bare, false))
  expect(bare.refused(give(bare, 'e2')).code).toBe('vm/no-hot-add')
  bare.do((names) => ({ type: 'changeVmState', vmId: names.vm('e2'), action: 'shut-down' })).do(give(bare, 'e2'))
  expect(bare.refused(give(bare, 'a1')).findings.map(({ code }) => code)).toEqual([
    'vm/on-other-host',
    'vhd/given-to-vm',
  ])
})

test('a file that somebody deleted comes back as it was in the backup', () => {
  const driver = day()
  const own = () => findGuestFile(volumes(driver), `C:\\${FILE}`)?.file
  const before = must(own(), FILE)
  driver.do((names) => ({ type: 'deleteGuestFile', vmId: names.vm('e1'), path: `C:\\${FILE}` }))
  expect(own()).toBeUndefined()
  given(driver)
  const backup = must(findGuestFile(volumes(driver), `D:\\${FILE}`), FILE).file
  expect(backup.modifiedAt).toBeLessThan(before.modifiedAt)
  const copy = { type: 'copyGuestFile', vmId: driver.names.vm('e1'), path: `D:\\${FILE}` } as const
  driver.do(copy)
  expect(own()).toEqual(backup)
  expect(codes(checkCopyGuestFile(driver.names.world, copy.vmId, copy.path))).toEqual(['file/same'])
  expect(driver.refused({ ...copy, path: 'D:\\nothing.txt' }).code).toBe('file/unknown')
  expect(driver.refused({ ...copy, path: `C:\\${FILE}` }).code).toBe('file/unknown')
})

test('a file that is still there in another version is replaced with a warning', () => {
  const driver = given()
  const warned = checkCopyGuestFile(driver.names.world, driver.names.vm('e1'), `D:\\${FILE}`)
  expect(warned).toMatchObject([{ code: 'file/replaced', severity: 'warning' }])
})

test('two backups hold different versions of what was written between them', () => {
  const driver = day()
  driver.do(attach(driver))
  const { content } = attached(driver)
  const dates = (asOf: number) =>
    filesInVhd(driver.names.world, { content: { ...content, asOf: asOf as typeof content.asOf } }).map((file) => [
      file.path,
      file.modifiedAt,
    ])
  const [then, later] = [dates(content.asOf), dates(content.asOf + 2 * DAY)]
  expect(then).toEqual(dates(content.asOf))
  expect(then.map(([path]) => path)).toEqual(later.map(([path]) => path))
  expect(then).not.toEqual(later)
  expect(then.filter((row, index) => row[1] === later[index]?.[1]).length).toBeGreaterThan(0)
})

test('a VM that is restored has the files of its backup; what is written afterwards is new', () => {
  const driver = backedUp(smallWorld(), ['e1'])
  const then = volumes(driver)[0]?.files
  driver.by(3 * DAY).do((names) => ({ type: 'deleteGuestFile', vmId: names.vm('e1'), path: `C:\\${FILE}` }))
  expect(volumes(driver)[0]?.files).not.toEqual(then)
  driver.do((names) => restoreFrom(names, names.vm('e1'))).untilIdle()
  expect(lastJob(driver).state).toBe('completed')
  expect(findGuestFile(volumes(driver), `C:\\${FILE}`)?.file).toEqual(then?.find(({ path }) => path === FILE))
  expect(findGuestFile(volumes(driver.by(5 * DAY)), `C:\\${FILE}`)?.file.modifiedAt).toBeGreaterThan(
    driver.simulation.now - 2 * DAY,
  )
})

test('only a VHD that nobody has open is attached, and only once', () => {
  const driver = day()
  expect(driver.refused(attach(driver, 'H:\\e1\\e9.vhd')).code).toBe('vhd/not-found')
  expect(driver.refused(attach(driver, 'E:\\e1\\e1.vhd'))).toMatchObject({ kind: 'conflict', code: 'vhd/in-use' })
  driver.do(attach(driver))
  expect(driver.refused(attach(driver, VHD.toLowerCase())).code).toBe('vhd/already-attached')
})

test('[R189] the disk is removed from the VM, detached, and the mounted backup disconnected', () => {
  const driver = given()
  const disconnect = (force: boolean) =>
    ({ type: 'disconnectDisk', diskId: driver.names.disk('hv', 'H:\\'), force }) as const
  expect(driver.refused(disconnect(false)).findings).toMatchObject([
    { code: 'disk/in-use', detail: 'H:\\e1\\e1.vhd is a disk of e1' },
  ])
  driver.do({ type: 'removePhysicalDisk', attachedVhdId: attached(driver).id })
  expect(volumes(driver)).toHaveLength(1)
  driver.do({ type: 'detachVhd', attachedVhdId: attached(driver).id }).do(disconnect(false))
  const again = given()
  again.do({ type: 'disconnectDisk', diskId: again.names.disk('hv', 'H:\\'), force: true })
  expect(again.names.world.attachedVhds).toEqual({})
})

test('[R189] a VM does not migrate with a disk of its host; after a restart of the host nothing is attached', () => {
  const driver = given()
  fault(driver, 'host-down', (names) => names.host('hv'))
  expect(driver.names.world.attachedVhds).toEqual({})
  const clustered = backedUp(smallWorld(), ['a1'])
  clustered.simulation.read((world) => {
    const id = 'attached-vhd-1' as AttachedVhd['id']
    const [hostId, diskId, vmId] = [
      clustered.names.host('n1'),
      clustered.names.disk('r2', 'C:\\ClusterStorage\\Volume1\\'),
      clustered.names.vm('a1'),
    ]
    const content = { vmId, vmName: 'a1', fileName: 'a1.vhd', asOf: world.kernel.now }
    world.attachedVhds[id] = {
      id,
      hostId,
      diskId,
      path: 'x',
      size: 1 as never,
      content,
      online: false,
      letter: null,
      vmId,
    }
  })
  const migration = clustered.refused((names) => ({
    type: 'migrateVm',
    vmId: names.vm('a1'),
    kind: 'live',
    toHostId: names.host('n2'),
    toDiskId: null,
  }))
  expect(migration.code).toBe('migration/physical-disk')
})

test('Windows finds no file system that it knows on the disk of a Linux guest', () => {
  const driver = day({ vms: { e1: { guest: 'Red Hat Enterprise Linux 5.5' } } })
  driver.do(attach(driver))
  expect(attached(driver).letter).toBeNull()
})
