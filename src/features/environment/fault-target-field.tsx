import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { FaultKindResource, Ref } from '@/contract'
import { hostQueries } from '@/queries/host-queries'
import { snapshotQueries, storageQueries } from '@/queries/storage-queries'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { SelectField } from '@/ui/select-field'
import { TextField } from '@/ui/text-field'

interface FaultTargetFieldProps {
  readonly type: FaultKindResource['target']
  readonly value: string | undefined
  readonly onChange: (id: string | undefined) => void
  readonly error: string | undefined
}

/** More than this is no list to choose from: the filter narrows it. */
const AT_MOST = 200

const LABELS: Readonly<Record<FaultKindResource['target'], string>> = {
  host: 'Host',
  'virtual-machine': 'Virtual machine',
  'storage-system': 'Storage system',
  volume: 'Volume',
  lun: 'LUN',
  snapshot: 'Snapshot copy',
  mirror: 'SnapMirror relationship',
  site: 'Site',
  environment: 'Environment',
}

/** The objects that a fault can act on; many of them are narrowed down by name. */
export function FaultTargetField({ type, value, onChange, error }: FaultTargetFieldProps): ReactNode {
  const [q, setQ] = useState('')
  const { targets, total } = useTargets(type, q)
  const isKnown = targets.some((target) => target.id === value)
  return (
    <>
      {(total > AT_MOST || q !== '') && (
        <TextField
          label="Filter by name"
          value={q}
          onChange={setQ}
          help={total > AT_MOST ? `The first ${AT_MOST} of ${total} are offered.` : undefined}
        />
      )}
      <SelectField
        label={LABELS[type]}
        value={isKnown && value !== undefined ? value : ''}
        options={[
          { value: '', label: 'Choose…' },
          ...targets.map((target) => ({ value: target.id, label: target.name })),
        ]}
        onChange={(id) => onChange(id === '' ? undefined : id)}
        error={error}
        required
      />
    </>
  )
}

function useTargets(type: FaultKindResource['target'], q: string): { targets: readonly Ref[]; total: number } {
  const page = { limit: AT_MOST, ...(q === '' ? {} : { q }) }
  const on = (wanted: FaultKindResource['target']): { enabled: boolean } => ({ enabled: wanted === type })
  const machines = useQuery({
    ...virtualMachineQueries.list({ ...page, sort: 'name', managed: false }),
    ...on('virtual-machine'),
  })
  const hosts = useQuery({ ...hostQueries.discovery(page), ...on('host') })
  const systems = useQuery({ ...storageQueries.systems(), enabled: type === 'storage-system' || type === 'site' })
  const volumes = useQuery({ ...storageQueries.volumes(page), ...on('volume') })
  const snapshots = useQuery({
    ...snapshotQueries.list({ ...page, sort: 'createdAt', order: 'desc' }),
    ...on('snapshot'),
  })
  const luns = useQuery({ ...storageQueries.luns(page), ...on('lun') })
  const mirrors = useQuery({ ...storageQueries.mirrors(), ...on('mirror') })
  switch (type) {
    case 'virtual-machine':
      return {
        targets: (machines.data?.items ?? []).map((vm) => ({ id: vm.id, name: `${vm.name} (${vm.host.name})` })),
        total: machines.data?.total ?? 0,
      }
    case 'host':
      return named((hosts.data?.items ?? []).filter((host) => host.kind === 'host'))
    case 'storage-system':
      return named(systems.data?.items ?? [])
    case 'site':
      return named(
        [...new Set((systems.data?.items ?? []).map(({ site }) => site))].map((site) => ({ id: site, name: site })),
      )
    case 'volume':
      return named(
        (volumes.data?.items ?? []).map((volume) => ({
          id: volume.id,
          name: `${volume.storageSystem.name}:${volume.name}`,
        })),
        volumes.data?.total,
      )
    case 'lun':
      return named(
        (luns.data?.items ?? []).map((lun) => ({ id: lun.id, name: `${lun.storageSystem.name}:${lun.path}` })),
        luns.data?.total,
      )
    case 'snapshot':
      return named(
        (snapshots.data?.items ?? []).map((copy) => ({
          id: copy.id,
          name: `${copy.storageSystem}:${copy.volume.name} ${copy.name}`,
        })),
        snapshots.data?.total,
      )
    case 'environment':
      return named([{ id: 'mail-server', name: 'Mail server' }])
    case 'mirror':
      return named(
        (mirrors.data?.items ?? []).map((mirror) => ({
          id: mirror.id,
          name: `${mirror.source} → ${mirror.destination}`,
        })),
      )
  }
}

function named(targets: readonly Ref[], total = targets.length): { targets: readonly Ref[]; total: number } {
  return { targets: targets.map(({ id, name }) => ({ id, name })), total }
}
