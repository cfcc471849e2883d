import { must } from '@/base/invariant'
import { HOUR, MINUTE } from '@/base/sim-time'
import {
  addHostNamed,
  addPolicyOf,
  backupOnDemand,
  createDatasetOf,
  keep,
  settingsWith,
  timeOf,
} from '../scenarios/timeline-words'
import type { Driver } from './drive'

export const STORY_SCENARIO = 'tr-4234'

/**
 * What a newcomer does first: adds the host that waits, groups its VMs, gives them a policy, backs them up, breaks one
 * and brings it back. `stop` is called after each command.
 */
export function tellStory(driver: Driver, stop: () => void): void {
  const step = (...command: Parameters<Driver['do']>): Driver => {
    driver.do(...command)
    stop()
    return driver
  }
  step((names) => addHostNamed(names, 'testhv08', settingsWith(names, 'testhv08', 'S:\\')))
  driver.by(2 * MINUTE)
  step((names) => createDatasetOf(names, 'crm', 'Customer_relations', ['crm01', 'crm02', 'wiki01']))
  driver.by(MINUTE)
  step((names) =>
    addPolicyOf(names, {
      dataset: 'crm',
      name: 'hourly',
      retention: keep('hourly', 4),
      schedule: { frequency: 'hourly', start: timeOf('2013-10-14T08:00') },
    }),
  )
  driver.by(MINUTE)
  step((names) => backupOnDemand(names, 'crm', { namePrefix: 'crm_first' })).untilIdle()
  driver.by(5 * HOUR)
  step((names) => ({ type: 'injectFault', kind: 'vm-deleted', targetId: names.vm('crm01') })).by(MINUTE)
  step((names) => ({
    type: 'startRestore',
    backupId: names.latestBackup('crm'),
    vmId: must(
      names.world.backups[names.latestBackup('crm')]?.vms.find((vm) => vm.name === 'crm01'),
      'crm01',
    ).vmId,
    startVm: true,
    verify: true,
    postScript: null,
    acknowledged: ['restore/vm-not-running'],
  })).untilIdle()
  step((names) => ({ type: 'changeVmState', vmId: names.vm('print01'), action: 'start' }))
}
