import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { MINUTE } from '@/base/sim-time'
import type { InstallationForm } from '@/domain/smhv/installation'
import { addHostNamed, settingsWith } from '../scenarios/timeline-words'
import { codes } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { smallWorld, withDataset } from '../testing/small-world'

const FORM: InstallationForm = {
  action: 'install',
  port: 808,
  license: { type: 'per-server', smhvKey: 'PUSHED-KEY', snapDriveKey: 'PUSHED-SDW' },
  user: 'LAB\\admin',
  hasPassword: true,
  passwordsMatch: true,
}

const installing =
  (name: string, changes: Partial<InstallationForm> = {}) =>
  (names: Driver['names']) =>
    ({ type: 'startInstallation', consoleId: names.console('console-1'), name, form: { ...FORM, ...changes } }) as const

const uninstall = { action: 'uninstall' } as const

/** As small as ever, but SMHV and SnapDrive are missing on these hosts. */
function bare(hosts: readonly string[], managed: readonly string[]): Driver {
  const driver = smallWorld({ managed })
  driver.simulation.read((world) => {
    for (const host of Object.values(world.hosts)) {
      if (hosts.includes(host.name)) Object.assign(host, { smhv: null, snapDrive: null, transports: [] })
    }
  })
  return driver
}

function hostNamed({ names }: Driver, name: string) {
  return must(names.world.hosts[names.host(name)], name)
}

function lastConfiguration({ names }: Driver) {
  return must(
    Object.values(names.world.jobs).findLast(({ kind }) => kind === 'configuration'),
    'a configuration',
  )
}

test('[R84] SMHV is installed from afar on a host, SnapDrive before it, and the host can be added then', () => {
  const driver = bare(['hv'], ['c12'])
  const add = (names: Driver['names']) => addHostNamed(names, 'hv', settingsWith(names, 'hv', 'S:\\'))
  expect(codes(driver.refused(add).findings)).toContain('host/smhv-missing')
  driver.do(installing('hv')).untilIdle()
  const job = lastConfiguration(driver)
  expect(job).toMatchObject({ title: 'Install SMHV on hv', state: 'completed', hostNames: ['hv'] })
  expect(job.steps.map(({ title }) => title)).toEqual([
    'Copy the installation packages to hv',
    'Install SnapDrive 7.0.0 for Windows on hv',
    'Install SMHV 2.0.0 on hv',
    'Start the services on hv',
  ])
  expect(hostNamed(driver, 'hv')).toMatchObject({
    smhv: { version: '2.0.0', port: 808, running: true },
    snapDrive: { version: '7.0.0', port: 808, running: true },
    smhvLicense: 'PUSHED-KEY',
    snapDriveLicense: 'PUSHED-SDW',
  })
  driver.do(add)
})

test('[R84] a cluster is named once and all of its nodes are installed, one after the other', () => {
  const driver = bare(['n1', 'n2'], ['c12']).do(installing('r2')).untilIdle()
  expect(lastConfiguration(driver).hostNames).toEqual(['n1', 'n2'])
  expect(['n1', 'n2'].map((name) => hostNamed(driver, name).smhv?.running)).toEqual([true, true])
  driver.do((names) => addHostNamed(names, 'r2', settingsWith(names, 'r2', 'S:\\')))
})

test('[R86] per storage needs no keys where the storage systems are licensed', () => {
  const license = { type: 'per-storage', smhvKey: null, snapDriveKey: null } as const
  const driver = bare(['hv'], ['c12']).do(installing('hv', { license })).untilIdle()
  expect(hostNamed(driver, 'hv')).toMatchObject({ smhvLicense: null, smhv: { running: true } })
  driver.do((names) => addHostNamed(names, 'hv', settingsWith(names, 'hv', 'S:\\')))
})

test('[R87] a host of another domain than the hosts of the console is refused', () => {
  const driver = bare(['hv'], ['c12'])
  Object.assign(hostNamed(driver, 'hv'), { domain: 'partner.example' })
  expect(driver.refused(installing('hv'))).toMatchObject({ kind: 'refused', code: 'install/other-domain' })
})

test('[R84] a console without hosts has nowhere to push from', () => {
  expect(bare(['hv'], []).refused(installing('hv')).code).toBe('install/no-pushing-host')
})

test('a node that goes down in between fails the installation; the nodes before it are done', () => {
  const driver = bare(['n1', 'n2'], ['c12'])
    .do(installing('r2'))
    .by(7 * MINUTE)
  driver.do((names) => ({ type: 'injectFault', kind: 'host-down', targetId: names.host('n2') })).untilIdle()
  expect(lastConfiguration(driver)).toMatchObject({ state: 'failed', findings: [{ code: 'host/down' }] })
  expect(hostNamed(driver, 'n1').smhv?.running).toBe(true)
  expect(hostNamed(driver, 'n2').smhv).toBeNull()
})

test('one installation at a time on a host', () => {
  const driver = bare(['hv'], ['c12']).do(installing('hv'))
  expect(driver.refused(installing('hv'))).toMatchObject({ kind: 'conflict', code: 'install/in-progress' })
})

test('with SMHV go the management of the host and the datasets that have no other VMs; backups stay', () => {
  const driver = withDataset(withDataset(smallWorld(), 'alone', ['e1', 'f1']), 'mixed', ['e2', 'a1'])
  driver.do(installing('hv', uninstall)).untilIdle()
  const { world } = driver.names
  expect(hostNamed(driver, 'hv')).toMatchObject({ smhv: null, snapDrive: { running: true } })
  expect(Object.values(world.datasets).map(({ name, vmIds }) => [name, vmIds.length])).toEqual([['mixed', 1]])
  expect(Object.values(world.managedHosts).some(({ hostId }) => hostId === driver.names.host('hv'))).toBe(false)
})

test('a cluster leaves management when its last node has lost SMHV', () => {
  const driver = withDataset(smallWorld(), 'ds', ['a1', 'a2']).do(installing('n1', uninstall)).untilIdle()
  expect(driver.names.managedHost('r2')).toBeTruthy()
  driver.do(installing('n2', uninstall)).untilIdle()
  expect(
    Object.values(driver.names.world.managedHosts).some(({ clusterId }) => clusterId === driver.names.cluster('r2')),
  ).toBe(false)
  expect(Object.keys(driver.names.world.datasets)).toEqual([])
})
