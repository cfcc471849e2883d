import Button from '@mui/material/Button'
import DnsIcon from '@mui/icons-material/DnsOutlined'
import styled from '@emotion/styled'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { usePublishActions } from '@/components/published-actions'
import { QueryView } from '@/components/query-view'
import { RefusalBand } from '@/components/refusal-band'
import { Screen, ScreenHead } from '@/components/screen-head'
import type { ScenarioResource } from '@/contract'
import { scenarioQueries, useResetSimulation, useSimulation } from '@/queries/simulation-queries'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { paint } from '@/ui/paint'
import { CheckpointList } from './checkpoint-list'
import { ShareSection } from './share-section'

const Body = styled('div')({
  overflow: 'auto',
  padding: '4px 10px 12px',
  '& h3': { margin: '14px 0 6px', fontSize: 13 },
  '& > h3:first-of-type': { marginTop: 4 },
  '& .scenario': {
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    maxWidth: 860,
    padding: '8px 10px',
    marginBottom: 6,
    border: `1px solid ${paint('border')}`,
    '& > div': { flex: 1, minWidth: 0 },
    '& h4': { margin: 0, fontSize: 13 },
    '& p': { margin: '2px 0 0' },
  },
  '& .scenario[aria-current=true]': { boxShadow: `inset 4px 0 ${paint('ok')}` },
})

/** Which environment is simulated: scenarios to start anew, and checkpoints to go back to. */
export function ScenarioScreen(): ReactNode {
  const query = useQuery(scenarioQueries.list())
  const { data: simulation } = useSimulation()
  const reset = useResetSimulation()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<ScenarioResource>()
  usePublishActions(useMemo(() => [{ id: 'environment', title: 'Simulated Environment', items: [] }], []))
  const start = (scenario: ScenarioResource): void => {
    reset.mutate(
      { scenario: scenario.name },
      {
        onSuccess: () => {
          setAsked(undefined)
          void navigate('/')
        },
      },
    )
  }
  return (
    <Screen>
      <ScreenHead title="Scenarios and checkpoints" icon={<DnsIcon aria-hidden />}>
        A scenario is a whole data centre at a point of its history. Nothing in it can be broken for good:
        <br />
        start it again, or go back to a checkpoint that you have set.
      </ScreenHead>
      <Body>
        <h3>Scenarios</h3>
        <QueryView what="The scenarios" query={query}>
          {({ items }) =>
            items.map((scenario) => (
              <section
                key={scenario.name}
                className="scenario"
                aria-label={scenario.title}
                aria-current={scenario.name === simulation?.scenario.name}
              >
                <div>
                  <h4>
                    {scenario.title}
                    {scenario.name === simulation?.scenario.name && ' – open now'}
                  </h4>
                  <p>{scenario.story}</p>
                </div>
                <Button
                  variant="outlined"
                  aria-label={`Start ${scenario.title}`}
                  onClick={() => {
                    reset.reset()
                    setAsked(scenario)
                  }}
                >
                  Start
                </Button>
              </section>
            ))
          }
        </QueryView>
        <CheckpointList />
        <ShareSection />
        {asked && (
          <ConfirmDialog
            title="Start a scenario"
            question={`Start “${asked.title}” from its beginning?`}
            goes={['Everything that was done in the environment that is open now']}
            affected={['Checkpoints stay: you can go back to them.']}
            confirmLabel="Start the scenario"
            isBusy={reset.isPending}
            onConfirm={() => start(asked)}
            onCancel={() => setAsked(undefined)}
          >
            {reset.error && <RefusalBand error={reset.error} />}
          </ConfirmDialog>
        )}
      </Body>
    </Screen>
  )
}
