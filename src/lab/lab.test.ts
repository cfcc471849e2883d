import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { TICK } from './testing/counter-engine'
import { freshDatabase, type TestLab, testLab } from './testing/lab-fixture'

const open: TestLab[] = []
function opened(parts: Parameters<typeof testLab>[0] = {}): TestLab {
  const lab = testLab(parts)
  open.push(lab)
  return lab
}
afterEach(() => {
  for (const lab of open.splice(0)) lab.close()
  vi.useRealTimers()
})

describe('an environment that is opened again', () => {
  test('has everything that was acknowledged, and goes on where it was', async () => {
    const database = freshDatabase()
    const first = opened({ database })
    await first.add(5)
    await first.ask('POST', '/simulation/advance', { by: 10 * TICK + 1 })
    await first.add(7)
    const hash = first.lab.environment?.simulation.hash()
    first.close()
    const second = opened({ database, options: { scenario: 'empty', state: 'running' } })
    await second.ask('GET', '/simulation')
    expect(second.state()).toEqual({ sum: 12, ticks: 10, now: 10 * TICK + 1 })
    expect(second.lab.environment?.simulation.hash()).toBe(hash)
    expect(second.lab.environment).toMatchObject({ scenario: 'tr-4234', state: 'paused', entryCount: 2 })
  })

  test('goes on from a snapshot and the commands since', async () => {
    const database = freshDatabase()
    const first = opened({ database })
    for (let i = 0; i < 230; i++) await first.add(1)
    first.close()
    const saved = await openDB(database)
    expect(((await saved.get('snapshot', 'newest')) as { entryCount: number }).entryCount).toBe(200)
    saved.close()
    const second = opened({ database })
    const journal = await second.ask('GET', '/simulation/journal')
    expect(second.state().sum).toBe(230)
    expect(journal['entries']).toHaveLength(230)
  })

  test('begins with the options of the address where nothing is saved', async () => {
    const lab = opened({ options: { scenario: 'empty', seed: 99, speed: 60, state: 'paused' } })
    await lab.ask('GET', '/simulation')
    expect(lab.lab.environment).toMatchObject({ scenario: 'empty', seed: 99, speed: 60, state: 'paused' })
  })

  test('an unknown scenario in the address gives the default one', async () => {
    const lab = opened({ options: { scenario: 'nowhere', state: 'paused' } })
    await lab.ask('GET', '/simulation')
    expect(lab.lab.environment?.scenario).toBe('tr-4234')
  })
})

