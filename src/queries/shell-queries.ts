import type { QueryClient } from '@tanstack/react-query'
import { callAny } from '@/api/call'
import type { ShellDetailResource, ShellResource } from '@/contract'
import { endpointQuery, type EndpointQuery } from './endpoint-query'
import { type EndpointMutation, useEndpointMutation } from './endpoint-mutation'

const keyOf = (shellId: string) => ['shells', 'detail', shellId] as const

/** Terminals and the machines on which they can be opened. */
export const shellQueries = {
  targets: () => endpointQuery('listShellTargets', ['shell-targets']),
  /** Only what was printed since the last answer is asked for; a terminal that was closed is null. */
  detail: (client: QueryClient, shellId: string): EndpointQuery<ShellDetailResource> => ({
    queryKey: keyOf(shellId),
    queryFn: async ({ signal }) => {
      const known = client.getQueryData<ShellDetailResource>(keyOf(shellId))
      const after = known?.lastSequence ?? 0
      const { data } = await callAny('getShell', { params: { shellId }, query: { after }, signal })
      if (!known) return data
      if (data.lastSequence >= after) return withNewLines(known, data)
      // The environment went back to a checkpoint: this is not the session that is known.
      const { data: whole } = await callAny('getShell', { params: { shellId }, query: { after: 0 }, signal })
      return whole
    },
  }),
}

/** Most lines that are kept on the page; the wire keeps as many. */
const MOST_LINES = 1000

/** What is on the screen after an answer that tells only what is new. */
export function withNewLines(known: ShellDetailResource, answer: ShellDetailResource): ShellDetailResource {
  const from = Math.max(answer.clearedSequence, answer.lastSequence - MOST_LINES)
  const lines = [...known.lines.filter((line) => line.sequence <= known.lastSequence), ...answer.lines]
  return { ...answer, lines: lines.filter((line) => line.sequence > from) }
}

/** Reads a terminal again at once: whoever has just typed does not want to wait for the event. */
function readAgain(client: QueryClient, shell: ShellResource | null): void {
  if (shell) void client.invalidateQueries({ queryKey: keyOf(shell.id) })
}

export function useOpenShell(): EndpointMutation<'openShell'> {
  return useEndpointMutation('openShell', (client) => void client.invalidateQueries({ queryKey: ['shell-targets'] }))
}

export const useSubmitShellLines = (): EndpointMutation<'submitShellLines'> =>
  useEndpointMutation('submitShellLines', readAgain)

export const useInterruptShell = (): EndpointMutation<'interruptShell'> =>
  useEndpointMutation('interruptShell', readAgain)

export const useClearShell = (): EndpointMutation<'clearShell'> => useEndpointMutation('clearShell', readAgain)

export const useCloseShell = (): EndpointMutation<'closeShell'> =>
  useEndpointMutation('closeShell', (client) => void client.invalidateQueries({ queryKey: ['shell-targets'] }))

/** Changes nothing, but is asked for at a key, not by what is on show. */
export const useCompleteShellInput = (): EndpointMutation<'completeShellInput'> =>
  useEndpointMutation('completeShellInput')
