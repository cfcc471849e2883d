import { describe, expect, test } from 'vitest'
import { connectionTo, hostNamed } from './testing/requests'
import { testConsole } from './testing/test-console'

const CLUSTER = 'cluster_windows2008_r2'

describe('License Settings', () => {
  test('[R21] tell how each host and node of this console is licensed, and by which storage systems', async () => {
    const on = testConsole('tr-4234-fresh')
    await on.ask('addHost', { body: hostNamed(CLUSTER) })
    await on.ask('addHost', { body: hostNamed('testhv08') })
    const { body } = await on.ask('listLicenses')
    expect(body.items.map(({ name, type, licensed }) => ({ name, type, licensed }))).toEqual([
      { name: 'testhv01', type: 'per-storage', licensed: true },
      { name: 'testhv02', type: 'per-storage', licensed: true },
      { name: 'testhv03', type: 'per-storage', licensed: true },
      { name: 'testhv08', type: 'per-server', licensed: true },
    ])
    const eighth = body.items.at(-1)
    expect(eighth?.storageSystems).toEqual([
      { id: eighth?.storageSystems[0]?.id, name: 'test01', smhvLicensed: false, snapDriveLicensed: false },
    ])
  })

  test('[R22, R23] per storage, a host whose storage lacks the license is told so at once and is without one then', async () => {
    const on = testConsole('tr-4234-fresh')
    const { body: host } = await on.ask('addHost', { body: hostNamed('testhv08') })
    const params = { hostId: host.members[0]?.id ?? '' }
    const body = { type: 'per-storage', smhvKey: null, snapDriveKey: null } as const
    const { body: check } = await on.ask('checkLicense', { params, body })
    expect(check.findings.map(({ code, detail }) => ({ code, detail }))).toEqual([
      { code: 'license/storage-unlicensed', detail: 'SMHV: test01' },
      { code: 'license/storage-unlicensed', detail: 'SnapDrive: test01' },
    ])
    const { body: changed } = await on.ask('changeLicense', { params, body })
    expect(changed).toMatchObject({ type: 'per-storage', licensed: false })
    const keys = { type: 'per-server', smhvKey: 'NEW-KEY-08', snapDriveKey: 'NEW-SDW-08' } as const
    expect((await on.ask('changeLicense', { params, body: keys })).body).toMatchObject({ licensed: true, ...keys })
    const problem = await on.refused('changeLicense', { params, body: { ...keys, smhvKey: '' } })
    expect(problem).toMatchObject({ status: 422, code: 'license/key-missing', findings: [{ field: 'smhvKey' }] })
  })
})

describe('Storage Connection Settings', () => {
  test('are filled from SnapDrive when a host is added, and need a host', async () => {
    const on = testConsole('tr-4234-fresh')
    const early = await on.refused('addStorageConnection', { body: connectionTo('test01') })
    expect(early.code).toBe('connection/host-needed')
    expect((await on.ask('listStorageConnections')).body.items).toEqual([])
    await on.ask('addHost', { body: hostNamed('testhv08') })
    const { body } = await on.ask('listStorageConnections')
    expect(body.items).toMatchObject([{ storageSystem: { name: 'test01' }, protocol: 'https', port: 443 }])
  })

  test('[R44] take HTTP and HTTPS only, of storage systems that there are, each once', async () => {
    const on = testConsole('tr-4234-fresh')
    await on.ask('addHost', { body: hostNamed('testhv08') })
    const refused = async (changes: Partial<ReturnType<typeof connectionTo>>) => {
      const { findings } = await on.refused('addStorageConnection', { body: { ...connectionTo('test02'), ...changes } })
      return findings.map(({ code, field }) => `${code} ${field}`)
    }
    expect(await refused({ protocol: 'rpc' })).toEqual(['connection/protocol protocol'])
    expect(await refused({ port: 0 })).toEqual(['connection/port-invalid port'])
    expect(await refused({ user: ' ', password: '' })).toEqual([
      'connection/user-needed user',
      'connection/password-needed password',
    ])
    expect(await refused({ storageSystem: 'test99' })).toEqual(['connection/system-unknown storageSystem'])
    expect(await refused({ storageSystem: 'TEST01' })).toEqual(['connection/exists storageSystem'])
  })

  test('are known to SnapDrive on all hosts of the console, and leave it when they are removed', async () => {
    const on = testConsole('tr-4234-fresh')
    await on.ask('addHost', { body: hostNamed('testhv08') })
    const { body: made, headers } = await on.ask('addStorageConnection', { body: connectionTo('test03') })
    const transports = () =>
      on.simulation.read((world) => {
        const settingsOf = Object.values(world.hosts).find(({ name }) => name === 'testhv08')?.transports ?? []
        return settingsOf.map((each) => `${world.storageSystems[each.storageSystemId]?.name} ${each.protocol}`)
      })
    expect(transports()).toEqual(['test01 https', 'test03 https'])
    const params = { storageConnectionId: made.id }
    const body = { ...connectionTo('test03'), protocol: 'http', port: 80 }
    await on.ask('modifyStorageConnection', { params, body, ifMatch: headers['etag'] })
    expect(transports()).toEqual(['test01 https', 'test03 http'])
    const stale = await on.refused('modifyStorageConnection', { params, body, ifMatch: headers['etag'] })
    expect(stale.status).toBe(412)
    // A host that is added later gets them too.
    await on.ask('addHost', { body: hostNamed(CLUSTER) })
    const { body: again } = await on.ask('listStorageConnections')
    expect(again.items.map(({ storageSystem }) => storageSystem.name)).toEqual(['test01', 'test03', 'test02'])
    await on.ask('removeStorageConnection', { params })
    expect(transports()).toEqual(['test01 https'])
  })
})

describe('SnapInfo Snapshot copies', () => {
  test('[R152] are set on one node or on all, and a difference between nodes is a message of the cluster', async () => {
    const on = testConsole('tr-4234-fresh')
    const { body: cluster, headers } = await on.ask('addHost', { body: hostNamed(CLUSTER) })
    const params = { managedHostId: cluster.id }
    const node = cluster.members[1]?.id ?? null
    const one = await on.ask('changeSnapInfoCopies', {
      params,
      body: { hostId: node, count: 10 },
      ifMatch: headers['etag'],
    })
    expect(one.body.snapInfoCopies).toBe(30)
    expect(one.body.members.map((member) => member.snapInfoCopies)).toEqual([null, 10, null])
    expect(one.body.findings.map(({ code }) => code)).toContain('settings/snapinfo-count-differs')
    const all = await on.ask('changeSnapInfoCopies', {
      params,
      body: { hostId: null, count: 10 },
      ifMatch: one.headers['etag'],
    })
    expect(all.body.snapInfoCopies).toBe(10)
    expect(all.body.findings.map(({ code }) => code)).not.toContain('settings/snapinfo-count-differs')
    const wrong = { params, body: { hostId: null, count: 0 }, ifMatch: all.headers['etag'] }
    expect(await on.refused('changeSnapInfoCopies', wrong)).toMatchObject({
      status: 422,
      findings: [{ field: 'count' }],
    })
  })
})
