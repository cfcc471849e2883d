import type { ReactNode } from 'react'
import { List } from '@/components/list'
import { FindingBands } from '@/components/finding-bands'
import { formatBytes } from '@/base/units'
import type { AnswerOf, EndpointOf } from '@/contract'
import { GroupBox } from '@/ui/group-box'
import type { ListColumn } from '@/ui/list-column'

type Answer = AnswerOf<EndpointOf<'checkDeleteBackup'>>
type Row = Answer['snapshots'][number]

const COLUMNS: readonly ListColumn<Row>[] = [
  { id: 'name', header: 'Snapshot copy', width: 320, least: 200, text: (row) => row.name },
  { id: 'volume', header: 'Volume', width: 100, least: 80, text: (row) => row.volume },
  {
    id: 'held',
    header: 'Held',
    width: 90,
    align: 'end',
    text: (row) => formatBytes(row.held),
    sortValue: (row) => row.held,
  },
]

const NAMED_AT_MOST = 8

/** What deleting would take away, and what stands in its way. */
export function DeletionPreview({ answer }: { readonly answer: Answer }): ReactNode {
  const { findings, snapshots, vms } = answer
  const held = snapshots.reduce((sum, snapshot) => sum + snapshot.held, 0)
  const names = vms.slice(0, NAMED_AT_MOST).map((vm) => vm.name)
  const more = vms.length - names.length
  return (
    <>
      <FindingBands findings={findings} />
      <GroupBox title="Will be deleted">
        <p style={{ margin: '0 0 6px' }}>
          {`The backup of ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}. `}
          {snapshots.length === 0
            ? 'The Snapshot copies stay: other virtual machines of the backup need them.'
            : `${snapshots.length} Snapshot copies, which hold ${formatBytes(held)}.`}
        </p>
        {snapshots.length > 0 && (
          <div style={{ height: Math.min(8, snapshots.length + 1) * 27 }}>
            <List
              id="deletion-preview"
              label="Snapshot copies to delete"
              columns={COLUMNS}
              rows={snapshots}
              rowId={(row) => row.id}
            />
          </div>
        )}
      </GroupBox>
    </>
  )
}
