import styled from '@emotion/styled'
import { type Mutation, useMutationState, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { List } from '@/components/list'
import { QueryView } from '@/components/query-view'
import { ScriptView } from '@/components/script-dialog'
import { type EndpointName, routes } from '@/contract'
import { scriptQueries } from '@/queries/script-queries'
import type { ScriptRequest } from '@/queries/scripted-deed'
import { CloseAnswer } from '@/ui/dialog-answers'
import { DialogFrame } from '@/ui/dialog-frame'
import { EmptyState } from '@/ui/empty-state'
import { keyScrolling } from '@/ui/key-scrolling'
import type { ListColumn } from '@/ui/list-column'

interface Row {
  readonly id: string
  readonly asked: ScriptRequest
  readonly outcome: string
}

const OUTCOMES = { success: 'Done', error: 'Refused', pending: 'On its way', idle: 'Not sent' } as const

const COLUMNS: readonly ListColumn<Row>[] = [
  { id: 'what', header: 'Command', width: 190, text: ({ asked }) => spoken(asked.name) },
  { id: 'request', header: 'Request', width: 330, text: ({ asked }) => routes[asked.name].slice(0, 2).join(' ') },
  { id: 'outcome', header: 'Outcome', width: 120, text: ({ outcome }) => outcome },
]

const Log = styled('div')({ flex: 'none', height: 170 })
const Body = styled('div')({ flex: 1, minHeight: 0, overflow: 'auto', padding: '8px 12px' })

/** `addPolicy` as `Add policy`. */
function spoken(name: EndpointName): string {
  const words = name.replaceAll(/([A-Z])/g, ' $1').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function rowOf({ mutationId, options, state }: Mutation): Row {
  const [name] = options.mutationKey ?? []
  // The key and the variables belong together: both come from one call of useEndpointMutation.
  const asked = { name, variables: state.variables } as ScriptRequest
  return { id: String(mutationId), asked, outcome: OUTCOMES[state.status] }
}

/** What this window has asked for since it was opened, the latest first: as PowerShell and as requests. */
export function CommandLogDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const rows = useMutationState({
    filters: { predicate: ({ options }) => String(options.mutationKey?.[0]) in routes },
    select: rowOf as (mutation: unknown) => Row,
  }).toReversed()
  const [selected, setSelected] = useState<string>()
  const row = rows.find(({ id }) => id === selected) ?? rows[0]
  return (
    <DialogFrame title="Command Log" onClose={onClose} onSubmit={onClose} width={760} height={600}>
      <Log>
        <List
          id="command-log"
          label="Commands"
          columns={COLUMNS}
          rows={rows}
          rowId={({ id }) => id}
          selectedId={row?.id}
          onSelect={setSelected}
          empty={
            <EmptyState title="Nothing has been done in this window yet">Whatever you do appears here.</EmptyState>
          }
        />
      </Log>
      <Body ref={keyScrolling}>{row && <CommandScript key={row.id} asked={row.asked} />}</Body>
      <CloseAnswer autoFocus />
    </DialogFrame>
  )
}

function CommandScript({ asked }: { readonly asked: ScriptRequest }): ReactNode {
  const query = useQuery(scriptQueries.of([asked]))
  return (
    <QueryView what="The script" query={query}>
      {(script) => <ScriptView script={script} />}
    </QueryView>
  )
}
