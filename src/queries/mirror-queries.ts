import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query'
import { callAny } from '@/api/call'
import type { MirrorAction } from '@/domain/ontap/mirror-rules'
import { requestOf } from './endpoint-mutation'
import { checkQuery } from './endpoint-query'
import type { ScriptRequest } from './scripted-deed'

export const mirrorQueries = {
  check: (mirrorId: string, action: MirrorAction) =>
    checkQuery('checkMirrorAction', { params: { mirrorId }, body: { action } }),
}

/** Where each action goes, and what it says there. */
const REQUESTS: Readonly<Record<MirrorAction, (mirrorId: string) => ScriptRequest>> = {
  initialize: (mirrorId) => ({ name: 'initializeMirror', variables: { mirrorId } }),
  update: (mirrorId) => ({ name: 'updateMirror', variables: { mirrorId } }),
  abort: (mirrorId) => ({ name: 'abortMirror', variables: { mirrorId } }),
  quiesce: (mirrorId) => ({ name: 'quiesceMirror', variables: { mirrorId } }),
  resume: (mirrorId) => ({ name: 'resumeMirror', variables: { mirrorId } }),
  break: (mirrorId) => ({ name: 'breakMirror', variables: { mirrorId, by: 'storage-system' } }),
  connect: (mirrorId) => ({ name: 'breakMirror', variables: { mirrorId, by: 'snapdrive' } }),
  resync: (mirrorId) => ({ name: 'resyncMirror', variables: { mirrorId, direction: 'forward' } }),
  'reverse-resync': (mirrorId) => ({ name: 'resyncMirror', variables: { mirrorId, direction: 'reverse' } }),
  release: (mirrorId) => ({ name: 'releaseMirror', variables: { mirrorId } }),
}

export interface MirrorChange {
  readonly mirrorId: string
  readonly action: MirrorAction
}

/** What is asked for by an action. */
export function mirrorRequest({ mirrorId, action }: MirrorChange): ScriptRequest {
  return REQUESTS[action](mirrorId)
}

/** What the storage administrator does to a SnapMirror relationship. What it changes comes back by the events. */
export function useMirrorAction(): UseMutationResult<void, Error, MirrorChange> {
  const client = useQueryClient()
  return useMutation<void, Error, MirrorChange>({
    mutationFn: async (change) => {
      const { name, variables } = mirrorRequest(change)
      // Under the name of its endpoint, so that the Command Log tells it.
      const mutation = client.getMutationCache().build<unknown, Error, unknown, unknown>(client, {
        mutationKey: [name],
        mutationFn: async () => callAny(name, requestOf(name, variables)),
      })
      await mutation.execute(variables)
    },
  })
}
