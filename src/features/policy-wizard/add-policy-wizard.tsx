import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWizardPlace } from '@/components/place'
import { WizardOpening } from '@/components/wizard-opening'
import { parseIso } from '@/base/sim-time'
import { datasetQueries } from '@/queries/dataset-queries'
import { useAddPolicy } from '@/queries/policy-queries'
import { useSimulation } from '@/queries/simulation-queries'
import { PolicyWizard } from './policy-wizard'

const TITLE = 'Add Policy Wizard'

/** Adds a policy to the dataset that the address names. */
export function AddPolicyWizard(): ReactNode {
  const { subject = '' } = useWizardPlace()
  const dataset = useQuery(datasetQueries.detail(subject))
  const simulation = useSimulation()
  const add = useAddPolicy()
  const now = simulation.data && parseIso(simulation.data.now)
  if (dataset.data === undefined || now === undefined) {
    return <WizardOpening title={TITLE} what="The dataset" queries={[dataset, simulation]} />
  }
  return (
    <PolicyWizard
      title={TITLE}
      dataset={dataset.data}
      policy={null}
      now={now}
      save={(fields) => add.mutateAsync({ datasetId: subject, ...fields })}
    />
  )
}
