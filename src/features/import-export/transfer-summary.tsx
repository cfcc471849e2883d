import type { ReactNode } from 'react'
import type { WizardForm } from '@/components/wizard-form'
import { WizardSummary } from '@/components/wizard-summary'
import type { ImportCheckAnswer } from '@/contract'
import { countsText } from './counts-text'
import type { TransferValues } from './import-export-form'

export interface TransferSummaryProps {
  readonly form: WizardForm
  readonly values: TransferValues
  readonly computer: string
  /** Of an import. */
  readonly answer: ImportCheckAnswer | undefined
  readonly isChecking: boolean
}

export function TransferSummary({ form, values, computer, answer, isChecking }: TransferSummaryProps): ReactNode {
  const { action, where, path, fileName, nodes } = values
  const isImport = action === 'import'
  const file = where === 'computer' ? path.trim() : isImport ? fileName : 'A download of the browser'
  const nodeNames = answer?.clusters
    .flatMap((cluster) => cluster.nodes)
    .filter(({ id }) => nodes?.includes(id) === true)
  return (
    <WizardSummary
      form={form}
      isChecking={isChecking}
      items={[
        { label: 'What to do', value: isImport ? 'Import' : 'Export' },
        ...(where === 'computer' ? [{ label: 'Computer', value: computer }] : []),
        { label: 'File', value: file },
        ...(isImport
          ? [
              {
                label: 'Nodes of clusters',
                value: nodes === null ? 'All' : nodeNames?.map(({ name }) => name).join(', ') || 'None',
              },
              { label: 'Changes', value: answer ? countsText(answer.items) : '' },
            ]
          : [{ label: 'Content', value: 'Hosts and datasets of this console, with settings and policies' }]),
      ]}
    />
  )
}
