import { Button } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { List } from '@/components/list'
import { useWizardPlace } from '@/components/place'
import { listReading } from '@/components/query-view'
import type { HostLicense } from '@/contract'
import { licenseQueries } from '@/queries/administration-queries'
import { DialogButtons, DialogFrame } from '@/ui/dialog-frame'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import { LicenseForm } from './license-form'

const TYPES = { 'per-server': 'Per Server', 'per-storage': 'Per Storage' } as const
const NONE: readonly HostLicense[] = []

const COLUMNS: readonly ListColumn<HostLicense>[] = [
  { id: 'name', header: 'Host', width: 150, text: ({ name }) => name },
  { id: 'type', header: 'License type', width: 110, text: ({ type }) => TYPES[type] },
  { id: 'smhv', header: 'SMHV', width: 100, text: ({ licensed }) => (licensed ? 'Licensed' : 'Not licensed') },
  {
    id: 'snapDrive',
    header: 'SnapDrive',
    width: 100,
    text: ({ snapDriveLicensed }) => (snapDriveLicensed ? 'Licensed' : 'Not licensed'),
  },
  {
    id: 'storage',
    header: 'Storage systems',
    width: 180,
    text: ({ storageSystems }) => storageSystems.map(({ name }) => name).join(', ') || '–',
  },
]

/** License Settings of the root node: how SMHV and SnapDrive are licensed on each managed host. The address names the host. */
export function LicenseSettingsDialog(): ReactNode {
  const place = useWizardPlace()
  const query = useQuery(licenseQueries.list())
  const rows = query.data?.items ?? NONE
  const host = rows.find(({ id }) => id === place.subject) ?? rows[0]
  return (
    <DialogFrame
      title="License Settings"
      width={720}
      height={704}
      isBusy={query.data === undefined && !query.isError}
      onClose={() => place.close()}
    >
      <div style={{ flex: '1 0 96px', minHeight: 0 }}>
        <List
          id="licenses"
          label="Hosts and their licenses"
          columns={COLUMNS}
          rows={rows}
          rowId={({ id }) => id}
          selectedId={host?.id}
          onSelect={(id) => place.open('license-settings', id)}
          {...listReading('The licenses', query)}
          empty={
            <EmptyState
              title="This console manages no host yet"
              actions={
                <Button variant="contained" onClick={() => place.open('add-host')}>
                  Add Host
                </Button>
              }
            >
              Licenses belong to hosts, or to the storage systems that they use.
            </EmptyState>
          }
        />
      </div>
      {host === undefined ? (
        <DialogButtons>
          <Button variant="outlined" onClick={() => place.close()}>
            Close
          </Button>
        </DialogButtons>
      ) : (
        <LicenseForm key={host.id} host={host} />
      )}
    </DialogFrame>
  )
}
