import type { HostId, StorageConnectionId, VmId } from '@/domain/ids'
import type { NamedHostSettings, NamedOptions, NamedScript, ScriptedDeed } from '@/domain/powershell/scripted-deed'
import type { HostSettings } from '@/domain/smhv/managed-host'
import type { BackupOptions, ScriptCall } from '@/domain/smhv/policy'
import type { Command, CommandOf } from '../../commands'
import { targetSubject } from '../../smhv/host-target'
import type { ReadonlyWorld } from '../../world/world'

/** A command as View Script tells it; undefined for what no wizard of SMHV does, or what is about something unknown. */
export function scriptedDeed(world: ReadonlyWorld, command: Command): ScriptedDeed | undefined {
  switch (command.type) {
    case 'addHost':
      return { kind: command.type, server: nameOf(world, command), port: command.port, ...named(command.settings) }
    case 'configureHost': {
      const managed = world.managedHosts[command.managedHostId]
      return managed && { kind: command.type, server: nameOf(world, managed), ...named(command.settings) }
    }
    case 'removeHost': {
      const managed = world.managedHosts[command.managedHostId]
      return managed && { kind: command.type, server: nameOf(world, managed), deleteBackups: command.deleteBackups }
    }
    case 'createDataset':
      return { kind: command.type, ...command, vms: command.vmIds.map((id) => guidOf(world, id)) }
    case 'modifyDataset': {
      const name = world.datasets[command.datasetId]?.name
      return name === undefined
        ? undefined
        : { kind: command.type, ...command, name, vms: command.vmIds.map((id) => guidOf(world, id)) }
    }
    case 'deleteDataset': {
      const name = world.datasets[command.datasetId]?.name
      return name === undefined ? undefined : { kind: command.type, name }
    }
    case 'addPolicy':
    case 'modifyPolicy':
    case 'removePolicy':
      return policyDeed(world, command)
    case 'startBackup':
    case 'deleteBackup':
    case 'startRestore':
      return backupDeed(world, command)
    case 'setLicense':
      return { kind: command.type, server: world.hosts[command.hostId]?.name ?? '', license: command.license }
    case 'setStorageConnection':
      return { kind: command.type, current: systemOf(world, command.storageConnectionId) ?? null, ...command.form }
    case 'removeStorageConnection': {
      const storageSystem = systemOf(world, command.storageConnectionId)
      return storageSystem === undefined ? undefined : { kind: command.type, storageSystem }
    }
    case 'startInstallation':
      return { kind: command.type, server: command.name, ...command.form }
    case 'exportConfiguration':
      return { kind: command.type, ...command }
    case 'importConfiguration': {
      if (!('computer' in command.source)) return undefined
      const nodes = command.nodeIds?.map((id) => world.hosts[id]?.name ?? id) ?? null
      return { kind: command.type, ...command.source, nodes }
    }
    default:
      return undefined
  }
}

function policyDeed(
  world: ReadonlyWorld,
  command: CommandOf<'addPolicy' | 'modifyPolicy' | 'removePolicy'>,
): ScriptedDeed | undefined {
  const before = command.type === 'addPolicy' ? undefined : world.policies[command.policyId]
  const datasetId = command.type === 'addPolicy' ? command.datasetId : before?.datasetId
  const dataset = datasetId === undefined ? undefined : world.datasets[datasetId]?.name
  if (dataset === undefined) return undefined
  if (command.type === 'addPolicy') {
    return { kind: command.type, dataset, ...command, options: namedOptions(world, command.options) }
  }
  if (!before) return undefined
  if (command.type === 'removePolicy') return { kind: command.type, dataset, name: before.name }
  const options = namedOptions(world, command.options)
  return { kind: command.type, dataset, ...command, name: before.name, newName: command.name, options }
}

function backupDeed(
  world: ReadonlyWorld,
  command: CommandOf<'startBackup' | 'deleteBackup' | 'startRestore'>,
): ScriptedDeed | undefined {
  if (command.type === 'startBackup') {
    const dataset = world.datasets[command.datasetId]?.name
    const policy = command.policyId === null ? null : (world.policies[command.policyId]?.name ?? null)
    if (dataset === undefined) return undefined
    return { kind: command.type, ...command, dataset, policy, options: namedOptions(world, command.options) }
  }
  const backup = world.backups[command.backupId]
  if (!backup) return undefined
  const vm = command.vmId === null ? null : (backup.vms.find(({ vmId }) => vmId === command.vmId)?.guid ?? command.vmId)
  if (command.type === 'deleteBackup') return { kind: command.type, backup: backup.name, vm }
  const postScript = namedScript(world, command.postScript)
  const { startVm, verify } = command
  return { kind: command.type, backup: backup.name, vm: vm ?? '', startVm, verify, postScript }
}

const nameOf = (world: ReadonlyWorld, target: Parameters<typeof targetSubject>[1]): string =>
  targetSubject(world, target)?.name ?? ''

function systemOf(world: ReadonlyWorld, connectionId: StorageConnectionId | null): string | undefined {
  const connection = connectionId === null ? undefined : world.storageConnections[connectionId]
  return connection && world.storageSystems[connection.storageSystemId]?.name
}

/** Of a VM that is gone from Hyper-V its id, by which a dataset still knows it. */
const guidOf = (world: ReadonlyWorld, id: VmId): string => world.vms[id]?.guid ?? id

const named = ({ reportPath, snapInfo, notification }: HostSettings): NamedHostSettings => ({
  reportPath,
  snapInfoPath: snapInfo?.path ?? null,
  notification,
})

function namedOptions(world: ReadonlyWorld, options: BackupOptions): NamedOptions {
  const { preScript, postScript } = options
  return { ...options, preScript: namedScript(world, preScript), postScript: namedScript(world, postScript) }
}

function namedScript(world: ReadonlyWorld, script: ScriptCall | null): NamedScript | null {
  if (!script) return null
  const host: HostId | null = script.hostId
  return { path: script.path, arguments: script.arguments, host: host && (world.hosts[host]?.name ?? host) }
}
