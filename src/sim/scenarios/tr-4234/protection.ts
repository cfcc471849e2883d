import type { Command } from '../../commands'
import { addHostNamed, addPolicyOf, createDatasetOf, keep, settingsWith, timeOf } from '../timeline-words'
import type { WorldNames } from '../world-names'

interface Entry {
  readonly time: string
  readonly command: (names: WorldNames) => Command
}

/** Which hosts were brought under management, and when. testhv08 waits; testhv11 was left half configured. */
export const hostEntries: readonly Entry[] = [
  {
    time: '2013-09-02T08:05',
    command: (names) =>
      addHostNamed(names, 'cluster_windows2008_r2', settingsWith(names, 'cluster_windows2008_r2', 'S:\\')),
  },
  {
    time: '2013-09-02T08:20',
    command: (names) =>
      addHostNamed(
        names,
        'cluster_windows2012',
        settingsWith(names, 'cluster_windows2012', 'C:\\ClusterStorage\\Volume4\\'),
      ),
  },
  {
    time: '2013-09-02T08:40',
    command: (names) => addHostNamed(names, 'testhv06', settingsWith(names, 'testhv06', 'S:\\')),
  },
  {
    time: '2013-09-02T09:00',
    command: (names) => addHostNamed(names, 'testhv07', settingsWith(names, 'testhv07', 'S:\\')),
  },
  {
    time: '2013-09-09T13:30',
    command: (names) => addHostNamed(names, 'cluster_1', settingsWith(names, 'cluster_1', 'S:\\')),
  },
  {
    time: '2013-09-23T10:10',
    command: (names) => addHostNamed(names, 'cluster_asymmetric', settingsWith(names, 'cluster_asymmetric', 'S:\\')),
  },
  {
    time: '2013-10-11T16:45',
    command: (names) =>
      addHostNamed(names, 'testhv11', { reportPath: 'C:\\SMHV\\Reports', snapInfo: null, notification: null }),
  },
]

/** Which VMs were grouped, and when. */
export const datasetEntries: readonly Entry[] = [
  {
    time: '2013-09-02T10:00',
    command: (names) =>
      createDatasetOf(names, 'DR_Dataset', 'Mirrored_to_site_B', [
        'SMHV-demo-CSV',
        'exch01',
        'web01',
        'sql01',
        'web02',
        'app01',
      ]),
  },
  {
    time: '2013-09-02T10:20',
    command: (names) => createDatasetOf(names, 'csv03_services', 'SharePoint_and_Linux_on_csv03', ['sps01', 'rhel01']),
  },
  {
    time: '2013-09-02T10:35',
    command: (names) =>
      createDatasetOf(names, 'cluster2012_apps', 'Distributed_backup_of_the_2012_cluster', [
        'exch11',
        'sql11',
        'sps11',
        'web11',
        'web12',
        'dc11',
        'hr01',
      ]),
  },
  { time: '2013-09-02T10:50', command: (names) => createDatasetOf(names, 'sm_san_ded1', '', ['testVM']) },
  {
    time: '2013-09-03T09:15',
    command: (names) => createDatasetOf(names, 'ded06_servers', 'Old_desktops_and_Linux', ['xp01', 'sles01']),
  },
  { time: '2013-09-03T09:40', command: (names) => createDatasetOf(names, 'finance', '', ['fin01']) },
  { time: '2013-09-05T11:00', command: (names) => createDatasetOf(names, 'file_services', '', ['file01']) },
  { time: '2013-09-05T11:30', command: (names) => createDatasetOf(names, 'print_services', '', ['print01']) },
  {
    time: '2013-09-09T14:00',
    command: (names) => createDatasetOf(names, 'DR_Dataset_Secondary', 'VMs_of_site_B', ['drdc01', 'drfile01']),
  },
]

