import type { Command } from '../../commands'
import { backupOnDemand, keep } from '../timeline-words'
import type { WorldNames } from '../world-names'

/** What happened besides the daily round, and what a newcomer can find traces of. */
export const incidentEntries: readonly {
  readonly time: string
  readonly command: (names: WorldNames) => Command
}[] = [
  // A backup for good, before testVM is moved: deleted by hand only (R147).
  {
    time: '2013-09-13T15:00',
    command: (names) =>
      backupOnDemand(names, 'sm_san_ded1', {
        namePrefix: 'sm_san_ded1_before_move',
        description: 'Kept_for_good',
        retention: { type: 'unlimited', rule: null },
      }),
  },
  // web01 did not come up after an update and was brought back from the night before.
  {
    time: '2013-09-26T13:58',
    command: (names) => ({ type: 'changeVmState', vmId: names.vm('web01'), action: 'shut-down' }),
  },
  {
    time: '2013-09-26T14:10',
    command: (names) => ({
      type: 'startRestore',
      backupId: names.latestBackup('DR_Dataset'),
      vmId: names.vm('web01'),
      startVm: true,
      verify: true,
      postScript: null,
      acknowledged: ['restore/vm-not-running'],
    }),
  },
  // A slow night: the provider of testhv03 did not make it within 10 seconds (R69).
  {
    time: '2013-10-09T19:50',
    command: (names) => ({ type: 'injectFault', kind: 'vss-timeout', targetId: names.host('testhv03') }),
  },
  {
    time: '2013-10-10T07:30',
    command: (names) => ({ type: 'clearFault', faultId: names.fault('vss-timeout') }),
  },
  // Somebody broke a mirror to test the other site; the backup of that evening ended with a warning.
  {
    time: '2013-10-11T15:20',
    command: (names) => ({ type: 'injectFault', kind: 'mirror-broken', targetId: names.mirror('test02:csv02') }),
  },
  {
    time: '2013-10-12T09:05',
    command: (names) => ({ type: 'clearFault', faultId: names.fault('mirror-broken') }),
  },
  // print01 was saved for a driver update and forgotten: its backup fails since, because its policy is for online ones (R153).
  {
    time: '2013-10-12T17:30',
    command: (names) => ({ type: 'changeVmState', vmId: names.vm('print01'), action: 'save' }),
  },
  {
    time: '2013-10-13T10:20',
    command: (names) =>
      backupOnDemand(names, 'DR_Dataset', {
        namePrefix: 'DR_Dataset_before_patches',
        backupType: 'crash-consistent',
        retention: keep('daily', 7),
      }),
  },
]
