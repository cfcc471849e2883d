import type { QueryClient } from '@tanstack/react-query'
import type { BodyInput, EndpointOf, VirtualMachineDetail } from '@/contract'
import { type EndpointMutation, useEndpointMutation } from './endpoint-mutation'
import { checkQuery, endpointQuery, type Filters } from './endpoint-query'
import { virtualMachineQueries } from './virtual-machine-queries'

/** The parent hosts of the environment, whether SMHV manages them or not. */
export const parentHostQueries = {
  list: (filters: Filters<'listParentHosts'> = {}) =>
    endpointQuery('listParentHosts', ['parent-hosts', 'list', filters], { query: filters }),
  detail: (hostId: string) =>
    endpointQuery('getParentHost', ['parent-hosts', 'detail', hostId], { params: { hostId } }),
}

export const clusterQueries = {
  list: (filters: Filters<'listClusters'> = {}) =>
    endpointQuery('listClusters', ['clusters', 'list', filters], { query: filters }),
  detail: (clusterId: string) =>
    endpointQuery('getCluster', ['clusters', 'detail', clusterId], { params: { clusterId } }),
}

export const scheduledTaskQueries = {
  list: (filters: Filters<'listScheduledTasks'> = {}) =>
    endpointQuery('listScheduledTasks', ['scheduled-tasks', 'list', filters], { query: filters }),
}

export const hyperVQueries = {
  diskFormats: (needs: Filters<'listDiskFormats'>) =>
    endpointQuery('listDiskFormats', ['disk-formats', needs], { query: needs }),
  checkMigration: (vmId: string, body: BodyInput<EndpointOf<'checkMigration'>>) =>
    checkQuery('checkMigration', { params: { vmId }, body }),
  checkVmSnapshotLocation: (vmId: string, body: BodyInput<EndpointOf<'checkVmSnapshotLocation'>>) =>
    checkQuery('checkVmSnapshotLocation', { params: { vmId }, body }),
  checkApplyVmSnapshot: (vmId: string, snapshotId: string, body: BodyInput<EndpointOf<'checkApplyVmSnapshot'>>) =>
    checkQuery('checkApplyVmSnapshot', { params: { vmId, snapshotId }, body }),
  checkVhd: (vmId: string, body: BodyInput<EndpointOf<'checkVhd'>>) =>
    checkQuery('checkVhd', { params: { vmId }, body }),
}

export function useMigrateVirtualMachine(): EndpointMutation<'migrateVirtualMachine'> {
  return useEndpointMutation('migrateVirtualMachine', keepMachine)
}

export function useTakeVmSnapshot(): EndpointMutation<'takeVmSnapshot'> {
  return useEndpointMutation('takeVmSnapshot', keepMachine)
}

export function useRenameVmSnapshot(): EndpointMutation<'renameVmSnapshot'> {
  return useEndpointMutation('renameVmSnapshot', keepMachine)
}

export function useApplyVmSnapshot(): EndpointMutation<'applyVmSnapshot'> {
  return useEndpointMutation('applyVmSnapshot', keepMachine)
}

export function useMoveVmSnapshotLocation(): EndpointMutation<'moveVmSnapshotLocation'> {
  return useEndpointMutation('moveVmSnapshotLocation', keepMachine)
}

export function useAddVhd(): EndpointMutation<'addVhd'> {
  return useEndpointMutation('addVhd', keepMachine)
}

function keepMachine(client: QueryClient, vm: VirtualMachineDetail): void {
  client.setQueryData(virtualMachineQueries.detail(vm.id).queryKey, vm)
}

export function useDeleteVmSnapshot(): EndpointMutation<'deleteVmSnapshot'> {
  return useEndpointMutation('deleteVmSnapshot')
}

export function useRemoveVhd(): EndpointMutation<'removeVhd'> {
  return useEndpointMutation('removeVhd')
}

export function useMoveClusterResource(): EndpointMutation<'moveClusterResource'> {
  return useEndpointMutation('moveClusterResource', (client, cluster) =>
    client.setQueryData(clusterQueries.detail(cluster.id).queryKey, cluster),
  )
}

export function useSetPreferredOwner(): EndpointMutation<'setPreferredOwner'> {
  return useEndpointMutation('setPreferredOwner', (client, cluster) =>
    client.setQueryData(clusterQueries.detail(cluster.id).queryKey, cluster),
  )
}
