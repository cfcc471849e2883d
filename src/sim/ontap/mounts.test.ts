import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { tib } from '@/base/units'
import { checkLunSize } from '@/domain/ontap/lun-rules'
import { keep } from '../scenarios/timeline-words'
import { again, backedUp, codes, copies, CRASH, lastJob } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { smallWorld, withDataset } from '../testing/small-world'
import { copiesAt, mirror, volumeAt } from '../testing/storage-words'
import { forgetDisks } from '../windows/disk-index'

const VOLUME = 'test02:ded'
const lunOf = (driver: Driver, address: string) =>
  must(
    Object.values(driver.names.world.luns).find(({ volumeId }) => volumeId === volumeAt(driver, address).id),
    address,
  ).id
/** The Snapshot copy at this place of the volume's list. */
const mount = (driver: Driver, place: number) =>
  driver.do({
    type: 'mountSnapshot',
    snapshotId: must(copiesAt(driver, VOLUME).at(place), 'copy').id,
    lunId: lunOf(driver, VOLUME),
  })
const clone = ({ names }: Driver) =>
  must(
    Object.values(names.world.luns).find((lun) => lun.clone),
    'clone',
  )

test('[R190] a mounted backup makes its Snapshot copy busy, and the preceding ones with it', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1'])
  for (let run = 0; run < 3; run++) again(driver, CRASH)
  mount(driver, 1)
  expect(clone(driver)).toMatchObject({ path: '/vol/ded/ded.lun_10.rws', clone: { lunId: lunOf(driver, VOLUME) } })
  const [first, second, third] = driver.names.world.backupsOfDataset[driver.names.dataset('ds')] ?? []
  const deletion = (backupId = must(first, 'backup')) => ({ type: 'deleteBackup', backupId, vmId: null }) as const
  expect(driver.refused(deletion()).code).toBe('snapshot/busy')
  expect(driver.refused(deletion(second)).findings[0]?.detail).toBe('LUN clone /vol/ded/ded.lun_10.rws')
  driver.do(deletion(third)).untilIdle()
  driver
    .do({ type: 'unmountSnapshot', lunId: clone(driver).id })
    .do(deletion())
    .untilIdle()
  expect(copies(driver, 'ded')).toHaveLength(1)
})

test('[R190] retention keeps what is mounted and says so; after the unmount the next run deletes it', () => {
  const driver = mount(again(backedUp(smallWorld(), ['e1'], CRASH), CRASH), 0)
  again(driver, { ...CRASH, retention: keep('daily', 1) })
  expect(copies(driver, 'ded')).toHaveLength(2)
  expect(lastJob(driver)).toMatchObject({ state: 'completed-with-warnings' })
  expect(codes(lastJob(driver).findings)).toEqual(['snapshot/busy'])
  driver.do({ type: 'unmountSnapshot', lunId: clone(driver).id })
  again(driver, { ...CRASH, retention: keep('daily', 1) })
  expect(copies(driver, 'ded')).toHaveLength(1)
})

test('a Snapshot copy is mounted by a LUN of its own volume only', () => {
  const driver = backedUp(smallWorld(), ['e1'], CRASH)
  const snapshotId = must(copiesAt(driver, VOLUME)[0], 'copy').id
  const error = driver.refused({ type: 'mountSnapshot', snapshotId, lunId: lunOf(driver, 'test02:csvB') })
  expect(error.code).toBe('lun/unknown')
  expect(driver.refused({ type: 'unmountSnapshot', lunId: lunOf(driver, VOLUME) }).code).toBe('lun/not-a-clone')
  expect(driver.refused({ type: 'unmountSnapshot', lunId: 'lun-99' as never }).kind).toBe('unknown')
})

test('a LUN that a host uses as a disk is not unmounted behind its back', () => {
  const driver = mount(backedUp(smallWorld(), ['e1'], CRASH), 0)
  driver.simulation.read((world) => {
    Object.assign(must(Object.values(world.disks).at(-1), 'disk'), { lunId: clone(driver).id })
    forgetDisks(world)
  })
  expect(driver.refused({ type: 'unmountSnapshot', lunId: clone(driver).id }).code).toBe('lun/in-use')
})

test('locks of SnapMirror keep their own Snapshot copies alone', () => {
  const driver = mirror(backedUp(smallWorld(), ['a1'], CRASH), 'update')
  driver.do((names) => ({ type: 'deleteBackup', backupId: names.latestBackup('ds'), vmId: null })).untilIdle()
  expect(copies(driver, 'csvA')).toEqual([])
})

test('[R131] SnapDrive creates no LUN above 14 TB', () => {
  const subject = { type: 'lun', id: 'l', name: 'l' } as const
  expect(checkLunSize(subject, tib(14))).toEqual([])
  expect(checkLunSize(subject, tib(15))).toMatchObject([{ code: 'lun/beyond-snapdrive', severity: 'advice' }])
  expect(checkLunSize(subject, tib(14) + 1, 'error')).toMatchObject([{ severity: 'error' }])
})

test('each host sees its LUNs through an igroup of its own, under numbers that differ', () => {
  const { world } = smallWorld().names
  const igroups = Object.values(world.igroups)
  expect(igroups.map(({ name }) => name)).toContain('viaRPC.iqn.1991-05.com.microsoft:hv.lab.example')
  expect(igroups).toHaveLength(5)
  for (const { id } of igroups) {
    const numbers = Object.values(world.luns).flatMap((lun) => lun.maps.filter((map) => map.igroupId === id))
    expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, index) => index))
  }
})
