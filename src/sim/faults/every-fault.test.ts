import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HOUR } from '@/base/sim-time'
import { FAULT_KINDS } from '@/domain/faults'
import type { FaultId } from '@/domain/ids'
import { MAIL_SERVER_ID } from '../smhv/mail-server'
import { addPolicyOf, backupOnDemand, keep, timeOf } from '../scenarios/timeline-words'
import { again, backedUp, lastJob } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { idOf, pick } from '../testing/pick'
import { smallWorld } from '../testing/small-world'

const deed = fc.record({
  kind: fc.constantFrom('inject', 'inject', 'inject', 'clear', 'backup', 'wait'),
  a: fc.nat(999),
  b: fc.nat(999),
  seconds: fc.nat(2 * 60 * 60),
})
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

function act(driver: Driver, { kind, a, b, seconds }: Deed): void {
  const { simulation, names } = driver
  switch (kind) {
    case 'inject': {
      const fault = FAULT_KINDS[a % FAULT_KINDS.length] ?? FAULT_KINDS[0]
      simulation.execute({ type: 'injectFault', kind: fault.kind, targetId: targetOf(driver, fault.target, b) })
      return
    }
    case 'clear':
      simulation.execute({ type: 'clearFault', faultId: idOf(pick(names.world.faults, a)) })
      return
    case 'backup':
      simulation.execute(backupOnDemand(names, 'ds', {}))
      return
    default:
      driver.by(seconds * 1000)
  }
}

function targetOf(
  { names: { world } }: Driver,
  target: (typeof FAULT_KINDS)[number]['target'],
  number: number,
): string {
  if (target === 'environment') return MAIL_SERVER_ID
  if (target === 'site') return number % 2 === 0 ? 'Site A' : 'Site B'
  const tables: Record<typeof target, Readonly<Record<string, { readonly id: string }>>> = {
    host: world.hosts,
    'virtual-machine': world.vms,
    'storage-system': world.storageSystems,
    volume: world.volumes,
    lun: world.luns,
    snapshot: world.snapshots,
    mirror: world.mirrors,
  }
  return idOf(pick(tables[target], number))
}

/** Undoes what can be undone, until nothing changes any more. */
function undoAll({ simulation, names }: Driver): void {
  for (let before = -1; before !== Object.keys(names.world.faults).length;) {
    before = Object.keys(names.world.faults).length
    for (const faultId of Object.keys(names.world.faults) as FaultId[]) {
      simulation.execute({ type: 'clearFault', faultId })
    }
  }
}

test('faults in random order break no invariant, and when all are undone the next backup succeeds', () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 5, maxLength: 40 }), (deeds) => {
      const driver = backedUp(smallWorld(), ['a1', 'c1', 'e1']).do((names) =>
        addPolicyOf(names, {
          dataset: 'ds',
          name: 'hourly',
          retention: keep('hourly', 3),
          schedule: { frequency: 'hourly', start: timeOf('2013-10-14T07:00') },
        }),
      )
      for (const each of deeds) act(driver, each)
      undoAll(driver)
      // A copy whose backup retention has deleted meanwhile stays away, which harms nobody.
      const left = Object.values(driver.names.world.faults).filter(({ kind }) => kind !== 'snapshot-deleted')
      expect(left).toEqual([])
      driver
        .by(HOUR)
        .do((names) => ({ type: 'removePolicy', policyId: names.policy('ds', 'hourly') }))
        .untilIdle()
      again(driver, { namePrefix: 'last' })
      expect(lastJob(driver).vms.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
        'a1 done',
        'c1 done',
        'e1 done',
      ])
    }),
    { seed: 77, numRuns: 70 },
  )
}, 60_000)
