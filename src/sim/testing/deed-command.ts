import { addTime, HOUR, type SimTime } from '@/base/sim-time'
import { FAULT_KINDS } from '@/domain/faults'
import type { FindingCode } from '@/domain/findings/catalogue'
import { catalogue } from '@/domain/findings/catalogue'
import { VM_ACTIONS } from '@/domain/hyperv/virtual-machine'
import type { ConsoleId } from '@/domain/ids'
import type { HostSettings } from '@/domain/smhv/managed-host'
import { BACKUP_OPTIONS_DEFAULT, type BackupOptions } from '@/domain/smhv/policy'
import type { Retention } from '@/domain/smhv/retention'
import type { Schedule } from '@/domain/smhv/schedule'
import type { Command, PolicyFields } from '../commands'
import { MAIL_SERVER_ID } from '../smhv/mail-server'
import type { ReadonlyWorld } from '../world/world'
import type { Deed } from './deed'
import { idOf, pick } from './pick'
import { smhvCommandOf } from './smhv-deeds'
import { hypervCommandOf, isHyperVKind } from './hyperv-deed'
import { isShellKind, shellCommandOf } from './shell-deed'
import { isSnapDriveKind, snapDriveCommandOf } from './snapdrive-deed'
import { storageCommandOf } from './storage-deed'

const CONSOLE = 'console-1' as ConsoleId
const EVERY_CODE = Object.keys(catalogue) as FindingCode[]

/** The command that a deed is in this world. What there is none of gets an id that nobody has, which is refused. */
export function commandOf(deed: Deed, world: ReadonlyWorld): Command {
  const { kind, a, b, c, wrong } = deed
  switch (kind) {
    case 'addHost':
      return addHost(deed, world)
    case 'configureHost': {
      const managed = pick(world.managedHosts, a)
      const settings = managed
        ? settingsOf(world, managed.clusterId ?? managed.hostId, wrong, c % 2 === 0 ? 'SnapInfo2' : 'SnapInfo')
        : settingsOf(world, null, true)
      return {
        type: kind,
        managedHostId: idOf(managed),
        settings,
        version: (managed?.version ?? 0) + (wrong ? 1 : 0),
      }
    }
    case 'removeHost':
      return { type: kind, managedHostId: idOf(pick(world.managedHosts, a)), deleteBackups: b % 2 === 0 }
    case 'createDataset':
      return {
        type: kind,
        consoleId: CONSOLE,
        name: wrong ? 'not a name' : `ds_${c % 6}`,
        description: '',
        vmIds: someVms(world, a, b),
        validate: c % 3 > 0,
      }
    case 'modifyDataset': {
      const dataset = pick(world.datasets, a)
      return {
        type: kind,
        datasetId: idOf(dataset),
        description: `edit_${c}`,
        vmIds: [...(dataset?.vmIds.slice(b % 2) ?? []), ...someVms(world, b, c)].filter(isFirst),
        validate: false,
        version: (dataset?.version ?? 0) + (wrong ? 1 : 0),
      }
    }
    case 'deleteDataset':
      return { type: kind, datasetId: idOf(pick(world.datasets, a)) }
    case 'addPolicy':
      return { type: kind, datasetId: idOf(pick(world.datasets, a)), ...policyFields(deed, world.kernel.now) }
    case 'modifyPolicy': {
      const policy = pick(world.policies, a)
      const version = (policy?.version ?? 0) + (wrong ? 1 : 0)
      return { type: kind, policyId: idOf(policy), ...policyFields(deed, world.kernel.now), version }
    }
    case 'removePolicy':
      return { type: kind, policyId: idOf(pick(world.policies, a)) }
    case 'changeVmState':
      return {
        type: kind,
        vmId: idOf(pickPreferred(world, a)),
        action: VM_ACTIONS[c % VM_ACTIONS.length] ?? 'start',
      }
    case 'setSnapInfoCopies':
    case 'copySnapInfoFiles':
    case 'restoreToAlternateHost':
    case 'moveSnapInfoFiles':
    case 'setLicense':
    case 'setStorageConnection':
    case 'removeStorageConnection':
    case 'startInstallation':
    case 'deleteReport':
    case 'exportConfiguration':
    case 'deleteConfigurationFile':
    case 'importConfiguration':
      return smhvCommandOf(deed, kind, world)
    case 'startBackup':
    case 'deleteBackup':
    case 'startRestore':
    case 'injectFault':
    case 'clearFault':
      return dataCommandOf(deed, kind, world)
    default:
      if (isHyperVKind(kind)) return hypervCommandOf(deed, kind, world, idOf(pickPreferred(world, a)))
      if (isShellKind(kind)) return shellCommandOf(deed, kind, world)
      if (isSnapDriveKind(kind)) return snapDriveCommandOf(deed, kind, world)
      return storageCommandOf(deed, kind, world)
  }
}

