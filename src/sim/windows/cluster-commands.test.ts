import { expect, test } from 'vitest'
import { backupOnDemand } from '../scenarios/timeline-words'
import { checkStartBackup } from '../smhv/backup-check'
import { managedHostFindings } from '../smhv/host-facts'
import { options, started } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { smallWorld, withDataset } from '../testing/small-world'
import { clusterFindings, redirectedDisks } from './cluster-facts'

const CSV1 = 'C:\\ClusterStorage\\Volume1\\'
const CSV2 = 'C:\\ClusterStorage\\Volume2\\'
const moveGroup = (driver: Driver, cluster: string, node: string) =>
  driver.do((names) => ({ type: 'moveClusterGroup', clusterId: names.cluster(cluster), toHostId: names.host(node) }))
const moveDisk = (driver: Driver, mountPoint: string, node: string) =>
  driver.do((names) => ({ type: 'moveClusterDisk', diskId: names.disk('r2', mountPoint), toHostId: names.host(node) }))
const advice = (driver: Driver, cluster = 'r2') =>
  driver.simulation.read((world) => clusterFindings(world, driver.names.cluster(cluster)))
const told = (driver: Driver) => advice(driver).map(({ code, detail }) => `${code}: ${detail}`)
const prefer = (driver: Driver, item: 'vm' | 'disk', name: string, node: string | null) =>
  driver.do((names) => ({
    type: 'setPreferredOwner',
    clusterId: names.cluster('r2'),
    itemId: item === 'vm' ? names.vm(name) : names.disk('r2', name),
    hostId: node === null ? null : names.host(node),
  }))

test('the cluster group and the CSVs move to the node that is named', () => {
  const driver = moveDisk(moveGroup(smallWorld(), 'r2', 'n2'), CSV1, 'n2')
  const { names } = driver
  expect(names.world.clusters[names.cluster('r2')]?.ownerNodeId).toBe(names.host('n2'))
  expect(names.world.disks[names.disk('r2', CSV1)]?.ownerNodeId).toBe(names.host('n2'))
})

test('they move to a node of the cluster that is up and does not own them yet', () => {
  const driver = smallWorld()
  const refused = (node: string) =>
    driver.refused((names) => ({
      type: 'moveClusterGroup',
      clusterId: names.cluster('r2'),
      toHostId: names.host(node),
    })).code
  expect(refused('m1')).toBe('cluster/not-a-node')
  expect(refused('n1')).toBe('cluster/owner-already')
  driver.do((names) => ({ type: 'injectFault', kind: 'host-down', targetId: names.host('n2') }))
  expect(refused('n2')).toBe('cluster/not-a-node')
})

test('[R119] the coordinator of a distributed backup stays the owner until the backup has ended', () => {
  const driver = started(smallWorld(), ['c1', 'c3'], { options: options({ distributed: true }) })
  const move = () =>
    driver.refused((names) => ({
      type: 'moveClusterGroup',
      clusterId: names.cluster('c12'),
      toHostId: names.host('m2'),
    }))
  expect(move()).toMatchObject({ kind: 'conflict', code: 'cluster/backup-running' })
  moveGroup(driver.untilIdle(), 'c12', 'm2')
})

test('[R229] a CSV of 2008 R2 is redirected while a backup works on it, one of 2012 never', () => {
  const seen = (vms: string[]) => {
    const driver = started(smallWorld(), vms)
    const mounts = new Set<string>()
    driver.until('the end', (world) => {
      for (const id of redirectedDisks(world)) mounts.add(world.disks[id]?.mountPoint ?? '')
      return Object.keys(world.operations).length === 0
    })
    return [...mounts]
  }
  expect(seen(['a1'])).toEqual([CSV1])
  expect(seen(['c1', 'c3'])).toEqual([])
})

test('[R231] a VM that runs on another node than its CSV is advised to be migrated', () => {
  const driver = smallWorld()
  expect(told(driver).filter((line) => line.startsWith('cluster/vm-away'))).toEqual([
    'cluster/vm-away-from-csv: runs on n2, its CSV on n1',
    'cluster/vm-away-from-csv: runs on n1, its CSV on n2',
  ])
  expect(advice(driver, 'c12')).toEqual([])
})

test('[R230] every node is advised to own a CSV', () => {
  const driver = smallWorld()
  expect(told(driver).filter((line) => line.startsWith('cluster/csv'))).toEqual([])
  expect(told(moveDisk(driver, CSV2, 'n1'))).toContain('cluster/csv-for-each-node: n2')
})

test('[R234] VMs and CSVs are advised to have preferred owners, and to be there', () => {
  const driver = smallWorld()
  expect(told(driver)).toContain(`cluster/no-preferred-owner: ${CSV1}, ${CSV2}, a1, a2, a3, b1`)
  prefer(driver, 'disk', CSV1, 'n1')
  for (const vm of ['a1', 'a2', 'a3', 'b1']) prefer(driver, 'vm', vm, 'n2')
  expect(told(driver)).toContain(`cluster/no-preferred-owner: ${CSV2}`)
  expect(told(driver)).toContain('cluster/not-on-preferred-owner: a1, a3, b1')
  prefer(driver, 'vm', 'a1', null)
  expect(told(driver)).toContain(`cluster/no-preferred-owner: ${CSV2}, a1`)
})

test('[R234] before the backup of one node of 2008 R2 the cluster group is advised to be moved there', () => {
  const check = (driver: Driver, vms: string[]) => {
    withDataset(driver, 'ds', vms)
    const findings = driver.simulation.read(
      (world) => checkStartBackup(world, backupOnDemand(driver.names, 'ds', {})).findings,
    )
    return findings.filter(({ code }) => code === 'cluster/group-elsewhere').map(({ detail }) => detail)
  }
  expect(check(smallWorld(), ['a2'])).toEqual(['owned by n1'])
  expect(check(smallWorld(), ['a1'])).toEqual([])
  expect(check(smallWorld(), ['a1', 'a2'])).toEqual([])
  expect(check(moveGroup(smallWorld(), 'r2', 'n2'), ['a2'])).toEqual([])
})

test('[R231] the configuration messages of a managed cluster tell what is advised for it', () => {
  const driver = smallWorld()
  const messages = driver.simulation.read((world) => managedHostFindings(world, driver.names.managedHost('r2')))
  expect(messages.map(({ code }) => code)).toContain('cluster/vm-away-from-csv')
})
