import { expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '@/base/sim-time'
import { gib } from '@/base/units'
import type { DatasetId, PolicyId } from '@/domain/ids'
import type { FaultKindName } from '@/domain/faults'
import type { Command } from '../commands'
import { backupOnDemand, keep } from '../scenarios/timeline-words'
import { again, backedUp, codes, copies, CRASH, jobs, lastJob, options, started } from '../testing/backup-words'
import { smallWorld, withDataset } from '../testing/small-world'
import { checkStartBackup } from './backup-check'

const fault = (kind: FaultKindName, targetId: string): Command => ({ type: 'injectFault', kind, targetId })

test('[R153] a backup on demand is refused while a VM cannot be backed up online', () => {
  const driver = withDataset(smallWorld({ vms: { e2: { state: 'saved' } } }), 'ds', ['e1', 'e2'])
  const error = driver.refused((names) => backupOnDemand(names, 'ds', {}))
  expect(error).toMatchObject({ kind: 'refused', code: 'backup/vm-not-online' })
  expect(error.findings.find((found) => found.severity === 'error')?.subject?.name).toBe('e2')
})

test('[R70] a running VM without the backup integration service cannot be backed up online either', () => {
  const integration = { version: '6.1', backup: false }
  const driver = withDataset(smallWorld({ vms: { e2: { integration } } }), 'ds', ['e2'])
  expect(driver.refused((names) => backupOnDemand(names, 'ds', {})).code).toBe('backup/integration-missing')
})

test('[R155] with Allow saved state VM backup it goes through the saved state, with a warning', () => {
  const allowed = { options: options({ allowSavedState: true }) }
  const driver = backedUp(smallWorld({ vms: { e2: { state: 'off' } } }), ['e1', 'e2'], allowed)
  const job = lastJob(driver)
  expect(job.state).toBe('completed-with-warnings')
  expect(codes(job.findings)).toEqual(['backup/vm-saved-state'])
  const { names } = driver
  expect(names.world.backups[names.latestBackup('ds')]?.vms.map((vm) => vm.method)).toEqual(['online', 'saved-state'])
})

test('[R165] a VM that migrates is left out with an error, the others are backed up', () => {
  const driver = backedUp(
    smallWorld().do((names) => fault('vm-migrating', names.vm('a1'))),
    ['a1', 'a3'],
  )
  const job = lastJob(driver)
  expect(job.state).toBe('completed-with-warnings')
  expect(job.vms).toMatchObject([
    { name: 'a1', outcome: 'failed', findings: [{ code: 'backup/vm-migrating', severity: 'error' }] },
    { name: 'a3', outcome: 'done' },
  ])
  const { names } = driver
  expect(names.world.backups[names.latestBackup('ds')]?.vms.map((vm) => vm.name)).toEqual(['a3'])
})

test('[R165] a VM that begins to migrate during the backup is left out as well', () => {
  const driver = started(smallWorld(), ['a1', 'a3'])
    .do((names) => fault('vm-migrating', names.vm('a1')))
    .untilIdle()
  expect(lastJob(driver).vms.map((vm) => vm.outcome)).toEqual(['failed', 'done'])
})

test('[R165] when nothing is left the backup is refused', () => {
  const driver = withDataset(smallWorld(), 'ds', ['a1']).do((names) => fault('vm-migrating', names.vm('a1')))
  expect(driver.refused((names) => backupOnDemand(names, 'ds', {})).code).toBe('backup/no-vm-left')
})

test('a VM that was deleted from Hyper-V fails alone', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1', 'e2']).do((names) => fault('vm-deleted', names.vm('e1')))
  expect(lastJob(again(driver))).toMatchObject({
    state: 'completed-with-warnings',
    vms: [{ outcome: 'failed', findings: [{ code: 'vm/unknown' }] }, { outcome: 'done' }],
  })
})

