import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { QueryView } from '@/components/query-view'
import type { BindField } from '@/components/wizard-form'
import { datasetQueries } from '@/queries/dataset-queries'
import { EmptyState } from '@/ui/empty-state'
import { GroupBox } from '@/ui/group-box'
import { SelectField } from '@/ui/select-field'

export interface DatasetPageProps {
  readonly value: string
  readonly onChange: (datasetId: string) => void
  readonly field: BindField
}

const ALL = { sort: 'name', limit: 1000 } as const

/** Which dataset to back up, where the wizard was not opened for one. */
export function DatasetPage({ value, onChange, field }: DatasetPageProps): ReactNode {
  const query = useQuery(datasetQueries.list(ALL))
  return (
    <QueryView what="The list of datasets" query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title="No datasets yet">Close this wizard and choose Create Dataset first.</EmptyState>
        ) : (
          <GroupBox title="Dataset">
            <SelectField
              label="Dataset"
              required
              options={[
                { value: '', label: 'Choose a dataset' },
                ...items.map(({ id, name, vmCount }) => ({
                  value: id,
                  label: `${name} (${vmCount === 1 ? '1 VM' : `${vmCount} VMs`})`,
                })),
              ]}
              {...field('datasetId', value, onChange)}
            />
          </GroupBox>
        )
      }
    </QueryView>
  )
}
