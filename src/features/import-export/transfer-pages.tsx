import type { ReactNode } from 'react'
import { GroupBox } from '@/ui/group-box'
import { RadioGroup } from '@/ui/radio-group'
import type { TransferValues } from './import-export-form'

export function TransferWelcome(): ReactNode {
  return (
    <>
      <p>The hosts and datasets of this management console, with their settings and policies, go into a file:</p>
      <ul>
        <li>another console reads it, so that both have the same configuration,</li>
        <li>this console reads it again later, to go back to what was exported,</li>
        <li>it is a copy of the moment: what changes afterwards is not in it.</li>
      </ul>
      <p>
        Backups stay where they are. A host is best managed from one console only. Keep the file outside the directory
        in which SMHV is installed. Press Next to begin.
      </p>
    </>
  )
}

interface ActionPageProps {
  readonly values: TransferValues
  readonly change: (part: Partial<TransferValues>) => void
}

export function ActionPage({ values, change }: ActionPageProps): ReactNode {
  return (
    <GroupBox title="What to do">
      <RadioGroup
        label="What to do"
        hideLabel
        value={values.action}
        onChange={(action) => change({ action })}
        options={[
          { value: 'export', label: 'Export', help: 'Writes the hosts and datasets of this console into a file.' },
          {
            value: 'import',
            label: 'Import',
            help: 'Reads them from a file. What would change is shown before anything is changed.',
          },
        ]}
      />
    </GroupBox>
  )
}
