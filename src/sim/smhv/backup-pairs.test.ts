import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addTime, SECOND } from '@/base/sim-time'
import type { BackupId } from '@/domain/ids'
import type { Command } from '../commands'
import { backupOnDemand, keep } from '../scenarios/timeline-words'
import { CRASH, options } from '../testing/backup-words'
import type { Driver } from '../testing/drive'
import { smallWorld, withDataset } from '../testing/small-world'

type Deed =
  | { readonly kind: 'backup'; readonly dataset: string; readonly crash: boolean; readonly kept: number }
  | { readonly kind: 'delete'; readonly which: number; readonly vm: number | null }
  | { readonly kind: 'fault'; readonly fault: 'vss-timeout' | 'service-stopped' | 'host-down'; readonly host: string }
  | { readonly kind: 'clear' }
  | { readonly kind: 'wait'; readonly seconds: number }

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    kind: fc.constant('backup' as const),
    dataset: fc.constantFrom('csv', 'cluster', 'single'),
    crash: fc.boolean(),
    kept: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ kind: fc.constant('delete' as const), which: fc.nat(9), vm: fc.option(fc.nat(2)) }),
  fc.record({
    kind: fc.constant('fault' as const),
    fault: fc.constantFrom('vss-timeout', 'service-stopped', 'host-down'),
    host: fc.constantFrom('n1', 'm2', 'hv'),
  }),
  fc.record({ kind: fc.constant('clear' as const) }),
  fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 200 }) }),
)

function commandOf({ names }: Driver, act: Exclude<Deed, { kind: 'wait' }>): Command | null {
  const { world } = names
  switch (act.kind) {
    case 'backup': {
      const wanted = act.crash ? CRASH : { options: options({ distributed: act.dataset === 'cluster' }) }
      return backupOnDemand(names, act.dataset, { ...wanted, retention: keep('daily', act.kept) })
    }
    case 'delete': {
      const ids = Object.keys(world.backups) as BackupId[]
      const backup = world.backups[ids[act.which % Math.max(1, ids.length)]!]
      const vm = act.vm === null ? null : backup?.vms[act.vm % backup.vms.length]
      return backup ? { type: 'deleteBackup', backupId: backup.id, vmId: vm?.vmId ?? null } : null
    }
    case 'fault':
      return { type: 'injectFault', kind: act.fault, targetId: names.host(act.host) }
    case 'clear': {
      const [fault] = Object.values(world.faults)
      return fault ? { type: 'clearFault', faultId: fault.id } : null
    }
  }
}

test('[R72] [R144] whatever happens, both copies of a pair exist or neither, and no copy is left without its backup', () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 5, maxLength: 40 }), (deeds) => {
      const driver = smallWorld()
      withDataset(driver, 'csv', ['a1', 'a2', 'b1'])
      withDataset(driver, 'cluster', ['c1', 'c3'])
      withDataset(driver, 'single', ['e1', 'f1'])
      const { simulation } = driver
      for (const act of deeds) {
        if (act.kind === 'wait') simulation.advanceTo(addTime(simulation.now, act.seconds * SECOND))
        else {
          const command = commandOf(driver, act)
          if (command) simulation.execute(command)
        }
      }
      const { world } = driver.untilIdle().names
      const ofVms = Object.values(world.snapshots).filter((copy) => copy.kind === 'vm' || copy.kind === 'vm-backup')
      for (const copy of ofVms) {
        const backup = copy.backupId === null ? undefined : world.backups[copy.backupId]
        expect(backup?.snapshotIds).toContain(copy.id)
        if (backup?.type === 'crash-consistent') continue
        const other = copy.kind === 'vm' ? `${copy.name}_backup` : copy.name.replace(/_backup$/, '')
        expect(ofVms.some((twin) => twin.volumeId === copy.volumeId && twin.name === other)).toBe(true)
      }
      expect(world.locks).toEqual({})
      for (const copy of ofVms) expect(copy.busyWith).toEqual([])
    }),
    { seed: 144, numRuns: 60 },
  )
}, 60_000)
