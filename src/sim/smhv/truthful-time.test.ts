import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import type { StartBackup } from '../commands'
import { fixedVhd } from '../scenarios/plan-words'
import { backedUp, CRASH, lastJob, options } from '../testing/backup-words'
import { restoreFrom } from '../testing/restore-words'
import { smallWorld } from '../testing/small-world'
import { checkStartRestore } from './restore-plan'

/** Milliseconds that a backup of these VMs takes. Each has its pace, between 92 and 112 % of the usual. */
function backupTime(vms: readonly string[], more: Partial<StartBackup> = {}): number {
  const job = lastJob(backedUp(smallWorld(), vms, more))
  expect(job.state).toBe('completed')
  return must(job.endedAt, 'end') - job.startedAt
}

/** Milliseconds that the restore of a VM takes that has so many GB on a LUN, alone or beside another VM. */
function restoreTime(vm: 'e1' | 'f1', gigabytes: number): { method: string | undefined; took: number } {
  const drive = vm === 'e1' ? 'E:' : 'F:'
  const disks = [fixedVhd(`${drive}\\${vm}\\${vm}.vhd`, gigabytes)]
  const driver = backedUp(smallWorld({ vms: { [vm]: { disks } } }), [vm])
  const request = { backupId: driver.names.latestBackup('ds'), vmId: driver.names.vm(vm), verify: true }
  const { luns, expectedDuration } = driver.simulation.read((world) => checkStartRestore(world, request))
  const { startedAt, endedAt } = lastJob(driver.do((names) => restoreFrom(names, request.vmId)).untilIdle())
  const took = must(endedAt, 'end') - startedAt
  expect(took).toBe(expectedDuration)
  return { method: luns[0]?.method, took }
}

test('[R38, R71] a crash-consistent backup is quicker than an application-consistent one of the same VMs', () => {
  for (const vms of [['e1'], ['e1', 'e2', 'f1'], ['a1', 'a2', 'c1', 'c3']]) {
    expect(backupTime(vms, CRASH)).toBeLessThan(backupTime(vms))
  }
})

test('[R128] a distributed backup is quicker than one node after the other', () => {
  const nodes = backupTime(['c1', 'c2', 'c3'])
  expect(backupTime(['c1', 'c2', 'c3'], { options: options({ distributed: true }) })).toBeLessThan(nodes)
})

test('[R73, R117] the more nodes take part, the longer a backup of 2008 R2 takes', () => {
  // b1 runs on the node of a1, a2 on another one.
  expect(backupTime(['a1', 'a2'])).toBeGreaterThan(backupTime(['a1', 'a3']))
})

test('[R71] the more VMs there are to quiesce, the longer a backup takes', () => {
  expect(backupTime(['e1', 'e2', 'f1'])).toBeGreaterThan(backupTime(['e1']))
})

test('[R1] a backup takes as long however much the VMs hold', () => {
  const size = (gigabytes: number) => {
    const disks = [fixedVhd('E:\\e1\\e1.vhd', gigabytes)]
    const { startedAt, endedAt } = lastJob(backedUp(smallWorld({ vms: { e1: { disks } } }), ['e1']))
    return must(endedAt, 'end') - startedAt
  }
  expect(size(400)).toBe(size(10))
})

test('[R168, R169] a LUN clone split restore is quicker than a file copy of the same bytes, which grows with them', () => {
  const [split, copy] = [restoreTime('f1', 60), restoreTime('e1', 60)]
  expect([split.method, copy.method]).toEqual(['lun-clone-split', 'file-copy'])
  expect(split.took).toBeLessThan(copy.took)
  const more = restoreTime('e1', 240)
  expect(more.took).toBeGreaterThan(3 * copy.took - copy.took / 2)
  expect(restoreTime('f1', 240).took).toBeLessThan(copy.took)
})
