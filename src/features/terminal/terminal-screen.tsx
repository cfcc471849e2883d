import Button from '@mui/material/Button'
import TerminalIcon from '@mui/icons-material/Terminal'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { QueryView } from '@/components/query-view'
import { RefusalBand } from '@/components/refusal-band'
import { Screen, ScreenHead } from '@/components/screen-head'
import type { ShellTargetResource } from '@/contract'
import type { ShellKind } from '@/domain/shell/shell'
import { shellQueries, useOpenShell } from '@/queries/shell-queries'
import { EmptyState } from '@/ui/empty-state'
import { SHELL_WORDS } from './shell-words'
import { OpenTerminal } from './open-terminal'

/** The terminal of one machine, at an address of its own: `/data-ontap/test02`. */
export function TerminalScreen({ kind }: { readonly kind: ShellKind }): ReactNode {
  const { title, machine, machines, to, first } = SHELL_WORDS[kind]
  const { name = '' } = useParams()
  const query = useQuery(shellQueries.targets())
  return (
    <Screen>
      <ScreenHead title={`${title} – ${name}`} icon={<TerminalIcon aria-hidden />}>
        {first} Up and Down recall what was entered, Tab completes.
        <br />
        Ctrl+C interrupts, or copies what is selected; Ctrl+L clears. Shift+Tab leaves the console, as does Tab on an
        empty line.
      </ScreenHead>
      <QueryView what={`The ${machine}`} query={query}>
        {({ items }) => {
          const target = items.find((item) => item.kind === kind && item.name === name)
          if (target) return <Session key={target.id} target={target} />
          return (
            <EmptyState
              title={`There is no ${machine} called “${name}”`}
              actions={
                <Button component={Link} to={to} variant="contained">
                  {machines}
                </Button>
              }
            >
              The environment may have been replaced by another scenario.
            </EmptyState>
          )
        }}
      </QueryView>
    </Screen>
  )
}

/** Opens the terminal, or finds the one that is open: also in another window. */
function Session({ target }: { readonly target: ShellTargetResource }): ReactNode {
  const { kind, id } = target
  const { mutate: open, data, error } = useOpenShell()
  // The one that was open when the screen was: whoever closes it wants it closed, not opened anew.
  const [found] = useState(target.shellId)
  const shellId = data?.id ?? found
  useEffect(() => {
    if (shellId === null) open({ kind, target: id })
  }, [shellId, open, kind, id])
  if (error) return <RefusalBand error={error} />
  if (shellId === null) {
    return (
      <p role="status" style={{ margin: 8 }}>
        Opening…
      </p>
    )
  }
  return <OpenTerminal key={shellId} shellId={shellId} target={target} onReopen={() => open({ kind, target: id })} />
}
