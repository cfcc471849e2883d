import { beforeEach, describe, expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { addTime, MINUTE } from '@/base/sim-time'
import type { ClusterResource } from '@/contract'
import { protect, schedule, policy } from './testing/requests'
import { type TestConsole, testConsole } from './testing/test-console'

const R2 = 'cluster_windows2008_r2'

let on: TestConsole
beforeEach(() => {
  on = testConsole('tr-4234-fresh')
})

async function cluster(name = R2): Promise<ClusterResource> {
  const { body } = await on.ask('listClusters', { query: { q: name } })
  const found = body.items.find((row) => row.name === name)
  if (!found) throw new Error(`no cluster ${name}`)
  return (await on.ask('getCluster', { params: { clusterId: found.id } })).body
}

async function machine(name: string) {
  const { body } = await on.ask('listVirtualMachines', { query: { q: name, managed: 'false' } })
  const found = body.items.find((vm) => vm.name === name)
  if (!found) throw new Error(`no VM ${name}`)
  return (await on.ask('getVirtualMachine', { params: { vmId: found.id } })).body
}

describe('migrations', () => {
  test('a live migration answers at once, says where it goes, and ends there', async () => {
    const { id, host } = await machine('web01')
    const node = (await cluster()).nodes.find((candidate) => candidate.id !== host.id)
    const body = { kind: 'live' as const, toHostId: node?.id ?? '', toDiskId: null }
    const { body: check } = await on.ask('checkMigration', { params: { vmId: id }, body })
    expect(check.findings).toEqual([])
    const { body: vm } = await on.ask('migrateVirtualMachine', { params: { vmId: id }, body })
    expect(vm).toMatchObject({ migration: 'live', migrationTo: { to: { name: node?.name } } })
    on.simulation.advanceTo(addTime(on.simulation.now, check.expectedDuration))
    expect(await machine('web01')).toMatchObject({ migration: 'none', migrationTo: null, host: { id: node?.id } })
  })

  test('the check and the command refuse for the same reasons', async () => {
    const { id, host } = await machine('web01')
    const request = { params: { vmId: id }, body: { kind: 'live' as const, toHostId: host.id, toDiskId: null } }
    const problem = await on.refused('migrateVirtualMachine', request)
    expect(problem).toMatchObject({ status: 422, code: 'cluster/not-a-node' })
    expect(problem.findings).toEqual((await on.ask('checkMigration', request)).body.findings)
    expect(await on.refused('checkMigration', { ...request, params: { vmId: 'vm-0' } })).toMatchObject({ status: 404 })
  })
})

describe('settings of a VM', () => {
  test('[R116] a snapshot clears what moving the location has brought about', async () => {
    const { id } = await machine('web01')
    const params = { vmId: id }
    const elsewhere = { path: 'C:\\ClusterStorage\\Volume2\\Snapshots' }
    const { body: check } = await on.ask('checkVmSnapshotLocation', { params, body: elsewhere })
    expect(check.findings).toMatchObject([{ code: 'vm/snapshot-location-moved', severity: 'warning' }])
    const { body: moved } = await on.ask('moveVmSnapshotLocation', { params, body: elsewhere })
    expect(moved).toMatchObject({ snapshotPath: elsewhere.path, snapshotLocationMoved: true })
    const { body: taken } = await on.ask('takeVmSnapshot', { params, body: { name: 'first' } })
    expect(taken).toMatchObject({ snapshotLocationMoved: false, snapshots: [{ name: 'first' }] })
    const snapshotId = taken.snapshots[0]?.id ?? ''
    await on.ask('deleteVmSnapshot', { params: { ...params, snapshotId } })
    expect(await on.refused('deleteVmSnapshot', { params: { ...params, snapshotId } })).toMatchObject({ status: 404 })
  })

  test('snapshots are shown as a tree, renamed and applied, and a subtree is deleted', async () => {
    const { id: vmId } = await machine('web01')
    const take = async (name: string) =>
      must((await on.ask('takeVmSnapshot', { params: { vmId }, body: { name } })).body.snapshots.at(-1), name).id
    const [first, second] = [await take('first'), await take('second')]
    const params = { vmId, snapshotId: first }
    const check = await on.ask('checkApplyVmSnapshot', { params, body: {} })
    expect(check.body.findings).toMatchObject([{ code: 'vm-snapshot/turns-off', severity: 'warning' }])
    const { body: applied } = await on.ask('applyVmSnapshot', { params, body: { takeFirst: 'now' } })
    expect(applied.state).toBe('saved')
    expect(applied.snapshots).toMatchObject([
      { name: 'first', parentId: null, isCurrent: true, state: 'running' },
      { name: 'second', parentId: first, isCurrent: false },
      { name: 'now', parentId: second, isCurrent: false },
    ])
    const { body: renamed } = await on.ask('renameVmSnapshot', { params, body: { name: 'oldest' } })
    expect(renamed.snapshots[0]?.name).toBe('oldest')
    expect(await on.refused('renameVmSnapshot', { params, body: { name: ' ' } })).toMatchObject({ status: 422 })
    await on.ask('deleteVmSnapshot', { params, query: { subtree: 'true' } })
    expect(await on.refused('applyVmSnapshot', { params, body: {} })).toMatchObject({ status: 404 })
  })

  test('a VHD is added and removed by its path', async () => {
    const { id, disks } = await machine('web01')
    const params = { vmId: id }
    const body = { path: 'C:\\ClusterStorage\\Volume1\\web01\\more.vhd', format: 'fixed' as const, size: 2 * 1024 ** 3 }
    const { body: vm } = await on.ask('addVhd', { params, body })
    expect(vm.disks.at(-1)).toMatchObject({ path: body.path, size: body.size, used: body.size, backedUp: true })
    expect(await on.refused('addVhd', { params, body })).toMatchObject({ status: 422, code: 'vhd/path-taken' })
    await on.ask('removeVhd', { params, query: { path: body.path } })
    expect((await machine('web01')).disks).toEqual(disks)
  })

  test('[R222] the table of disk formats leads to one by what is needed', async () => {
    const { body } = await on.ask('listDiskFormats', { query: { littleSpace: 'true', gigabytes: 200 } })
    expect(body.advised).toBe('dynamic-or-differencing')
    expect(body.items.find(({ format }) => format === 'pass-through')?.backedUp).toBe(false)
    expect((await on.ask('listDiskFormats')).body.advised).toBe('fixed')
  })
})

describe('clusters', () => {
  test('the group and the disks move, and the VMs have preferred owners', async () => {
    const { id: clusterId, owner, nodes, disks, machines } = await cluster()
    const other = nodes.find((node) => node.id !== owner.id)?.id ?? ''
    const params = { clusterId }
    const csv = disks.find(({ kind, owner: at }) => kind === 'csv' && at?.id !== other)
    const moved = await on.ask('moveClusterResource', { params, body: { diskId: null, hostId: other } })
    expect(moved.body.owner.id).toBe(other)
    const { body } = await on.ask('moveClusterResource', { params, body: { diskId: csv?.id ?? '', hostId: other } })
    expect(body.disks.find(({ id }) => id === csv?.id)?.owner?.id).toBe(other)
    const itemId = machines[0]?.id ?? ''
    const preferred = await on.ask('setPreferredOwner', { params, body: { itemId, hostId: other } })
    expect(preferred.body.machines[0]?.preferredOwner?.id).toBe(other)
    const again = { params, body: { diskId: null, hostId: other } }
    expect(await on.refused('moveClusterResource', again)).toMatchObject({ status: 409, code: 'cluster/owner-already' })
    const foreign = (await cluster('cluster_windows2012')).disks[0]?.id ?? ''
    const wrong = { params, body: { diskId: foreign, hostId: other } }
    expect(await on.refused('moveClusterResource', wrong)).toMatchObject({ status: 404, code: 'cluster/unknown' })
  })

  test('[R251] CSVs show CSVFS on 2012 and NTFS before', async () => {
    const systems = async (name: string) =>
      (await cluster(name)).disks.filter(({ kind }) => kind === 'csv').map(({ fileSystem }) => fileSystem)
    expect(new Set(await systems('cluster_windows2012'))).toEqual(new Set(['CSVFS']))
    expect(new Set(await systems(R2))).toEqual(new Set(['NTFS']))
  })
})

describe('hosts', () => {
  async function parentHost(name: string) {
    const { body } = await on.ask('discoverHosts', { query: { q: name } })
    const hostId = body.items.find((row) => row.name === name)?.id ?? ''
    return (await on.ask('getParentHost', { params: { hostId } })).body
  }

  test('[R29, R30, R31] a host tells the hot-fixes that it lacks', async () => {
    expect(await parentHost('testhv06')).toMatchObject({
      windowsName: 'Windows Server 2008 R2',
      missingHotfixes: ['975354'],
      findings: [{ code: 'host/hotfixes-missing', requirement: 'R30' }],
    })
    expect((await parentHost('testhv08')).missingHotfixes).toEqual([])
  })

  test('[R44] a host tells which of the ports are open', async () => {
    const { id, ports } = await parentHost('testhv08')
    expect(ports.map(({ port, open }) => [port, open])).toEqual([
      [808, true],
      [4094, true],
      [4095, true],
    ])
    await on.ask('injectFault', { body: { kind: 'port-blocked', target: id } })
    const blocked = await parentHost('testhv08')
    expect(blocked.ports[0]?.open).toBe(false)
    expect(blocked.findings).toMatchObject([{ code: 'host/port-blocked' }])
  })

  test('[R225] a host tells its VSS providers as vssadmin does', async () => {
    expect((await parentHost('testhv08')).vssProviderListing).toContain('Data ONTAP VSS Hardware Provider')
    expect((await parentHost('testhv12')).vssProviders.map(({ type }) => type)).toEqual(['System'])
  })

  test('[R137, R139] each policy has a task on every member host, and one of them starts the backup', async () => {
    const { dataset } = await protect(on, R2, 'ds', ['web01', 'web02'])
    await on.ask('addPolicy', { params: { datasetId: dataset.id }, body: policy({ schedule }) })
    const tasks = async (query = {}) => (await on.ask('listScheduledTasks', { query })).body.items
    const all = await tasks()
    expect(all.map(({ host, acts, nextRun }) => [host.name, acts, nextRun])).toEqual([
      ['testhv01', true, schedule.start],
      ['testhv02', false, schedule.start],
      ['testhv03', false, schedule.start],
    ])
    const second = all[1]?.host.id ?? ''
    await on.ask('injectFault', { body: { kind: 'clock-skew', target: second } })
    const [task] = await tasks({ host: second })
    expect(Date.parse(task?.nextRun ?? '')).toBe(Date.parse(schedule.start) - 10 * MINUTE)
    await on.ask('injectFault', { body: { kind: 'host-down', target: all[0]?.host.id ?? '' } })
    expect((await tasks()).map(({ acts, enabled }) => [acts, enabled])).toEqual([
      [false, false],
      [true, true],
      [false, true],
    ])
  })
})
