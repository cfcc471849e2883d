import { expect, test } from 'vitest'
import { MINUTE } from '@/base/sim-time'
import { backupOnDemand } from '../scenarios/timeline-words'
import { backedUp, copies, lastJob, options } from '../testing/backup-words'
import { smallWorld, withDataset } from '../testing/small-world'

const DISTRIBUTED = { options: options({ distributed: true }) }
const STAMP = '10-14-2013_06.00.00'

test('[R62, R101, R117] on 2008 R2 every owner node goes through the steps of section 6.3', () => {
  const driver = backedUp(smallWorld(), ['a1', 'a2'])
  const job = lastJob(driver)
  expect(job).toMatchObject({ state: 'completed', backupName: `ds_${STAMP}`, hostNames: ['n1', 'n2'] })
  expect(job.steps.filter((step) => step.host === 'n2').map((step) => step.component)).toEqual([
    'Windows',
    'SMHV',
    'Hyper-V writer',
    'Hyper-V writer',
    'Data ONTAP',
    'VSS',
    'Hyper-V writer',
    'SnapDrive',
    'SnapDrive',
  ])
  expect(job.steps.every((step) => step.state === 'done')).toBe(true)
  const { names } = driver
  expect(names.world.disks[names.disk('r2', 'C:\\ClusterStorage\\Volume1\\')]?.ownerNodeId).toBe(names.host('n2'))
})

test('[R72] [R73] [R160] each owner node adds a pair of its own to a shared CSV', () => {
  const driver = backedUp(smallWorld(), ['a1', 'a2', 'a3', 'b1'])
  expect(copies(driver, 'csvA')).toEqual([
    `ds_${STAMP}_n1`,
    `ds_${STAMP}_n1_backup`,
    `ds_${STAMP}_n2`,
    `ds_${STAMP}_n2_backup`,
  ])
  expect(copies(driver, 'csvB')).toEqual([`ds_${STAMP}_n1`, `ds_${STAMP}_n1_backup`])
})

test('[R119] [R120] [R128] a distributed backup makes one pair per volume, whatever the number of nodes', () => {
  const driver = backedUp(smallWorld(), ['c1', 'c2', 'c3'], DISTRIBUTED)
  expect(copies(driver, 'csvC')).toEqual([`ds_${STAMP}`, `ds_${STAMP}_backup`])
  const job = lastJob(driver)
  expect(job.state).toBe('completed')
  const titles = job.steps.map((step) => step.title)
  expect(titles[1]).toBe('Redirect the backup to the coordinator node m1')
  expect(titles.filter((title) => title.startsWith('Recover'))).toHaveLength(2)
  expect(job.steps.filter((step) => step.component === 'CSV writer')).toHaveLength(2)
})

test('[R118] [R125] without Enable Distributed Backup a 2012 cluster is backed up node by node', () => {
  const driver = backedUp(smallWorld(), ['c1', 'c3'])
  expect(copies(driver, 'csvC')).toHaveLength(4)
})

test('[R128] a distributed backup is faster than one node after the other', () => {
  const time = (more: object): number => {
    const { startedAt, endedAt } = lastJob(backedUp(smallWorld(), ['c1', 'c2', 'c3'], more))
    return endedAt! - startedAt
  }
  const distributed = time(DISTRIBUTED)
  expect(distributed).toBeLessThan(time({}))
  expect(distributed).toBeGreaterThan(2 * MINUTE)
  expect(time({})).toBeLessThan(5 * MINUTE)
})

test('[R51, R160] files come back from the second copy of the pair', () => {
  const { names } = backedUp(smallWorld(), ['e1', 'f1'])
  const made = names.world.backups[names.latestBackup('ds')]!
  expect(made.vms.map((vm) => vm.method)).toEqual(['online', 'online'])
  for (const file of made.vms.flatMap((vm) => vm.files)) {
    expect(names.world.snapshots[file.snapshotId]).toMatchObject({ kind: 'vm-backup', volumeId: file.volumeId })
  }
  expect(made.snapshotIds).toHaveLength(4)
})

test('[R67, R226] the provider logs event 4089 with the snapshot set and the milliseconds', () => {
  const { names } = backedUp(smallWorld(), ['a1', 'a2'])
  const found = names.world.eventLog.filter((entry) => entry.eventId === 4089)
  expect(found.map((entry) => entry.hostId)).toEqual([names.host('n1'), names.host('n2')])
  expect(found[0]?.message).toMatch(/SnapshotSetId \{[0-9A-F-]{36}\} in \d+ milliseconds/)
})

test('[R229] a CSV of 2008 R2 is in redirected access during the backup, one of 2012 is not', () => {
  const redirected = (vms: readonly string[]): number =>
    backedUp(smallWorld(), vms).names.world.eventLog.filter((entry) => entry.eventId === 5121).length
  expect(redirected(['a1'])).toBe(1)
  expect(redirected(['c1'])).toBe(0)
})

test('[R124] the copies bear the GUID of VSS until they are renamed', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1'])
    .do((names) => backupOnDemand(names, 'ds', {}))
    .until('a pair', (world) => Object.values(world.snapshots).filter((copy) => copy.kind !== 'mirror').length === 2)
  expect(copies(driver, 'ded')[1]).toMatch(/^\{[0-9A-F-]{36}\}_backup$/)
  expect(copies(driver.untilIdle(), 'ded')).toEqual([`ds_${STAMP}`, `ds_${STAMP}_backup`])
})

test('[R7, R9, R48] one dataset may span stand-alone hosts and clusters; each VM is in one set', () => {
  const driver = backedUp(smallWorld(), ['a1', 'c1', 'c3', 'e1'], DISTRIBUTED)
  expect(copies(driver, 'csvA')).toEqual([`ds_${STAMP}_n1`, `ds_${STAMP}_n1_backup`])
  expect(copies(driver, 'csvC')).toEqual([`ds_${STAMP}_c12`, `ds_${STAMP}_c12_backup`])
  expect(copies(driver, 'ded')).toEqual([`ds_${STAMP}_hv`, `ds_${STAMP}_hv_backup`])
})
