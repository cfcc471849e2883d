import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { must } from '@/base/invariant'
import { useWizardDraftStore } from '@/stores/wizard-draft-store'
import { useDraftKey } from './wizard-draft'

export interface Latest<Resource> {
  /** Of the form: another one once the latest is loaded, so that it begins anew. */
  readonly key: string
  /** Takes what somebody else has saved; what was typed goes. */
  readonly load: () => void
  /** As it is now, so that what was typed can be saved over it. */
  readonly read: () => Promise<Resource>
}

/** The way on when somebody else has changed what a wizard edits; `beside` is read again with it. */
export function useLatest<Resource>(
  query: UseQueryResult<Resource>,
  beside?: { readonly refetch: () => Promise<unknown> },
): Latest<Resource> {
  const draftKey = useDraftKey()
  const [loads, setLoads] = useState(0)
  const load = async (): Promise<void> => {
    await Promise.all([query.refetch(), beside?.refetch()])
    useWizardDraftStore.getState().discard(draftKey)
    setLoads((count) => count + 1)
  }
  return {
    key: `${draftKey} ${loads}`,
    load: () => void load(),
    read: async () => must((await query.refetch()).data ?? query.data, 'what is edited'),
  }
}
