import { describe, expect, test } from 'vitest'
import { HOUR } from '@/base/sim-time'
import type { ConsoleId, HostId } from '@/domain/ids'
import { INSTALLATION_DIRECTORY } from '@/domain/smhv/configuration-file'
import { addPolicyOf, keep, settingsWith } from '../scenarios/timeline-words'
import type { WorldNames } from '../scenarios/world-names'
import type { Driver } from '../testing/drive'
import { smallWorld, withDataset } from '../testing/small-world'
import type { ReadonlyWorld } from '../world/world'
import { checkExportConfiguration, configurationOf } from './configuration-export'
import { checkImportConfiguration } from './configuration-import'

const FIRST = 'console-1' as ConsoleId
const SECOND = 'console-2' as ConsoleId
const FILE = { computer: 'console-1', path: 'C:\\SMHV\\configuration.json' }

const exported = { type: 'exportConfiguration', consoleId: FIRST, ...FILE, overwrite: false } as const
const importInto = (consoleId: ConsoleId, nodeIds: readonly HostId[] | null = null) =>
  ({ type: 'importConfiguration', consoleId, name: 'configuration.json', source: FILE, nodeIds }) as const

/** The small world with a dataset that has a policy. */
function withPolicy(driver = smallWorld()): Driver {
  return withDataset(driver, 'ds', ['a1', 'a2']).do((names) =>
    addPolicyOf(names, {
      dataset: 'ds',
      name: 'hourly',
      retention: keep('hourly', 3),
      schedule: { frequency: 'hourly', start: names.world.kernel.now },
    }),
  )
}

const effects = (world: ReadonlyWorld, consoleId: ConsoleId) =>
  Object.fromEntries(
    checkImportConfiguration(world, importInto(consoleId)).plan.items.map(({ name, effect }) => [name, effect]),
  )

const managedBy = (world: ReadonlyWorld, consoleId: ConsoleId) =>
  Object.values(world.managedHosts).filter((managed) => managed.consoleId === consoleId)

function configure(names: WorldNames, owner: string, path: string) {
  const [managed] = Object.values(names.world.managedHosts).filter(
    ({ clusterId, hostId }) => (clusterId ?? hostId) === (owner === 'hv' ? names.host(owner) : names.cluster(owner)),
  )
  if (!managed) throw new Error(owner)
  const { snapInfo, ...rest } = settingsWith(names, owner, 'S:\\')
  const settings = { ...rest, snapInfo: snapInfo && { ...snapInfo, path } }
  return { type: 'configureHost', managedHostId: managed.id, settings, version: managed.version } as const
}

