import { describe, expect, test } from 'vitest'
import { hostNamed, protect, settings } from './testing/requests'
import { testConsole } from './testing/test-console'

const CLUSTER = 'cluster_windows2008_r2'

describe('managed hosts', () => {
  test('[R88] a cluster is added by its name with the disk on which its SnapInfo path lies', async () => {
    const on = testConsole('tr-4234-fresh')
    const added = await on.ask('addHost', { body: hostNamed(CLUSTER) })
    expect(added.status).toBe(201)
    expect(added.headers['location']).toBe(`/hosts/${added.body.id}`)
    expect(added.headers['etag']).toBe(`"${added.body.version}"`)
    expect(added.body).toMatchObject({ kind: 'cluster', name: CLUSTER, configured: true, state: 'up' })
    expect(added.body.settings.snapInfo).toEqual({ path: 'S:\\SnapInfo' })
    expect(added.body.members.filter((member) => member.ownsClusterGroup)).toHaveLength(1)

    const { body: vms } = await on.ask('listVirtualMachines')
    expect(vms.total).toBe(added.body.vmCount)
    expect(vms.items.every((vm) => vm.managedHost?.id === added.body.id)).toBe(true)
  })

  test('are found by name with domain and without regard to case', async () => {
    const on = testConsole('tr-4234-fresh')
    const { body } = await on.ask('addHost', { body: hostNamed('TESTHV08.lab.example') })
    expect(body).toMatchObject({ kind: 'host', name: 'testhv08' })
  })

  test('a host that no one knows is refused beside its field', async () => {
    const on = testConsole('tr-4234-fresh')
    const body = hostNamed('nosuchhost')
    const problem = await on.refused('addHost', { body })
    expect(problem).toMatchObject({ status: 422, code: 'host/unknown', findings: [{ field: 'name' }] })
    const { body: check } = await on.ask('checkHost', { body })
    expect(check.findings).toEqual(problem.findings)
  })

  test('[R52] a SnapInfo path on no disk is a finding of its field, in the check and in the act', async () => {
    const on = testConsole('tr-4234-fresh')
    const body = hostNamed('testhv08', 'Z:\\SnapInfo')
    const { body: check } = await on.ask('checkHost', { body })
    expect(check.findings).toContainEqual(
      expect.objectContaining({ code: 'settings/snapinfo-path-invalid', field: 'settings.snapInfo.path' }),
    )
    const problem = await on.refused('addHost', { body })
    expect(problem.status).toBe(422)
    expect((await on.ask('listHosts')).body.total).toBe(0)
  })

  test('settings are edited with the version that was read; an older one is refused and loses nothing', async () => {
    const on = testConsole('tr-4234-fresh')
    const { body: host, headers } = await on.ask('addHost', { body: hostNamed('testhv08') })
    const params = { managedHostId: host.id }
    const edit = { ...settings('S:\\Other'), reportPath: 'D:\\Reports' }
    const changed = await on.ask('changeHostSettings', { params, body: edit, ifMatch: headers['etag'] })
    expect(changed.body.settings).toEqual(edit)
    expect(changed.headers['etag']).not.toBe(headers['etag'])

    const again = await on.refused('changeHostSettings', {
      params,
      body: settings('S:\\Lost'),
      ifMatch: headers['etag'],
    })
    expect(again).toMatchObject({ status: 412, code: 'request/stale' })
    expect((await on.ask('getHost', { params })).body.settings).toEqual(edit)
    expect(await on.refused('removeHost', { params, ifMatch: headers['etag'] })).toMatchObject({ status: 412 })
  })

  test('the same key adds a host once and answers the same', async () => {
    const on = testConsole('tr-4234-fresh')
    const first = await on.ask('addHost', { body: hostNamed('testhv08'), key: 'k1' })
    const second = await on.ask('addHost', { body: hostNamed('testhv08'), key: 'k1' })
    expect(second.body).toEqual(first.body)
    expect((await on.ask('listHosts')).body.total).toBe(1)
    expect(await on.refused('addHost', { body: hostNamed('testhv08'), key: 'k2' })).toMatchObject({
      status: 409,
      code: 'host/already-managed',
    })
  })

  test('belong to the console that added them', async () => {
    const on = testConsole('tr-4234-fresh')
    const { body: host } = await on.ask('addHost', { body: hostNamed('testhv08') })
    expect((await on.ask('listHosts', { console: 'console-7' })).body.total).toBe(0)
    const params = { managedHostId: host.id }
    expect(await on.refused('getHost', { params, console: 'console-7' })).toMatchObject({ status: 404 })
    expect(await on.refused('removeHost', { params, console: 'console-7' })).toMatchObject({ status: 404 })
    expect(await on.refused('listHosts', { console: 'nonsense' })).toMatchObject({ code: 'console/unknown' })

    const { body: found } = await on.ask('discoverHosts', { query: { q: 'testhv08' } })
    expect(found.items.map((item) => item.managed)).toEqual([true])
    const { body: elsewhere } = await on.ask('discoverHosts', { query: { q: 'testhv08' }, console: 'console-7' })
    expect(elsewhere.items.map((item) => item.managed)).toEqual([false])
  })

  test('[R93] a second console may manage a host too, and is warned of it', async () => {
    const on = testConsole('tr-4234-fresh')
    await on.ask('addHost', { body: hostNamed('testhv08') })
    const other = { body: hostNamed('testhv08'), console: 'console-2' }
    const { body: check } = await on.ask('checkHost', other)
    expect(check.findings).toContainEqual(
      expect.objectContaining({ code: 'host/managed-elsewhere', severity: 'warning' }),
    )
    await on.ask('addHost', other)
    expect((await on.ask('listHosts', { console: 'console-2' })).body.total).toBe(1)
    expect((await on.ask('listHosts')).body.total).toBe(1)
    // A console that nobody has used yet is empty, and there from its first deed on.
    expect((await on.ask('listHosts', { console: 'console-7' })).body.total).toBe(0)
    await on.ask('addHost', { ...other, console: 'console-7' })
    expect((await on.ask('listHosts', { console: 'console-7' })).body.total).toBe(1)
  })

  test('a removed host leaves, and its VMs leave the datasets', async () => {
    const on = testConsole('tr-4234-fresh')
    const { managed, dataset } = await protect(on, CLUSTER, 'ds', ['web01', 'web02'])
    await on.ask('removeHost', { params: { managedHostId: managed.id } })
    expect((await on.ask('listHosts')).body.total).toBe(0)
    const { body: left } = await on.ask('getDataset', { params: { datasetId: dataset.id } })
    expect(left.vms).toEqual([])
    expect((await on.ask('listVirtualMachines', { query: { dataset: dataset.id } })).body.total).toBe(0)
  })

  test('Browse names the disks of a cluster with their LUNs', async () => {
    const on = testConsole('tr-4234-fresh')
    const { body: found } = await on.ask('discoverHosts', { query: { q: CLUSTER } })
    const { body: disks } = await on.ask('discoverDisks', { params: { hostId: found.items[0]?.id ?? '' } })
    expect(disks.items).toContainEqual(
      expect.objectContaining({ mountPoint: 'S:\\', lunPath: '/vol/smhv_snapinfo/snapinfo/snapinfo.lun' }),
    )
    expect(await on.refused('discoverDisks', { params: { hostId: 'host-999' } })).toMatchObject({ status: 404 })
  })
})
