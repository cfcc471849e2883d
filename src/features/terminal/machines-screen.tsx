import TerminalIcon from '@mui/icons-material/Terminal'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { List } from '@/components/list'
import { NothingHere } from '@/components/nothing-here'
import { useSelection } from '@/components/place'
import { usePublishActions } from '@/components/published-actions'
import { QueryView } from '@/components/query-view'
import { Screen, ScreenHead } from '@/components/screen-head'
import type { ShellTargetResource } from '@/contract'
import type { ShellKind } from '@/domain/shell/shell'
import { shellQueries } from '@/queries/shell-queries'
import type { ListColumn } from '@/ui/list-column'
import { SHELL_WORDS } from './shell-words'

const COLUMNS: readonly ListColumn<ShellTargetResource>[] = [
  { id: 'name', header: 'Name', width: 160, text: (target) => target.name },
  { id: 'site', header: 'Site', width: 120, text: (target) => target.site },
  { id: 'reachable', header: 'State', width: 140, text: (target) => (target.reachable ? 'Up' : 'Does not answer') },
  { id: 'shell', header: 'Console', width: 120, text: (target) => (target.shellId === null ? '–' : 'Open') },
]

/** The machines on which a kind of terminal can be opened. */
export function MachinesScreen({ kind }: { readonly kind: ShellKind }): ReactNode {
  const { title, machine, machines, to } = SHELL_WORDS[kind]
  const query = useQuery(shellQueries.targets())
  const [selection, select] = useSelection()
  const navigate = useNavigate()
  const rows = useMemo(() => query.data?.items.filter((target) => target.kind === kind) ?? [], [query.data, kind])
  const selected = rows.find((row) => row.id === selection?.id)
  usePublishActions(
    useMemo(
      () => [
        {
          id: kind,
          title,
          items: [
            {
              id: 'open-console',
              label: 'Open Console',
              icon: <TerminalIcon fontSize="inherit" />,
              onRun: () => void navigate(`${to}/${selected?.name ?? ''}`),
              disabledReason: selected ? undefined : `Select a ${machine} first.`,
            },
          ],
        },
      ],
      [kind, title, machine, to, selected, navigate],
    ),
  )
  return (
    <Screen>
      <ScreenHead title={title} icon={<TerminalIcon aria-hidden />}>
        {machines} of this environment with a console each.
        <br />
        Open one by a double click or Enter; what was typed there stays until it is closed.
      </ScreenHead>
      <QueryView what={`The list of ${machines.toLowerCase()}`} query={query}>
        {() => (
          <List
            id={`machines-${kind}`}
            label={machines}
            columns={COLUMNS}
            rows={rows}
            rowId={(row) => row.id}
            state="ready"
            selectedId={selected?.id}
            onSelect={(id) => select({ type: 'machine', id })}
            onActivate={(id) => void navigate(`${to}/${rows.find((row) => row.id === id)?.name ?? ''}`)}
            empty={<NothingHere what={machine} />}
          />
        )}
      </QueryView>
    </Screen>
  )
}
