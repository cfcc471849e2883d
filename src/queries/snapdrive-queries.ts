import type { BodyInput, EndpointOf } from '@/contract'
import { type EndpointMutation, useEndpointMutation } from './endpoint-mutation'
import { checkQuery, endpointQuery, type Filters } from './endpoint-query'

type Body<K extends Parameters<typeof checkQuery>[0]> = BodyInput<EndpointOf<K>>

/** SnapDrive for Windows on a host. */
export const snapDriveQueries = {
  disks: (hostId: string) =>
    endpointQuery('listSnapDriveDisks', ['snapdrive-disks', 'list', hostId], { params: { hostId } }),
  choices: (hostId: string, query: Filters<'getDiskChoices'>) =>
    endpointQuery('getDiskChoices', ['snapdrive-disks', 'choices', hostId, query], { params: { hostId }, query }),
  checkConnect: (hostId: string, body: Body<'checkConnectDisk'>) =>
    checkQuery('checkConnectDisk', { params: { hostId }, body }),
  checkCreate: (hostId: string, body: Body<'checkCreateDisk'>) =>
    checkQuery('checkCreateDisk', { params: { hostId }, body }),
  checkDisconnect: (diskId: string, body: Body<'checkDisconnectDisk'>) =>
    checkQuery('checkDisconnectDisk', { params: { diskId }, body }),
  checkSnapshotName: (diskId: string, body: Body<'checkCreateDiskSnapshot'>) =>
    checkQuery('checkCreateDiskSnapshot', { params: { diskId }, body }),
  checkRenameSnapshot: (snapshotId: string, body: Body<'checkRenameDiskSnapshot'>) =>
    checkQuery('checkRenameDiskSnapshot', { params: { snapshotId }, body }),
  checkDeleteSnapshot: (snapshotId: string) => checkQuery('checkDeleteDiskSnapshot', { params: { snapshotId } }),
  checkRestore: (diskId: string, body: Body<'checkRestoreDisk'>) =>
    checkQuery('checkRestoreDisk', { params: { diskId }, body }),
}

export function useConnectDisk(): EndpointMutation<'connectDisk'> {
  return useEndpointMutation('connectDisk')
}

export function useCreateDisk(): EndpointMutation<'createDisk'> {
  return useEndpointMutation('createDisk')
}

export function useDisconnectDisk(): EndpointMutation<'disconnectDisk'> {
  return useEndpointMutation('disconnectDisk')
}

export function useCreateDiskSnapshot(): EndpointMutation<'createDiskSnapshot'> {
  return useEndpointMutation('createDiskSnapshot')
}

export function useRenameDiskSnapshot(): EndpointMutation<'renameDiskSnapshot'> {
  return useEndpointMutation('renameDiskSnapshot')
}

export function useDeleteDiskSnapshot(): EndpointMutation<'deleteDiskSnapshot'> {
  return useEndpointMutation('deleteDiskSnapshot')
}

export function useRestoreDisk(): EndpointMutation<'restoreDisk'> {
  return useEndpointMutation('restoreDisk')
}

export function useUpdateMirror(): EndpointMutation<'updateMirror'> {
  return useEndpointMutation('updateMirror')
}
