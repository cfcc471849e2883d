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
}

const PAGE = 100
/** Of each group only the pages seen last are kept up to date; with its 10,000 VMs a fleet is not read whole. */
const PAGES_KEPT = 6

type Page = { readonly items: readonly VirtualMachineResource[]; readonly total: number }

/**
 * The VMs below each expanded row, by the group's id. Rows that are not here yet say so and bring their page when they
 * come on show; a group is missing while its first page is on its way.
 */
export function useVmGroups(
  groups: readonly VmGroup[],
  toItem: (vm: VirtualMachineResource, groupId: string) => TreeItem,
): ReadonlyMap<string, readonly TreeItem[]> {
  const [seen, setSeen] = useState<Readonly<Record<string, readonly number[]>>>({})
  const see = useCallback((groupId: string, page: number): void => {
    setSeen((old) => {
      const pages = old[groupId] ?? []
      return pages.includes(page) ? old : { ...old, [groupId]: [...pages, page].slice(-PAGES_KEPT) }
    })
  }, [])
  const wanted = groups.flatMap((group) => [0, ...(seen[group.id] ?? [])].map((page) => ({ ...group, page })))
  const answers = useQueries({
    queries: wanted.map(({ filters, page }) =>
      virtualMachineQueries.list({ ...filters, sort: 'name', offset: page * PAGE, limit: PAGE }),
    ),
    combine: answersOf,
  })
  const wantedKey = wanted.map(({ id, page }) => `${id} ${page}`).join()
  return useMemo(() => {
    const pages = new Map<string, (Answer & { page: number })[]>()
    wanted.forEach(({ id, page }, at) => {
      const answer = answers[at]
      if (answer !== undefined) pages.set(id, [...(pages.get(id) ?? []), { ...answer, page }])
    })
    return new Map(
      [...pages].flatMap(([id, ofGroup]) => {
        const items = itemsOf(id, ofGroup, toItem, see)
        return items === undefined ? [] : [[id, items] as const]
      }),
    )
    // What is wanted is said by its key.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [answers, wantedKey, toItem, see])
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
  answers: readonly (Answer & { readonly page: number })[],
  toItem: (vm: VirtualMachineResource, groupId: string) => TreeItem,
  see: (groupId: string, page: number) => void,
): readonly TreeItem[] | undefined {
  const total = answers.find((answer) => answer.data !== undefined)?.data?.total
  if (total === undefined) {
    return answers.some((answer) => answer.isError)
      ? [{ id: `${groupId} failed`, label: 'The virtual machines could not be read: press F5 to try again' }]
      : undefined
  }
  const rows = new Array<TreeItem | undefined>(total).fill(undefined)
  for (const { data, page } of answers) {
    data?.items.forEach((vm, at) => (rows[page * PAGE + at] = toItem(vm, groupId)))
  }
  return rows.slice(0, total).map((row, at) => row ?? placeholder(groupId, at, see))
}

function placeholder(groupId: string, at: number, see: (groupId: string, page: number) => void): TreeItem {
  const page = Math.floor(at / PAGE)
  return {
    id: `${groupId} at ${at}`,
    label: 'Loading…',
    icon: <WhenSeen groupId={groupId} page={page} see={see} />,
  }
}

interface WhenSeenProps {
  readonly groupId: string
  readonly page: number
  readonly see: (groupId: string, page: number) => void
}

/** Draws nothing: as trees draw only the rows on show, its being drawn tells that its page is wanted. */
function WhenSeen({ groupId, page, see }: WhenSeenProps): ReactNode {
  useEffect(() => see(groupId, page))
  return null
}
