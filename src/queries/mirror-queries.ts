import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import { type AnyCallOptions, callAny } from '@/api/call'
import type { EndpointName } from '@/contract'
import type { MirrorAction } from '@/domain/ontap/mirror-rules'
import { checkQuery } from './endpoint-query'

export const mirrorQueries = {
  check: (mirrorId: string, action: MirrorAction) =>
    checkQuery('checkMirrorAction', { params: { mirrorId }, body: { action } }),
}

/** Where each action goes, and what it says there. */
const CALLS: Readonly<Record<MirrorAction, readonly [EndpointName, object?]>> = {
  initialize: ['initializeMirror'],
  update: ['updateMirror'],
  abort: ['abortMirror'],
  quiesce: ['quiesceMirror'],
  resume: ['resumeMirror'],
  break: ['breakMirror', { by: 'storage-system' }],
  connect: ['breakMirror', { by: 'snapdrive' }],
  resync: ['resyncMirror', { direction: 'forward' }],
  'reverse-resync': ['resyncMirror', { direction: 'reverse' }],
  release: ['releaseMirror'],
}

export interface MirrorChange {
  readonly mirrorId: string
  readonly action: MirrorAction
}

/** What the storage administrator does to a SnapMirror relationship. What it changes comes back by the events. */
export function useMirrorAction(): UseMutationResult<void, Error, MirrorChange> {
  return useMutation<void, Error, MirrorChange>({
    mutationFn: async ({ mirrorId, action }) => {
      const [name, body] = CALLS[action]
      const options: AnyCallOptions = { params: { mirrorId }, ...(body ? { body } : {}) }
      await callAny(name, options)
    },
  })
}
