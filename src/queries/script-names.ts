import { callAny } from '@/api/call'
import type { BodyInput, DatasetDetail, EndpointOf } from '@/contract'

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
