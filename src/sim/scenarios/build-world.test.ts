import { expect, test } from 'vitest'
import { fromCivil } from '@/base/sim-time'
import type { VmId } from '@/domain/ids'
import { hashPlain } from '../kernel/hash'
import { volumeSpace } from '../ontap/volume-space'
import { buildWorld } from './build-world'
import type { Scenario } from './scenario'
import { tr4234Topology } from './tr-4234/topology'
import { namesOf } from './world-names'

const scenario: Scenario = {
  name: 'a-test',
  title: 'A test',
  story: 'For tests.',
  seed: 7,
  startsAt: fromCivil(2013, 9, 2),
  opensAt: fromCivil(2013, 9, 2),
  topology: tr4234Topology,
  timeline: [],
}

test('the same scenario and seed give the same world, another seed another one', () => {
  expect(hashPlain(buildWorld(scenario))).toBe(hashPlain(buildWorld(scenario)))
  expect(hashPlain(buildWorld({ ...scenario, seed: 8 }))).not.toBe(hashPlain(buildWorld(scenario)))
})

test('ids come from the counters of the world, so that the next ones follow on', () => {
  const world = buildWorld(scenario)
  const vmIds = Object.keys(world.vms)
  expect(vmIds[0]).toBe('vm-1')
  expect(world.kernel.counters['vm']).toBe(vmIds.length)
})

test('the VMs of the report have the GUIDs of the report', () => {
  const world = buildWorld(scenario)
  const names = namesOf(world)
  expect(world.vms[names.vm('SMHV-demo-CSV')]?.guid).toBe('F10F1011-901A-4789-ADE4-A1F34323E2D7')
  expect(world.vms[names.vm('testVM')]?.guid).toBe('05391048-68F5-4153-84F6-52C9643F4592')
})

test('[R251] a CSV shows CSVFS on Windows Server 2012 and NTFS before', () => {
  const world = buildWorld(scenario)
  const names = namesOf(world)
  const csv = 'C:\\ClusterStorage\\Volume1\\'
  expect(world.disks[names.disk('cluster_windows2012', csv)]?.fileSystem).toBe('CSVFS')
  expect(world.disks[names.disk('cluster_windows2008_r2', csv)]?.fileSystem).toBe('NTFS')
})

test('files lie on the disk of the longest mount point', () => {
  const world = buildWorld(scenario)
  const names = namesOf(world)
  const diskOf = (vmId: VmId): string | undefined => {
    const diskId = world.vms[vmId]?.disks[0]?.location.diskId
    return diskId ? world.disks[diskId]?.mountPoint : undefined
  }
  expect(diskOf(names.vm('SMHV-demo-CSV'))).toBe('C:\\ClusterStorage\\Volume1\\')
  expect(diskOf(names.vm('boot01'))).toBe('C:\\')
  expect(diskOf(names.vm('smb01'))).toBeUndefined()
})

test('volumes hold what lies on them, have room, and are written to by their running VMs', () => {
  const world = buildWorld(scenario)
  for (const volume of Object.values(world.volumes)) {
    const { used, free, size } = volumeSpace(world, volume)
    expect(used + free).toBe(size)
    expect(free).toBeGreaterThan(0)
  }
  const csv01 = world.volumes[namesOf(world).volume('test02:csv01')]
  expect(csv01?.writeRate).toBeGreaterThan(50_000)
  expect(csv01?.activeBytes).toBeGreaterThan(300 * 1024 ** 3)
})
