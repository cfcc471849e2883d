import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { sectionText } from '@/components/finding-text'
import { findingAddress, topicAddress } from '@/components/help-place'
import { KeptSplit } from '@/components/kept-split'
import { List } from '@/components/list'
import { NoRows } from '@/components/no-rows'
import { useSelection } from '@/components/place'
import { catalogue, type FindingCode } from '@/domain/findings/catalogue'
import { helpTopics } from '@/domain/help/help-topics'
import type { Requirement } from '@/domain/requirements/requirement'
import { requirementTable } from '@/domain/requirements/requirement-table'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import { Pane } from '@/ui/pane'
import { PropertyList } from '@/ui/property-list'

const KINDS: Readonly<Record<Requirement['kind'], string>> = {
  feature: 'Feature',
  limit: 'Limit',
  default: 'Default',
  format: 'Format',
  table: 'Table',
  'best-practice': 'Best practice',
  warning: 'Warning',
  'not-supported': 'Not supported',
  note: 'Note',
}

const NOWHERE = 'Described here'

/** Commands stand between backquotes, for where the table is printed. */
const placeText = ({ place }: Pick<Requirement, 'place'>): string => place?.replaceAll('`', '') ?? NOWHERE

const COLUMNS: readonly ListColumn<Requirement>[] = [
  { id: 'id', header: 'Id', width: 50, text: ({ id }) => id },
  { id: 'section', header: 'Section', width: 75, text: ({ section }) => section },
  { id: 'kind', header: 'Kind', width: 105, text: ({ kind }) => KINDS[kind] },
  { id: 'brief', header: 'What the report says, in brief', width: 350, text: ({ brief }) => brief },
  { id: 'place', header: 'Where it can be met', width: 220, least: 150, text: placeText },
]

/** Everything that TR-4234 says, in brief: its section, and where it can be met here. */
export function RequirementsTab({ q }: { readonly q: string }): ReactNode {
  const [selection, select] = useSelection()
  const rows = useMemo(() => {
    const wanted = q.toLowerCase()
    return requirementTable.filter(({ id, section, kind, brief, place }) =>
      `${id} ${section} ${KINDS[kind]} ${brief} ${place ?? ''}`.toLowerCase().includes(wanted),
    )
  }, [q])
  const chosen = requirementTable.find(({ id }) => selection?.type === 'requirement' && selection.id === id)
  return (
    <KeptSplit
      name="help-requirements"
      label="Height of the list of requirements"
      direction="column"
      startsAt={320}
      min={80}
      max={700}
      first={
        <List
          id="help-requirements"
          hasOwnSearch
          label="Requirements"
          columns={COLUMNS}
          rows={rows}
          rowId={({ id }) => id}
          selectedId={chosen?.id}
          onSelect={(id) => select({ type: 'requirement', id })}
          empty={<NoRows q={q} />}
        />
      }
      second={
        <Pane title="Details">
          {chosen ? (
            <PropertyList label={chosen.id} items={itemsOf(chosen)} />
          ) : (
            <EmptyState title="No requirement is selected">Select one above to see where it can be met.</EmptyState>
          )}
        </Pane>
      }
    />
  )
}

function itemsOf({ id, section, kind, brief, place, coverage }: Requirement) {
  const topics = helpTopics.filter((topic) => topic.requirements?.includes(id))
  const findings = (Object.keys(catalogue) as FindingCode[]).filter((code) => catalogue[code].requirement === id)
  return [
    { label: 'Requirement', value: `${id}, ${KINDS[kind].toLowerCase()}` },
    { label: 'In brief', value: brief },
    { label: 'Section', value: sectionText(section) },
    { label: 'Where', value: placeText({ place }) },
    ...(coverage === 'test' ? [] : [{ label: 'Information', value: coverage.information }]),
    { label: 'Topics', value: links(topics.map((topic) => [topicAddress({ topic: topic.id }), topic.title])) },
    { label: 'Findings', value: links(findings.map((code) => [findingAddress(code), catalogue[code].title])) },
  ]
}

function links(all: readonly (readonly [string, string])[]): ReactNode {
  if (all.length === 0) return ''
  return all.map(([to, text], at) => (
    <span key={to}>
      {at > 0 && ' · '}
      <Link to={to}>{text}</Link>
    </span>
  ))
}
