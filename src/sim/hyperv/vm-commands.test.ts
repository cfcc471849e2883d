import { expect, test } from 'vitest'
import { MINUTE, SECOND } from '@/base/sim-time'
import type { VmId } from '@/domain/ids'
import type { ChangeVmState } from '../commands'
import { backedUp } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { restoreFrom } from '../testing/restore-words'
import { smallWorld } from '../testing/small-world'

const change = (driver: Driver, vm: VmId, action: ChangeVmState['action']) =>
  driver.do({ type: 'changeVmState', vmId: vm, action })
const refused = (driver: Driver, vm: VmId, action: ChangeVmState['action']) =>
  driver.refused({ type: 'changeVmState', vmId: vm, action }).code
const state = ({ names }: Driver, vm: VmId) => names.world.vms[vm]?.state

test('a VM is shut down and saved at once, and runs when its guest has come up', () => {
  const driver = smallWorld()
  const e1 = driver.names.vm('e1')
  change(driver, e1, 'shut-down')
  expect(state(driver, e1)).toBe('off')
  change(driver, e1, 'start').by(39 * SECOND)
  expect(state(driver, e1)).toBe('off')
  expect(state(driver.by(SECOND), e1)).toBe('running')
  expect(state(change(driver, e1, 'save'), e1)).toBe('saved')
  expect(state(change(driver, e1, 'start').by(5 * SECOND), e1)).toBe('running')
})

test('Hyper-V Manager offers only what the state of the VM allows', () => {
  const driver = smallWorld()
  const e1 = driver.names.vm('e1')
  expect(refused(driver, e1, 'start')).toBe('vm/state-forbids')
  change(driver, e1, 'shut-down')
  expect(refused(driver, e1, 'save')).toBe('vm/state-forbids')
  expect(refused(driver, 'vm-99' as VmId, 'start')).toBe('vm/unknown')
  driver.do((names) => ({ type: 'injectFault', kind: 'host-down', targetId: names.host('hv') }))
  expect(refused(driver, e1, 'start')).toBe('host/down')
})

test('a VM started twice boots once, and not at all when its host goes down meanwhile', () => {
  const driver = smallWorld()
  const e1 = driver.names.vm('e1')
  change(driver, e1, 'shut-down')
  change(change(driver, e1, 'start'), e1, 'start').by(MINUTE)
  expect(driver.names.world.vms[e1]).toMatchObject({ state: 'running', bootCount: 2 })
  change(change(driver, e1, 'shut-down'), e1, 'start')
  driver.do((names) => ({ type: 'injectFault', kind: 'host-down', targetId: names.host('hv') })).by(MINUTE)
  expect(state(driver, e1)).toBe('off')
})

test('a VM that is being restored is left alone', () => {
  const driver = backedUp(smallWorld(), ['e1'])
  const e1 = driver.names.vm('e1')
  driver.do((names) => restoreFrom(names, e1))
  expect(refused(driver, e1, 'save')).toBe('restore/vm-busy')
})

test('[R177] a clustered VM that was deleted and restored is made highly available by hand', () => {
  const driver = backedUp(smallWorld(), ['c1'])
  const c1 = driver.names.vm('c1')
  expect(refused(driver, c1, 'make-highly-available')).toBe('vm/not-clusterable')
  driver.do({ type: 'injectFault', kind: 'vm-deleted', targetId: c1 })
  driver.do((names) => restoreFrom(names, c1)).untilIdle()
  change(driver, c1, 'make-highly-available')
  expect(driver.names.world.vms[c1]?.clusterId).toBe(driver.names.cluster('c12'))
  expect(refused(driver, driver.names.vm('e1'), 'make-highly-available')).toBe('vm/not-clusterable')
})

test('a VM writes to its volumes only while it runs', () => {
  const driver = smallWorld()
  const rate = () => driver.names.world.volumes[driver.names.volume('test02:dedF')]?.writeRate
  expect(rate()).toBe(100_000)
  change(driver, driver.names.vm('f1'), 'save')
  expect(rate()).toBe(0)
  change(driver, driver.names.vm('f1'), 'start').by(MINUTE)
  expect(rate()).toBe(100_000)
})
