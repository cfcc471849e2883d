import { useState } from 'react'
import type { ReactNode } from 'react'
import { NoRows } from '@/components/no-rows'
import { OBJECT_KINDS } from '@/components/object-place'
import { PagedList } from '@/components/paged-list'
import { useParam, useSelection } from '@/components/place'
import { useSortParam } from '@/components/sort-param'
import type { AdviceResource } from '@/contract'
import { adviceQueries } from '@/queries/advice-queries'
import { ContextMenu } from '@/ui/context-menu'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import type { MenuAnchor } from '@/ui/menu-popup'
import { useKindParam } from './kind-param'
import { useAdviceActions } from './use-advice-actions'

const COLUMNS: readonly ListColumn<AdviceResource>[] = [
  { id: 'kind', header: 'Kind', width: 115, text: ({ subject }) => OBJECT_KINDS[subject.type][0] },
  { id: 'subject', header: 'Object', width: 130, sortable: true, text: ({ subject }) => subject.name },
  { id: 'title', header: 'Advice', width: 285, least: 240, sortable: true, text: ({ title }) => title },
  { id: 'section', header: 'Section', width: 110, sortable: true, text: placeInReport },
  { id: 'remedy', header: 'Can be done', width: 150, least: 100, text: ({ remedy }) => remedy?.label ?? 'By hand' },
]

/** `6.3, R114` */
function placeInReport({ section, requirement }: AdviceResource): string {
  return [section, requirement].filter((part) => part !== null).join(', ') || '–'
}

const BY_SECTION = { column: 'section', order: 'asc' } as const

/** Whatever is not followed, by sections of the report unless sorted otherwise. */
export function AdviceList({ q }: { readonly q: string }): ReactNode {
  const [kind] = useKindParam()
  const [section] = useParam('section')
  const [selection, select] = useSelection()
  const [sort, setSort] = useSortParam(BY_SECTION, COLUMNS)
  const [menu, setMenu] = useState<MenuAnchor>()
  const { group, dialog } = useAdviceActions(selection?.type === 'advice' ? selection.id : undefined)
  const filters = {
    sort: sort.column,
    order: sort.order,
    ...(q === '' ? {} : { q }),
    ...(kind === undefined ? {} : { on: kind }),
    ...(section === undefined ? {} : { section }),
  }
  const isFiltered = kind !== undefined || section !== undefined
  return (
    <>
      <PagedList
        hasOwnSearch
        id="advice"
        label="Advice"
        what="The advice"
        columns={COLUMNS}
        rowId={({ id }) => id}
        listKey={JSON.stringify(filters)}
        page={(range) => adviceQueries.list({ ...filters, ...range })}
        selectedId={selection?.type === 'advice' ? selection.id : undefined}
        onSelect={(id) => select({ type: 'advice', id })}
        onContextMenu={(_, anchor) => setMenu(anchor)}
        sort={sort}
        onSort={setSort}
        empty={q === '' ? <NothingToAdvise isFiltered={isFiltered} /> : <NoRows q={q} />}
      />
      <ContextMenu
        label={group?.title ?? 'Advice'}
        items={group?.items ?? []}
        anchor={group && menu}
        onClose={() => setMenu(undefined)}
      />
      {dialog}
    </>
  )
}

function NothingToAdvise({ isFiltered }: { readonly isFiltered: boolean }): ReactNode {
  return isFiltered ? (
    <EmptyState title="No advice of this kind">Choose all kinds and all sections to see the rest.</EmptyState>
  ) : (
    <EmptyState title="All best practices are followed">
      Change something in the environment, and see what the report says about it.
    </EmptyState>
  )
}
