import { Button } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { List } from '@/components/list'
import { useWizardPlace } from '@/components/place'
import { listReading } from '@/components/query-view'
import type { Reading } from '@/components/query-view'
import { RefusalBand } from '@/components/refusal-band'
import { ViewScript } from '@/components/view-script'
import { WizardOpening } from '@/components/wizard-opening'
import type { StorageConnectionResource } from '@/contract'
import { hostQueries } from '@/queries/host-queries'
import { storageConnectionQueries, useRemoveStorageConnection } from '@/queries/administration-queries'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { DialogButtons, DialogFrame } from '@/ui/dialog-frame'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import { ReasonedButton } from '@/ui/reasoned-button'
import { ConnectionDialog } from './connection-dialog'

const TITLE = 'Manage Storage Connection Settings'
/** The address names a connection, or this for one that is to be added. */
const NEW = 'new'
const NONE: readonly StorageConnectionResource[] = []

function byName(a: StorageConnectionResource, b: StorageConnectionResource): number {
  return a.storageSystem.name.localeCompare(b.storageSystem.name)
}

const COLUMNS: readonly ListColumn<StorageConnectionResource>[] = [
  { id: 'system', header: 'Storage system', width: 190, text: ({ storageSystem }) => storageSystem.name },
  { id: 'protocol', header: 'Protocol', width: 100, text: ({ protocol }) => protocol.toUpperCase() },
  { id: 'port', header: 'Port', width: 80, align: 'end', text: ({ port }) => String(port) },
  { id: 'user', header: 'User', width: 150, text: ({ user }) => user },
]

/** The storage connections of this console, which SnapDrive on its hosts shares. */
export function StorageConnectionsDialog(): ReactNode {
  const place = useWizardPlace()
  const query = useQuery(storageConnectionQueries.list())
  const rows = useMemo(() => query.data?.items.toSorted(byName) ?? NONE, [query.data])
  if (query.data === undefined && place.subject !== undefined) {
    return <WizardOpening title={TITLE} what="The storage connections" queries={[query]} />
  }
  const row = rows.find(({ id }) => id === place.subject)
  if (place.subject === NEW || row !== undefined) return <ConnectionDialog key={row?.id ?? NEW} row={row} />
  return <ConnectionList query={query} rows={rows} />
}

interface ConnectionListProps {
  readonly query: Reading
  readonly rows: readonly StorageConnectionResource[]
}

function ConnectionList({ query, rows }: ConnectionListProps): ReactNode {
  const { open, close } = useWizardPlace()
  const hosts = useQuery(hostQueries.list({ limit: 1 }))
  const [selectedId, select] = useState<string>()
  const [removing, setRemoving] = useState<StorageConnectionResource>()
  const selected = rows.find(({ id }) => id === selectedId)
  const modify = (id: string): void => open('storage-connections', id)
  const noHost = hosts.data?.total === 0 ? 'This console manages no host yet: add one first' : undefined
  const noRow = selected === undefined ? 'Select a connection first' : undefined
  const buttons = [
    { label: 'Add…', reason: noHost, run: () => modify(NEW) },
    { label: 'Modify…', reason: noRow, run: () => selected && modify(selected.id) },
    { label: 'Remove', reason: noRow, run: () => setRemoving(selected) },
  ]
  return (
    <DialogFrame
      title={TITLE}
      width={640}
      height={420}
      isBusy={query.data === undefined && !query.isError}
      onClose={close}
    >
      <p style={{ margin: 0, padding: '10px 12px' }}>
        What is set here stands in the Transport Protocol Settings of SnapDrive on all hosts of this console.
      </p>
      <div style={{ flex: 1, minHeight: 96 }}>
        <List
          id="storage-connections"
          label="Storage connections"
          columns={COLUMNS}
          rows={rows}
          rowId={({ id }) => id}
          selectedId={selectedId}
          onSelect={select}
          onActivate={modify}
          onKey={(event) => event.key === 'Delete' && setRemoving(selected)}
          {...listReading('The storage connections', query)}
          empty={
            <EmptyState title="There is no storage connection yet">
              Those of SnapDrive are taken over when a host is configured; others are added here.
            </EmptyState>
          }
        />
      </div>
      <DialogButtons>
        <div style={{ marginRight: 'auto', display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          {buttons.map(({ label, reason, run }) => (
            <ReasonedButton key={label} label={label} reason={reason} onPress={run} />
          ))}
        </div>
        <Button variant="contained" onClick={close}>
          Close
        </Button>
      </DialogButtons>
      {removing && <RemoveConnection row={removing} onClose={() => setRemoving(undefined)} />}
    </DialogFrame>
  )
}

interface RemoveConnectionProps {
  readonly row: StorageConnectionResource
  readonly onClose: () => void
}

function RemoveConnection({ row, onClose }: RemoveConnectionProps): ReactNode {
  const { mutate, isPending, error } = useRemoveStorageConnection()
  return (
    <ConfirmDialog
      title="Remove Storage Connection"
      question={`Remove the connection to ${row.storageSystem.name}?`}
      goes={[`Its entry in the Transport Protocol Settings of SnapDrive on the hosts of this console`]}
      confirmLabel="Remove"
      isBusy={isPending}
      onConfirm={() => mutate({ storageConnectionId: row.id }, { onSuccess: onClose })}
      onCancel={onClose}
      extraButtons={
        <ViewScript asked={{ name: 'removeStorageConnection', variables: { storageConnectionId: row.id } }} />
      }
    >
      <RefusalBand error={error} />
    </ConfirmDialog>
  )
}
