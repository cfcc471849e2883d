import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { HOUR, MINUTE, toIso } from '@/base/sim-time'
import type { FaultKindName } from '@/domain/faults'
import { backupOnDemand, addPolicyOf, keep, timeOf } from '../scenarios/timeline-words'
import type { WorldNames } from '../scenarios/world-names'
import { managedHostFindings } from '../smhv/host-facts'
import { MAIL_SERVER_ID } from '../smhv/mail-server'
import { again, backedUp, codes, jobs, lastJob, options, started } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { restoreFrom } from '../testing/restore-words'
import { smallWorld, withDataset } from '../testing/small-world'

const inject = (driver: Driver, kind: FaultKindName, target: (names: WorldNames) => string) =>
  driver.do((names) => ({ type: 'injectFault', kind, targetId: target(names) }))
const clear = (driver: Driver, kind: FaultKindName) =>
  driver.do((names) => ({ type: 'clearFault', faultId: names.fault(kind) }))
const outcomes = (driver: Driver) => lastJob(driver).vms.map(({ name, outcome }) => `${name} ${outcome}`)
const refusal = (driver: Driver) => codes(driver.refused((names) => backupOnDemand(names, 'ds', {})).findings)
const hourly = (driver: Driver, start: string) =>
  driver.do((names) =>
    addPolicyOf(names, {
      dataset: 'ds',
      name: 'hourly',
      retention: keep('hourly', 3),
      schedule: { frequency: 'hourly', start: timeOf(start) },
    }),
  )

test('[R43] a VM that was created anew is another one: unprotected, while its dataset misses the old one', () => {
  const driver = inject(backedUp(smallWorld(), ['e1', 'e2']), 'vm-recreated', (names) => names.vm('e1'))
  const { world } = driver.names
  const dataset = must(Object.values(world.datasets)[0], 'dataset')
  const created = must(
    Object.values(world.vms).find(({ name }) => name === 'e1'),
    'e1',
  )
  expect(dataset.vmIds).not.toContain(created.id)
  expect(outcomes(again(driver))).toEqual(['e1 failed', 'e2 done'])
  again(clear(driver, 'vm-recreated'))
  expect(outcomes(driver)).toEqual(['e1 done', 'e2 done'])
})

test('[R174] with another drive letter a VM is not backed up, and neither restored nor started', () => {
  const driver = backedUp(smallWorld(), ['e1', 'e2'])
  const e1 = driver.names.vm('e1')
  driver.do({ type: 'changeVmState', vmId: e1, action: 'shut-down' })
  inject(driver, 'drive-letter-changed', () => e1)
  expect(refusal(driver)).toContain('vm/path-broken')
  expect(codes(driver.refused((names) => restoreFrom(names, e1)).findings)).toContain('restore/lun-gone')
  expect(driver.refused({ type: 'changeVmState', vmId: e1, action: 'start' }).code).toBe('vm/path-broken')
  clear(driver, 'drive-letter-changed').do({ type: 'changeVmState', vmId: e1, action: 'start' }).by(MINUTE)
  expect(lastJob(again(driver)).state).toBe('completed')
})

test('[R51] SnapInfo is out of reach when its disk has another drive letter', () => {
  const driver = withDataset(smallWorld({ vms: { f1: { folder: 'S:\\f1' } } }), 'ds', ['e1'])
  inject(driver, 'drive-letter-changed', (names) => names.vm('f1'))
  expect(refusal(driver)).toEqual(['backup/snapinfo-unavailable'])
})

test('[R44] a blocked port keeps SMHV from the host like a stopped service', () => {
  const driver = inject(withDataset(smallWorld(), 'ds', ['e1']), 'port-blocked', (names) => names.host('hv'))
  const error = driver.refused((names) => backupOnDemand(names, 'ds', {}))
  expect(error).toMatchObject({ kind: 'unavailable', code: 'host/port-blocked' })
  expect(lastJob(again(clear(driver, 'port-blocked'))).state).toBe('completed')
})

