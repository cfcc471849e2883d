import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { addTime, MINUTE, SECOND } from '@/base/sim-time'
import { gib } from '@/base/units'
import type { VmId } from '@/domain/ids'
import { fixedVhd } from '../scenarios/plan-words'
import { backupOnDemand } from '../scenarios/timeline-words'
import { again, backedUp, codes, CRASH, lastJob } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { restoreFrom } from '../testing/restore-words'
import { smallWorld } from '../testing/small-world'
import { heldBySnapshots } from '../ontap/volume-space'
import { checkStartRestore } from './restore-plan'

const vmNow = ({ simulation }: Driver, id: VmId) => simulation.read((world) => world.vms[id])

/** Where a restore stands: the title of the running step. */
const doing = (driver: Driver) => lastJob(driver).steps.find((step) => step.state === 'running')?.title

test('[R3, R64, R170, R254] the VM is powered off and deleted, its files come back, it is registered and started', () => {
  const driver = backedUp(smallWorld(), ['e1', 'e2'])
  const id = driver.names.vm('e1')
  const before = must(vmNow(driver, id), 'e1')
  const { guid } = before
  driver.do((names) => restoreFrom(names, id))
  const seen: string[] = []
  for (let i = 0; i < 2000 && lastJob(driver).state === 'running'; i++) {
    const line = `${doing(driver)}: ${vmNow(driver, id)?.state ?? 'gone'}`
    if (seen.at(-1) !== line) seen.push(line)
    driver.by(SECOND)
  }
  expect(seen).toEqual([
    'Validate the configuration of e1: running',
    'Power off and delete e1: running',
    'File copy restore of test02:/vol/ded/ded.lun: gone',
    'Register e1 from the restored files: gone',
    'Start e1: off',
  ])
  expect(vmNow(driver, id)).toMatchObject({ guid, state: 'running', name: 'e1', hostId: driver.names.host('hv') })
  expect(lastJob(driver)).toMatchObject({ kind: 'restore', state: 'completed', vms: [{ outcome: 'done' }] })
  expect(vmNow(driver, id)?.bootCount).toBe(before.bootCount + 1)
})

test('[R168] [R169] a LUN with files of this VM alone is restored by LUN clone split, any other by file copy', () => {
  const driver = backedUp(smallWorld(), ['e1', 'f1'])
  const preview = (name: string) =>
    driver.simulation.read((world) =>
      checkStartRestore(world, {
        backupId: driver.names.latestBackup('ds'),
        vmId: driver.names.vm(name),
        verify: true,
      }),
    )
  expect(preview('e1').luns).toMatchObject([
    { lunPath: '/vol/ded/ded.lun', storageSystem: 'test02', method: 'file-copy', otherVms: ['e2'] },
  ])
  expect(preview('f1').luns).toMatchObject([{ lunPath: '/vol/dedF/dedF.lun', method: 'lun-clone-split', otherVms: [] }])
  expect(preview('f1').luns[0]?.bytes).toBe(preview('e1').luns[0]?.bytes)
  expect(preview('f1').expectedDuration).toBeLessThan(preview('e1').expectedDuration / 3)
})

test('[R167] files of a VM may span LUNs; each is restored in its own way', () => {
  const spread = { folder: 'E:\\f1', disks: [fixedVhd('E:\\f1\\f1.vhd', 20), fixedVhd('F:\\f1\\data.vhd', 30)] }
  const driver = backedUp(smallWorld({ vms: { f1: spread } }), ['f1'])
  driver.do((names) => restoreFrom(names, names.vm('f1'))).untilIdle()
  expect(lastJob(driver).steps.map((step) => step.title)).toEqual([
    'Validate the configuration of f1',
    'Power off and delete f1',
    'File copy restore of test02:/vol/ded/ded.lun',
    'LUN clone split restore of test02:/vol/dedF/dedF.lun',
    'Register f1 from the restored files',
    'Start f1',
  ])
})

