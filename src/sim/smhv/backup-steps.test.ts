import { expect, test } from 'vitest'
import { backupOnDemand } from '../scenarios/timeline-words'
import { backedUp, copies, CRASH, lastJob, options, started } from '../testing/backup-words'
import { smallWorld } from '../testing/small-world'
import type { Driver } from '../testing/drive'

const DISTRIBUTED = options({ distributed: true })
const POST = { hostId: null, path: 'C:\\Scripts\\post.bat', arguments: '' }

const steps = (driver: Driver) => lastJob(driver).steps.map(({ component, title }) => `${component}: ${title}`)
const places = (driver: Driver, words: readonly string[]) => {
  const titles = lastJob(driver).steps.map((step) => step.title)
  return words.map((word) => titles.findIndex((title) => title.startsWith(word)))
}
const inOrder = (found: readonly number[]) => found.every((place, index) => place > (found[index - 1] ?? -1))

test('[R4, R63] guests are quiesced by the Hyper-V writer before Data ONTAP makes the hardware Snapshot copy', () => {
  const driver = backedUp(smallWorld(), ['e1', 'e2'])
  const quiesce = steps(driver).indexOf('Hyper-V writer: Quiesce 2 VMs through the integration services')
  const copy = steps(driver).indexOf('Data ONTAP: Create the hardware Snapshot copy of 1 volume')
  expect(quiesce).toBeGreaterThan(0)
  expect(copy).toBe(quiesce + 1)
})

test('[R37, R74] only an application-consistent backup quiesces and recovers guests', () => {
  const touched = (more: object) =>
    places(backedUp(smallWorld(), ['e1'], more), ['Quiesce', 'Recover', 'Initiate the VSS backup']).map((at) => at >= 0)
  expect(touched({})).toEqual([true, true, true])
  expect(touched(CRASH)).toEqual([false, false, false])
})

test('[R72, R253] autorecovery stands between the two copies of a pair, whatever is chosen', () => {
  for (const [vms, wanted] of [
    [['e1'], {}],
    [['a1'], {}],
    [['c1'], {}],
    [['c1', 'c3'], { options: DISTRIBUTED }],
  ] as const) {
    const driver = backedUp(smallWorld(), vms, wanted)
    const found = places(driver, ['Create the hardware', 'Mount', 'Recover', 'Create the second'])
    expect([vms, found.includes(-1), inOrder(found)]).toEqual([vms, false, true])
  }
})

test('[R119, R120, R121, R122] of a distributed backup the coordinator acts, and its CSV writer for the other nodes', () => {
  const driver = backedUp(smallWorld(), ['c1', 'c2', 'c3'], { options: DISTRIBUTED })
  expect(steps(driver).slice(1, 7)).toEqual([
    'SMHV: Redirect the backup to the coordinator node m1',
    'SMHV: Initiate the VSS backup on m1',
    'Hyper-V writer: Gather the metadata of the VMs on m1',
    'CSV writer: Gather the metadata of the VMs on the other nodes',
    'Hyper-V writer: Quiesce 2 VMs through the integration services',
    'CSV writer: Quiesce 1 VM of the other nodes through the CSV provider',
  ])
  expect(steps(driver).filter((step) => step.includes('Initiate the VSS'))).toHaveLength(1)
  const local = backedUp(smallWorld(), ['c1', 'c2'], { options: DISTRIBUTED })
  expect(steps(local).filter((step) => step.startsWith('CSV writer'))).toEqual([])
})

test('[R123] each owner node recovers its guests, and the coordinator makes the copies', () => {
  const driver = backedUp(smallWorld(), ['c1', 'c3'], { options: DISTRIBUTED })
  const hosts = lastJob(driver).steps.flatMap(({ title, host }) => (title.startsWith('Recover') ? [host] : []))
  expect(hosts).toEqual(['m1', 'm2'])
  const copying = lastJob(driver).steps.filter(({ title }) => title.startsWith('Create the hardware'))
  expect(copying.map(({ host }) => host)).toEqual(['m1'])
})

test('[R124] then come metadata, names, SnapInfo, retention, SnapMirror, script and notification', () => {
  const wanted = options({ updateSnapMirror: true, postScript: POST })
  const script = { hosts: ['n1', 'n2'], path: POST.path, content: '' }
  const driver = backedUp(smallWorld({ scripts: [script] }), ['a1'], { options: wanted })
  const found = places(driver, [
    'Create the second',
    'Save the backup metadata to SnapInfo',
    'Rename the Snapshot copies',
    'Create the Snapshot copy of the SnapInfo volume',
    'Delete older backups',
    'Start the update of the SnapMirror',
    'SnapMirror transfer',
    'Run the post-backup script',
    'Send notifications',
  ])
  expect([found.includes(-1), inOrder(found)]).toEqual([false, true])
})

test('[R243] the SnapInfo copy of a cluster is made when all of its nodes are done', () => {
  const driver = started(smallWorld(), ['a1', 'a2']).until(
    'both pairs',
    (world) => Object.values(world.snapshots).filter((copy) => copy.kind === 'vm-backup').length === 2,
  )
  expect(copies(driver, 'si_r2')).toEqual([])
  expect(copies(driver.untilIdle(), 'si_r2')).toHaveLength(1)
})

test('[R117] the nodes of a 2008 R2 cluster are backed up one after the other', () => {
  const driver = backedUp(smallWorld(), ['a1', 'a2'])
  const begun = lastJob(driver).steps.filter(({ title }) => title.startsWith('Initiate the VSS backup'))
  const second = lastJob(driver).steps.filter(({ title }) => title.startsWith('Create the second'))
  expect(begun.map(({ host }) => host)).toEqual(['n1', 'n2'])
  expect(begun[1]!.startedAt!).toBeGreaterThanOrEqual(second[0]!.endedAt!)
})

test('[R69] the backup is simply run again when the provider was late', () => {
  const driver = backedUp(
    smallWorld().do((names) => ({ type: 'injectFault', kind: 'vss-timeout', targetId: names.host('hv') })),
    ['e1'],
  )
  expect(lastJob(driver).state).toBe('failed')
  driver.do((names) => ({ type: 'clearFault', faultId: names.fault('vss-timeout') }))
  driver.do((names) => backupOnDemand(names, 'ds', {})).untilIdle()
  expect(lastJob(driver).state).toBe('completed')
})
