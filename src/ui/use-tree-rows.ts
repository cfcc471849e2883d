import { useMemo } from 'react'
import type { TreeItem, TreeRow } from './tree-item'

/** Not a possible id of an item, which comes from a server or a URL. */
const ROOT = '\u0000root'
const LOADING = '\u0000loading'

/** The rows of a tree that are on show, in order, with their place among their siblings. */
export function useTreeRows(items: readonly TreeItem[], expandedIds: readonly string[]): readonly TreeRow[] {
  return useMemo(() => {
    const expanded = new Set(expandedIds)
    const rows: TreeRow[] = []
    const add = (siblings: readonly TreeItem[], parentId: string, level: number): void => {
      for (const [posInSet, item] of siblings.entries()) {
        const { id } = item
        const children = childrenOf(item)
        const isExpandable = children !== undefined
        const isExpanded = expanded.has(id)
        const isPlaceholder = id.startsWith(LOADING)
        const place = { index: rows.length, level, setSize: siblings.length, posInSet, parentId }
        rows.push({ id, item, ...place, isExpandable, isExpanded, isPlaceholder })
        if (isExpanded && children !== undefined) add(children, id, level + 1)
      }
    }
    add(items, ROOT, 0)
    return rows
  }, [items, expandedIds])
}

/** What is below an item, or what stands there until it has been read. */
function childrenOf({ id, children, hasChildren }: TreeItem): readonly TreeItem[] | undefined {
  if (children !== undefined) return children.length > 0 ? children : undefined
  return hasChildren === true ? [{ id: LOADING + id, label: 'Loading…' }] : undefined
}
