import { expect, test } from 'vitest'
import { checkAvailability } from '@/domain/ontap/controller-rules'
import { backupOnDemand } from '../scenarios/timeline-words'
import { again, backedUp, codes, CRASH, lastJob, started } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { restoreFrom } from '../testing/restore-words'
import { smallWorld, withDataset } from '../testing/small-world'
import { fault, systemNamed, undo } from '../testing/storage-words'
import { controllerFacts } from './controller-facts'

const system = (driver: Driver, name: string) => {
  const row = driver.names.world.storageSystems[systemNamed(name)(driver.names)]
  if (!row) throw new Error(name)
  return row
}
const change = (
  driver: Driver,
  name: string,
  action: 'takeover' | 'giveback' | 'enable-takeover' | 'disable-takeover',
) => driver.do((names) => ({ type: 'changeController', storageSystemId: systemNamed(name)(names), action }))
const refused = (driver: Driver, name: string, action: 'takeover' | 'giveback') =>
  driver.refused((names) => ({ type: 'changeController', storageSystemId: systemNamed(name)(names), action })).code
const availability = (driver: Driver, name: string) =>
  codes(checkAvailability(controllerFacts(driver.names.world, system(driver, name))))

test('[R192] LUNs stay reachable through the partner while a controller is taken over', () => {
  const driver = change(smallWorld(), 'test02', 'takeover')
  expect(system(driver, 'test02')).toMatchObject({ controller: 'taken-over', online: true })
  expect(availability(driver, 'test02')).toEqual(['controller/taken-over'])
  expect(lastJob(backedUp(driver, ['e1'])).state).toBe('completed')
  driver.do((names) => restoreFrom(names, names.vm('e1'))).untilIdle()
  expect(lastJob(driver).state).toBe('completed')
  expect(system(change(driver, 'test02', 'giveback'), 'test02').controller).toBe('running')
  expect(availability(driver, 'test02')).toEqual([])
})

test('[R192] the partner takes over by itself when a controller stops', () => {
  const driver = fault(smallWorld(), 'controller-down', systemNamed('test02'))
  expect(system(driver, 'test02')).toMatchObject({ controller: 'taken-over', online: true })
  expect(lastJob(backedUp(driver, ['e1'])).state).toBe('completed')
  expect(system(undo(driver, 'controller-down'), 'test02').controller).toBe('running')
})

test('[R191] [R192] without a partner the LUNs go offline: no backup, no restore', () => {
  const driver = fault(backedUp(smallWorld({ pair: false }), ['e1']), 'controller-down', systemNamed('test02'))
  expect(system(driver, 'test02')).toMatchObject({ controller: 'halted', online: false })
  const error = driver.refused((names) => backupOnDemand(names, 'ds', {}))
  expect(error.kind).toBe('unavailable')
  expect(codes(error.findings)).toContain('storage/offline')
  const restore = driver.refused((names) => restoreFrom(names, names.vm('e1')))
  expect(restore).toMatchObject({ kind: 'unavailable', code: 'storage/offline' })
  expect(availability(driver, 'test02')).toEqual(['storage/offline', 'controller/single'])
  expect(refused(driver, 'test02', 'takeover')).toBe('controller/no-partner')
  expect(lastJob(again(undo(driver, 'controller-down'))).state).toBe('completed')
})

test('[R192] with takeover disabled the LUNs go offline, until the partner takes over by hand', () => {
  const driver = change(withDataset(smallWorld(), 'ds', ['e1']), 'test01', 'disable-takeover')
  fault(driver, 'controller-down', systemNamed('test02'))
  expect(codes(driver.refused((names) => backupOnDemand(names, 'ds', {})).findings)).toContain('storage/offline')
  expect(refused(driver, 'test02', 'takeover')).toBe('controller/takeover-disabled')
  change(change(driver, 'test02', 'enable-takeover'), 'test02', 'takeover')
  expect(lastJob(again(driver)).state).toBe('completed')
})

test('[R192] when both controllers stop nothing is left, and the first comes back with either', () => {
  const driver = fault(smallWorld(), 'controller-down', systemNamed('test02'))
  fault(driver, 'controller-down', systemNamed('test01'))
  expect([system(driver, 'test02').online, system(driver, 'test01').online]).toEqual([false, false])
  expect(refused(driver, 'test02', 'giveback')).toBe('controller/partner-not-running')
  undo(driver, 'controller-down')
  expect([system(driver, 'test02').online, system(driver, 'test01').online]).toEqual([true, true])
})

test('[R191] a controller that stops in the middle of a backup fails it', () => {
  const driver = started(smallWorld({ pair: false }), ['e1'], CRASH)
  fault(driver, 'controller-down', systemNamed('test02')).untilIdle()
  expect(lastJob(driver).state).toBe('failed')
  expect(codes(lastJob(driver).findings)).toContain('storage/offline')
})

test('[R193] multipath HA carries on over the other path; a single one takes the LUNs along', () => {
  const driver = fault(smallWorld(), 'path-lost', systemNamed('test02'))
  expect(system(driver, 'test02').online).toBe(true)
  expect(availability(driver, 'test02')).toEqual(['controller/path-lost'])
  expect(lastJob(backedUp(driver, ['e1'])).state).toBe('completed')
  expect(availability(driver, 'sec01')).toEqual(['controller/single', 'controller/single-path'])
  fault(driver, 'path-lost', systemNamed('sec01'))
  expect(system(driver, 'sec01').online).toBe(false)
  expect(checkAvailability(controllerFacts(driver.names.world, system(driver, 'sec01')))[0]).toMatchObject({
    code: 'storage/offline',
    detail: 'no path to the shelves is left',
  })
})
