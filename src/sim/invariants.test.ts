import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import type { SnapshotId } from '@/domain/ids'
import { checkInvariants } from './invariants'
import { copyPlain } from './kernel/plain-data'
import { again, backedUp } from './testing/backup-words'
import { restoreFrom } from './testing/restore-words'
import { smallWorld } from './testing/small-world'
import type { World } from './world/world'

/** A world in the middle of a restore, with backups. */
const busy = again(backedUp(smallWorld(), ['e1', 'f1']))
  .do((names) => restoreFrom(names, names.vm('e1')))
  .simulation.read((world) => copyPlain(world)) as World

const first = <Row>(table: Record<string, Row>): Row => must(Object.values(table)[0], 'row')
const volumeWithCopies = (world: World) =>
  must(
    Object.values(world.volumes).find((volume) => volume.snapshotIds.length > 1),
    'volume with copies',
  )

test('a world in use is as it must be', () => {
  expect(() => checkInvariants(busy)).not.toThrow()
})

test.each<[string, (world: World) => void, string]>([
  [
    '[R138] more than 255 Snapshot copies on a volume',
    (world) => {
      const volume = volumeWithCopies(world)
      volume.snapshotIds = Array.from({ length: 256 }, () => first(world.snapshots).id)
    },
    'holds 256 Snapshot copies',
  ],
  [
    'a copy that its volume does not know',
    (world) => void volumeWithCopies(world).snapshotIds.pop(),
    'is in no volume',
  ],
  ['copies out of order', (world) => void volumeWithCopies(world).snapshotIds.reverse(), 'is out of order'],
  [
    '[R72] half a pair',
    (world) => {
      const backup = first(world.backups)
      backup.snapshotIds = backup.snapshotIds.slice(1)
    },
    'has half a pair',
  ],
  [
    'a copy of a backup that is missing',
    (world) => void first(world.backups).snapshotIds.push('snapshot-999' as SnapshotId),
    'snapshot-999',
  ],
  [
    'a lock that nobody holds knowingly',
    (world) => {
      world.locks['vm:vm-99'] = { mode: 'exclusive', holders: ['job-1'] }
    },
    'without knowing',
  ],
  [
    'a lock with two holders alone',
    (world) => {
      const lock = first(world.locks)
      lock.mode = 'exclusive'
      lock.holders.push('job-1')
    },
    'is held by',
  ],
  [
    'an operation whose job has ended',
    (world) => {
      const operation = first(world.operations)
      must(world.jobs[operation.id as keyof typeof world.jobs], 'job').state = 'failed'
    },
    'its job is failed',
  ],
  [
    'a running job without an operation',
    (world) => {
      world.operations = {}
      world.locks = {}
    },
    'nothing goes on',
  ],
  [
    'a volume that nobody writes to as much',
    (world) => {
      volumeWithCopies(world).writeRate += 1
    },
    'is written at',
  ],
  [
    'a VM that runs on a host that is down',
    (world) => {
      for (const host of Object.values(world.hosts)) host.up = false
    },
    'which is down',
  ],
  [
    'a policy without its dataset',
    (world) => {
      first(world.datasets).policyIds.push('policy-9' as never)
    },
    'is no policy of',
  ],
  [
    'an index of backups that is not complete',
    (world) => {
      world.backupsOfDataset = {}
    },
    'index of backups',
  ],
  [
    'a LUN without its volume',
    (world) => {
      Object.assign(first(world.luns), { volumeId: 'volume-99' })
    },
    'volume-99',
  ],
  [
    'a row under another id',
    (world) => {
      world.vms['vm-77' as never] = copyPlain(first(world.vms))
    },
    'vm-77',
  ],
])('%s breaks an invariant', (_, harm, words) => {
  const world = copyPlain(busy)
  harm(world)
  expect(() => checkInvariants(world)).toThrow(words)
})
