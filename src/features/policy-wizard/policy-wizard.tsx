import PolicyIcon from '@mui/icons-material/SettingsBackupRestore'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { FormWizard } from '@/components/form-wizard'
import { useNextWhenChecked } from '@/components/live-check'
import { problemOf } from '@/components/problem'
import { timeText } from '@/components/time-text'
import { useCheck } from '@/components/use-check'
import { useWizardDraft } from '@/components/wizard-draft'
import { useWizardForm } from '@/components/wizard-form'
import type { SimTime } from '@/base/sim-time'
import type { DatasetDetail, PolicyFieldsResource, PolicyResource } from '@/contract'
import { policyQueries } from '@/queries/policy-queries'
import { MessageBand } from '@/ui/message-band'
import { checkPolicyFields, POLICY_PAGES, policyFieldsOf, policyValues } from './policy-form'
import { PolicyPage } from './policy-pages'
import { PolicySummary } from './policy-summary'

export interface PolicyWizardProps {
  readonly title: string
  readonly dataset: DatasetDetail
  /** null = a new one. */
  readonly policy: PolicyResource | null
  readonly now: SimTime
  readonly save: (fields: PolicyFieldsResource, version: number) => Promise<PolicyResource>
  /** Buttons for the choice after somebody else has changed the policy. */
  readonly staleActions?: ((keepMine: (version: number) => void) => ReactNode) | undefined
}

/** Add Policy and Modify Policy are the same pages. */
export function PolicyWizard({ title, dataset, policy, now, save, staleActions }: PolicyWizardProps): ReactNode {
  // As it was when the wizard opened: what is edited does not change under the hands.
  const [defaults] = useState(() => policyValues(policy, dataset, now))
  const draft = useWizardDraft(defaults)
  const { values, change } = draft
  const fields = policyFieldsOf(values)
  const [saved, setSaved] = useState<PolicyResource>()
  const [isBusy, setBusy] = useState(false)

  const request = { ...fields, ...(policy === null ? {} : { policyId: policy.id }) }
  const check = useCheck(request, (body) => policyQueries.check(dataset.id, body), saved === undefined)
  const checked = useWizardForm({
    draft,
    pages: POLICY_PAGES,
    findings: [...checkPolicyFields(fields, dataset, now), ...(check.answer?.findings ?? [])],
  })
  const form = useNextWhenChecked(checked, check.isChecking)
  const isStale = form.problem?.status === 412

  const finish = async (version: number): Promise<void> => {
    setBusy(true)
    try {
      setSaved(await save(fields, version))
    } catch (error) {
      form.refuse(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <FormWizard
      form={form}
      title={title}
      icon={<PolicyIcon />}
      isBusy={isBusy}
      onFinish={() => void finish(values.version)}
      problemActions={isStale && staleActions?.((version) => void finish(version))}
      script={
        policy === null
          ? { name: 'addPolicy', variables: { datasetId: dataset.id, ...fields } }
          : {
              name: 'modifyPolicy',
              variables: { datasetId: dataset.id, policyId: policy.id, version: values.version, ...fields },
            }
      }
      status={saved && <PolicySaved policy={saved} dataset={dataset} isNew={policy === null} />}
    >
      {form.current.id === 'summary' ? (
        <PolicySummary form={form} fields={fields} dataset={dataset} now={now} isChecking={check.isChecking} />
      ) : (
        <PolicyPage
          id={form.current.id}
          values={values}
          change={change}
          field={form.field}
          dataset={dataset}
          now={now}
        />
      )}
      {check.error && (
        <MessageBand severity="warning" title="The policy could not be checked" cause={problemOf(check.error).title} />
      )}
    </FormWizard>
  )
}

interface PolicySavedProps {
  readonly policy: PolicyResource
  readonly dataset: DatasetDetail
  readonly isNew: boolean
}

function PolicySaved({ policy, dataset, isNew }: PolicySavedProps): ReactNode {
  const jobs = `its scheduled job is on ${dataset.hosts.length} member ${dataset.hosts.length === 1 ? 'host' : 'hosts'}`
  return (
    <MessageBand
      severity="success"
      isAnnounced
      title={`The policy ${policy.name} was ${isNew ? 'added to' : 'modified in'} ${dataset.name}.`}
      cause={
        policy.nextRun === null
          ? 'It has no schedule: choose it when you back the dataset up.'
          : `Next run: ${timeText(policy.nextRun)} UTC; ${jobs}.`
      }
    />
  )
}