test('[R104] one application-consistent backup runs on a host at a time', () => {
  const driver = withDataset(started(smallWorld(), ['a1']), 'other', ['a3', 'a2'])
  const error = driver.refused((names) => backupOnDemand(names, 'other', {}))
  expect(error).toMatchObject({ kind: 'conflict', code: 'backup/host-busy' })
  driver.untilIdle().do((names) => backupOnDemand(names, 'other', {}))
})

test('[R104] a distributed backup takes the coordinator and every owner node', () => {
  const driver = withDataset(started(smallWorld(), ['c3'], { options: options({ distributed: true }) }), 'other', [
    'c1',
  ])
  expect(driver.refused((names) => backupOnDemand(names, 'other', {})).code).toBe('backup/host-busy')
})

test('[R138, R141, R148] a backup fails when its volume would hold more than 255 Snapshot copies', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1'])
  const many = { retention: keep('daily', 255), ...CRASH }
  for (let run = 0; run < 254; run++) again(driver, many)
  const error = driver.refused((names) => backupOnDemand(names, 'ds', {}))
  expect(error).toMatchObject({ code: 'volume/snapshot-limit-reached' })
  expect(error.findings.find((found) => found.code === error.code)?.detail).toBe(
    'holds 254, 2 more wanted, at most 255',
  )
  expect(lastJob(again(driver, many)).state).toBe('completed-with-warnings')
  expect(driver.refused((names) => backupOnDemand(names, 'ds', CRASH)).code).toBe('volume/snapshot-limit-reached')
  expect(copies(driver, 'ded')).toHaveLength(255)
})

test('[R50] a host that is down, or whose service is stopped, cannot be backed up', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1']).do((names) => fault('service-stopped', names.host('hv')))
  expect(driver.refused((names) => backupOnDemand(names, 'ds', {}))).toMatchObject({
    kind: 'unavailable',
    code: 'host/service-stopped',
  })
})

test('[R50] a service that stops during the backup fails it, and no Snapshot copy is left', () => {
  const driver = started(smallWorld(), ['e1'])
    .until('a copy', (world) => Object.values(world.snapshots).some((copy) => copy.kind === 'vm'))
    .do((names) => fault('service-stopped', names.host('hv')))
    .untilIdle()
  const job = lastJob(driver)
  expect(job.state).toBe('failed')
  expect(codes(job.findings)).toEqual(['host/service-stopped'])
  expect(job.steps.map((step) => step.state)).toContain('skipped')
  expect(copies(driver, 'ded')).toEqual([])
  expect(driver.names.world.locks).toEqual({})
})

test('[R69, R227] a Snapshot copy that does not start within 10 s fails the backup with event 4364', () => {
  const driver = backedUp(
    smallWorld().do((names) => fault('vss-timeout', names.host('n2'))),
    ['a1', 'a2'],
  )
  expect(codes(lastJob(driver).findings)).toEqual(['backup/vss-timeout'])
  const { names } = driver
  const ids = names.world.eventLog.filter(({ hostId }) => hostId === names.host('n2')).map(({ eventId }) => eventId)
  expect(ids).toContain(4364)
  expect(copies(driver, 'csvA')).toEqual([])
  expect(names.world.eventLog.at(-1)).toMatchObject({ source: 'SnapMgrServiceHost', eventId: 106 })
})

test('[R69] crash-consistent backups do not mind', () => {
  const driver = smallWorld().do((names) => fault('vss-timeout', names.host('n2')))
  expect(lastJob(backedUp(driver, ['a1', 'a2'], CRASH)).state).toBe('completed')
})

test('[R71] a failing writer is asked three times again, 60 s apart, then the backup fails', () => {
  const driver = backedUp(
    smallWorld().do((names) => fault('writer-error', names.host('hv'))),
    ['e1'],
  )
  const job = lastJob(driver)
  expect(codes(job.findings)).toEqual(['backup/writer-error'])
  expect(job.log.filter((line) => /retry \d of 3/.test(line.text))).toHaveLength(3)
  expect(job.endedAt! - job.startedAt).toBeGreaterThan(3 * MINUTE)
})

