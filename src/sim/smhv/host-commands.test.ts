import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import type { AddHost } from '../commands'
import type { WorldNames } from '../scenarios/world-names'
import { addHostNamed, settingsWith } from '../scenarios/timeline-words'
import { backedUp, codes, copies, started } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { smallWorld, withDataset } from '../testing/small-world'
import { checkHost, managedHostFindings, resolveHostSettings } from './host-facts'
import { findTarget } from './host-target'

const NOTHING = { reportPath: null, snapInfo: null, notification: null }

const adding =
  (owner: string, more: Partial<AddHost> = {}) =>
  (names: WorldNames): AddHost => ({ ...addHostNamed(names, owner, NOTHING), ...more })

const memberNames = ({ names }: Driver, dataset: string) =>
  must(names.world.datasets[names.dataset(dataset)], dataset).vmIds.map((id) => names.world.vms[id]?.name)

test('[R90] a host can be added without settings, [R91] but then its VMs cannot join a dataset', () => {
  const driver = smallWorld({ managed: [] })
  driver.do(adding('hv'))
  expect(() => withDataset(driver, 'ds', ['e1'])).toThrow('vm/host-not-configured')
  driver.do((names) => ({
    type: 'configureHost',
    managedHostId: names.managedHost('hv'),
    settings: settingsWith(names, 'hv', 'S:\\'),
    version: 1,
  }))
  withDataset(driver, 'ds', ['e1'])
})

test('[R88] a host brings its dedicated VMs, a cluster its shared ones', () => {
  const driver = smallWorld({ managed: ['hv'] })
  withDataset(driver, 'ds', ['e1', 'f1'])
  expect(() => withDataset(driver, 'ds2', ['a1'])).toThrow('vm/host-not-managed')
  driver.do(adding('n1'))
  expect(() => withDataset(driver, 'ds2', ['a1'])).toThrow('vm/host-not-managed')
})

test('[R88] a node of a cluster is added with a warning; a host twice not at all', () => {
  const driver = smallWorld({ managed: [] })
  const findings = driver.simulation.read((world) => checkHost(world, adding('n1')(driver.names)))
  expect(codes(findings)).toEqual(['host/node-of-cluster', 'settings/report-path-missing', 'settings/snapinfo-missing'])
  driver.do(adding('n1'))
  expect(driver.refused(adding('n1'))).toMatchObject({ kind: 'conflict', code: 'host/already-managed' })
})

test('[R93] another console may manage the same host, which it is warned of', () => {
  const driver = smallWorld()
  const request = (names: WorldNames) => adding('hv', { consoleId: names.console('console-2') })(names)
  expect(codes(driver.simulation.read((world) => checkHost(world, request(driver.names))))).toContain(
    'host/managed-elsewhere',
  )
  driver.do(request)
})

test('hosts and clusters are found by name, by full name and by id, whatever the case', () => {
  const { names } = smallWorld({ managed: [] })
  const hv = { hostId: names.host('hv'), clusterId: null }
  for (const name of ['hv', 'HV', 'hv.lab.example', names.host('hv'), ' hv ']) {
    expect(findTarget(names.world, name)).toEqual(hv)
  }
  expect(findTarget(names.world, 'r2')).toEqual({ hostId: null, clusterId: names.cluster('r2') })
  expect(findTarget(names.world, 'nobody')).toBeUndefined()
})

test('the check and the command say the same, and a refusal changes nothing', () => {
  const driver = smallWorld({ managed: [] })
  const request = adding('hv', { port: 900, settings: { ...NOTHING, reportPath: 'Reports' } })
  const hash = driver.simulation.hash()
  const { findings, code } = driver.refused(request)
  expect(findings).toEqual(driver.simulation.read((world) => checkHost(world, request(driver.names))))
  expect(code).toBe('host/port-mismatch')
  expect(driver.simulation.hash()).toBe(hash)
  expect(driver.refused(adding('hv', { hostId: null })).code).toBe('host/unknown')
})

test('the disk of a SnapInfo path is found by its mount point', () => {
  const { names } = smallWorld({ managed: [] })
  const target = { hostId: null, clusterId: names.cluster('c12') }
  const resolved = (path: string) =>
    resolveHostSettings(names.world, target, { ...NOTHING, snapInfo: { path } }).snapInfo?.diskId
  expect(resolved('s:\\SnapInfo')).toBe(names.disk('c12', 'S:\\'))
  expect(resolved('C:\\ClusterStorage\\Volume1\\SnapInfo')).toBe(names.disk('c12', 'C:\\ClusterStorage\\Volume1\\'))
  expect(resolved('Q:\\SnapInfo')).toBe('')
})

test('settings that were edited meanwhile are not overwritten', () => {
  const driver = smallWorld()
  const configure = (names: WorldNames) =>
    ({ type: 'configureHost', managedHostId: names.managedHost('hv'), settings: NOTHING, version: 1 }) as const
  driver.do(configure)
  expect(driver.refused(configure)).toMatchObject({ kind: 'stale', code: 'request/stale' })
})

test('a managed host tells what it lacks and what does not answer', () => {
  const driver = smallWorld({ managed: [] })
  driver.do(adding('hv'))
  const found = () =>
    driver.simulation.read((world) => managedHostFindings(world, driver.names.managedHost('hv')).map((f) => f.code))
  expect(found()).toEqual(['settings/report-path-missing', 'settings/snapinfo-missing'])
  driver.do((names) => ({ type: 'injectFault', kind: 'service-stopped', targetId: names.host('hv') }))
  expect(found()[0]).toBe('host/service-stopped')
})

test('configuring counts in the job history', () => {
  expect(Object.values(smallWorld({ managed: ['hv'] }).names.world.jobs)).toMatchObject([
    { kind: 'configuration', title: 'Add hv', state: 'completed' },
  ])
})

test('the VMs of a removed host leave all datasets; an empty dataset stays', () => {
  const driver = withDataset(withDataset(smallWorld(), 'mixed', ['e1', 'a1']), 'alone', ['f1'])
  driver.do((names) => ({ type: 'removeHost', managedHostId: names.managedHost('hv'), deleteBackups: false }))
  expect(memberNames(driver, 'mixed')).toEqual(['a1'])
  expect(memberNames(driver, 'alone')).toEqual([])
})

test('backups of a removed host go only on request, and of the others in the dataset nothing', () => {
  const remove = (deleteBackups: boolean) => {
    const driver = backedUp(smallWorld(), ['e1', 'b1'])
    driver.do((names) => ({ type: 'removeHost', managedHostId: names.managedHost('hv'), deleteBackups }))
    const [backup] = Object.values(driver.names.world.backups)
    return [backup?.vms.map((vm) => vm.name).toSorted(), copies(driver, 'ded').length, copies(driver, 'csvB').length]
  }
  expect(remove(false)).toEqual([['b1', 'e1'], 2, 2])
  expect(remove(true)).toEqual([['b1'], 0, 2])
})

test('a host is not removed while a job works on its VMs', () => {
  const driver = started(smallWorld(), ['e1'])
  const remove = (owner: string) => (names: WorldNames) =>
    ({ type: 'removeHost', managedHostId: names.managedHost(owner), deleteBackups: false }) as const
  expect(driver.refused(remove('hv'))).toMatchObject({ kind: 'conflict', code: 'host/in-use' })
  driver.do(remove('r2')).untilIdle().do(remove('hv'))
})
