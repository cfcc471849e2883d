import { useCallback, useEffect, useState } from 'react'
import { useExpansionStore } from '@/stores/expansion-store'

const NONE: readonly string[] = []

/**
 * What is expanded in a tree. While a search is on (`found` names the rows that hold what was found) those rows are open,
 * and what is opened and closed then is forgotten with the search.
 */
export function useTreeExpansion(
  tree: string,
  found: { readonly q: string; readonly ids: readonly string[] } | undefined,
): [readonly string[], (ids: string[]) => void] {
  const kept = useExpansionStore((state) => state.expanded[tree]) ?? NONE
  const setKept = useExpansionStore((state) => state.setExpanded)
  const [changed, setChanged] = useState<{ q: string; closed: readonly string[]; opened: readonly string[] }>()
  const own = changed !== undefined && changed.q === found?.q ? changed : { closed: NONE, opened: NONE }
  const set = useCallback(
    (ids: string[]) => {
      if (found === undefined) return setKept(tree, ids)
      const closed = found.ids.filter((id) => !ids.includes(id))
      setChanged({ q: found.q, closed, opened: ids.filter((id) => !found.ids.includes(id)) })
    },
    [tree, found, setKept],
  )
  if (found === undefined) return [kept, set]
  return [[...found.ids.filter((id) => !own.closed.includes(id)), ...own.opened], set]
}

/** Opens the row above a selected one, so that an address shows what it names. */
export function useExpandAbove(tree: string, rowId: string | undefined, isNeeded: boolean): void {
  const expand = useExpansionStore((state) => state.expand)
  useEffect(() => {
    if (rowId !== undefined && isNeeded) expand(tree, [rowId])
  }, [tree, rowId, isNeeded, expand])
}