function dataCommandOf(
  { a, b, c, wrong }: Deed,
  kind: 'startBackup' | 'deleteBackup' | 'startRestore' | 'injectFault' | 'clearFault',
  world: ReadonlyWorld,
): Command {
  switch (kind) {
    case 'startBackup':
      return {
        type: kind,
        datasetId: idOf(pick(world.datasets, a)),
        policyId: null,
        namePrefix: wrong ? 'not a name' : `by_hand_${c % 5}`,
        description: '',
        ...backupKind(b, c),
        retention: retentionOf(b),
      }
    case 'deleteBackup': {
      const backup = pick(world.backups, a)
      const vm = backup?.vms[b % Math.max(1, backup.vms.length)]
      return { type: kind, backupId: idOf(backup), vmId: c % 2 === 0 ? null : (vm?.vmId ?? idOf(undefined)) }
    }
    case 'startRestore': {
      const backup = pick(world.backups, a)
      const vm = backup?.vms[b % Math.max(1, backup.vms.length)]
      return {
        type: kind,
        backupId: idOf(backup),
        vmId: wrong ? idOf(undefined) : idOf(vm && { id: vm.vmId }),
        startVm: c % 2 === 0,
        verify: c % 5 > 0,
        postScript: null,
        acknowledged: c % 7 === 0 ? [] : EVERY_CODE,
      }
    }
    case 'injectFault': {
      const fault = FAULT_KINDS[a % FAULT_KINDS.length] ?? FAULT_KINDS[0]
      return { type: kind, kind: fault.kind, targetId: faultTarget(world, fault.target, b, wrong) }
    }
    case 'clearFault':
      return { type: kind, faultId: wrong ? idOf(undefined) : idOf(pick(world.faults, a)) }
  }
}

function addHost({ a, c, wrong }: Deed, world: ReadonlyWorld): Command {
  const clusters = Object.values(world.clusters)
  const owners = [...clusters, ...Object.values(world.hosts).filter((host) => host.clusterId === null || c % 9 === 0)]
  const owner = owners[a % Math.max(1, owners.length)]
  const isCluster = owner !== undefined && 'nodeIds' in owner
  return {
    type: 'addHost',
    consoleId: CONSOLE,
    hostId: isCluster ? null : idOf(owner),
    clusterId: isCluster ? idOf(owner) : null,
    port: wrong ? 809 : 808,
    settings: settingsOf(world, owner?.id ?? null, wrong || c % 11 === 0),
  }
}

/** SnapInfo on the disk that is meant for it, by its volume's name. */
function settingsOf(
  world: ReadonlyWorld,
  ownerId: string | null,
  incomplete: boolean,
  folder = 'SnapInfo',
): HostSettings {
  const disk = Object.values(world.disks).find((candidate) => {
    const lun = candidate.lunId === null ? undefined : world.luns[candidate.lunId]
    const isOwn = candidate.hostId === ownerId || candidate.clusterId === ownerId
    return ownerId !== null && isOwn && lun?.path.includes('snapinfo') === true
  })
  return {
    reportPath: 'C:\\SMHV\\Reports',
    snapInfo: incomplete || !disk ? null : { diskId: disk.id, path: `${disk.mountPoint}${folder}` },
    notification: null,
  }
}

