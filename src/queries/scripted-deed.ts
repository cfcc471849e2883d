import { parseIso } from '@/base/sim-time'
import { callAny } from '@/api/call'
import type { EndpointName, HostSettingsResource, PolicyFieldsResource, Ref, StartBackupRequest } from '@/contract'
import { must } from '@/base/invariant'
import type { PlacedDeed } from '@/domain/powershell/placed-script'
import type { NamedHostSettings, NamedPolicy, NamedScript } from '@/domain/powershell/scripted-deed'
import type { Variables } from './endpoint-mutation'
import {
  backupName,
  computerName,
  connectionName,
  copyPlace,
  datasetNamed,
  diskPlace,
  guidOf,
  guidsOf,
  hostName,
  importNodeNames,
  policyName,
} from './script-names'
import { storageReaders } from './storage-deeds'
import { windowsReaders } from './windows-deeds'

/** What an action is about to ask for: the variables of its mutation. */
export type ScriptRequest = {
  [K in EndpointName]: { readonly name: K; readonly variables: Variables<K> }
}[EndpointName]

/** What is asked for, told by names, as cmdlets and consoles want it; null = there is none for it. */
export async function scriptedDeed({ name, variables }: ScriptRequest): Promise<PlacedDeed | null> {
  const read = READERS[name] as ((given: unknown) => Promise<PlacedDeed | null>) | undefined
  return read ? read(variables) : null
}

/** How each endpoint is told. */
export type Readers = { readonly [K in EndpointName]?: (variables: Variables<K>) => Promise<PlacedDeed | null> }