test('the expected duration of the preview is what the restore takes', () => {
  const driver = backedUp(smallWorld(), ['e1'])
  const { expectedDuration } = driver.simulation.read((world) =>
    checkStartRestore(world, { backupId: driver.names.latestBackup('ds'), vmId: driver.names.vm('e1'), verify: true }),
  )
  const start = driver.simulation.now
  driver.do((names) => restoreFrom(names, names.vm('e1')))
  expect(lastJob(driver).expectedEnd).toBe(addTime(start, expectedDuration))
  expect(driver.untilIdle().simulation.now).toBe(addTime(start, expectedDuration))
})

test('[R170] the VM stays off when it is not to be started', () => {
  const driver = backedUp(smallWorld(), ['f1'])
  driver.do((names) => restoreFrom(names, names.vm('f1'), { startVm: false })).untilIdle()
  expect(vmNow(driver, driver.names.vm('f1'))?.state).toBe('off')
})

test('what a restore writes is held by the Snapshot copies of the volume', () => {
  const driver = backedUp(smallWorld(), ['f1'])
  const held = () =>
    driver.simulation.read((world) => {
      const volume = must(world.volumes[driver.names.volume('test02:dedF')], 'dedF')
      return [...heldBySnapshots(world, volume).values()].reduce((sum, part) => sum + part, 0)
    })
  const before = held()
  driver.do((names) => restoreFrom(names, names.vm('f1'))).untilIdle()
  expect(held()).toBeGreaterThan(before + gib(15))
})

test('[R173] a restore that meets warnings goes on only when all are acknowledged', () => {
  const driver = backedUp(smallWorld(), ['f1'])
  const refusal = driver.refused((names) => restoreFrom(names, names.vm('f1'), { acknowledged: [] }))
  expect(refusal.kind).toBe('refused')
  expect(codes(refusal.findings)).toEqual(['restore/acknowledgement-needed', 'restore/vm-running'])
  driver.do((names) => restoreFrom(names, names.vm('f1'), { acknowledged: ['restore/vm-running'] }))
  expect(
    lastJob(driver)
      .log.map((line) => line.text)
      .join(),
  ).toContain('The VM is running; it will be turned off and replaced: f1')
})

test('[R174] a deleted dedicated VM comes back with its GUID, [R175] though no dataset holds it any more', () => {
  const driver = backedUp(smallWorld(), ['e1', 'e2'])
  const id = driver.names.vm('e1')
  driver.do((names) => ({
    type: 'modifyDataset',
    datasetId: names.dataset('ds'),
    description: '',
    vmIds: [names.vm('e2')],
    validate: false,
    version: 1,
  }))
  const guid = vmNow(driver, id)?.guid
  driver.do({ type: 'injectFault', kind: 'vm-deleted', targetId: id })
  expect(vmNow(driver, id)).toBeUndefined()
  driver.do((names) => restoreFrom(names, id)).untilIdle()
  expect(vmNow(driver, id)).toMatchObject({ guid, state: 'running', clusterId: null })
})

test('[R7, R166] a clustered VM keeps its cluster configuration, [R177] a deleted one is no longer highly available', () => {
  const driver = backedUp(smallWorld(), ['c1', 'c2'])
  const [c1, c2] = [driver.names.vm('c1'), driver.names.vm('c2')]
  driver.do((names) => restoreFrom(names, c1)).untilIdle()
  expect(vmNow(driver, c1)?.clusterId).toBe(driver.names.cluster('c12'))
  expect(lastJob(driver).state).toBe('completed')
  driver.do({ type: 'injectFault', kind: 'vm-deleted', targetId: c2 })
  driver.do((names) => restoreFrom(names, c2)).untilIdle()
  expect(vmNow(driver, c2)?.clusterId).toBeNull()
  expect(lastJob(driver).state).toBe('completed-with-warnings')
  expect(codes(lastJob(driver).findings)).toEqual(['restore/cluster-configuration'])
})

test('[R10, R178] a crash-consistent restore turns the VM off and leaves it registered', () => {
  const driver = backedUp(smallWorld(), ['f1'], CRASH)
  const id = driver.names.vm('f1')
  driver.do((names) => restoreFrom(names, id))
  driver.until('the files', () => doing(driver)?.startsWith('LUN clone split') ?? false)
  expect(vmNow(driver, id)?.state).toBe('off')
  driver.untilIdle()
  expect(vmNow(driver, id)?.state).toBe('running')
  expect(lastJob(driver).steps.map((step) => step.component)).not.toContain('Hyper-V writer')
})

