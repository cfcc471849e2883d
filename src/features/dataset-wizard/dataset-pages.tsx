import { useId } from 'react'
import type { ReactNode } from 'react'
import { FindingBands } from '@/components/finding-bands'
import type { VmFindings } from '@/components/chosen-vms'
import { VmPicker } from '@/components/vm-picker'
import type { ChosenVm } from '@/components/vm-choice'
import type { WizardForm } from '@/components/wizard-form'
import { DESCRIPTION_MAX, NAME_MAX } from '@/domain/smhv/name-rules'
import { CheckBox } from '@/ui/check-box'
import { GroupBox } from '@/ui/group-box'
import { TextField } from '@/ui/text-field'
import type { DatasetValues } from './dataset-form'

export interface DatasetPageProps {
  readonly form: WizardForm
  readonly values: DatasetValues
  readonly change: (part: Partial<DatasetValues>) => void
  readonly isNew: boolean
  readonly isChecking: boolean
  readonly vmFindings: VmFindings
}

/** The page with this id; Summary is not among them. */
export function DatasetPage({ id, ...props }: DatasetPageProps & { readonly id: string }): ReactNode {
  switch (id) {
    case 'basic-details':
      return <BasicDetails {...props} />
    case 'virtual-machines':
      return <VirtualMachines {...props} />
    default:
      return <Welcome {...props} />
  }
}

function Welcome({ isNew, values }: DatasetPageProps): ReactNode {
  return (
    <>
      {isNew ? (
        <p>A dataset groups virtual machines with the same needs of protection:</p>
      ) : (
        <p>
          The description and the virtual machines of the dataset <strong>{values.name}</strong> can be changed:
        </p>
      )}
      <ul>
        <li>its virtual machines may belong to several hosts, and to several datasets,</li>
        <li>dedicated and shared virtual machines of the same cluster may not be together,</li>
        <li>all files of a virtual machine must lie on LUNs of a storage system.</li>
      </ul>
      <p>Policies then say when the dataset is backed up and how long the backups are kept. Press Next to begin.</p>
    </>
  )
}

function BasicDetails({ form, values, change, isNew }: DatasetPageProps): ReactNode {
  return (
    <>
      <GroupBox title="Dataset">
        <TextField
          label="Name"
          required={isNew}
          maxLength={NAME_MAX + 1}
          {...(isNew
            ? { help: 'Letters, digits, _ and -' }
            : { disabledReason: 'The name of a dataset cannot be changed: it is part of the names of its backups' })}
          {...form.field('name', values.name, (name) => change({ name }))}
        />
        <TextField
          label="Description"
          maxLength={DESCRIPTION_MAX + 1}
          help="Letters, digits, underscore and hyphen."
          {...form.field('description', values.description, (description) => change({ description }))}
        />
      </GroupBox>
      <GroupBox title="Validation">
        <CheckBox
          label="Validate Dataset"
          checked={values.validate}
          onChange={(validate) => change({ validate })}
          help="Refuses virtual machines whose backup would fail. Without it they are only warned of."
        />
      </GroupBox>
    </>
  )
}

function VirtualMachines({ form, values, change, isChecking, vmFindings }: DatasetPageProps): ReactNode {
  const errorId = useId()
  const { error, onChange, value } = form.field<readonly ChosenVm[]>('vmIds', values.vmIds, (vmIds) =>
    change({ vmIds }),
  )
  const errors = form.findings.filter(({ field, severity }) => field === 'vmIds' && severity === 'error')
  return (
    <>
      <VmPicker
        chosen={value}
        onChange={onChange}
        findings={vmFindings}
        isChecking={isChecking}
        errorId={error === undefined ? undefined : errorId}
      />
      {error !== undefined && (
        <div id={errorId}>
          <FindingBands findings={errors} />
        </div>
      )}
    </>
  )
}