describe('carrying the configuration from one console to another', () => {
  test('[R94] hosts, datasets and policies of one console are in another one after export and import', () => {
    const driver = withPolicy().do(exported)
    expect(effects(driver.names.world, SECOND)).toEqual({
      r2: 'added',
      c12: 'added',
      hv: 'added',
      ds: 'added',
      'ds: hourly': 'added',
    })
    driver.do(importInto(SECOND))
    const { world } = driver.names
    expect(managedBy(world, SECOND)).toHaveLength(3)
    const strip = ({ hosts, datasets }: ReturnType<typeof configurationOf>) => ({ hosts, datasets })
    expect(strip(configurationOf(world, SECOND))).toEqual(strip(configurationOf(world, FIRST)))
    const copies = Object.values(world.policies)
    expect(copies.map(({ nextRun }) => nextRun)).toEqual([copies[0]?.nextRun, copies[0]?.nextRun])
    expect(Object.values(world.jobs).at(-1)).toMatchObject({ kind: 'configuration', consoleId: SECOND })
  })

  test('[R94] settings, members and policies go back to what was exported earlier, and what came later stays', () => {
    const driver = withPolicy().do(exported)
    const before = driver.simulation.read((world) => configurationOf(world, FIRST))
    driver
      .do((names) => configure(names, 'hv', 'S:\\Elsewhere'))
      .do((names) => ({
        type: 'modifyDataset',
        datasetId: names.dataset('ds'),
        description: 'changed',
        vmIds: names.vms(['a1']),
        validate: false,
        version: 1,
      }))
      .do((names) =>
        addPolicyOf(names, {
          dataset: 'ds',
          name: 'daily',
          retention: keep('daily', 3),
          schedule: { frequency: 'daily', start: names.world.kernel.now },
        }),
      )
    withDataset(driver, 'later', ['f1'])
    expect(effects(driver.names.world, FIRST)).toEqual({
      r2: 'left-alone',
      c12: 'left-alone',
      hv: 'changed',
      ds: 'changed',
      'ds: hourly': 'left-alone',
      'ds: daily': 'removed',
      later: 'left-alone',
    })
    driver.do(importInto(FIRST))
    const after = driver.simulation.read((world) => configurationOf(world, FIRST))
    expect(after.hosts).toEqual(before.hosts)
    expect(after.datasets.filter(({ name }) => name !== 'later')).toEqual(before.datasets)
    expect(after.datasets.map(({ name }) => name)).toContain('later')
  })

  test('[R94] a file is a copy of its moment: an import of what is there already changes nothing', () => {
    const driver = withPolicy().do(exported)
    const { plan } = checkImportConfiguration(driver.names.world, importInto(FIRST))
    expect(plan.findings.map(({ code }) => code)).toEqual(['import/nothing-changes'])
    const strip = ({ managedHosts, datasets, policies }: ReadonlyWorld) =>
      JSON.stringify([managedHosts, datasets, policies])
    const before = strip(driver.names.world)
    driver.do(importInto(FIRST))
    expect(strip(driver.names.world)).toBe(before)
  })

  test('[R94] what is refused says why, and the rest is imported', () => {
    const driver = withPolicy().do(exported)
    driver.do((names) => ({ type: 'injectFault', kind: 'service-stopped', targetId: names.host('hv') }))
    const { plan } = checkImportConfiguration(driver.names.world, importInto(SECOND))
    const refused = plan.items.filter(({ effect }) => effect === 'refused')
    expect(refused.map(({ name, findings }) => [name, findings[0]?.code])).toEqual([['hv', 'host/service-stopped']])
    driver.do(importInto(SECOND))
    expect(managedBy(driver.names.world, SECOND)).toHaveLength(2)
    expect(Object.values(driver.names.world.jobs).at(-1)?.state).toBe('completed-with-warnings')
  })

  test('the port of the file must be that of the installation', () => {
    const driver = smallWorld()
    const configuration = driver.simulation.read((world) => configurationOf(world, FIRST))
    const hosts = configuration.hosts.map((host) => ({ ...host, port: 809 }))
    const source = { configuration: { ...configuration, hosts } }
    const error = driver.refused({ ...importInto(SECOND), source })
    expect(error.code).toBe('import/all-refused')
    expect(error.findings.map(({ code }) => code)).toContain('host/port-mismatch')
    expect(managedBy(driver.names.world, SECOND)).toEqual([])
  })

  test('a virtual machine that is not here is left out of its dataset, and said so', () => {
    const driver = withPolicy()
    const configuration = driver.simulation.read((world) => configurationOf(world, FIRST))
    const datasets = configuration.datasets.map((dataset) => ({
      ...dataset,
      vms: [...dataset.vms, { guid: 'no-such-guid', name: 'gone' }],
    }))
    const request = { ...importInto(SECOND), source: { configuration: { ...configuration, datasets } } }
    const { plan } = checkImportConfiguration(driver.names.world, request)
    expect(plan.items.find(({ name }) => name === 'ds')?.findings).toContainEqual(
      expect.objectContaining({ code: 'import/vm-unknown', detail: 'gone' }),
    )
  })
})

