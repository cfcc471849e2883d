import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { PropertySheet } from '@/components/property-sheet'
import type { SheetTab } from '@/components/property-sheet'
import { SheetMachines } from '@/components/sheet-lists'
import { itself, useSheetPlace, useSheetSubject } from '@/components/sheet-subject'
import type { HostResource } from '@/contract'
import { hostQueries } from '@/queries/host-queries'
import { HostDetails, MemberDetails } from './host-details'

const TABS: readonly SheetTab<HostResource>[] = [
  { id: 'general', label: 'General', panel: (host) => <HostDetails host={host} /> },
  { id: 'machines', label: 'Virtual Machines', panel: ({ id }) => <SheetMachines of={{ host: id }} /> },
]

const OF_CLUSTER: readonly SheetTab<HostResource>[] = [
  ...TABS.slice(0, 1),
  { id: 'members', label: 'Members', panel: (host) => <Members host={host} /> },
  ...TABS.slice(1),
]

/** Properties of a managed host or cluster. */
export function HostSheet(): ReactNode {
  const { id } = useSheetPlace()
  const subject = useSheetSubject(useQuery(hostQueries.detail(id)), itself)
  const tabs = subject.thing?.kind === 'cluster' ? OF_CLUSTER : TABS
  return <PropertySheet what="The host" subject={subject} nameOf={({ name }) => name} tabs={tabs} />
}

function Members({ host }: { readonly host: HostResource }): ReactNode {
  return host.members.map((member) => (
    <div key={member.id} style={{ marginBottom: 12 }}>
      <MemberDetails host={host} member={member} />
    </div>
  ))
}
