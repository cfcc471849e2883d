import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { PropertySheet } from '@/components/property-sheet'
import type { SheetTab } from '@/components/property-sheet'
import { itself, useSheetPlace, useSheetSubject } from '@/components/sheet-subject'
import type { ParentHostResource } from '@/contract'
import { parentHostQueries } from '@/queries/windows-queries'
import { COMPUTER_TABS, ComputerPanel } from './parent-host-details'

const TABS: readonly SheetTab<ParentHostResource>[] = COMPUTER_TABS.map((tab) => ({
  ...tab,
  panel: (host) => <ComputerPanel host={host} tab={tab.id} />,
}))

/** Properties of a computer of the environment, managed or not. */
export function ComputerSheet(): ReactNode {
  const { id } = useSheetPlace()
  const subject = useSheetSubject(useQuery(parentHostQueries.detail(id)), itself)
  return <PropertySheet what="The computer" subject={subject} nameOf={({ name }) => name} tabs={TABS} />
}
