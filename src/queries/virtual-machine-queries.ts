import { callAny } from '@/api/call'
import type { VirtualMachineResource } from '@/contract'
import { type EndpointMutation, useEndpointMutation } from './endpoint-mutation'
import { type EndpointQuery, endpointQuery, type Filters } from './endpoint-query'

export type VirtualMachineFilters = Filters<'listVirtualMachines'>

/** The most that the wire gives at once. */
const AT_ONCE = 1000

export const virtualMachineQueries = {
  /** Every VM that the filters leave, by name, however many: for what works with all of them, such as choosing a host. */
  all: (filters: VirtualMachineFilters): EndpointQuery<VirtualMachineResource[]> => ({
    queryKey: ['virtual-machines', 'all', filters],
    queryFn: async ({ signal }) => {
      const vms: VirtualMachineResource[] = []
      let total = Infinity
      while (vms.length < total) {
        const query = { ...filters, sort: 'name', offset: vms.length, limit: AT_ONCE }
        const { data } = await callAny('listVirtualMachines', { query, signal })
        vms.push(...data.items)
        total = data.items.length === 0 ? 0 : data.total
      }
      return vms
    },
  }),
  list: (filters: VirtualMachineFilters = {}) =>
    endpointQuery('listVirtualMachines', ['virtual-machines', 'list', filters], { query: filters }),
  detail: (vmId: string) =>
    endpointQuery('getVirtualMachine', ['virtual-machines', 'detail', vmId], { params: { vmId } }),
}

export function useDeleteVirtualMachine(): EndpointMutation<'deleteVirtualMachine'> {
  return useEndpointMutation('deleteVirtualMachine')
}

export function useChangeVirtualMachineState(): EndpointMutation<'changeVirtualMachineState'> {
  return useEndpointMutation('changeVirtualMachineState', (client, vm) =>
    client.setQueryData(virtualMachineQueries.detail(vm.id).queryKey, vm),
  )
}
