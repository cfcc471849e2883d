import DnsIcon from '@mui/icons-material/DnsOutlined'
import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useParam } from '@/components/place'
import { usePublishActions } from '@/components/published-actions'
import { QueryView } from '@/components/query-view'
import { RefusalBand } from '@/components/refusal-band'
import { Screen, ScreenHead } from '@/components/screen-head'
import { timeText } from '@/components/time-text'
import type { JournalResource } from '@/contract'
import { scenarioQueries, useImportJournal, useSimulation } from '@/queries/simulation-queries'
import { MessageBand } from '@/ui/message-band'
import { ProgressLine } from '@/ui/progress-line'
import { PropertyList } from '@/ui/property-list'
import { unpackState } from './shared-state'

const ACTIONS = [{ id: 'environment', title: 'Simulated Environment', items: [] }]

/** Where a link with a whole environment leads. Where nothing has been done yet it opens at once; else it asks. */
export function SharedScreen(): ReactNode {
  usePublishActions(ACTIONS)
  const [text = ''] = useParam('state')
  const unpacked = useQuery({
    queryKey: ['simulation', 'shared', text],
    queryFn: async () => ({ journal: (await unpackState(text)) ?? null }),
    staleTime: Infinity,
  })
  return (
    <Screen>
      <ScreenHead title="Shared environment" icon={<DnsIcon aria-hidden />}>
        This link holds a whole environment: its scenario, and everything that was done in it.
      </ScreenHead>
      <div style={{ padding: '4px 10px', overflow: 'auto' }}>
        <QueryView what="The link" query={unpacked}>
          {({ journal }) =>
            journal === null ? (
              <MessageBand
                severity="error"
                title="The link is incomplete"
                cause="It was cut off or changed on its way."
                cure="Copy the whole link, or ask for a file. The environment that is open now is unchanged."
                isAnnounced
              />
            ) : (
              <Offer journal={journal} />
            )
          }
        </QueryView>
      </div>
    </Screen>
  )
}

function Offer({ journal }: { readonly journal: JournalResource }): ReactNode {
  const { data: present } = useSimulation()
  const scenarios = useQuery(scenarioQueries.list())
  const navigate = useNavigate()
  const open = useImportJournal()
  const isUntouched = present?.saving.journalEntries === 0
  const begin = (): void => open.mutate(journal, { onSuccess: () => void navigate('/', { replace: true }) })
  // Of an environment in which nothing was done nobody misses anything.
  const isBegun = useRef(false)
  useEffect(() => {
    if (!isUntouched || isBegun.current) return
    isBegun.current = true
    begin()
  })
  if (open.isPending) return <ProgressLine label="The environment is opening" />
  const title = scenarios.data?.items.find(({ name }) => name === journal.scenario)?.title ?? journal.scenario
  return (
    <>
      <RefusalBand error={open.error} />
      <PropertyList
        label="Shared environment"
        items={[
          { label: 'Scenario', value: title },
          { label: 'Simulated time', value: timeText(journal.now) },
          { label: 'Commands since its beginning', value: String(journal.entries.length) },
        ]}
      />
      <p>Opening it takes the place of the environment that is open now. Checkpoints stay.</p>
      <div style={{ display: 'flex', gap: 8 }}>
        <Button variant="contained" onClick={begin}>
          Open the environment
        </Button>
        <Button variant="outlined" onClick={() => void navigate('/', { replace: true })}>
          Stay here
        </Button>
      </div>
    </>
  )
}
