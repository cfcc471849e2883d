import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import type { CreateDataset, ModifyDataset } from '../commands'
import { fixedVhd } from '../scenarios/plan-words'
import { createDatasetOf } from '../scenarios/timeline-words'
import type { WorldNames } from '../scenarios/world-names'
import { backedUp, codes, started } from '../testing/backup-words'
import { smallWorld, withDataset } from '../testing/small-world'
import { memberHostIds } from '../hyperv/vm-index'
import { checkDataset, datasetFindings } from './dataset-facts'

const creating =
  (vms: readonly string[], more: Partial<CreateDataset> = {}) =>
  (names: WorldNames): CreateDataset => ({ ...createDatasetOf(names, 'ds', '', vms), ...more })

const modifying =
  (vms: readonly string[], more: Partial<ModifyDataset> = {}) =>
  (names: WorldNames): ModifyDataset => ({
    type: 'modifyDataset',
    datasetId: names.dataset('ds'),
    description: '',
    vmIds: vms.map((vm) => names.vm(vm)),
    validate: true,
    version: 1,
    ...more,
  })

test('[R33] a VM may belong to several datasets, [R48] and a dataset hold VMs of several hosts', () => {
  const driver = smallWorld()
    .do(creating(['e1', 'c1']))
    .do(creating(['e1'], { name: 'ds2' }))
  const holding = Object.values(driver.names.world.datasets).filter((ds) => ds.vmIds.includes(driver.names.vm('e1')))
  expect(holding).toHaveLength(2)
})

test('names of datasets differ within a console', () => {
  const driver = smallWorld().do(creating(['e1']))
  expect(driver.refused(creating(['e1'], { name: 'DS' })).code).toBe('name/taken')
})

test('a VM that is named twice is a member once', () => {
  const driver = smallWorld().do(creating(['e1', 'e1']))
  expect(driver.names.world.datasets[driver.names.dataset('ds')]?.vmIds).toHaveLength(1)
})

test('[R92] dedicated and shared VMs of one cluster are refused together', () => {
  const local = { shared: false, folder: 'C:\\a2', disks: [fixedVhd('C:\\a2\\a2.vhd', 40)] }
  const { findings } = smallWorld({ vms: { a2: local } }).refused(creating(['a1', 'a2']))
  expect(findings).toContainEqual(expect.objectContaining({ code: 'dataset/mixed-ownership', detail: 'r2: a2' }))
})

test('a VM that cannot be backed up joins without validation only, and the dataset tells of it', () => {
  const driver = smallWorld({
    vms: { e1: { disks: [{ ...fixedVhd('E:\\e1\\e1.vhd', 40), copiedFromPhysical: true }] } },
  })
  expect(driver.refused(creating(['e1'])).code).toBe('vm/copied-disk-signature')
  driver.do(creating(['e1'], { validate: false }))
  const datasetId = driver.names.dataset('ds')
  expect(codes(driver.simulation.read((world) => datasetFindings(world, datasetId)))).toContain(
    'vm/copied-disk-signature',
  )
})

test('[R114] the other VMs on the LUNs of a dataset are named', () => {
  const driver = smallWorld()
  const findings = driver.simulation.read((world) =>
    checkDataset(world, { ...creating(['a1'])(driver.names), datasetId: null }),
  )
  expect(findings).toMatchObject([
    { code: 'dataset/lun-shared-with-outsiders', severity: 'advice', detail: 'test02:/vol/csvA/csvA.lun: a2, a3' },
  ])
})

test('the check and the command say the same, and a refusal changes nothing', () => {
  const driver = smallWorld({ vms: { e1: { guest: 'Ubuntu', integration: { version: '6.1', backup: false } } } })
  const request = creating(['e1', 'a1'], { name: 'a b', description: 'c d' })
  const hash = driver.simulation.hash()
  const { findings } = driver.refused(request)
  expect(findings).toEqual(
    driver.simulation.read((world) => checkDataset(world, { ...request(driver.names), datasetId: null })),
  )
  expect(codes(findings)).toContain('vm/guest-unsupported')
  expect(driver.simulation.hash()).toBe(hash)
})

test('a modification needs the latest version and keeps the name', () => {
  const driver = smallWorld()
    .do(creating(['e1']))
    .do(modifying(['e1', 'e2'], { description: 'more' }))
  expect(driver.refused(modifying(['e1']))).toMatchObject({ kind: 'stale' })
  expect(driver.names.world.datasets[driver.names.dataset('ds')]).toMatchObject({
    name: 'ds',
    description: 'more',
    version: 2,
  })
})

test('a member deleted from Hyper-V may stay without validation, but none that never existed may join', () => {
  const driver = smallWorld().do(creating(['e1', 'e2']))
  const e1 = driver.names.vm('e1')
  driver.do({ type: 'injectFault', kind: 'vm-deleted', targetId: e1 })
  const vmIds = [e1, driver.names.vm('e2')]
  expect(driver.refused(modifying([], { vmIds })).code).toBe('vm/unknown')
  driver.do(modifying([], { vmIds, validate: false }))
  expect(driver.refused(creating([], { name: 'ds2', vmIds, validate: false })).code).toBe('vm/unknown')
})

test('deleting a dataset takes its policies and leaves its backups', () => {
  const driver = backedUp(smallWorld(), ['e1'])
  const datasetId = driver.names.dataset('ds')
  driver.do({ type: 'deleteDataset', datasetId })
  const { world } = driver.names
  expect([Object.keys(world.policies), Object.keys(world.datasets)]).toEqual([[], []])
  expect(Object.values(world.backups)).toMatchObject([{ datasetId, datasetName: 'ds' }])
})

test('a dataset is not deleted while it is backed up', () => {
  const driver = started(smallWorld(), ['e1'])
  const deletion = { type: 'deleteDataset', datasetId: driver.names.dataset('ds') } as const
  expect(driver.refused(deletion)).toMatchObject({ kind: 'conflict', code: 'dataset/busy' })
  driver.untilIdle().do(deletion)
})

test('[R8] [R139] all nodes of a cluster are member hosts, of a dedicated VM its host', () => {
  const { names } = withDataset(smallWorld(), 'ds', ['e1', 'a1'])
  const dataset = must(names.world.datasets[names.dataset('ds')], 'ds')
  expect(memberHostIds(names.world, dataset.vmIds)).toEqual(['hv', 'n1', 'n2'].map((name) => names.host(name)))
})

test('unknown consoles and datasets are told', () => {
  const driver = smallWorld()
  expect(driver.refused(creating(['e1'], { consoleId: 'nonsense' as never }))).toMatchObject({
    kind: 'unknown',
    code: 'console/unknown',
  })
  expect(driver.refused({ type: 'deleteDataset', datasetId: 'dataset-9' as never }).code).toBe('dataset/unknown')
})
