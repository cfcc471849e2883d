import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { PropertySheet } from '@/components/property-sheet'
import type { SheetTab } from '@/components/property-sheet'
import { useSheetPlace, useSheetSubject } from '@/components/sheet-subject'
import type { ScheduleEntry } from '@/contract'
import { scheduleQueries } from '@/queries/job-queries'
import { ScheduleProperties } from './schedule-properties'

const TABS: readonly SheetTab<ScheduleEntry>[] = [
  { id: 'general', label: 'General', panel: (entry) => <ScheduleProperties entry={entry} /> },
]

/** Properties of a scheduled job. */
export function ScheduleSheet(): ReactNode {
  const { id } = useSheetPlace()
  const query = useQuery(scheduleQueries.list({ limit: 1000 }))
  const subject = useSheetSubject(query, ({ items }) => items.find((entry) => entry.id === id))
  return <PropertySheet what="The scheduled job" subject={subject} nameOf={({ jobName }) => jobName} tabs={TABS} />
}
