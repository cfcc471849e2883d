import { Button } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useWizardPlace } from '@/components/place'
import { useDraftKey } from '@/components/wizard-draft'
import { WizardOpening } from '@/components/wizard-opening'
import { parseIso } from '@/base/sim-time'
import { datasetQueries } from '@/queries/dataset-queries'
import { policyQueries, useModifyPolicy } from '@/queries/policy-queries'
import { useSimulation } from '@/queries/simulation-queries'
import { useWizardDraftStore } from '@/stores/wizard-draft-store'
import { PolicyWizard } from './policy-wizard'

const TITLE = 'Modify Policy Wizard'

/** Modifies the policy that the address names, in the dataset `of`. */
export function ModifyPolicyWizard(): ReactNode {
  const { subject: policyId = '', of: datasetId = '' } = useWizardPlace()
  const draftKey = useDraftKey()
  const dataset = useQuery(datasetQueries.detail(datasetId))
  const policy = useQuery(policyQueries.detail(datasetId, policyId))
  const simulation = useSimulation()
  const modify = useModifyPolicy()
  const [loads, setLoads] = useState(0)
  const now = simulation.data && parseIso(simulation.data.now)
  if (dataset.data === undefined || policy.data === undefined || now === undefined) {
    return <WizardOpening title={TITLE} what="The policy" queries={[policy, dataset, simulation]} />
  }
  const latest = policy.data
  const loadLatest = async (): Promise<void> => {
    await policy.refetch()
    useWizardDraftStore.getState().discard(draftKey)
    setLoads((count) => count + 1)
  }
  const keepMine = async (save: (version: number) => void): Promise<void> => {
    const { data } = await policy.refetch()
    save((data ?? latest).version)
  }
  return (
    <PolicyWizard
      key={loads}
      title={TITLE}
      dataset={dataset.data}
      policy={latest}
      now={now}
      save={(fields, version) => modify.mutateAsync({ datasetId, policyId, ...fields, version })}
      staleActions={(save) => (
        <>
          <Button variant="outlined" onClick={() => void loadLatest()}>
            Load the latest
          </Button>
          <Button variant="outlined" onClick={() => void keepMine(save)}>
            Keep mine
          </Button>
        </>
      )}
    />
  )
}
