import { must } from '@/base/invariant'
import { parseIso, type SimTime } from '@/base/sim-time'
import type { HostSettings } from '@/domain/smhv/managed-host'
import { BACKUP_OPTIONS_DEFAULT, type BackupOptions } from '@/domain/smhv/policy'
import type { Retention, RetentionType } from '@/domain/smhv/retention'
import type { Schedule } from '@/domain/smhv/schedule'
import type { AddHost, AddPolicy, Command, CreateDataset, StartBackup } from '../commands'
import type { TimelineEntry } from './scenario'
import type { WorldNames } from './world-names'

/** Short words for the data of timelines. */

/** `2013-09-02T08:05`, in UTC. */
export function timeOf(iso: string): SimTime {
  return must(parseIso(iso), `time ${iso}`)
}

/** What happened at a time, by entries in any order. */
export function timelineFrom(
  startsAt: SimTime,
  entries: readonly { readonly time: string; readonly command: (names: WorldNames) => Command }[],
): readonly TimelineEntry[] {
  return entries.map(({ time, command }) => ({ at: timeOf(time) - startsAt, command })).toSorted((a, b) => a.at - b.at)
}

/** `C:\SMHV\Reports`, mails on errors, and SnapInfo on this disk. */
export function settingsWith(names: WorldNames, owner: string, snapInfoMount: string): HostSettings {
  return {
    reportPath: 'C:\\SMHV\\Reports',
    snapInfo: { diskId: names.disk(owner, snapInfoMount), path: `${snapInfoMount}SnapInfo` },
    notification: {
      email: {
        smtpServer: 'mail.lab.example',
        from: 'smhv@lab.example',
        to: ['backup-admins@lab.example'],
        subject: `SnapManager for Hyper-V on ${owner}`,
      },
      autoSupport: true,
    },
  }
}

/** A console begins to manage a host or cluster. */
export function addHostNamed(names: WorldNames, owner: string, settings: HostSettings): AddHost {
  const { world } = names
  const isCluster = Object.values(world.clusters).some((cluster) => cluster.name === owner)
  return {
    type: 'addHost',
    consoleId: names.console('console-1'),
    hostId: isCluster ? null : names.host(owner),
    clusterId: isCluster ? names.cluster(owner) : null,
    port: 808,
    settings,
  }
}

/** A dataset of the VMs with these names. */
export function createDatasetOf(
  names: WorldNames,
  name: string,
  description: string,
  vms: readonly string[],
): CreateDataset {
  return {
    type: 'createDataset',
    consoleId: names.console('console-1'),
    name,
    description,
    vmIds: names.vms(vms),
    validate: true,
  }
}

/** Retention of so many backups. */
export function keep(type: RetentionType, count: number): Retention {
  return { type, rule: { by: 'count', count } }
}

/** What a story says of a policy; the rest is as the wizard proposes it. */
export interface PolicyWords {
  readonly dataset: string
  readonly name: string
  readonly retention: Retention
  readonly schedule: Partial<Schedule> & Pick<Schedule, 'frequency' | 'start'>
  readonly crashConsistent?: boolean
  readonly options?: Partial<BackupOptions>
}

/** Adds a policy in the words of a story. */
export function addPolicyOf(names: WorldNames, words: PolicyWords): AddPolicy {
  const { dataset, name, retention, schedule, crashConsistent = false, options = {} } = words
  return {
    type: 'addPolicy',
    datasetId: names.dataset(dataset),
    name,
    description: '',
    backupType: crashConsistent ? 'crash-consistent' : 'application-consistent',
    retention,
    schedule: {
      jobName: `${dataset}_${name}`,
      every: 1,
      weekdays: [],
      dayOfMonth: null,
      user: 'LAB\\svc-smhv',
      ...schedule,
    },
    options: { ...BACKUP_OPTIONS_DEFAULT, ...options },
  }
}

/** A backup by no policy. */
export function backupOnDemand(
  names: WorldNames,
  dataset: string,
  more: Partial<Omit<StartBackup, 'type' | 'datasetId'>>,
): StartBackup {
  return {
    type: 'startBackup',
    datasetId: names.dataset(dataset),
    policyId: null,
    namePrefix: dataset,
    description: '',
    backupType: 'application-consistent',
    retention: keep('daily', 7),
    options: BACKUP_OPTIONS_DEFAULT,
    ...more,
  }
}
