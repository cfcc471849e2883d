import { useQueries } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { VirtualMachineResource } from '@/contract'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import type { VirtualMachineFilters } from '@/queries/virtual-machine-queries'
import type { TreeItem } from '@/ui/tree-item'

/** A row of a tree that VMs stand below, while it is expanded. */
export interface VmGroup {
  /** Id of the dataset or host, or `unprotected`. */
  readonly id: string
  readonly filters: VirtualMachineFilters
  /** How many VMs there are, as far as is known before the first of them are read. */
  readonly count: number
}

const PAGE = 100
/**
 * Of the pages only those seen last are kept up to date, as many as hold this number of rows: a fleet with its 10,000 VMs
 * is not read whole. More rows than any screen shows, or what is on show would be given up.
 */
const ROWS_KEPT = 1000

interface PageOfGroup {
  readonly groupId: string
  readonly page: number
  /** Rows that it holds. */
  readonly size: number
}

type See = (seen: PageOfGroup) => void
type ToItem = (vm: VirtualMachineResource, groupId: string) => TreeItem
type Page = { readonly items: readonly VirtualMachineResource[]; readonly total: number }

/** The VMs below each expanded row, by the group's id. Rows that are not here yet say so, and bring their page when drawn. */
export function useVmGroups(groups: readonly VmGroup[], toItem: ToItem): ReadonlyMap<string, readonly TreeItem[]> {
  const [seen, setSeen] = useState<readonly PageOfGroup[]>([])
  const see = useCallback<See>((next) => {
    setSeen((old) => {
      const isKnown = old.some(({ groupId, page }) => groupId === next.groupId && page === next.page)
      return isKnown ? old : latest([...old, next])
    })
  }, [])
  const wanted = seen.flatMap(({ groupId, page }) => {
    const group = groups.find(({ id }) => id === groupId)
    return group === undefined ? [] : [{ groupId, page, filters: group.filters }]
  })
  const answers = useQueries({
    queries: wanted.map(({ filters, page }) =>
      virtualMachineQueries.list({ ...filters, sort: 'name', offset: page * PAGE, limit: PAGE }),
    ),
    combine: answersOf,
  })
  const key = JSON.stringify([
    groups.map(({ id, count }) => [id, count]),
    wanted.map(({ groupId, page }) => [groupId, page]),
  ])
  return useMemo(() => {
    const items = groups.map(({ id, count }) => {
      const pages = wanted.flatMap(({ groupId, page }, at) => (groupId === id ? [{ page, ...answers[at] }] : []))
      return [id, itemsOf(id, count, pages, toItem, see)] as const
    })
    return new Map(items)
    // What groups and pages there are is said by their key.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [answers, key, toItem, see])
}

function latest(pages: readonly PageOfGroup[]): readonly PageOfGroup[] {
  let rows = 0
  const from = pages.findLastIndex(({ size }) => (rows += size) > ROWS_KEPT)
  return pages.slice(from + 1)
}

interface Answer {
  readonly data: Page | undefined
  readonly isError: boolean
}

/** Named, so that its result keeps its identity while nothing has changed. */
function answersOf(results: readonly UseQueryResult<Page>[]): Answer[] {
  return results.map(({ data, isError }) => ({ data, isError }))
}

function itemsOf(
  groupId: string,
  count: number,
  pages: readonly (Partial<Answer> & { readonly page: number })[],
  toItem: ToItem,
  see: See,
): readonly TreeItem[] {
  const total = pages.find(({ data }) => data !== undefined)?.data?.total ?? count
  const rows: TreeItem[] = []
  for (let page = 0; page * PAGE < total; page++) {
    const size = Math.min(PAGE, total - page * PAGE)
    const answer = pages.find((other) => other.page === page)
    const missing = {
      label: answer?.isError === true ? 'Could not be read: press F5 to try again' : 'Loading…',
      // One for all rows of the page: thousands of them may be open.
      icon: answer?.isError === true ? undefined : <WhenSeen groupId={groupId} page={page} size={size} see={see} />,
    }
    for (let at = 0; at < size; at++) {
      const vm = answer?.data?.items[at]
      rows.push(vm === undefined ? { id: `${groupId} at ${page * PAGE + at}`, ...missing } : toItem(vm, groupId))
    }
  }
  return rows
}

/** Draws nothing: as trees draw only the rows on show, its being drawn tells that its page is wanted. */
function WhenSeen({ groupId, page, size, see }: PageOfGroup & { readonly see: See }): ReactNode {
  useEffect(() => see({ groupId, page, size }), [groupId, page, size, see])
  return null
}
