import { BACKUP_OPTIONS_DEFAULT } from '@/domain/smhv/policy'
import type { Command } from '../../commands'
import type { Scenario } from '../scenario'
import { connectionTo, snapInfoRestore } from '../timeline-disk-words'
import { addHostNamed, backupOnDemand, createDatasetOf, settingsWith, timelineFrom, timeOf } from '../timeline-words'
import type { WorldNames } from '../world-names'
import { examplesTopology } from './topology'

interface Entry {
  readonly time: string
  readonly command: (names: WorldNames) => Command
}

const startsAt = timeOf('2010-01-22T16:00')

const CLUSTER = 'cluster_windows2008_r2'
const SNAPINFO = 'test04:/vol/smhv_snapinfo/snapinfo/snapinfo.lun'
const SNAPINFO07 = 'test04:/vol/ded07_snapinfo/snapinfo07.lun'

const managed = (owner: string, mountPoint: string) => (names: WorldNames) =>
  addHostNamed(names, owner, settingsWith(names, owner, mountPoint))

const mirrored = (dataset: string) => (names: WorldNames) =>
  backupOnDemand(names, dataset, { options: { ...BACKUP_OPTIONS_DEFAULT, updateSnapMirror: true } })

/** A transfer more, so that the LUN comes back as itself and not as a clone (R209). */
const updated = (volume: string) => (names: WorldNames) =>
  ({ type: 'changeMirror', mirrorId: names.mirror(`test02:${volume}`), action: 'update' }) as const

/** The backup of which the first example tells. Nothing is scheduled, so that the years until the third one are quiet. */
const inTheCluster: readonly Entry[] = [
  { time: '2010-01-22T16:05', command: managed(CLUSTER, 'S:\\') },
  {
    time: '2010-01-22T16:20',
    command: (names) => createDatasetOf(names, 'DR_Dataset_Secondary', 'Mirrored_to_site_B', ['SMHV-demo-CSV']),
  },
  { time: '2010-01-22T18:21:33', command: mirrored('DR_Dataset_Secondary') },
  { time: '2010-01-22T20:00', command: updated('csv01') },
  { time: '2010-01-22T20:01', command: updated('smhv_snapinfo') },
]

/** That of the third. */
const onTheHost: readonly Entry[] = [
  { time: '2013-07-10T11:00', command: managed('testhv07', 'S:\\') },
  { time: '2013-07-10T11:10', command: (names) => createDatasetOf(names, 'sm_san_ded1', '', ['testVM']) },
  { time: '2013-07-10T11:49:06', command: mirrored('sm_san_ded1') },
  { time: '2013-07-10T13:00', command: updated('sm_san_ded1') },
  { time: '2013-07-10T13:01', command: updated('ded07_snapinfo') },
]

/** Steps 1 to 3 of the report's failover, for both: the LUNs, their SnapInfo, and the host that takes over (R199–R202). */
const failover: readonly Entry[] = [
  {
    time: '2013-07-10T14:00',
    command: (names) => ({ type: 'changeVmState', vmId: names.vm('SMHV-demo-CSV'), action: 'shut-down' }),
  },
  {
    time: '2013-07-10T14:05',
    command: (names) => ({ type: 'changeVmState', vmId: names.vm('testVM'), action: 'shut-down' }),
  },
  {
    time: '2013-07-10T14:20',
    command: (names) =>
      connectionTo(names, 'cluster_1', 'test04:/vol/csv01/csv01/csv01.lun', 'C:\\ClusterStorage\\Volume1\\'),
  },
  { time: '2013-07-10T14:22', command: (names) => connectionTo(names, 'cluster_1', SNAPINFO, 'S:\\') },
  {
    time: '2013-07-10T14:24',
    command: (names) => connectionTo(names, 'testhv23', 'test04:/vol/sm_san_ded1/sm_san_ded1.lun', 'K:\\'),
  },
  { time: '2013-07-10T14:26', command: (names) => connectionTo(names, 'testhv23', SNAPINFO07, 'S:\\') },
  { time: '2013-07-10T14:30', command: (names) => snapInfoRestore(names, SNAPINFO) },
  { time: '2013-07-10T14:32', command: (names) => snapInfoRestore(names, SNAPINFO07) },
  { time: '2013-07-10T14:40', command: managed('cluster_1', 'S:\\') },
  { time: '2013-07-10T14:45', command: managed('testhv23', 'S:\\') },
]

/** Where the commands that the report prints can be typed as they are, with its own names, dates and GUIDs. */
export const tr4234Examples: Scenario = {
  name: 'tr-4234-examples',
  title: 'The examples of the report',
  story:
    'What TR-4234 prints as a command works here as it is printed, with its own names and dates. The VMs of site A are shut down, and ' +
    'steps 1 to 3 of a failover to site B are done: open Windows PowerShell on testhv21 or testhv23 and paste the three ' +
    'examples of section 8. The storage systems and hosts are ready for the SnapVault lines of the appendix too; its four ' +
    'scripts lie on testhv01 to testhv03, with all their slips, and corrected ones beside them.',
  seed: 4234,
  startsAt,
  opensAt: timeOf('2013-07-10T15:00'),
  topology: examplesTopology,
  timeline: timelineFrom(startsAt, [...inTheCluster, ...onTheHost, ...failover]),
}