describe('saved data that cannot be read', () => {
  async function damaged(damage: (database: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>): Promise<TestLab> {
    const database = freshDatabase()
    const first = opened({ database })
    await first.add(5)
    first.close()
    const saved = await openDB(database)
    await damage(saved)
    saved.close()
    const second = opened({ database })
    await second.lab.gate.passage()
    return second
  }

  test.each<[string, string, (database: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>]>([
    ['a snapshot cut short', 'corrupt', (db) => db.put('snapshot', { text: '{"format":', entryCount: 0 }, 'newest')],
    ['a snapshot of something else', 'corrupt', (db) => db.put('snapshot', { text: '{}', entryCount: 0 }, 'newest')],
    ['no snapshot', 'corrupt', (db) => db.clear('snapshot')],
    ['a journal with a hole', 'corrupt', (db) => db.clear('journal')],
    ['a command that is none', 'corrupt', (db) => db.put('journal', 'x', 0)],
    ['a command that is refused', 'corrupt', (db) => db.put('journal', entry({ type: 'add', amount: -1 }), 0)],
    ['a command that breaks the engine', 'corrupt', (db) => db.put('journal', entry({ type: 'break' }), 0)],
    ['a head that is none', 'corrupt', (db) => db.put('meta', { format: 'other' }, 'head')],
    ['a newer version', 'newer', (db) => db.put('meta', { format: 'smhv-lab', version: 99 }, 'head')],
  ])('%s is told as %s, and the data can be had as a file', async (_, reason, damage) => {
    const { lab, send } = await damaged(damage)
    expect(lab.status).toMatchObject({ state: 'unreadable', reason })
    expect(await send('GET', '/simulation')).toMatchObject({ status: 503 })
    expect(JSON.parse(await lab.exportSaved())).toMatchObject({ stores: { meta: expect.anything() } })
    await lab.startAgain()
    expect(lab.status).toEqual({ state: 'ready' })
    expect(lab.environment?.entryCount).toBe(0)
  })

  test('a database of a newer version is told as newer', async () => {
    const database = freshDatabase()
    const newer = await openDB(database, 99, { upgrade: (db) => void db.createObjectStore('new') })
    newer.close()
    const { lab } = opened({ database })
    await lab.gate.passage()
    expect(lab.status).toMatchObject({ state: 'unreadable', reason: 'newer' })
    expect(JSON.parse(await lab.exportSaved())).toMatchObject({ version: 99 })
    await lab.startAgain()
    expect(lab.status).toEqual({ state: 'ready' })
  })

  test('without any place to save, everything works in memory and says so', async () => {
    const lab = opened({ data: undefined })
    await lab.add(3)
    expect(await lab.ask('GET', '/simulation')).toMatchObject({ saving: { kind: 'memory', journalEntries: 1 } })
  })

  const entry = (command: object) => ({ at: 0, command, meta: {} })
})

describe('one lab at a time', () => {
  test('a second lab waits, is told so, and takes over with everything that the first has acknowledged', async () => {
    const database = freshDatabase()
    const first = opened({ database })
    await first.add(5)
    const second = opened({ database, free: false })
    expect(second.lab.status).toEqual({ state: 'elsewhere' })
    expect(await second.add(1)).toMatchObject({ status: 503 })
    second.lab.takeOver()
    first.ownership.events.onLost()
    await second.lab.gate.passage()
    expect(second.state().sum).toBe(5)
    expect(first.lab.status).toEqual({ state: 'elsewhere' })
    expect(await first.add(1)).toMatchObject({ status: 503 })
  })

  test('a lab that does not hear of its loss cannot write over the other one', async () => {
    const database = freshDatabase()
    const first = opened({ database })
    await first.add(5)
    const second = opened({ database })
    await second.add(2)
    expect(await first.add(100)).toMatchObject({ status: 503 })
    expect(first.lab.status).toEqual({ state: 'elsewhere' })
    await second.add(3)
    second.close()
    const third = opened({ database })
    await third.ask('GET', '/simulation')
    expect(third.state().sum).toBe(10)
  })
})

describe('mistakes of the program', () => {
  test('a slip of the service costs only its request', async () => {
    const lab = opened()
    expect(await lab.send('POST', '/simulation/faults', { kind: 'slip', target: 'x' })).toMatchObject({ status: 503 })
    expect(await lab.add(1)).toMatchObject({ status: 201 })
  })

  test('after an error of the engine the environment can be opened again as it was saved, paused', async () => {
    const lab = opened({ options: { state: 'running', speed: 1 } })
    await lab.add(5)
    expect(await lab.send('POST', '/simulation/faults', { kind: 'break', target: 'x' })).toMatchObject({ status: 503 })
    expect(lab.lab.status).toMatchObject({ state: 'unreadable', reason: 'failed' })
    await lab.lab.retry()
    expect(lab.lab.status).toEqual({ state: 'ready' })
    expect(lab.lab.environment?.state).toBe('paused')
    expect(lab.state().sum).toBe(5)
  })
})

describe('requests about the lab', () => {
  test('a key acts once, for commands and for resets', async () => {
    const lab = opened()
    await lab.add(5, { 'idempotency-key': 'a' })
    await lab.add(5, { 'idempotency-key': 'a' })
    expect(lab.state().sum).toBe(5)
    const reset = () => lab.ask('POST', '/simulation/reset', { scenario: 'empty' }, { 'idempotency-key': 'b' })
    await reset()
    await lab.add(1)
    await reset()
    expect(lab.state().sum).toBe(1)
  })

  test('a reset replaces the environment, keeps its pace, and tells everyone to read again', async () => {
    const lab = opened()
    await lab.add(5)
    const heard = lab.listen()
    expect(await lab.ask('POST', '/simulation/reset', { scenario: 'empty', seed: 4 })).toMatchObject({
      state: 'paused',
    })
    expect(lab.lab.environment).toMatchObject({ scenario: 'empty', seed: 4, entryCount: 0 })
    expect(heard.map((event) => event.type)).toContain('environment.replaced')
    expect(await lab.send('POST', '/simulation/reset', { scenario: 'nowhere' })).toMatchObject({ status: 404 })
  })

  test('a checkpoint brings back world and journal, also after a reset', async () => {
    const lab = opened()
    await lab.add(5)
    const { id } = await lab.ask('POST', '/simulation/checkpoints', { name: 'five' })
    await lab.add(6)
    await lab.ask('POST', '/simulation/reset', { scenario: 'empty' })
    await lab.ask('POST', `/simulation/checkpoints/${String(id)}/restores`)
    expect(lab.state().sum).toBe(5)
    expect((await lab.ask('GET', '/simulation/journal'))['entries']).toHaveLength(1)
    expect(await lab.ask('GET', '/simulation/checkpoints')).toMatchObject({ total: 1, items: [{ name: 'five' }] })
    expect(await lab.send('DELETE', `/simulation/checkpoints/${String(id)}`)).toMatchObject({ status: 204 })
    expect(await lab.send('DELETE', `/simulation/checkpoints/${String(id)}`)).toMatchObject({ status: 404 })
    expect(await lab.send('POST', `/simulation/checkpoints/${String(id)}/restores`)).toMatchObject({ status: 404 })
  })
})
