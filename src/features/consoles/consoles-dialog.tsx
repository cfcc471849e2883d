import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { ChoiceDialog } from '@/components/choice-dialog'
import { useWizardPlace } from '@/components/place'
import type { ConsoleResource } from '@/contract'
import { consoleAddress, consoleQueries, nextConsole } from '@/queries/console-queries'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'

interface Row extends Omit<ConsoleResource, 'vm'> {
  readonly note: string
}

const COLUMNS: readonly ListColumn<Row>[] = [
  { id: 'name', header: 'Console', text: ({ name }) => name, width: 130 },
  { id: 'note', header: 'Installed on', text: ({ note }) => note, width: 300 },
  { id: 'hosts', header: 'Managed hosts', text: ({ hostCount }) => String(hostCount), width: 110, align: 'end' },
  { id: 'datasets', header: 'Datasets', text: ({ datasetCount }) => String(datasetCount), width: 80, align: 'end' },
]

/** The management consoles of the environment; each opens in a window of its own. */
export function ConsolesDialog(): ReactNode {
  const place = useWizardPlace()
  const query = useQuery(consoleQueries.list)
  const rows = useMemo(() => (query.data ? rowsOf(query.data.items) : []), [query.data])
  return (
    <ChoiceDialog
      title="Management consoles"
      lead="Each console has hosts and datasets of its own, on the environment that all share. Import and Export carries them from one to another."
      listId="consoles"
      label="Management consoles"
      columns={COLUMNS}
      rows={rows}
      query={query}
      what="The list of consoles"
      empty={<EmptyState title="There is no console" />}
      okLabel="Open"
      noneReason="Select a console: it opens in a window of its own."
      reasonAgainst={({ own }) => (own ? 'This window is that console already.' : undefined)}
      onChoose={({ id }) => {
        // Without an opener it starts afresh: no draft of this console goes along.
        window.open(consoleAddress(id), '_blank', 'noopener')
        place.close()
      }}
      onClose={() => place.close()}
    />
  )
}

/** Those that there are, and one that could be. */
function rowsOf(items: readonly ConsoleResource[]): Row[] {
  const id = nextConsole(items.map((item) => item.id))
  return [
    ...items.map(({ vm, ...row }) => ({
      ...row,
      note: [vm === null ? 'A computer of its own' : `Virtual machine ${vm.name}`, row.own && 'this window']
        .filter(Boolean)
        .join(', '),
    })),
    { id, name: id, own: false, note: 'A new console', hostCount: 0, datasetCount: 0 },
  ]
}
