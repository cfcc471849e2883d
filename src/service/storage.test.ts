import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { type TestConsole, testConsole } from './testing/test-console'

const mirrorFrom = async (on: TestConsole, source: string) => {
  const { body } = await on.ask('listMirrors')
  return must(
    body.items.find((row) => row.source === source),
    source,
  )
}
const systemNamed = async (on: TestConsole, name: string) => {
  const { body } = await on.ask('listStorageSystems')
  return must(
    body.items.find((row) => row.name === name),
    name,
  )
}

test('a relationship says of each action why it is not possible now, and a request is refused for the same reason', async () => {
  const on = testConsole('tr-4234-fresh')
  const csv03 = await mirrorFrom(on, 'test02:csv03')
  const possible = csv03.actions.filter(({ findings }) => findings.length === 0).map(({ action }) => action)
  expect(csv03).toMatchObject({ state: 'uninitialized', lag: null, baseSnapshot: null })
  expect(possible).toEqual(['initialize', 'release'])
  const params = { mirrorId: csv03.id }
  expect(await on.refused('updateMirror', { params })).toMatchObject({ status: 409, code: 'mirror/is-uninitialized' })
  expect(await on.refused('updateMirror', { params: { mirrorId: 'mirror-9' } })).toMatchObject({ status: 404 })
})

test('an update is answered at once and comes to its end later; the same key starts it once', async () => {
  const on = testConsole('tr-4234-fresh')
  const { id } = await mirrorFrom(on, 'test02:csv01')
  on.simulation.advanceTo((on.simulation.now + 3_600_000) as typeof on.simulation.now)
  const call = { params: { mirrorId: id }, key: 'once' }
  const first = await on.ask('updateMirror', call)
  expect(first).toMatchObject({ status: 202, body: { status: 'transferring', transfer: { kind: 'update' } } })
  expect((await on.ask('updateMirror', call)).body.transfer).toEqual(first.body.transfer)
  on.simulation.advanceTo((on.simulation.now + 3_600_000) as typeof on.simulation.now)
  expect(await mirrorFrom(on, 'test02:csv01')).toMatchObject({ status: 'idle', lastTransfer: { reason: null } })
})

test('[R208] a resync in the other direction answers with the relationship that it makes', async () => {
  const on = testConsole('tr-4234-fresh')
  const { id } = await mirrorFrom(on, 'test02:ded07_snapinfo')
  const params = { mirrorId: id }
  await on.ask('breakMirror', { params, body: { by: 'storage-system' } })
  const { body } = await on.ask('resyncMirror', { params, body: { direction: 'reverse' } })
  expect(body).toMatchObject({ source: 'test03:ded07_snapinfo', destination: 'test02:ded07_snapinfo' })
  expect(body.id).not.toBe(id)
})

test('[R192] [R193] storage systems tell what they lack of availability', async () => {
  const on = testConsole('tr-4234-fresh')
  expect((await systemNamed(on, 'test02')).findings).toEqual([])
  const single = await systemNamed(on, 'test04')
  expect(single.findings.map(({ code }) => code)).toEqual(['controller/single-path'])
  const params = { storageSystemId: single.id }
  const { body } = await on.ask('takeOver', { params })
  expect(body).toMatchObject({ controller: 'taken-over', online: true })
  expect(await on.refused('takeOver', { params })).toMatchObject({ status: 409, code: 'controller/already-taken-over' })
})

test('[R131] a LUN beyond what SnapDrive creates is told of', async () => {
  const on = testConsole('tr-4234-fresh')
  const { body } = await on.ask('listLuns', { query: { q: 'archive.lun' } })
  expect(body.items).toMatchObject([{ online: true, findings: [{ code: 'lun/beyond-snapdrive', severity: 'advice' }] }])
})

test('[R239] [R240] the archives of the default environment: seven copies each, deduplicated', async () => {
  const on = testConsole('tr-4234')
  const { body: schedules } = await on.ask('listVaultSchedules')
  // Those of scripts archive when they are told to, and have not been yet.
  const byTheClock = schedules.items.filter(({ nextAt }) => nextAt !== null)
  expect(byTheClock.map(({ copies }) => copies.map(({ name }) => name))).toEqual(
    Array.from({ length: 2 }, () => Array.from({ length: 7 }, (_, index) => `sv_daily.${index}`)),
  )
  const { body: volumes } = await on.ask('listVolumes', { query: { q: 'sv_csv03' } })
  expect(volumes.items[0]?.dedupe?.saved).toBeGreaterThan(0)
  expect((await on.ask('listVaults')).body.items).toMatchObject([{ state: 'snapvaulted' }, { state: 'snapvaulted' }])
})
