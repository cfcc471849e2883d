import { useQuery, keepPreviousData } from '@tanstack/react-query'
import { useMemo } from 'react'
import { searchHelp } from '@/components/help-search'
import { OBJECT_KINDS, objectPlace } from '@/components/object-place'
import { type ActionGroup, useActionGroups } from '@/components/published-actions'
import { jobStateText } from '@/components/status-icon'
import { timeText } from '@/components/time-text'
import type { SearchGroup } from '@/contract'
import { searchQueries } from '@/queries/search-queries'
import { useRecentStore } from '@/stores/recent-store'
import { isSeparator } from '@/ui/action-item'
import { CONSOLE_NODES } from './nodes'

/** One thing that can be chosen in the search. */
export interface SearchEntry {
  readonly id: string
  readonly name: string
  readonly note: string
  /** An address to go to, or something to do. */
  readonly to?: string
  readonly run?: (() => void) | undefined
}

export interface SearchSection {
  readonly title: string
  readonly entries: readonly SearchEntry[]
}

const MOST_HELP = 5

/** Whatever fits: nodes, if wanted actions of the screen, objects behind the wire, help topics; without words what was used last. */
export function useSearchSections(
  q: string,
  withActions: boolean,
): {
  readonly sections: readonly SearchSection[]
  readonly isSearching: boolean
} {
  const words = q.trim()
  const recent = useRecentStore((state) => state.places)
  const groups = useActionGroups()
  const query = useQuery({ ...searchQueries.of(words), enabled: words !== '', placeholderData: keepPreviousData })
  const sections = useMemo(() => {
    const all =
      words === ''
        ? [{ title: 'Used last', entries: recent.map((place) => ({ id: `recent ${place.to}`, ...place })) }, nodes('')]
        : [
            nodes(words),
            actions(withActions ? groups : [], words),
            ...(query.data?.groups ?? []).map(objects),
            help(words),
          ]
    return all.filter(({ entries }) => entries.length > 0)
  }, [words, recent, groups, withActions, query.data])
  return { sections, isSearching: words !== '' && query.isFetching }
}

const holds = (text: string, words: string): boolean => text.toLowerCase().includes(words.toLowerCase())

function nodes(words: string): SearchSection {
  const all = CONSOLE_NODES.flatMap((root) => [root, ...(root.children ?? [])])
  const entries = all.filter(({ label }) => holds(label, words))
  return {
    title: 'Places',
    entries: entries.map(({ id, label, to }) => ({ id: `node ${id}`, name: label, note: 'Node', to })),
  }
}

function actions(groups: readonly ActionGroup[], words: string): SearchSection {
  const entries = groups.flatMap(({ id, title, items }) =>
    items.flatMap((item): SearchEntry[] => {
      if (isSeparator(item) || item.onRun === undefined || item.disabledReason !== undefined) return []
      if (!holds(item.label, words)) return []
      return [{ id: `action ${id} ${item.id}`, name: item.label, note: title, run: item.onRun }]
    }),
  )
  return { title: 'Actions here', entries }
}

function objects({ type, total, hits }: SearchGroup): SearchSection {
  const [one, many] = OBJECT_KINDS[type]
  const entries = hits.flatMap((hit): SearchEntry[] => {
    const to = objectPlace({ type, id: hit.id }, hit.of)
    const note = [
      one,
      ...(hit.of && hit.of.name !== hit.name ? [hit.of.name] : []),
      ...(hit.job ? [timeText(hit.job.startedAt), jobStateText(hit.job.state)] : []),
    ].join(', ')
    return [{ id: `${type} ${hit.id}`, name: hit.name, note, ...(to === undefined ? {} : { to }) }]
  })
  return { title: total > hits.length ? `${many} (${hits.length} of ${total})` : many, entries }
}

function help(words: string): SearchSection {
  const hits = searchHelp(words, MOST_HELP)
  return {
    title: 'Help',
    entries: hits.map(({ id, title, note, to }) => ({ id: `help ${id}`, name: title, note, to })),
  }
}