/** How often each is backed up and what is kept. Datasets with the same hosts start at different times (R104). */
export const policyEntries: readonly Entry[] = [
  {
    time: '2013-09-02T10:05',
    command: (names) =>
      addPolicyOf(names, {
        dataset: 'DR_Dataset',
        name: 'daily',
        retention: keep('daily', 7),
        schedule: { frequency: 'daily', start: timeOf('2013-09-02T20:00') },
        options: { updateSnapMirror: true },
      }),
  },
  {
    time: '2013-09-02T10:07',
    command: (names) =>
      addPolicyOf(names, {
        dataset: 'DR_Dataset',
        name: 'weekly',
        retention: keep('weekly', 4),
        schedule: { frequency: 'weekly', start: timeOf('2013-09-02T02:00'), weekdays: [0] },
        options: { updateSnapMirror: true },
      }),
  },
  {
    time: '2013-09-02T10:09',
    command: (names) =>
      addPolicyOf(names, {
        dataset: 'DR_Dataset',
        name: 'monthly',
        retention: keep('monthly', 3),
        schedule: { frequency: 'monthly', start: timeOf('2013-09-02T04:00'), dayOfMonth: 1 },
      }),
  },
  {
    time: '2013-09-02T10:25',
    command: (names) =>
      addPolicyOf(names, {
        dataset: 'csv03_services',
        name: 'daily',
        retention: keep('daily', 7),
        schedule: { frequency: 'daily', start: timeOf('2013-09-02T22:00') },
      }),
  },
  {
    time: '2013-09-02T10:40',
    command: (names) =>
      addPolicyOf(names, {
        dataset: 'cluster2012_apps',
        name: 'daily',
        retention: keep('daily', 7),
        schedule: { frequency: 'daily', start: timeOf('2013-09-02T21:30') },
        options: { distributed: true },
      }),
  },
  {
    time: '2013-09-02T10:42',
    command: (names) =>
      addPolicyOf(names, {
        dataset: 'cluster2012_apps',
        name: 'weekly',
        retention: keep('weekly', 4),
        schedule: { frequency: 'weekly', start: timeOf('2013-09-02T23:15'), weekdays: [6] },
        options: { distributed: true },
      }),
  },
  {
    time: '2013-09-02T10:55',
    command: (names) =>
      addPolicyOf(names, {
        dataset: 'sm_san_ded1',
        name: 'daily',
        retention: keep('daily', 10),
        schedule: { frequency: 'daily', start: timeOf('2013-09-02T11:49:06') },
        options: { updateSnapMirror: true },
      }),
  },
  {
    time: '2013-09-03T09:20',
    command: (names) =>
      addPolicyOf(names, {
        dataset: 'ded06_servers',
        name: 'daily',
        retention: keep('daily', 7),
        schedule: { frequency: 'daily', start: timeOf('2013-09-03T23:00') },
      }),
  },
  {
    time: '2013-09-03T09:45',
    command: (names) =>
      addPolicyOf(names, {
        dataset: 'finance',
        name: 'weekly',
        retention: keep('weekly', 6),
        schedule: { frequency: 'weekly', start: timeOf('2013-09-03T18:00'), weekdays: [5] },
        options: { notify: 'errors' },
      }),
  },
  {
    time: '2013-09-05T11:10',
    command: (names) =>
      addPolicyOf(names, {
        dataset: 'file_services',
        name: 'daily',
        retention: { type: 'daily', rule: { by: 'age', days: 10 } },
        schedule: { frequency: 'daily', start: timeOf('2013-09-05T19:00') },
      }),
  },
  {
    time: '2013-09-05T11:35',
    command: (names) =>
      addPolicyOf(names, {
        dataset: 'print_services',
        name: 'daily',
        retention: keep('daily', 5),
        schedule: { frequency: 'daily', start: timeOf('2013-09-05T22:30') },
      }),
  },
  {
    time: '2013-09-09T14:10',
    command: (names) =>
      addPolicyOf(names, {
        dataset: 'DR_Dataset_Secondary',
        name: 'daily',
        retention: keep('daily', 7),
        schedule: { frequency: 'daily', start: timeOf('2013-09-09T18:21:33') },
      }),
  },
  {
    time: '2013-10-11T09:00',
    command: (names) =>
      addPolicyOf(names, {
        dataset: 'ded06_servers',
        name: 'hourly',
        retention: keep('hourly', 24),
        schedule: { frequency: 'hourly', start: timeOf('2013-10-11T10:15') },
        crashConsistent: true,
      }),
  },
  {
    time: '2013-10-11T09:30',
    command: (names) =>
      addPolicyOf(names, {
        dataset: 'cluster2012_apps',
        name: 'every_4_hours',
        retention: keep('hourly', 12),
        schedule: { frequency: 'hourly', start: timeOf('2013-10-11T12:00'), every: 4 },
        options: { distributed: true },
      }),
  },
]
