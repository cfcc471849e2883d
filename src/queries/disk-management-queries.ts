import type { BodyInput, EndpointOf } from '@/contract'
import { type EndpointMutation, useEndpointMutation } from './endpoint-mutation'
import { checkQuery, endpointQuery } from './endpoint-query'

/** Disk Management and Explorer of a host. */
export const diskManagementQueries = {
  disks: (hostId: string) =>
    endpointQuery('listWindowsDisks', ['windows-disks', 'list', hostId], { params: { hostId } }),
  hostFiles: (hostId: string, path: string) =>
    endpointQuery('listHostFiles', ['files', 'host', hostId, path], {
      params: { hostId },
      query: { limit: 1000, ...(path === '' ? {} : { path }) },
    }),
  guestFiles: (vmId: string, path: string) =>
    endpointQuery('listGuestFiles', ['files', 'guest', vmId, path], {
      params: { vmId },
      query: { limit: 1000, ...(path === '' ? {} : { path }) },
    }),
  checkAttach: (hostId: string, path: string) => checkQuery('checkAttachVhd', { params: { hostId }, body: { path } }),
  checkAddPhysicalDisk: (vhdId: string, body: BodyInput<EndpointOf<'checkAddPhysicalDisk'>>) =>
    checkQuery('checkAddPhysicalDisk', { params: { vhdId }, body }),
  checkCopy: (vmId: string, path: string) => checkQuery('checkCopyGuestFile', { params: { vmId }, body: { path } }),
}

export function useAttachVhd(): EndpointMutation<'attachVhd'> {
  return useEndpointMutation('attachVhd')
}

export function useChangeVhd(): EndpointMutation<'changeVhd'> {
  return useEndpointMutation('changeVhd')
}

export function useDetachVhd(): EndpointMutation<'detachVhd'> {
  return useEndpointMutation('detachVhd')
}

export function useAddPhysicalDisk(): EndpointMutation<'addPhysicalDisk'> {
  return useEndpointMutation('addPhysicalDisk')
}

export function useRemovePhysicalDisk(): EndpointMutation<'removePhysicalDisk'> {
  return useEndpointMutation('removePhysicalDisk')
}

export function useCopyGuestFile(): EndpointMutation<'copyGuestFile'> {
  return useEndpointMutation('copyGuestFile')
}

export function useDeleteGuestFile(): EndpointMutation<'deleteGuestFile'> {
  return useEndpointMutation('deleteGuestFile')
}
