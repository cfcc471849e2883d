import type { ReactNode } from 'react'
import { optionItems } from '@/components/options-summary'
import { retentionText, scheduleText } from '@/components/policy-text'
import { RetentionArithmetic } from '@/components/retention-arithmetic'
import { nextRuns, parsedSchedule } from '@/components/schedule-draft'
import { timeText } from '@/components/time-text'
import type { WizardForm } from '@/components/wizard-form'
import { WizardSummary } from '@/components/wizard-summary'
import { toIso } from '@/base/sim-time'
import type { SimTime } from '@/base/sim-time'
import type { DatasetDetail, PolicyFieldsResource } from '@/contract'
import { BACKUP_TYPE_NAMES } from '@/domain/smhv/policy'
import type { PropertyItem } from '@/ui/property-list'

export interface PolicySummaryProps {
  readonly form: WizardForm
  readonly fields: PolicyFieldsResource
  readonly dataset: DatasetDetail
  readonly now: SimTime
  readonly isChecking: boolean
}

/** All that the policy will say, and what is to be known of it. */
export function PolicySummary({ form, fields, dataset, now, isChecking }: PolicySummaryProps): ReactNode {
  const { name, description, backupType, retention, schedule, options } = fields
  const items: PropertyItem[] = [
    { label: 'Dataset', value: dataset.name },
    { label: 'Policy', value: name },
    { label: 'Description', value: description },
    { label: 'Backup type', value: BACKUP_TYPE_NAMES[backupType] },
    { label: 'Retention', value: retentionText(retention) },
    {
      label: 'Snapshot copies',
      value: (
        <RetentionArithmetic
          retention={retention}
          schedule={schedule && (parsedSchedule(schedule) ?? null)}
          backupType={backupType}
        />
      ),
    },
    { label: 'Schedule', value: scheduleText(schedule) },
    ...scheduleItems(schedule, now),
    ...optionItems(options, dataset.hosts),
  ]
  return <WizardSummary form={form} items={items} isChecking={isChecking} />
}

function scheduleItems(schedule: PolicyFieldsResource['schedule'], now: SimTime): PropertyItem[] {
  if (schedule === null) return []
  const [first] = nextRuns(schedule, now, 1)
  return [
    { label: 'Job name', value: schedule.jobName },
    { label: 'User name', value: schedule.user },
    { label: 'Next run (UTC)', value: first === undefined ? 'None' : timeText(toIso(first)) },
  ]
}
