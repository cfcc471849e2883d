import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWizardPlace } from '@/components/place'
import { StaleActions } from '@/components/stale-actions'
import { useLatest } from '@/components/use-latest'
import { WizardOpening } from '@/components/wizard-opening'
import { parseIso } from '@/base/sim-time'
import { datasetQueries } from '@/queries/dataset-queries'
import { policyQueries, useModifyPolicy } from '@/queries/policy-queries'
import { useSimulation } from '@/queries/simulation-queries'
import { PolicyWizard } from './policy-wizard'

const TITLE = 'Modify Policy Wizard'

/** Modifies the policy that the address names, in the dataset `of`. */
export function ModifyPolicyWizard(): ReactNode {
  const { subject: policyId = '', of: datasetId = '' } = useWizardPlace()
  const dataset = useQuery(datasetQueries.detail(datasetId))
  const policy = useQuery(policyQueries.detail(datasetId, policyId))
  const simulation = useSimulation()
  const modify = useModifyPolicy()
  const latest = useLatest(policy)
  const now = simulation.data && parseIso(simulation.data.now)
  if (dataset.data === undefined || policy.data === undefined || now === undefined) {
    return <WizardOpening title={TITLE} what="The policy" queries={[policy, dataset, simulation]} />
  }
  return (
    <PolicyWizard
      key={latest.key}
      title={TITLE}
      dataset={dataset.data}
      policy={policy.data}
      now={now}
      save={(fields, version) => modify.mutateAsync({ datasetId, policyId, ...fields, version })}
      staleActions={(save) => <StaleActions latest={latest} onKeepMine={({ version }) => save(version)} />}
    />
  )
}
