import { useState } from 'react'
import type { MultiSelection } from '@/ui/list-selection'
import { useSettled } from '@/ui/use-settled'

interface Own {
  readonly ids: readonly string[]
  /** What the address named when they were selected. */
  readonly namedThen: string | undefined
}

const NONE: Own = { ids: [], namedThen: undefined }

/**
 * Several rows of a list. The address names one of them, the last, whose details are on show; whoever opens the address
 * finds that one selected.
 */
export function useMultiSelection(named: string | undefined, name: (id: string | undefined) => void): MultiSelection {
  const [own, setOwn] = useState(NONE)
  const tell = useSettled<string | undefined>((id) => id !== named && name(id))
  const last = own.ids.at(-1)
  // The address has followed: from now on it leads.
  if (last !== undefined && last === named && own.namedThen !== named) setOwn({ ...own, namedThen: named })
  // Until the address has followed, and as long as nothing else changes it, one's own selection counts.
  const isOwn = own.ids.length > 0 && (own.namedThen === named || last === named)
  return {
    selectedIds: isOwn ? own.ids : named === undefined ? [] : [named],
    onSelectedIdsChange: (ids) => {
      setOwn({ ids, namedThen: named })
      tell(ids.at(-1), true)
    },
  }
}
