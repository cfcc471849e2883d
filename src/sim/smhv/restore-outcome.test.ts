import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import type { VmId } from '@/domain/ids'
import { backedUp, CRASH, lastJob } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { restoreFrom } from '../testing/restore-words'
import { smallWorld } from '../testing/small-world'

const vmNow = ({ names }: Driver, id: VmId) => must(names.world.vms[id], id)

test('[R36, R98] a restore brings one VM back and leaves the others of the backup alone', () => {
  const driver = backedUp(smallWorld(), ['e1', 'e2', 'f1'])
  const boots = () => ['e1', 'e2', 'f1'].map((name) => vmNow(driver, driver.names.vm(name)).bootCount)
  expect(boots()).toEqual([1, 1, 1])
  driver.do((names) => restoreFrom(names, names.vm('e2'))).untilIdle()
  expect(lastJob(driver).vms.map((vm) => vm.name)).toEqual(['e2'])
  expect(boots()).toEqual([1, 2, 1])
})

test('[R5, R65] a VM comes back where it was, with its applications as they were', () => {
  const driver = backedUp(smallWorld({ vms: { e1: { applications: ['SQL Server 2008 R2'] } } }), ['e1', 'e2'])
  const id = driver.names.vm('e1')
  const { hostId, configuration, snapshots, disks, guid } = { ...vmNow(driver, id) }
  driver.simulation.read((world) => {
    const vm = must(world.vms[id], 'e1')
    vm.applications.splice(0, 1, 'SQL Server 2012')
  })
  driver.do((names) => restoreFrom(names, id)).untilIdle()
  expect(vmNow(driver, id)).toMatchObject({ hostId, configuration, snapshots, disks, guid, state: 'running' })
  expect(vmNow(driver, id).applications).toEqual(['SQL Server 2008 R2'])
})

test('[R10, R38] a crash-consistent backup is quicker, and its restore is a boot after a sudden end', () => {
  const time = (more: object) => {
    const { startedAt, endedAt } = lastJob(backedUp(smallWorld(), ['e1', 'e2', 'f1'], more))
    return endedAt! - startedAt
  }
  expect(time(CRASH)).toBeLessThan(time({}) / 2)
  const driver = backedUp(smallWorld(), ['f1'], CRASH)
  const id = driver.names.vm('f1')
  const { bootCount } = vmNow(driver, id)
  driver.do((names) => restoreFrom(names, id)).untilIdle()
  expect(vmNow(driver, id)).toMatchObject({ state: 'running', bootCount: bootCount + 1 })
})

test('[R15] a VM on a thin-provisioned volume is restored', () => {
  const driver = backedUp(smallWorld(), ['f1'])
  expect(driver.names.world.volumes[driver.names.volume('test02:dedF')]?.guarantee).toBe('none')
  driver.do((names) => restoreFrom(names, names.vm('f1'))).untilIdle()
  expect(lastJob(driver)).toMatchObject({ kind: 'restore', state: 'completed' })
})