test('[R179] a deleted VM is not restored from a crash-consistent backup', () => {
  const driver = backedUp(smallWorld(), ['f1'], CRASH)
  const id = driver.names.vm('f1')
  driver.do({ type: 'injectFault', kind: 'vm-deleted', targetId: id })
  expect(driver.refused((names) => restoreFrom(names, id)).code).toBe('restore/deleted-vm-crash-consistent')
})

test('[R172] the VM gets the VHDs back that it had at the time of the backup', () => {
  const two = { disks: [fixedVhd('F:\\f1\\f1.vhd', 20), fixedVhd('F:\\f1\\data.vhd', 30)] }
  const driver = backedUp(smallWorld({ vms: { f1: two } }), ['f1'])
  const id = driver.names.vm('f1')
  driver.do({ type: 'injectFault', kind: 'vm-disk-removed', targetId: id })
  const refusal = driver.refused((names) => restoreFrom(names, id, { acknowledged: ['restore/vm-running'] }))
  expect(codes(refusal.findings)).toContain('restore/fewer-disks')
  driver.do((names) => restoreFrom(names, id)).untilIdle()
  expect(vmNow(driver, id)?.disks).toHaveLength(2)
})

test('a VM that is being backed up or restored is not restored, nor backed up while it is restored', () => {
  const driver = backedUp(smallWorld(), ['e1', 'f1'])
  driver.do((names) => restoreFrom(names, names.vm('e1')))
  expect(driver.refused((names) => restoreFrom(names, names.vm('e1')))).toMatchObject({
    kind: 'conflict',
    code: 'restore/vm-busy',
  })
  driver.do((names) => restoreFrom(names, names.vm('f1'))).untilIdle()
  driver.do((names) => backupOnDemand(names, 'ds', {}))
  expect(driver.refused((names) => restoreFrom(names, names.vm('e1'))).code).toBe('restore/vm-busy')
})

test('a backup from which is restored cannot be deleted, and one that is being deleted cannot be restored from', () => {
  const driver = backedUp(smallWorld(), ['f1'])
  const backupId = driver.names.latestBackup('ds')
  const deletion = { type: 'deleteBackup', backupId, vmId: null } as const
  driver.do((names) => restoreFrom(names, names.vm('f1')))
  expect(driver.refused(deletion).code).toBe('backup/in-use')
  driver.untilIdle().do(deletion)
  expect(driver.refused((names) => restoreFrom(names, names.vm('f1'))).code).toBe('backup/in-use')
})

test('a copy deleted behind SMHV’s back fails verification; unverified the restore fails when the VM is gone', () => {
  const driver = backedUp(smallWorld(), ['f1'])
  const id = driver.names.vm('f1')
  const backup = must(driver.names.world.backups[driver.names.latestBackup('ds')], 'backup')
  const copyId = must(backup.vms[0]?.files[0]?.snapshotId, 'copy')
  driver.do({ type: 'injectFault', kind: 'snapshot-deleted', targetId: copyId })
  expect(driver.refused((names) => restoreFrom(names, id)).code).toBe('restore/snapshots-missing')
  driver.do((names) =>
    restoreFrom(names, id, { verify: false, acknowledged: ['restore/vm-running', 'restore/snapshots-missing'] }),
  )
  driver.untilIdle()
  expect(lastJob(driver)).toMatchObject({ state: 'failed', vms: [{ outcome: 'failed' }] })
  expect(codes(lastJob(driver).findings)).toEqual(['restore/snapshots-missing'])
  expect(vmNow(driver, id)).toBeUndefined()
  driver.do((names) => ({ type: 'clearFault', faultId: names.fault('snapshot-deleted') }))
  driver.do((names) => restoreFrom(names, id)).untilIdle()
  expect(vmNow(driver, id)?.state).toBe('running')
})