test('[R137] scheduled tasks run by the clock of their host, and the host says that it is wrong', () => {
  const driver = hourly(withDataset(smallWorld(), 'ds', ['e1']), '2013-10-14T08:00')
  const starts = () => jobs(driver).map(({ startedAt }) => toIso(startedAt).slice(11, 16))
  driver.at('2013-10-14T08:30')
  inject(driver, 'clock-skew', (names) => names.host('hv')).at('2013-10-14T09:40')
  expect(starts()).toEqual(['08:00', '08:50'])
  const found = driver.simulation.read((world) => managedHostFindings(world, driver.names.managedHost('hv')))
  expect(found).toMatchObject([{ code: 'host/clock-skew', severity: 'warning', detail: '10 minutes ahead' }])
  clear(driver, 'clock-skew').at('2013-10-14T10:30')
  expect(starts()).toEqual(['08:00', '08:50', '10:00'])
})

test('[R137] the clock of a node that starts nothing does no harm', () => {
  const driver = hourly(withDataset(smallWorld(), 'ds', ['a1']), '2013-10-14T08:00')
  inject(driver, 'clock-skew', (names) => names.host('n2')).at('2013-10-14T08:30')
  expect(jobs(driver).map(({ startedAt }) => toIso(startedAt).slice(11, 16))).toEqual(['08:00'])
  // From now on n2 owns the cluster group, and its task starts the backup.
  driver.do((names) => ({ type: 'moveClusterGroup', clusterId: names.cluster('r2'), toHostId: names.host('n2') }))
  driver.at('2013-10-14T08:55')
  expect(jobs(driver).map(({ startedAt }) => toIso(startedAt).slice(11, 16))).toEqual(['08:00', '08:50'])
})

test('[R8] schedules go on when a node fails over and back', () => {
  const driver = hourly(withDataset(smallWorld(), 'ds', ['a1', 'a2']), '2013-10-14T08:00')
  inject(driver, 'node-failover', (names) => names.host('n1')).by(2 * HOUR + 30 * MINUTE)
  const { names } = driver
  expect(names.world.vms[names.vm('a1')]).toMatchObject({ hostId: names.host('n2'), state: 'running' })
  expect(names.world.hosts[names.host('n1')]?.up).toBe(true)
  clear(driver, 'node-failover').by(HOUR)
  expect(names.world.vms[names.vm('a1')]?.hostId).toBe(names.host('n1'))
  expect(jobs(driver).map((job) => job.state)).toEqual(['completed', 'completed'])
})

test('[R165] a node that fails over during a backup costs its VMs the backup, not those of the other nodes', () => {
  const driver = started(smallWorld(), ['c1', 'c3'], { options: options({ distributed: true }) })
  driver.until('metadata', () =>
    lastJob(driver).steps.some(({ title, state }) => title.startsWith('Quiesce') && state === 'done'),
  )
  inject(driver, 'node-failover', (names) => names.host('m2')).untilIdle()
  expect(outcomes(driver)).toEqual(['c1 done', 'c3 failed'])
  expect(codes(lastJob(driver).findings)).toContain('backup/vm-moved')
})

test('[R68] a LUN of which the software provider made shadow copies is told of', () => {
  const driver = smallWorld()
  const lun = driver.names.world.disks[driver.names.disk('hv', 'E:\\')]?.lunId
  const found = () =>
    driver.simulation.read((world) => codes(managedHostFindings(world, driver.names.managedHost('hv'))))
  inject(driver, 'software-provider-used', () => must(lun, 'LUN'))
  expect(found()).toEqual(['lun/software-copies'])
  clear(driver, 'software-provider-used')
  expect(found()).toEqual([])
})

test('[R61] mail waits while the server is down, with a warning in the job, and goes out when it is back', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1'])
  const email = { smtpServer: 'mail.lab.example', from: 'smhv@lab.example', to: ['a@lab.example'], subject: '' }
  driver.do((names) => {
    const managedHostId = names.managedHost('hv')
    const { settings, version } = must(names.world.managedHosts[managedHostId], 'hv')
    const notification = { email, autoSupport: true }
    return { type: 'configureHost', managedHostId, settings: { ...settings, notification }, version }
  })
  const waits = () => Object.values(driver.names.world.mails).map(({ kind, sentAt }) => `${kind} ${sentAt !== null}`)
  inject(driver, 'mail-server-down', () => MAIL_SERVER_ID)
  again(driver, { options: options({ notify: 'every-backup' }) })
  expect(waits()).toEqual(['e-mail false', 'autosupport true'])
  expect(lastJob(driver)).toMatchObject({
    state: 'completed-with-warnings',
    findings: [{ code: 'notify/mail-server-down', detail: 'one message waits' }],
  })
  clear(driver, 'mail-server-down')
  expect(waits()).toEqual(['e-mail true', 'autosupport true'])
})
