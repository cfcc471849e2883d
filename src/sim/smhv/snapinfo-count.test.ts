import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { SNAPINFO_COPIES_VALUE } from '@/domain/smhv/managed-host'
import { again, backedUp, codes, copies } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { smallWorld } from '../testing/small-world'
import { managedHostFindings } from './host-facts'
import { snapInfoCopiesKept } from './snapinfo-count'

function setCount(driver: Driver, owner: string, node: string | null, count: number | null): Driver {
  return driver.do(setOf(owner, node, count))
}

function setOf(owner: string, node: string | null, count: number | null) {
  return (names: Driver['names']) => {
    const managedHostId = names.managedHost(owner)
    const { version } = must(names.world.managedHosts[managedHostId], owner)
    const hostId = node === null ? null : names.host(node)
    return { type: 'setSnapInfoCopies', managedHostId, hostId, count, version } as const
  }
}

const kept = ({ names }: Driver, owner: string): number =>
  snapInfoCopiesKept(names.world, must(names.world.managedHosts[names.managedHost(owner)], owner))

test('[R151] the registry value of a stand-alone host decides how many SnapInfo copies are kept', () => {
  const driver = setCount(smallWorld(), 'hv', null, 2)
  const host = must(driver.names.world.hosts[driver.names.host('hv')], 'hv')
  expect(host.registry).toEqual({ [SNAPINFO_COPIES_VALUE.host]: 2 })
  backedUp(driver, ['e1'])
  for (let run = 0; run < 3; run++) again(driver)
  expect(copies(driver, 'si_hv')).toHaveLength(2)
})

test('[R150] thirty are kept again once the value is taken away', () => {
  const driver = setCount(smallWorld(), 'hv', null, 2)
  expect(kept(driver, 'hv')).toBe(2)
  expect(kept(setCount(driver, 'hv', null, null), 'hv')).toBe(30)
})

test('[R152] on a cluster each node has a value of its own: that of the owner counts, and a difference is told', () => {
  const driver = setCount(smallWorld(), 'r2', 'n2', 5)
  const told = () => codes(managedHostFindings(driver.names.world, driver.names.managedHost('r2')))
  expect(kept(driver, 'r2')).toBe(30)
  expect(told()).toContain('settings/snapinfo-count-differs')
  driver.do((names) => ({ type: 'injectFault', kind: 'host-down', targetId: names.host('n1') }))
  expect(kept(driver, 'r2')).toBe(5)
  driver.do((names) => ({ type: 'clearFault', faultId: names.fault('host-down') }))
  setCount(driver, 'r2', null, 5)
  expect(kept(driver, 'r2')).toBe(5)
  expect(told()).not.toContain('settings/snapinfo-count-differs')
  const node = must(driver.names.world.hosts[driver.names.host('n2')], 'n2')
  expect(node.registry).toEqual({ [SNAPINFO_COPIES_VALUE.cluster]: 5 })
})

test.each([0, 256, 2.5, -1])('%d copies are refused', (count) => {
  const driver = smallWorld()
  expect(driver.refused(setOf('hv', null, count)).code).toBe('settings/snapinfo-count-out-of-range')
})

test('the registry of a node that is down cannot be edited', () => {
  const driver = smallWorld().do((names) => ({ type: 'injectFault', kind: 'host-down', targetId: names.host('n2') }))
  expect(driver.refused(setOf('r2', null, 5))).toMatchObject({ kind: 'unavailable', code: 'host/down' })
  setCount(driver, 'r2', 'n1', 5)
})

test('an older version of the settings is stale, and a host of another cluster unknown', () => {
  const driver = smallWorld()
  const stale = { ...setOf('r2', null, 5)(driver.names), version: 99 }
  expect(driver.refused(stale).kind).toBe('stale')
  expect(driver.refused(setOf('r2', 'hv', 5)).kind).toBe('unknown')
})