test('[R24] a restore needs the SnapRestore license, [R191] its storage and its host', () => {
  const driver = backedUp(smallWorld(), ['f1'])
  const f1 = driver.names.vm('f1')
  const system = Object.values(driver.names.world.storageSystems).find((row) => row.name === 'test02')
  driver.do({ type: 'injectFault', kind: 'license-removed', targetId: must(system, 'test02').id })
  expect(driver.refused((names) => restoreFrom(names, f1)).code).toBe('storage/license-missing')
  driver.do((names) => ({ type: 'clearFault', faultId: names.fault('license-removed') }))
  driver.do((names) => ({ type: 'injectFault', kind: 'service-stopped', targetId: names.host('hv') }))
  expect(driver.refused((names) => restoreFrom(names, f1))).toMatchObject({
    kind: 'unavailable',
    code: 'host/service-stopped',
  })
})

test('a host that goes down in the middle makes the restore fail, and the administrators are told', () => {
  const driver = backedUp(smallWorld(), ['e1', 'e2'])
  const mails = () => Object.keys(driver.names.world.mails).length
  const before = mails()
  driver.do((names) => restoreFrom(names, names.vm('e1')))
  driver.until('the files', () => doing(driver)?.startsWith('File copy') ?? false)
  driver.do((names) => ({ type: 'injectFault', kind: 'host-down', targetId: names.host('hv') })).untilIdle()
  expect(lastJob(driver).state).toBe('failed')
  expect(codes(lastJob(driver).findings)).toEqual(['host/down'])
  expect(mails()).toBeGreaterThan(before)
  expect(Object.keys(driver.names.world.locks)).toEqual([])
})

test('[R170] a post-script runs last; one that is missing is only warned of', () => {
  const path = 'C:\\Scripts\\after.bat'
  const postScript = { hostId: null, path, arguments: '' }
  const missing = backedUp(smallWorld(), ['f1'])
  missing.do((names) => restoreFrom(names, names.vm('f1'), { postScript })).untilIdle()
  expect(lastJob(missing).state).toBe('completed-with-warnings')
  expect(codes(lastJob(missing).findings)).toEqual(['script/missing'])
  const there = backedUp(smallWorld({ scripts: [{ hosts: ['hv'], path, content: '' }] }), ['f1'])
  there.do((names) => restoreFrom(names, names.vm('f1'), { postScript })).untilIdle()
  expect(lastJob(there).state).toBe('completed')
  expect(lastJob(there).steps.at(-1)?.title).toBe(`Run ${path}`)
  const speaks = backedUp(smallWorld({ scripts: [{ hosts: ['hv'], path, content: 'echo restored %1' }] }), ['f1'])
  speaks
    .do((names) => restoreFrom(names, names.vm('f1'), { postScript: { ...postScript, arguments: 'f1' } }))
    .untilIdle()
  expect(lastJob(speaks).log.map(({ text }) => text)).toContain('hv> restored f1')
  const wrong = { ...postScript, path: 'after.bat' }
  expect(there.refused((names) => restoreFrom(names, names.vm('f1'), { postScript: wrong }))).toMatchObject({
    code: 'script/path-invalid',
    findings: expect.arrayContaining([expect.objectContaining({ field: 'postScript.path' })]),
  })
})

test('[R223] a console does not restore the VM that it is installed in', () => {
  const driver = backedUp(smallWorld({ consoleVm: 'f1' }), ['f1', 'e1'])
  expect(driver.refused((names) => restoreFrom(names, names.vm('f1'))).code).toBe('restore/self-management')
  driver.do((names) => restoreFrom(names, names.vm('e1')))
})

test('a restore goes on after a snapshot between any two of its steps', () => {
  const driver = backedUp(smallWorld(), ['e1', 'e2'])
  driver.do((names) => restoreFrom(names, names.vm('e1')))
  for (let i = 0; i < 6; i++) {
    const other = driver.restored()
    other.untilIdle()
    const end = other.simulation.now
    driver.by(5 * SECOND)
    expect(driver.restored().untilIdle().simulation.now).toBe(end)
  }
  expect(driver.untilIdle().by(MINUTE).simulation.hash()).toBe(driver.restored().simulation.hash())
})

test('an unknown backup and a VM outside it are refused', () => {
  const driver = again(backedUp(smallWorld(), ['f1']))
  expect(
    driver.refused((names) => restoreFrom(names, names.vm('f1'), { backupId: 'backup-99' as never })),
  ).toMatchObject({ kind: 'unknown', code: 'backup/unknown' })
  expect(driver.refused((names) => restoreFrom(names, names.vm('e1'))).code).toBe('restore/vm-not-in-backup')
})
