import { callAny } from '@/api/call'
import type { BodyInput, DatasetDetail, EndpointOf, SnapDriveDisk } from '@/contract'

/** Above this many VMs it is quicker to read all of them than each. */
const ONE_BY_ONE = 20
const AT_ONCE = 1000

export async function datasetNamed(datasetId: string): Promise<Pick<DatasetDetail, 'name' | 'hosts'>> {
  return (await callAny('getDataset', { params: { datasetId } })).data
}

export async function policyName(datasetId: string, policyId: string): Promise<string> {
  return (await callAny('getPolicy', { params: { datasetId, policyId } })).data.name
}

export async function hostName(managedHostId: string): Promise<string> {
  return (await callAny('getHost', { params: { managedHostId } })).data.name
}

export async function backupName(backupId: string): Promise<string> {
  return (await callAny('getBackup', { params: { backupId } })).data.name
}

export async function connectionName(id: string): Promise<string> {
  const { data } = await callAny('listStorageConnections', {})
  return data.items.find((one) => one.id === id)?.storageSystem.name ?? id
}

export async function computerName(id: string): Promise<string> {
  const { data } = await callAny('listConfigurationComputers', {})
  return data.items.find((one) => one.id === id)?.name ?? id
}

export async function guidOf(vmId: string): Promise<string> {
  return (await callAny('getVirtualMachine', { params: { vmId } })).data.guid
}

/** GUIDs of VMs, in the order of their ids. */
export async function guidsOf(vmIds: readonly string[]): Promise<string[]> {
  if (vmIds.length <= ONE_BY_ONE) return Promise.all(vmIds.map(guidOf))
  const guids = new Map<string, string>()
  for (let offset = 0, total = 1; offset < total; offset += AT_ONCE) {
    const { data } = await callAny('listVirtualMachines', { query: { offset, limit: AT_ONCE } })
    for (const { id, guid } of data.items) guids.set(id, guid)
    total = data.total
  }
  return vmIds.map((id) => guids.get(id) ?? id)
}

/** Names of the nodes that a file is about, by id: this console may not manage them yet. */
export async function importNodeNames(source: BodyInput<EndpointOf<'checkImport'>>['source']) {
  const { data } = await callAny('checkImport', { body: { source, nodes: null } })
  return new Map(data.clusters.flatMap(({ nodes }) => nodes.map(({ id, name }) => [id, name])))
}

/** What is to be named has gone. */
export class NameGone extends Error {
  override readonly name = 'NameGone'
}

/** A disk of SnapDrive that is meant, on the first host that has it. */
async function diskWhere(isMeant: (disk: SnapDriveDisk) => boolean): Promise<SnapDriveDisk> {
  const { data } = await callAny('listParentHosts', { query: { limit: AT_ONCE } })
  for (const { id: hostId } of data.items) {
    // Most often the first host has it: the others need not be asked.
    // oxlint-disable-next-line no-await-in-loop
    const found = (await callAny('listSnapDriveDisks', { params: { hostId } })).data.items.find(isMeant)
    if (found !== undefined) return found
  }
  throw new NameGone('The disk has gone')
}

/** Where a disk is mounted. */
export async function diskPlace(diskId: string): Promise<string> {
  return (await diskWhere(({ id }) => id === diskId)).mountPoint
}

/** A Snapshot copy by its name, and a disk that has it. */
export async function copyPlace(snapshotId: string, diskId?: string): Promise<{ disk: string; name: string }> {
  const isIt = (copy: { readonly id: string }): boolean => copy.id === snapshotId
  const found = await diskWhere(({ id, snapshots }) => (diskId ?? id) === id && snapshots.some(isIt))
  return { disk: found.mountPoint, name: found.snapshots.find(isIt)?.name ?? '' }
}
