import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addTime, DAY, HOUR, type SimTime } from '@/base/sim-time'
import type { BackupId, PolicyId } from '@/domain/ids'
import type { Backup } from '@/domain/smhv/backup'
import type { Retention, RetentionType } from '@/domain/smhv/retention'
import { addPolicyOf, backupOnDemand } from '../scenarios/timeline-words'
import { CRASH } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { smallWorld, withDataset } from '../testing/small-world'
import { checkStartBackup } from './backup-check'

const type = fc.constantFrom<RetentionType>('hourly', 'daily', 'weekly')
const retention: fc.Arbitrary<Retention> = fc.record({
  type,
  rule: fc.oneof(
    fc.record({ by: fc.constant('count' as const), count: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ by: fc.constant('age' as const), days: fc.integer({ min: 1, max: 3 }) }),
  ),
})
const policy = fc.record({ retention, every: fc.integer({ min: 1, max: 9 }), crash: fc.boolean() })
const deed = fc.record({
  kind: fc.constantFrom('wait', 'wait', 'wait', 'backup', 'modify'),
  hours: fc.integer({ min: 1, max: 30 }),
  which: fc.nat(9),
  retention,
})

interface Made {
  readonly id: BackupId
  readonly createdAt: SimTime
  readonly policyId: PolicyId | null
  readonly type: RetentionType
}

/** Every backup that there ever was. */
function follow({ simulation }: Driver): Map<BackupId, Made> {
  const made = new Map<BackupId, Made>()
  simulation.subscribe((event) => {
    if (event.type !== 'backup.completed') return
    const { backupId } = event.data
    const backup = simulation.read((world) => world.backups[backupId])
    if (backup) made.set(backupId, madeOf(backup))
  })
  return made
}

function madeOf({ id, createdAt, policyId, retention: { type: kind } }: Readonly<Backup>): Made {
  return { id, createdAt, policyId, type: kind }
}

/** The backups of a policy that its retention keeps: the newest, or those that are young enough. */
function keptBy(made: Iterable<Made>, policyId: PolicyId, { type: kind, rule }: Retention, now: SimTime): Made[] {
  const group = [...made].filter((each) => each.policyId === policyId && each.type === kind)
  if (!rule) return group
  if (rule.by === 'age') return group.filter(({ createdAt }) => createdAt >= addTime(now, -rule.days * DAY))
  return group.toSorted((a, b) => b.createdAt - a.createdAt).slice(0, rule.count)
}

test('[R142] [R143] retention never deletes what a policy keeps, for random policies and histories', () => {
  let deleted = 0
  fc.assert(
    fc.property(
      fc.array(policy, { minLength: 1, maxLength: 3 }),
      fc.array(deed, { minLength: 4, maxLength: 14 }),
      (policies, deeds) => {
        const driver = withDataset(smallWorld(), 'ds', ['a1', 'e1'])
        const made = follow(driver)
        const { simulation } = driver
        // All that were ever in force: a looser one does not bring back what a stricter one before it has deleted.
        const inForce = new Map<PolicyId, Retention[]>()
        for (const [index, { retention: kept, every, crash }] of policies.entries()) {
          const start = addTime(simulation.now, HOUR + index * 20 * 60_000)
          driver.do((names) =>
            addPolicyOf(names, {
              dataset: 'ds',
              name: `policy_${index}`,
              retention: kept,
              crashConsistent: crash,
              schedule: { frequency: 'hourly', start, every },
            }),
          )
          inForce.set(driver.names.policy('ds', `policy_${index}`), [kept])
        }
        const check = (): void => {
          const { backups, kernel } = driver.names.world
          for (const [policyId, retentions] of inForce) {
            const still = retentions
              .map((each) => new Set(keptBy(made.values(), policyId, each, kernel.now).map(({ id }) => id)))
              .reduce((all, one) => new Set([...all].filter((id) => one.has(id))))
            for (const id of still) expect(backups[id]?.id).toBe(id)
          }
        }
        for (const { kind, hours, which, retention: wanted } of deeds) {
          const policyId = [...inForce.keys()][which % inForce.size]
          if (kind === 'backup') simulation.execute(backupOnDemand(driver.names, 'ds', { retention: wanted }))
          else if (kind === 'modify' && policyId) {
            const before = driver.names.world.policies[policyId]
            if (!before) continue
            const same = { ...wanted, type: before.retention.type }
            simulation.execute({ ...before, type: 'modifyPolicy', policyId, retention: same, version: before.version })
            inForce.get(policyId)?.push(same)
          } else {
            for (let hour = 0; hour < hours; hour++) {
              driver.by(HOUR)
              check()
            }
          }
        }
        deleted += made.size - Object.keys(driver.names.world.backups).length
      },
    ),
    { seed: 142, numRuns: 25 },
  )
  expect(deleted).toBeGreaterThan(100)
}, 60_000)

test('the copies that a preview counts and the backups that it lists are those that a backup then makes and deletes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ retention, crash: fc.boolean(), hours: fc.nat(40) }), { minLength: 3, maxLength: 9 }),
      (turns) => {
        const driver = withDataset(smallWorld(), 'ds', ['a1', 'a2', 'c1', 'e1'])
        for (const { retention: kept, crash, hours } of turns) {
          driver.by(hours * HOUR)
          const request = backupOnDemand(driver.names, 'ds', { retention: kept, ...(crash ? CRASH : {}) })
          const preview = driver.simulation.read((world) => checkStartBackup(world, request))
          const before = Object.keys(driver.names.world.backups)
          driver.do(request).untilIdle()
          const { world } = driver.names
          const backup = world.backups[driver.names.latestBackup('ds')]
          const adds = new Map<string, number>()
          for (const id of backup?.snapshotIds ?? []) {
            const volumeId = world.snapshots[id]?.volumeId ?? ''
            adds.set(volumeId, (adds.get(volumeId) ?? 0) + 1)
          }
          expect(adds).toEqual(new Map(preview.snapshots.map((each) => [each.volumeId, each.adds])))
          expect(before.filter((id) => !world.backups[id as BackupId])).toEqual(preview.expiring)
        }
      },
    ),
    { seed: 99, numRuns: 20 },
  )
}, 60_000)
