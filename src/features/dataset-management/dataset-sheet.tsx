import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { List } from '@/components/list'
import { useWizardPlace } from '@/components/place'
import { PropertySheet } from '@/components/property-sheet'
import type { SheetTab } from '@/components/property-sheet'
import { QueryView } from '@/components/query-view'
import { SheetBackups, SheetMachines } from '@/components/sheet-lists'
import { itself, useSheetPlace, useSheetSubject } from '@/components/sheet-subject'
import type { DatasetDetail } from '@/contract'
import { datasetQueries } from '@/queries/dataset-queries'
import { policyQueries } from '@/queries/policy-queries'
import { DatasetDetails } from './dataset-details'
import { POLICY_COLUMNS } from './policies-pane'

const TABS: readonly SheetTab<DatasetDetail>[] = [
  { id: 'general', label: 'General', panel: ({ id }) => <DatasetDetails datasetId={id} /> },
  { id: 'members', label: 'Members', panel: ({ id }) => <SheetMachines of={{ dataset: id }} /> },
  { id: 'policies', label: 'Policies', panel: (dataset) => <Policies dataset={dataset} /> },
  { id: 'backups', label: 'Backups', panel: ({ id }) => <SheetBackups of={{ dataset: id }} /> },
]

/** Properties of a dataset. */
export function DatasetSheet(): ReactNode {
  const { id } = useSheetPlace()
  const subject = useSheetSubject(useQuery(datasetQueries.detail(id)), itself)
  return <PropertySheet what="The dataset" subject={subject} nameOf={({ name }) => name} tabs={TABS} />
}

function Policies({ dataset }: { readonly dataset: DatasetDetail }): ReactNode {
  const { open } = useWizardPlace()
  const query = useQuery(policyQueries.list(dataset.id))
  return (
    <QueryView what="The policies" query={query}>
      {({ items }) => (
        <List
          id="sheet-policies"
          label="Policies of the dataset"
          columns={POLICY_COLUMNS}
          rows={items}
          rowId={(policy) => policy.id}
          onActivate={(id) => open('properties', `policy:${dataset.id}:${id}`)}
          empty="The dataset has no policy."
        />
      )}
    </QueryView>
  )
}
