import { type EndpointMutation, useEndpointMutation } from './endpoint-mutation'
import { endpointQuery, type Filters } from './endpoint-query'

export type VirtualMachineFilters = Filters<'listVirtualMachines'>

export const virtualMachineQueries = {
  list: (filters: VirtualMachineFilters = {}) =>
    endpointQuery('listVirtualMachines', ['virtual-machines', 'list', filters], { query: filters }),
  detail: (vmId: string) =>
    endpointQuery('getVirtualMachine', ['virtual-machines', 'detail', vmId], { params: { vmId } }),
}

export function useChangeVirtualMachineState(): EndpointMutation<'changeVirtualMachineState'> {
  return useEndpointMutation('changeVirtualMachineState', (client, vm) =>
    client.setQueryData(virtualMachineQueries.detail(vm.id).queryKey, vm),
  )
}
