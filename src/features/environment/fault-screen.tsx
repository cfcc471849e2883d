import Button from '@mui/material/Button'
import WarningIcon from '@mui/icons-material/ReportProblemOutlined'
import styled from '@emotion/styled'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { usePublishActions } from '@/components/published-actions'
import { QueryView } from '@/components/query-view'
import { RefusalBand } from '@/components/refusal-band'
import { Screen, ScreenHead } from '@/components/screen-head'
import { timeText } from '@/components/time-text'
import type { FaultResource } from '@/contract'
import { faultQueries, useClearFault } from '@/queries/fault-queries'
import { EmptyState } from '@/ui/empty-state'
import { GroupBox } from '@/ui/group-box'
import { NewFault } from './new-fault'

const Body = styled('div')({ overflow: 'auto', padding: '4px 10px 12px', '& > *': { maxWidth: 860 } })

const Fault = styled('li')({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  padding: '4px 0',
  '& > span': { flex: 1 },
})

/** Where things are made to go wrong, and put right again. */
export function FaultScreen(): ReactNode {
  const query = useQuery(faultQueries.all())
  usePublishActions(useMemo(() => [{ id: 'faults', title: 'Faults', items: [] }], []))
  return (
    <Screen>
      <ScreenHead title="Faults" icon={<WarningIcon aria-hidden />}>
        Let something go wrong in the environment, and see how SMHV meets it.
        <br />
        Every fault can be undone here.
      </ScreenHead>
      <Body>
        <QueryView what="The faults" query={query}>
          {({ kinds, active }) => (
            <>
              <NewFault kinds={kinds} />
              <GroupBox title="Faults that act now">
                {active.length === 0 ? (
                  <EmptyState title="Nothing is wrong">Choose a fault above and let it happen.</EmptyState>
                ) : (
                  <ActiveFaults faults={active} />
                )}
              </GroupBox>
            </>
          )}
        </QueryView>
      </Body>
    </Screen>
  )
}

function ActiveFaults({ faults }: { readonly faults: readonly FaultResource[] }): ReactNode {
  const clear = useClearFault()
  return (
    <>
      <RefusalBand error={clear.error} />
      <ul aria-label="Faults that act now" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {faults.map((fault) => (
          <Fault key={fault.id}>
            <span>
              <strong>{fault.target.name}</strong>: {fault.title}, since {timeText(fault.at)}
            </span>
            <Button
              variant="outlined"
              aria-label={`Undo: ${fault.title}, ${fault.target.name}`}
              onClick={() => clear.mutate({ faultId: fault.id })}
            >
              Undo
            </Button>
          </Fault>
        ))}
      </ul>
    </>
  )
}
