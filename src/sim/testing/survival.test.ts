import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { addTime, DAY, type SimTime } from '@/base/sim-time'
import { BACKUP_OPTIONS_DEFAULT } from '@/domain/smhv/policy'
import type { Command, StartBackup } from '../commands'
import { addHostNamed, backupOnDemand, createDatasetOf, settingsWith } from '../scenarios/timeline-words'
import type { WorldNames } from '../scenarios/world-names'
import type { Simulation } from '../simulation'
import { drive, type Driver } from './drive'
import { restored, snapshotText } from './opened'

interface Undertaking {
  readonly title: string
  readonly owner: string
  readonly snapInfo: string
  readonly vms: readonly string[]
  readonly more: Partial<StartBackup>
}

const DISTRIBUTED = { ...BACKUP_OPTIONS_DEFAULT, distributed: true }

const undertakings: readonly Undertaking[] = [
  {
    title: '[R101] an application-consistent backup of a stand-alone host',
    owner: 'testhv08',
    snapInfo: 'S:\\',
    vms: ['crm01', 'crm02'],
    more: {},
  },
  {
    title: '[R117] an application-consistent backup of three nodes of a 2008 R2 cluster',
    owner: 'cluster_windows2008_r2',
    snapInfo: 'S:\\',
    vms: ['SMHV-demo-CSV', 'exch01', 'sql01', 'sps01', 'rhel01'],
    more: { options: { ...BACKUP_OPTIONS_DEFAULT, updateSnapMirror: true } },
  },
  {
    title: '[R118] a distributed backup of a 2012 cluster',
    owner: 'cluster_windows2012',
    snapInfo: 'C:\\ClusterStorage\\Volume4\\',
    vms: ['exch11', 'sql11', 'hr01'],
    more: { options: DISTRIBUTED },
  },
  {
    title: '[R109] a crash-consistent backup',
    owner: 'testhv06',
    snapInfo: 'S:\\',
    vms: ['xp01', 'sles01'],
    more: { backupType: 'crash-consistent' },
  },
]

function prepared({ owner, snapInfo, vms }: Undertaking): Driver {
  return drive('tr-4234-fresh')
    .do((names) => addHostNamed(names, owner, settingsWith(names, owner, snapInfo)))
    .do((names) => createDatasetOf(names, 'ds', '', vms))
}

/** Runs to a day later, taken apart and put together again after every event; gives the hash at the end of each part. */
function expectSurvival(simulation: Simulation): number {
  const end = addTime(simulation.now, DAY)
  const stops: string[] = []
  const whole = restored(snapshotText(simulation))
  for (let next = simulation.nextEventAt(); next !== undefined && next <= end; next = simulation.nextEventAt()) {
    stops.push(snapshotText(simulation))
    simulation.advanceTo(next)
  }
  whole.advanceTo(end)
  const hash = whole.hash()
  for (const text of stops) expect(hashAt(restored(text), end)).toBe(hash)
  return stops.length
}

function hashAt(simulation: Simulation, time: SimTime): string {
  simulation.advanceTo(time)
  return simulation.hash()
}

test.each(undertakings)(
  '$title survives a snapshot between any two of its steps',
  (undertaking) => {
    const driver = prepared(undertaking).do((names) => backupOnDemand(names, 'ds', undertaking.more))
    expect(expectSurvival(driver.simulation)).toBeGreaterThan(4)
  },
  60_000,
)

function restoreOf(names: WorldNames, vm: string): Command {
  const backupId = names.latestBackup('ds')
  const part = must(
    names.world.backups[backupId]?.vms.find((candidate) => candidate.name === vm),
    vm,
  )
  return {
    type: 'startRestore',
    backupId,
    vmId: part.vmId,
    startVm: true,
    verify: true,
    postScript: null,
    acknowledged: ['restore/vm-running', 'restore/cluster-configuration'],
  }
}

test.each(undertakings)(
  'a restore from $title survives a snapshot between any two of its steps',
  (undertaking) => {
    const [vm] = undertaking.vms
    const driver = prepared(undertaking)
      .do((names) => backupOnDemand(names, 'ds', undertaking.more))
      .untilIdle()
      .do((names) => restoreOf(names, must(vm, 'a VM')))
    expect(expectSurvival(driver.simulation)).toBeGreaterThan(2)
  },
  60_000,
)
