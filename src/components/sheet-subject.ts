import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { readSelection, useWizardPlace } from './place'
import type { Selection } from './place'
import { problemOf } from './problem'

const NOTHING: Selection = { type: '', id: '' }

/** What the open property sheet is about, as the address says it. */
export function useSheetPlace(): Selection {
  const { subject } = useWizardPlace()
  return readSelection(subject ?? null) ?? NOTHING
}

/** The object of a property sheet, as long as it is there and afterwards. */
export interface SheetSubject<Thing> {
  /** As it is; of one that is gone, as it was seen last. */
  readonly thing: Thing | undefined
  readonly isGone: boolean
  readonly query: Pick<UseQueryResult, 'error' | 'refetch' | 'isError'>
}

/**
 * Keeps an eye on the object that a query reads, or on one of a list. `pick` answers the object itself and not one made anew:
 * a change is told by that.
 */
export function useSheetSubject<Data, Thing>(
  query: UseQueryResult<Data>,
  pick: (data: Data) => Thing | undefined,
): SheetSubject<Thing> {
  const { subject } = useWizardPlace()
  const isRemoved = query.isError && problemOf(query.error).status === 404
  const found = query.data === undefined || isRemoved ? undefined : pick(query.data)
  const [known, keep] = useState({ subject, thing: found })
  if (found !== undefined && (found !== known.thing || subject !== known.subject)) keep({ subject, thing: found })
  const last = known.subject === subject ? known.thing : undefined
  return {
    thing: found ?? last,
    isGone: isRemoved || (query.data !== undefined && !query.isPlaceholderData && found === undefined),
    query,
  }
}

/** The object itself is what the query answers. */
export const itself = <Data>(data: Data): Data => data
