import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { findingReference } from '@/components/finding-text'
import { OBJECT_KINDS, objectPlace } from '@/components/object-place'
import { useSelection } from '@/components/place'
import { problemOf } from '@/components/problem'
import { QueryView } from '@/components/query-view'
import type { AdviceResource } from '@/contract'
import { adviceQueries } from '@/queries/advice-queries'
import { EmptyState } from '@/ui/empty-state'
import { PropertyList } from '@/ui/property-list'

/** The selected advice: on what, why it matters, what to do, what would be done at once. */
export function AdviceDetails(): ReactNode {
  const [selection] = useSelection()
  if (selection?.type !== 'advice') {
    return <EmptyState title="No advice is selected">Select one above to see why it matters.</EmptyState>
  }
  return <OneAdvice id={selection.id} />
}

function OneAdvice({ id }: { readonly id: string }): ReactNode {
  const query = useQuery({ ...adviceQueries.detail(id), retry: false })
  if (query.isError && problemOf(query.error).status === 404) {
    return <EmptyState title="This advice is followed now">Select another one above.</EmptyState>
  }
  return (
    <QueryView what="The advice" query={query}>
      {(advice) => <PropertyList label={advice.title} items={itemsOf(advice)} />}
    </QueryView>
  )
}

function itemsOf(advice: AdviceResource) {
  const { code, severity, title, detail, subject, of, cause, cure, requirement, remedy } = advice
  const place = objectPlace(subject, of)
  const name = `${OBJECT_KINDS[subject.type][0]} ${subject.name}`
  const reference = findingReference({ code, severity, ...(requirement === null ? {} : { requirement }) })
  return [
    { label: 'Advice', value: title },
    { label: 'On', value: place === undefined ? name : <Link to={place}>{name}</Link> },
    ...(detail === null ? [] : [{ label: 'Here', value: detail }]),
    { label: 'Why it matters', value: cause },
    { label: 'Cure', value: cure },
    { label: 'Source', value: reference ?? '' },
    {
      label: 'Can be done',
      value: remedy
        ? `${remedy.label}: ${remedy.changes.join('; ')}`
        : 'By hand only: more than one remedy is possible',
    },
  ]
}
