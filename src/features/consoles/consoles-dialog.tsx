import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { ChoiceDialog } from '@/components/choice-dialog'
import { List } from '@/components/list'
import { useWizardPlace } from '@/components/place'
import { LoadProblem } from '@/components/query-view'
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
  const [selectedId, select] = useState<string>()
  const rows = useMemo(() => (query.data ? rowsOf(query.data.items) : []), [query.data])
  const selected = rows.find(({ id }) => id === selectedId)
  const reason =
    selected === undefined ? 'Select a console.' : selected.own ? 'This window is that console already.' : undefined
  const choose = (): void => {
    if (selected === undefined || selected.own) return
    // Without an opener it starts afresh: no draft of this console goes along.
    window.open(consoleAddress(selected.id), '_blank', 'noopener')
    place.close()
  }
  return (
    <ChoiceDialog
      title="Management consoles"
      lead="Each console has hosts and datasets of its own, on the environment that all share. Import and Export carries them from one to another."
      disabledReason={reason}
      onChoose={choose}
      onClose={() => place.close()}
    >
      <List
        id="consoles"
        label="Management consoles"
        columns={COLUMNS}
        rows={rows}
        rowId={({ id }) => id}
        selectedId={selectedId}
        onSelect={select}
        onActivate={choose}
        state={query.isError ? 'error' : query.isPending ? 'loading' : 'ready'}
        error={<LoadProblem what="The list of consoles" query={query} />}
        empty={<EmptyState title="There is no console" />}
      />
    </ChoiceDialog>
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