/** VMs of managed hosts as far as there are any: from one place on, so that they often belong together. */
function someVms(world: ReadonlyWorld, from: number, count: number): readonly ReturnType<typeof vmIds>[number][] {
  const ids = vmIds(world)
  const start = from % Math.max(1, ids.length)
  return ids.slice(start, start + 1 + (count % 4))
}

function vmIds(world: ReadonlyWorld) {
  const owners = new Set(Object.values(world.managedHosts).map((managed) => managed.clusterId ?? managed.hostId))
  const all = Object.values(world.vms)
  const managed = all.filter((vm) => owners.has(vm.clusterId ?? vm.hostId))
  return (managed.length > 0 ? managed : all).map((vm) => vm.id)
}

/** Rather a VM of a dataset than any. */
function pickPreferred(world: ReadonlyWorld, number: number) {
  const members = Object.values(world.datasets).flatMap((dataset) => dataset.vmIds)
  const preferred = members.flatMap((id) => world.vms[id] ?? [])
  return number % 4 > 0 && preferred.length > 0 ? preferred[number % preferred.length] : pick(world.vms, number)
}

function policyFields({ a, b, c, wrong }: Deed, now: SimTime): PolicyFields {
  return {
    name: wrong ? '' : `policy_${c % 4}`,
    description: '',
    retention: retentionOf(b),
    schedule: b % 5 === 0 ? null : scheduleOf(a, b, now),
    ...backupKind(b, c),
  }
}

function backupKind(b: number, c: number): Pick<PolicyFields, 'backupType' | 'options'> {
  const crash = b % 3 === 0
  const options: BackupOptions = {
    ...BACKUP_OPTIONS_DEFAULT,
    updateSnapMirror: c % 3 === 0,
    allowSavedState: !crash && c % 4 === 0,
    distributed: !crash && c % 2 === 0,
    notify: (['never', 'every-backup', 'errors', 'errors-and-warnings'] as const)[c % 4] ?? 'never',
  }
  return { backupType: crash ? 'crash-consistent' : 'application-consistent', options }
}

function retentionOf(number: number): Retention {
  if (number % 13 === 0) return { type: 'unlimited', rule: null }
  return number % 2 === 0
    ? { type: 'hourly', rule: { by: 'count', count: 1 + (number % 5) } }
    : { type: 'daily', rule: { by: 'age', days: 1 + (number % 3) } }
}

function scheduleOf(a: number, b: number, now: SimTime): Schedule {
  const frequency = (['hourly', 'hourly', 'daily', 'once', 'weekly', 'monthly'] as const)[a % 6] ?? 'hourly'
  return {
    jobName: `job_${a % 7}`,
    frequency,
    start: addTime(now, 1 + (b % 5) * HOUR),
    every: frequency === 'once' ? 1 : 1 + (a % 3),
    weekdays: frequency === 'weekly' ? [b % 7] : [],
    dayOfMonth: frequency === 'monthly' ? 1 + (b % 31) : null,
    user: 'LAB\\svc-smhv',
  }
}

function faultTarget(
  world: ReadonlyWorld,
  target: (typeof FAULT_KINDS)[number]['target'],
  number: number,
  wrong: boolean,
): string {
  if (wrong) return idOf(undefined)
  switch (target) {
    case 'virtual-machine':
      return idOf(pickPreferred(world, number))
    case 'host':
      return idOf(pick(world.hosts, number))
    case 'snapshot':
      return idOf(pick(world.snapshots, number))
    case 'volume':
      return idOf(pick(world.volumes, number))
    case 'lun':
      return idOf(pick(world.luns, number))
    case 'mirror':
      return idOf(pick(world.mirrors, number))
    case 'storage-system':
      return idOf(pick(world.storageSystems, number))
    case 'site':
      return pick(world.storageSystems, number)?.site ?? ''
    case 'environment':
      return MAIL_SERVER_ID
  }
}

function isFirst<T>(value: T, index: number, all: readonly T[]): boolean {
  return all.indexOf(value) === index
}
