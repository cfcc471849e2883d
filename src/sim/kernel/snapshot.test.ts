import { expect, test } from 'vitest'
import { invariant } from '@/base/invariant'
import type { Snapshot, SnapshotFormat } from './snapshot'
import { readSnapshot, takeSnapshot } from './snapshot'
import { at, newWorkshop, startWorkshop, type Workshop, workshopEngine } from './testing/toy-world'

function used() {
  const simulation = startWorkshop()
  simulation.execute({ type: 'fill', parts: 9 }, { key: 'k' })
  simulation.execute({ type: 'order', bench: 'a', ms: 10, perMillion: 0, tries: 0, unfold: 1 })
  simulation.execute({ type: 'tick', every: 5, times: 20 })
  simulation.advanceTo(at(12))
  return simulation
}

const code = (value: unknown) => {
  const result = workshopEngine.fromSnapshot(value)
  return result.ok ? 'ok' : result.error.code
}

test('a snapshot is plain data with its format and version, and survives JSON', () => {
  const simulation = used()
  const snapshot = simulation.snapshot()
  expect(snapshot).toMatchObject({ format: 'smhv-simulation', version: 1 })
  const restored = workshopEngine.fromSnapshot(JSON.parse(JSON.stringify(snapshot)))
  expect(restored.ok && restored.value.hash()).toBe(simulation.hash())
})

test('later changes of the world do not reach a snapshot, nor changes of the snapshot a world made from it', () => {
  const simulation = used()
  const snapshot = simulation.snapshot()
  const text = JSON.stringify(snapshot)
  const restored = workshopEngine.fromSnapshot(snapshot)
  invariant(restored.ok, 'readable')
  const hash = restored.value.hash()
  simulation.advanceTo(at(100))
  expect(JSON.stringify(snapshot)).toBe(text)
  snapshot.world.parts = -1
  snapshot.world.kernel.queue.length = 0
  expect(restored.value.hash()).toBe(hash)
})

test('what is no snapshot of ours is refused as foreign', () => {
  for (const value of [undefined, null, 1, 'x', [], {}, { format: 'other', version: 1, world: {} }]) {
    expect(code(value)).toBe('snapshot/foreign')
  }
})

test('a snapshot of a newer version is refused as such, without a look inside', () => {
  expect(code({ format: 'smhv-simulation', version: 2, world: 'from the future' })).toBe('snapshot/newer-version')
})

test('damaged snapshots are refused, whatever is damaged', () => {
  const damaged: readonly (readonly [path: string, value: unknown])[] = [
    ['version', 0],
    ['version', 1.5],
    ['version', '1'],
    ['world', []],
    ['world.log', [() => 0]],
    ['world.log', [new Map()]],
    ['world.kernel', null],
    ['world.kernel.now', 'noon'],
    ['world.kernel.now', 1e9],
    ['world.kernel.seed', 0.5],
    ['world.kernel.eventSequence', undefined],
    ['world.kernel.counters', { bin: '1' }],
    ['world.kernel.random', { fill: [1, 2, 3] }],
    ['world.kernel.random', { fill: [1, 2, 3, 2 ** 32] }],
    ['world.kernel.outcomes', { entries: [{}], next: 0 }],
    ['world.kernel.queue', {}],
    ['world.kernel.queue', [{ at: 20, sequence: 1 }]],
    ['world.kernel.queue', [20, 15].map((time) => ({ at: time, sequence: time, due: {} }))],
  ]
  for (const [path, value] of damaged) {
    const snapshot: unknown = structuredClone(used().snapshot())
    set(snapshot, path.split('.'), value)
    expect([path, value, code(snapshot)]).toEqual([path, value, 'snapshot/broken'])
  }
})

function set(target: unknown, [key, ...rest]: string[], value: unknown): void {
  const record = target as Record<string, unknown>
  if (rest.length > 0) set(record[key ?? ''], rest, value)
  else record[key ?? ''] = value
}

const format = (extra: Partial<SnapshotFormat>): SnapshotFormat => ({ version: 3, upgrades: {}, ...extra })

test('an older snapshot is upgraded version by version', () => {
  const old = takeSnapshot(newWorkshop(), { version: 1, upgrades: {} })
  const upgrades = {
    1: (world: Record<string, unknown>) => ({ ...world, name: 'one' }),
    2: (world: Record<string, unknown>) => ({ ...world, name: `${String(world['name'])} two` }),
  }
  const read = readSnapshot<Workshop & { name: string }>(old, format({ upgrades }))
  expect(read.ok && read.value.name).toBe('one two')
  expect('name' in old.world).toBe(false)
})

test('an upgrade that is missing or stumbles, and a world that its check refuses, mean a broken snapshot', () => {
  const old: Snapshot = takeSnapshot(newWorkshop(), { version: 2, upgrades: {} })
  const stumble = () => {
    throw new Error('no volumes')
  }
  const details = [
    format({}),
    format({ upgrades: { 2: stumble } }),
    format({ upgrades: { 2: (world) => world }, check: () => 'vm-1 has no host' }),
  ].map((current) => {
    const read = readSnapshot(old, current)
    return read.ok ? 'ok' : `${read.error.code}: ${read.error.detail}`
  })
  expect(details).toEqual([
    'snapshot/broken: there is no way from version 2 to 3',
    'snapshot/broken: it cannot be brought from version 2 to 3: Error: no volumes',
    'snapshot/broken: vm-1 has no host',
  ])
})