test('[R71] a writer that recovers in time lets the backup go on', () => {
  const driver = started(
    smallWorld().do((names) => fault('writer-error', names.host('hv'))),
    ['e1'],
  )
    .by(90_000)
    .do((names) => ({ type: 'clearFault', faultId: names.fault('writer-error') }))
    .untilIdle()
  expect(lastJob(driver).state).toBe('completed')
})

test('[R21] [R24] without host keys the storage systems must be licensed', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1'])
  driver.simulation.read((world) => {
    for (const system of Object.values(world.storageSystems)) system.licenses = []
  })
  expect(codes(driver.refused((names) => backupOnDemand(names, 'ds', {})).findings)).toEqual([
    'host/license-missing',
    'host/snapdrive-license-missing',
    'storage/license-missing',
  ])
})

test('two backups of one dataset cannot begin in the same second', () => {
  const driver = started(smallWorld(), ['e1'], CRASH)
  expect(driver.refused((names) => backupOnDemand(names, 'ds', CRASH))).toMatchObject({ code: 'backup/name-taken' })
})

test('[R148] the check says which copies a backup adds, what expires and what it meets, and changes nothing', () => {
  const driver = backedUp(smallWorld(), ['a1', 'a2'], { retention: keep('daily', 1) }).by(HOUR)
  const before = driver.simulation.hash()
  const { names } = driver
  const request = backupOnDemand(names, 'ds', { retention: keep('daily', 1) })
  const preview = driver.simulation.read((world) => checkStartBackup(world, request))
  expect(preview).toEqual({
    findings: [],
    snapshots: [{ volumeId: names.volume('test02:csvA'), adds: 4, holds: 5 }],
    expiring: [names.latestBackup('ds')],
  })
  const wrong = { ...request, namePrefix: 'a b', retention: keep('daily', 0) }
  const { findings } = driver.simulation.read((world) => checkStartBackup(world, wrong))
  expect(codes(findings)).toEqual(['name/characters', 'retention/count-out-of-range'])
  expect(driver.simulation.hash()).toBe(before)
  expect(jobs(driver)).toHaveLength(1)
})

test('a volume without space left gets no Snapshot copy', () => {
  const driver = backedUp(smallWorld({ csvSize: 125 }), ['a1'], CRASH).by(2 * DAY)
  const error = driver.refused((names) => backupOnDemand(names, 'ds', CRASH))
  expect(error).toMatchObject({ code: 'volume/full', findings: [{ subject: { name: 'test02:csvA' } }] })
})

test('[R51] [R191] storage that does not answer makes backups unavailable', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1'])
  driver.simulation.read((world) => (world.volumes[driver.names.volume('test02:si_hv')]!.online = false))
  expect(driver.refused((names) => backupOnDemand(names, 'ds', {}))).toMatchObject({
    kind: 'unavailable',
    code: 'backup/snapinfo-unavailable',
  })
  driver.simulation.read((world) => (Object.values(world.storageSystems)[0]!.online = false))
  expect(codes(driver.refused((names) => backupOnDemand(names, 'ds', {})).findings)).toContain('storage/offline')
})

test('[R105] [R112] a copied disk signature disturbs VSS only', () => {
  const disk = {
    format: 'fixed',
    path: 'E:\\e1\\e1.vhd',
    size: gib(40),
    used: gib(40),
    copiedFromPhysical: true,
  } as const
  const driver = withDataset(smallWorld({ vms: { e1: { disks: [disk] } } }), 'ds', ['e1', 'e2'])
  expect(driver.refused((names) => backupOnDemand(names, 'ds', {})).code).toBe('vm/copied-disk-signature')
  expect(lastJob(again(driver, CRASH)).state).toBe('completed')
})

test('an unknown dataset or policy is refused', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1'])
  const request = backupOnDemand(driver.names, 'ds', {})
  expect(driver.refused({ ...request, datasetId: 'dataset-9' as DatasetId }).kind).toBe('unknown')
  expect(driver.refused({ ...request, policyId: 'policy-9' as PolicyId }).code).toBe('policy/unknown')
})