const READERS: Readers = {
  ...storageReaders,
  ...windowsReaders,
  addHost: async ({ name, port, settings }) => ({ kind: 'addHost', server: name, port, ...named(settings) }),
  changeHostSettings: async ({ managedHostId, reportPath, snapInfo, notification }) => {
    const server = await hostName(managedHostId)
    return { kind: 'configureHost', server, ...named({ reportPath, snapInfo, notification }) }
  },
  removeHost: async ({ managedHostId, deleteBackups = false }) => ({
    kind: 'removeHost',
    server: await hostName(managedHostId),
    deleteBackups,
  }),
  createDataset: async ({ name, description, vmIds, validate = true }) => ({
    kind: 'createDataset',
    name,
    description,
    vms: await guidsOf(vmIds),
    validate,
  }),
  modifyDataset: async ({ datasetId, description, vmIds, validate = true }) => {
    const { name } = await datasetNamed(datasetId)
    return { kind: 'modifyDataset', name, description, vms: await guidsOf(vmIds), validate }
  },
  deleteDataset: async ({ datasetId }) => ({ kind: 'deleteDataset', name: (await datasetNamed(datasetId)).name }),
  addPolicy: async ({ datasetId, name, ...rest }) => {
    const of = await datasetNamed(datasetId)
    return { kind: 'addPolicy', dataset: of.name, name, ...wayOf(rest, of.hosts), schedule: scheduleOf(rest.schedule) }
  },
  modifyPolicy: async ({ datasetId, policyId, name: newName, ...rest }) => {
    const [of, policy] = await Promise.all([datasetNamed(datasetId), policyName(datasetId, policyId)])
    const way = wayOf(rest, of.hosts)
    return {
      kind: 'modifyPolicy',
      dataset: of.name,
      name: policy,
      newName,
      ...way,
      schedule: scheduleOf(rest.schedule),
    }
  },
  removePolicy: async ({ datasetId, policyId }) => ({
    kind: 'removePolicy',
    dataset: (await datasetNamed(datasetId)).name,
    name: await policyName(datasetId, policyId),
  }),
  startBackup: async ({ datasetId, policyId, namePrefix, ...rest }) => {
    const of = await datasetNamed(datasetId)
    const policy = policyId === null ? null : await policyName(datasetId, policyId)
    return { kind: 'startBackup', dataset: of.name, policy, namePrefix, ...wayOf(rest, of.hosts) }
  },
  deleteBackup: async ({ backupId, vm }) => ({
    kind: 'deleteBackup',
    backup: await backupName(backupId),
    vm: vm === undefined ? null : await guidOf(vm),
  }),
  startRestore: async ({ backupId, vmId, startVm, verify, postScript }) => {
    const [backup, vm] = await Promise.all([backupName(backupId), guidOf(vmId)])
    const { data } = await callAny('getVirtualMachine', { params: { vmId } })
    return { kind: 'startRestore', backup, vm, startVm, verify, postScript: scriptNamed(postScript, [data.host]) }
  },
  restoreToAlternateHost: async ({ startVm = true, ...rest }) => ({ kind: 'restoreToAlternateHost', startVm, ...rest }),
  changeLicense: async ({ hostId, ...license }) => {
    const { data } = await callAny('listLicenses', {})
    return { kind: 'setLicense', server: data.items.find(({ id }) => id === hostId)?.name ?? hostId, license }
  },
  addStorageConnection: async (form) => ({ kind: 'setStorageConnection', current: null, ...form }),
  modifyStorageConnection: async ({ storageConnectionId, ...form }) => ({
    kind: 'setStorageConnection',
    current: await connectionName(storageConnectionId),
    ...form,
  }),
  removeStorageConnection: async ({ storageConnectionId }) => ({
    kind: 'removeStorageConnection',
    storageSystem: await connectionName(storageConnectionId),
  }),
  saveConfiguration: async ({ computer, path, overwrite }) => ({
    kind: 'exportConfiguration',
    computer: await computerName(computer),
    path,
    overwrite,
  }),
  importConfiguration: async ({ source, nodes }) => {
    if (source.from !== 'computer') return null
    const names = nodes === null ? new Map<string, string>() : await importNodeNames(source)
    const computer = await computerName(source.computer)
    const named = nodes && nodes.map((id) => names.get(id) ?? id)
    return { kind: 'importConfiguration', computer, path: source.path, nodes: named }
  },
  disconnectDisk: async ({ diskId, force, deleteLun }) => {
    const disk = await diskPlace(diskId)
    return deleteLun ? { kind: 'deleteDisk', disk } : { kind: 'disconnectDisk', disk, force: force ?? false }
  },
  createDiskSnapshot: async ({ diskId, name }) => ({
    kind: 'createDiskSnapshot',
    disk: await diskPlace(diskId),
    name,
  }),
  deleteDiskSnapshot: async ({ snapshotId }) => ({ kind: 'deleteDiskSnapshot', ...(await copyPlace(snapshotId)) }),
  renameDiskSnapshot: async ({ snapshotId, name }) => ({
    kind: 'renameDiskSnapshot',
    ...(await copyPlace(snapshotId)),
    newName: name,
  }),
  restoreDisk: async ({ diskId, snapshotId }) => ({ kind: 'restoreDisk', ...(await copyPlace(snapshotId, diskId)) }),
  startInstallation: async ({ name, ...rest }) => ({ kind: 'startInstallation', server: name, ...rest }),
}

function named({ reportPath, snapInfo, notification }: HostSettingsResource): NamedHostSettings {
  return { reportPath, snapInfoPath: snapInfo?.path ?? null, notification }
}

type Way = Pick<StartBackupRequest, 'description' | 'backupType' | 'retention' | 'options'>

function wayOf({ description, backupType, retention, options }: Way, hosts: readonly Ref[]) {
  const { preScript, postScript } = options
  const scripts = { preScript: scriptNamed(preScript, hosts), postScript: scriptNamed(postScript, hosts) }
  const { updateSnapVault, ...others } = options
  const vault = updateSnapVault === undefined ? {} : { updateSnapVault }
  return { description, backupType, retention, options: { ...others, ...vault, ...scripts } }
}

function scriptNamed(script: Way['options']['preScript'], hosts: readonly Ref[]): NamedScript | null {
  if (!script) return null
  const { hostId, ...rest } = script
  return { ...rest, host: hostId === null ? null : (hosts.find(({ id }) => id === hostId)?.name ?? hostId) }
}

function scheduleOf(schedule: PolicyFieldsResource['schedule']): NamedPolicy['schedule'] {
  return schedule && { ...schedule, start: must(parseIso(schedule.start), 'start of the schedule') }
}
