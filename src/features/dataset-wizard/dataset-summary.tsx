import type { ReactNode } from 'react'
import { ChosenVmList } from '@/components/chosen-vms'
import type { VmFindings } from '@/components/chosen-vms'
import type { ChosenVm } from '@/components/vm-choice'
import type { WizardForm } from '@/components/wizard-form'
import { WizardSummary } from '@/components/wizard-summary'
import { GroupBox } from '@/ui/group-box'
import type { PropertyItem } from '@/ui/property-list'
import type { DatasetValues } from './dataset-form'

export interface DatasetSummaryProps {
  readonly form: WizardForm
  readonly values: DatasetValues
  /** The members before; null for a new dataset. */
  readonly before: readonly ChosenVm[] | null
  readonly isChecking: boolean
  readonly vmFindings: VmFindings
}

/** All that the dataset will be, with its VMs, and what is to be known of it. */
export function DatasetSummary({ form, values, before, isChecking, vmFindings }: DatasetSummaryProps): ReactNode {
  const { name, description, validate, vmIds } = values
  const items: PropertyItem[] = [
    { label: 'Dataset', value: name },
    { label: 'Description', value: description },
    { label: 'Validate Dataset', value: validate ? 'Yes' : 'No' },
    { label: 'Virtual machines', value: String(vmIds.length) },
    ...(before === null
      ? []
      : [
          { label: 'Added', value: namesOf(missingIn(before, vmIds)) },
          { label: 'Taken out', value: namesOf(missingIn(vmIds, before)) },
        ]),
  ]
  return (
    <WizardSummary form={form} items={items} isChecking={isChecking}>
      <GroupBox title="Virtual machines">
        <div style={{ height: 150 }}>
          <ChosenVmList label="Virtual machines" chosen={vmIds} findings={vmFindings} />
        </div>
      </GroupBox>
    </WizardSummary>
  )
}

function missingIn(some: readonly ChosenVm[], all: readonly ChosenVm[]): readonly ChosenVm[] {
  const ids = new Set(some.map(({ id }) => id))
  return all.filter(({ id }) => !ids.has(id))
}

const TOLD = 5

function namesOf(vms: readonly ChosenVm[]): string {
  if (vms.length === 0) return 'None'
  const names = vms.slice(0, TOLD).map(({ name }) => name)
  return vms.length > TOLD ? `${names.join(', ')} and ${vms.length - TOLD} more` : names.join(', ')
}
