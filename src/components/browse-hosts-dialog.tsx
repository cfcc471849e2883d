import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { DiscoveredHost } from '@/contract'
import { explain } from '@/domain/findings/catalogue'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import { SearchBox } from '@/ui/search-box'
import { ChoiceDialog } from './choice-dialog'
import { everyHost } from './host-target'
import { HostStateIcon } from './status-icon'

const COLUMNS: readonly ListColumn<DiscoveredHost>[] = [
  { id: 'name', header: 'Name', text: ({ name }) => name, width: 170, least: 145 },
  { id: 'kind', header: 'Kind', text: ({ kind }) => (kind === 'cluster' ? 'Cluster' : 'Host'), width: 65 },
  { id: 'domain', header: 'Domain', text: ({ domain }) => domain, width: 110, least: 85 },
  { id: 'windows', header: 'Operating system', text: ({ windowsName }) => windowsName, width: 210, least: 192 },
  {
    id: 'state',
    header: 'State',
    text: ({ state }) => state,
    render: ({ state }) => <HostStateIcon state={state} withText />,
    width: 75,
    least: 58,
  },
  { id: 'vms', header: 'VMs', text: ({ vmCount }) => String(vmCount), width: 50, align: 'end' },
  { id: 'managed', header: 'Managed', text: ({ managed }) => (managed ? 'Yes' : 'No'), width: 96 },
]

export interface BrowseHostsDialogProps {
  /** Those that are managed already can be chosen too. */
  readonly takesManaged?: boolean | undefined
  readonly onChoose: (host: DiscoveredHost) => void
  readonly onClose: () => void
}

/** The hosts and clusters of the environment; those that this console manages already cannot be chosen unless it is said. */
export function BrowseHostsDialog({ takesManaged = false, onChoose, onClose }: BrowseHostsDialogProps): ReactNode {
  const query = useQuery(everyHost)
  const [q, setQ] = useState('')
  const wanted = q.trim().toLowerCase()
  const rows = useMemo(
    () =>
      query.data?.items.filter(({ name, domain, site }) =>
        [name, domain, site].some((text) => text.toLowerCase().includes(wanted)),
      ) ?? [],
    [query.data, wanted],
  )
  return (
    <ChoiceDialog
      title="Browse for a host or cluster"
      lead="A host brings its dedicated virtual machines, a cluster its shared ones."
      tools={<SearchBox label="Search hosts" value={q} onChange={setQ} />}
      listId="browse-hosts"
      hasOwnSearch
      label="Hosts and clusters"
      columns={COLUMNS}
      rows={rows}
      query={query}
      what="The list of hosts"
      empty={
        wanted === '' ? (
          <EmptyState title="There is no host in this environment">
            Start another one in File, Scenarios and checkpoints.
          </EmptyState>
        ) : (
          <EmptyState title="No host or cluster is found">Search for something else.</EmptyState>
        )
      }
      noneReason="Select a host or a cluster."
      reasonAgainst={({ managed }) => (managed && !takesManaged ? explain('host/already-managed').title : undefined)}
      onChoose={onChoose}
      onClose={onClose}
    />
  )
}