describe('clusters', () => {
  const half = (driver: Driver) =>
    driver
      .do(exported)
      .do((names) => configure(names, 'r2', 'S:\\Later'))
      .do((names) => importInto(FIRST, [names.host('n1')]))

  test('[R95] an import on one node only warns, and the other node keeps its settings', () => {
    const driver = withPolicy()
      .do(exported)
      .do((names) => configure(names, 'r2', 'S:\\Later'))
    const { plan } = checkImportConfiguration(driver.names.world, importInto(FIRST, [driver.names.host('n1')]))
    const item = plan.items.find(({ name }) => name === 'r2')
    expect(item?.nodes).toEqual(['n1'])
    expect(item?.findings).toContainEqual(expect.objectContaining({ code: 'import/not-all-nodes', detail: 'n2' }))
    driver.do((names) => importInto(FIRST, [names.host('n1')]))
    const [r2] = managedBy(driver.names.world, FIRST)
    expect(r2?.settings.snapInfo?.path).toBe('S:\\SnapInfo')
    expect(r2?.leftBehind[driver.names.host('n2')]?.snapInfo?.path).toBe('S:\\Later')
  })

  test('[R95] when the node that was left out owns the group, backups go by its settings', () => {
    const driver = half(withPolicy())
    driver.do((names) => ({
      type: 'moveClusterGroup',
      clusterId: names.cluster('r2'),
      toHostId: names.host('n2'),
    }))
    driver.by(HOUR).untilIdle()
    const { world } = driver.names
    expect(Object.values(world.backups).at(-1)?.snapInfoPaths[driver.names.cluster('r2')]).toBe('S:\\Later')
  })

  test('[R95] the Configuration wizard, or an import on all nodes, makes the nodes alike again', () => {
    const byWizard = half(withPolicy()).do((names) => configure(names, 'r2', 'S:\\SnapInfo'))
    expect(managedBy(byWizard.names.world, FIRST)[0]?.leftBehind).toEqual({})
    const byImport = half(withPolicy()).do(importInto(FIRST))
    expect(managedBy(byImport.names.world, FIRST)[0]?.leftBehind).toEqual({})
  })

  test('[R95] a node that is down is left out; a cluster of which no node is reached is refused', () => {
    const driver = withPolicy()
      .do(exported)
      .do((names) => configure(names, 'r2', 'S:\\Later'))
    driver.do((names) => ({ type: 'injectFault', kind: 'host-down', targetId: names.host('n2') }))
    expect(effects(driver.names.world, FIRST)['r2']).toBe('changed')
    const { plan } = checkImportConfiguration(driver.names.world, importInto(FIRST, [driver.names.host('n2')]))
    const item = plan.items.find(({ name }) => name === 'r2')
    expect(item?.effect).toBe('refused')
    expect(item?.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['import/no-node', 'host/down']))
  })
})

describe('the file', () => {
  const check = (driver: Driver, changes: object) =>
    checkExportConfiguration(driver.names.world, { ...exported, ...changes }).map(({ code }) => code)

  test('[R96] a path in the installation directory is warned of, and uninstalling takes the file away', () => {
    const driver = smallWorld()
    const place = { computer: 'hv', path: `${INSTALLATION_DIRECTORY}\\saved.json` }
    expect(check(driver, place)).toEqual(['configuration/path-in-installation'])
    driver.do({ ...exported, ...place }).do({ ...exported, computer: 'hv' })
    driver.do({
      type: 'startInstallation',
      consoleId: FIRST,
      name: 'hv',
      form: {
        action: 'uninstall',
        port: 808,
        license: { type: 'per-storage', smhvKey: null, snapDriveKey: null },
        user: 'LAB\\admin',
        hasPassword: true,
        passwordsMatch: true,
      },
    })
    driver.untilIdle()
    const left = Object.values(driver.names.world.configurationFiles)
    expect(left.map(({ path }) => path)).toEqual([FILE.path])
  })

  test('its place is checked', () => {
    const driver = smallWorld()
    expect(check(driver, { path: ' ' })).toEqual(['configuration/path-empty'])
    for (const path of ['configuration.json', 'C:\\', 'C:\\SMHV\\a.txt', 'C:\\a|b.json', '\\\\filer\\a.json']) {
      expect(check(driver, { path })).toEqual(['configuration/path-invalid'])
    }
    expect(check(driver, { computer: 'nowhere' })).toEqual(['configuration/computer-unknown'])
    expect(check(driver, { consoleId: SECOND })).toEqual(['configuration/nothing-to-export'])
    driver.do(exported)
    expect(driver.refused(exported)).toMatchObject({ kind: 'conflict', code: 'configuration/file-exists' })
    driver.do({ ...exported, overwrite: true })
    for (let at = 1; at < 20; at++) driver.do({ ...exported, path: `C:\\${at}.json` })
    expect(check(driver, { path: 'C:\\one-more.json' })).toEqual(['configuration/too-many-files'])
    expect(driver.refused({ ...importInto(SECOND), source: { ...FILE, path: 'C:\\none.json' } }).code).toBe(
      'configuration/file-missing',
    )
  })
})
