import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { fixedVhd, guestIscsiLun, virtualFcLun } from '../scenarios/plan-words'
import { backupOnDemand } from '../scenarios/timeline-words'
import { again, backedUp, codes, copies, CRASH, lastJob, options } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { smallWorld, withDataset } from '../testing/small-world'

const latest = ({ names }: Driver) => must(names.world.backups[names.latestBackup('ds')], 'backup')

test('[R11, R12, R17, R66, R132, R217] a backup holds the VHDs of a VM, not the disks that are none', () => {
  const root = 'C:\\ClusterStorage\\Volume1\\c1'
  const inGuest = [guestIscsiLun('iqn.lab:logs', 20), virtualFcLun('wwpn:archive', 20)]
  const c1 = { disks: [fixedVhd(`${root}\\c1.vhdx`, 20), fixedVhd(`${root}\\data.vhdx`, 20), ...inGuest] }
  for (const type of [{}, CRASH]) {
    const driver = smallWorld({ vms: { c1 } })
    driver.simulation.read((world) => {
      const disks = must(world.vms[driver.names.vm('c1')], 'c1').disks
      const location = { path: 'PHYSICALDRIVE5', diskId: null }
      disks.push({ ...must(disks[0], 'a disk'), format: 'pass-through', location, system: false })
    })
    const job = lastJob(backedUp(driver, ['c1'], type))
    expect(job.state).toBe('completed')
    const paths = latest(driver).vms[0]?.files.map((file) => file.path)
    expect(paths).toEqual([root, root, `${root}\\c1.vhdx`, `${root}\\data.vhdx`])
    const told = job.log.filter((line) => line.text.includes('in-guest iSCSI, virtual Fibre Channel, pass-through'))
    expect(told).toHaveLength(1)
  }
})

test('[R5] applications with a VSS writer are part of what a backup knows of its VM', () => {
  const e1 = { applications: ['Exchange Server 2010', 'SQL Server 2008 R2'] }
  const driver = backedUp(smallWorld({ vms: { e1 } }), ['e1', 'e2'])
  expect(latest(driver).vms.map(({ method, applications }) => [method, applications])).toEqual([
    ['online', ['Exchange Server 2010', 'SQL Server 2008 R2']],
    ['online', []],
  ])
})

test('[R16, R100] VMs on dedicated disks, on shared disks and on CSVs are backed up together', () => {
  const a2 = { folder: 'S:\\VMs\\a2', disks: [fixedVhd('S:\\VMs\\a2\\a2.vhd', 5)] }
  const driver = backedUp(smallWorld({ vms: { a2 } }), ['e1', 'a2', 'b1', 'c1'])
  expect(lastJob(driver).state).toBe('completed')
  const { world } = driver.names
  const kinds = latest(driver).vms.map((vm) => world.disks[must(vm.configuration.diskId, vm.name)]?.kind)
  expect(kinds).toEqual(['dedicated', 'shared', 'csv', 'csv'])
  expect(latest(driver).vms.every((vm) => vm.files.length === 3)).toBe(true)
})

test('[R15] a LUN on a thin-provisioned volume is backed up', () => {
  const driver = backedUp(smallWorld(), ['e1'])
  const { names } = driver
  expect(names.world.volumes[names.volume('test02:ded')]?.guarantee).toBe('none')
  expect(lastJob(driver).state).toBe('completed')
  expect(copies(driver, 'ded')).toHaveLength(2)
})

test('[R130] VMs on a CSV that BitLocker encrypts are backed up', () => {
  const driver = smallWorld()
  const diskId = driver.names.disk('c12', 'C:\\ClusterStorage\\Volume1\\')
  driver.simulation.read((world) => (world.disks[diskId]!.bitLocker = true))
  backedUp(driver, ['c1', 'c3'], { options: options({ distributed: true }) })
  expect(lastJob(driver).state).toBe('completed')
})

test('[R36] a backup holds every VM of its dataset', () => {
  const driver = backedUp(smallWorld(), ['a1', 'c1', 'e1'])
  expect(latest(driver).vms.map((vm) => vm.name)).toEqual(['a1', 'c1', 'e1'])
})

test('[R110] one crash-consistent copy serves all VMs of a LUN', () => {
  const driver = backedUp(smallWorld(), ['e1', 'e2'], CRASH)
  const ids = latest(driver).vms.flatMap((vm) => vm.files.map((file) => file.snapshotId))
  expect(new Set(ids).size).toBe(1)
})

test('[R154] a VM that is off goes into a dataset that allows saved state, and both datasets are backed up', () => {
  const driver = withDataset(smallWorld({ vms: { e2: { state: 'off' } } }), 'ds', ['e1', 'e2'])
  expect(codes(driver.refused((names) => backupOnDemand(names, 'ds', {})).findings)).toContain('backup/vm-not-online')
  driver.do((names) => ({
    type: 'modifyDataset',
    datasetId: names.dataset('ds'),
    description: '',
    vmIds: [names.vm('e1')],
    validate: true,
    version: 1,
  }))
  expect(lastJob(again(driver)).state).toBe('completed')
  withDataset(driver, 'offline', ['e2'])
  const allowed = { options: options({ allowSavedState: true }) }
  driver.do((names) => backupOnDemand(names, 'offline', allowed)).untilIdle()
  expect(lastJob(driver)).toMatchObject({ datasetName: 'offline', vms: [{ name: 'e2', outcome: 'done' }] })
})
