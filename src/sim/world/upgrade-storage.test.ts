import { expect, test } from 'vitest'
import { DAY } from '@/base/sim-time'
import { engine } from '../engine'
import { again, backedUp, lastJob, options } from '../testing/backup-words'
import { drive } from '../testing/drive'
import { smallWorld } from '../testing/small-world'
import { copiesAt, mirrorFrom, untilTransferred } from '../testing/storage-words'

const ADDED = new Set([
  'vaults',
  'vaultSchedules',
  'igroups',
  'lostSnapshots',
  'systemId',
  'takeoverEnabled',
  'controller',
  'paths',
  'pathsLost',
  'otherBytes',
  'dedupe',
  'maps',
  'clone',
  'transfer',
  'transfers',
  'ends',
  'baseId',
])

/** The snapshot as version 1 had it, before SnapMirror made Snapshot copies of its own. */
function asVersion1(snapshot: unknown): unknown {
  const text = JSON.stringify(snapshot, (key, value: unknown) => (ADDED.has(key) ? undefined : value))
  const old = JSON.parse(text) as {
    world: { snapshots: Record<string, { kind: string }>; volumes: Record<string, { snapshotIds: string[] }> }
  }
  const { snapshots, volumes } = old.world
  for (const volume of Object.values(volumes)) {
    volume.snapshotIds = volume.snapshotIds.filter(
      (id) => snapshots[id]?.kind !== 'mirror' && !('origin' in (snapshots[id] ?? {})),
    )
  }
  const listed = new Set(Object.values(volumes).flatMap(({ snapshotIds }) => snapshotIds))
  for (const id of Object.keys(snapshots)) if (!listed.has(id)) delete snapshots[id]
  return { ...old, version: 1 }
}

test('an environment that was saved before the storage side was whole goes on, its mirrors included', () => {
  const update = { options: options({ updateSnapMirror: true }) }
  const before = backedUp(smallWorld(), ['a1'], update)
  const read = engine.fromSnapshot(asVersion1(before.simulation.snapshot()), { checked: true })
  if (!read.ok) throw new Error(read.error.detail)
  const driver = drive(read.value)
  expect(mirrorFrom(driver, 'test02:csvA')).toMatchObject({ state: 'snapmirrored', status: 'idle', transfers: 1 })
  expect(copiesAt(driver, 'sec01:csvA_mirror').map(({ kind }) => kind)).toEqual(['vm', 'vm-backup', 'mirror'])
  expect(Object.values(driver.names.world.igroups).length).toBeGreaterThan(0)
  expect(lastJob(again(driver.by(DAY), update)).state).toBe('completed')
  expect(untilTransferred(driver).simulation.snapshot().version).toBe(before.simulation.snapshot().version)
})
