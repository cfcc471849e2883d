import { buildProxiedInstance, syncDataLoaderFeature } from '@headless-tree/core'
import { useTree } from '@headless-tree/react'
import { useMemo } from 'react'
import type { TreeItem, TreeRow } from './tree-item'

/** Not a possible id of an item, which comes from a server or a URL. */
const ROOT = '\u0000root'
const LOADING = '\u0000loading'

/** The rows of a tree that are on show, in order, with their place among their siblings. */
export function useTreeRows(items: readonly TreeItem[], expandedIds: readonly string[]): readonly TreeRow[] {
  const index = useMemo(() => indexItems(items), [items])
  const expandedItems = useMemo(() => expandedIds.filter((id) => index.items.has(id)), [expandedIds, index])
  const tree = useTree<TreeItem | undefined>({
    rootItemId: ROOT,
    instanceBuilder: buildProxiedInstance,
    features: [syncDataLoaderFeature],
    dataLoader: {
      getItem: (id) => index.items.get(id),
      getChildren: (id) => index.children.get(id) ?? [],
    },
    getItemName: (item) => item.getItemData()?.label ?? '',
    isItemFolder: (item) => index.children.has(item.getId()),
    state: { expandedItems },
  })
  return useMemo(() => {
    const expanded = new Set(expandedItems)
    // The plain list, made afresh: an instance per item costs more than all of the drawing when 10,000 are open.
    return tree.getItemsMeta().map((meta): TreeRow => {
      const item = index.items.get(meta.itemId)
      return {
        id: meta.itemId,
        item: item ?? { id: meta.itemId, label: 'Loading…' },
        index: meta.index,
        level: meta.level,
        setSize: meta.setSize,
        posInSet: meta.posInSet,
        parentId: meta.parentId,
        isExpandable: index.children.has(meta.itemId),
        isExpanded: expanded.has(meta.itemId),
        isPlaceholder: item === undefined,
      }
    })
  }, [tree, index, expandedItems])
}

interface ItemIndex {
  readonly items: ReadonlyMap<string, TreeItem>
  readonly children: ReadonlyMap<string, string[]>
}

function indexItems(roots: readonly TreeItem[]): ItemIndex {
  const items = new Map<string, TreeItem>()
  const children = new Map<string, string[]>()
  const visit = (parentId: string, list: readonly TreeItem[]): void => {
    children.set(
      parentId,
      list.map((item) => item.id),
    )
    for (const item of list) {
      items.set(item.id, item)
      if (item.children !== undefined && item.children.length > 0) visit(item.id, item.children)
      else if (item.hasChildren === true && item.children === undefined) children.set(item.id, [LOADING + item.id])
    }
  }
  visit(ROOT, roots)
  return { items, children }
}
