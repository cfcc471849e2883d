import CloseIcon from '@mui/icons-material/Close'
import ClearIcon from '@mui/icons-material/CleaningServicesOutlined'
import StopIcon from '@mui/icons-material/StopCircleOutlined'
import Button from '@mui/material/Button'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { problemOf } from '@/components/problem'
import { usePublishActions } from '@/components/published-actions'
import { QueryView } from '@/components/query-view'
import type { ShellTargetResource } from '@/contract'
import { shellQueries, useClearShell, useCloseShell, useInterruptShell } from '@/queries/shell-queries'
import { EmptyState } from '@/ui/empty-state'
import { SHELL_WORDS } from './shell-words'
import { TerminalPane } from './terminal-pane'

export interface OpenTerminalProps {
  readonly shellId: string
  readonly target: ShellTargetResource
  readonly onReopen: () => void
}

/** A terminal that is open, or was until somebody closed it. */
export function OpenTerminal({ shellId, target, onReopen }: OpenTerminalProps): ReactNode {
  const query = useQuery(shellQueries.detail(useQueryClient(), shellId))
  const { mutate: clear } = useClearShell()
  const { mutate: interrupt } = useInterruptShell()
  const { mutate: close } = useCloseShell()
  const isClosed = query.isError && problemOf(query.error).status === 404
  const isBusy = query.data?.state === 'busy'
  usePublishActions(
    useMemo(() => {
      const closed = isClosed ? 'The console is closed.' : undefined
      const idle = isBusy ? undefined : 'No command is running.'
      return [
        {
          id: 'console',
          title: target.name,
          items: [
            {
              id: 'clear',
              label: 'Clear Screen',
              icon: <ClearIcon fontSize="inherit" />,
              onRun: () => clear({ shellId }),
              disabledReason: closed,
              shortcut: 'Ctrl+L',
            },
            {
              id: 'interrupt',
              label: 'Interrupt',
              icon: <StopIcon fontSize="inherit" />,
              onRun: () => interrupt({ shellId }),
              disabledReason: closed ?? idle,
              shortcut: 'Ctrl+C',
            },
            {
              id: 'close',
              label: 'Close Console',
              icon: <CloseIcon fontSize="inherit" />,
              onRun: () => close({ shellId }),
              disabledReason: closed,
            },
          ],
        },
      ]
    }, [target.name, isClosed, isBusy, shellId, clear, interrupt, close]),
  )
  if (isClosed) {
    return (
      <EmptyState
        title="The console is closed"
        actions={
          <Button variant="contained" onClick={onReopen}>
            Open Console
          </Button>
        }
      >
        What it was doing in the environment goes on; what was on its screen is gone.
      </EmptyState>
    )
  }
  return (
    <QueryView what="The console" query={query}>
      {(shell) => <TerminalPane shell={shell} label={`${SHELL_WORDS[target.kind].title} console of ${target.name}`} />}
    </QueryView>
  )
}
