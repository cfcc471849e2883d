import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatBytes } from '@/base/units'
import { FindingList } from '@/components/finding-list'
import { PropertySheet } from '@/components/property-sheet'
import type { SheetTab } from '@/components/property-sheet'
import { useSheetPlace, useSheetSubject } from '@/components/sheet-subject'
import type { AggregateResource, LunResource, StorageSystemResource, VolumeResource } from '@/contract'
import { storageQueries } from '@/queries/storage-queries'
import { CopyableText } from '@/ui/copyable-text'
import { PropertyList } from '@/ui/property-list'
import { aggregateProperties } from './aggregates-tab'
import { CONTROLLER_STATES, SystemDetails } from './systems-tab'
import { spaceOf, VolumeCopies, VolumeLuns, VolumeMachines } from './volume-details'

const ALL = { limit: 1000 } as const

const OF_VOLUME: readonly SheetTab<VolumeResource>[] = [
  { id: 'general', label: 'General', panel: (volume) => <VolumeGeneral volume={volume} /> },
  {
    id: 'space',
    label: 'Space',
    panel: (volume) => <PropertyList label={`Space of ${volume.name}`} items={spaceOf(volume)} />,
  },
  { id: 'copies', label: 'Snapshot Copies', panel: ({ id }) => <VolumeCopies volume={id} /> },
  { id: 'luns', label: 'LUNs', panel: ({ id }) => <VolumeLuns volume={id} /> },
  { id: 'machines', label: 'Virtual Machines', panel: ({ id }) => <VolumeMachines volume={id} /> },
]

/** Properties of a volume. */
export function VolumeSheet(): ReactNode {
  const { id } = useSheetPlace()
  const query = useQuery(storageQueries.volumes(ALL))
  const subject = useSheetSubject(query, ({ items }) => items.find((volume) => volume.id === id))
  return <PropertySheet what="The volume" subject={subject} nameOf={({ name }) => name} tabs={OF_VOLUME} />
}

function VolumeGeneral({ volume }: { readonly volume: VolumeResource }): ReactNode {
  return (
    <PropertyList
      label={`Volume ${volume.name}`}
      items={[
        { label: 'Volume', value: volume.name },
        { label: 'Storage system', value: volume.storageSystem.name },
        { label: 'Snapshot copies', value: `${volume.snapshotCount} of ${volume.snapshotLimit}` },
        { label: 'LUNs', value: String(volume.lunCount) },
      ]}
    />
  )
}

const OF_LUN: readonly SheetTab<LunResource>[] = [
  { id: 'general', label: 'General', panel: (lun) => <LunGeneral lun={lun} /> },
  {
    id: 'igroups',
    label: 'Mapping',
    panel: (lun) => (
      <PropertyList
        label={`Mapping of ${lun.path}`}
        items={
          lun.igroups.length === 0
            ? [{ label: 'Mapped to', value: 'No host' }]
            : lun.igroups.map(({ host, number }) => ({ label: host.name, value: `LUN ${number}` }))
        }
      />
    ),
  },
]

/** Properties of a LUN. */
export function LunSheet(): ReactNode {
  const { id, within = '' } = useSheetPlace()
  const query = useQuery(storageQueries.luns({ ...ALL, volume: within }))
  const subject = useSheetSubject(query, ({ items }) => items.find((lun) => lun.id === id))
  return <PropertySheet what="The LUN" subject={subject} nameOf={({ path }) => path} tabs={OF_LUN} />
}

function LunGeneral({ lun }: { readonly lun: LunResource }): ReactNode {
  return (
    <>
      <PropertyList
        label={`LUN ${lun.path}`}
        items={[
          { label: 'LUN', value: <CopyableText label="path of the LUN" text={lun.path} /> },
          { label: 'Storage system', value: lun.storageSystem.name },
          { label: 'Volume', value: lun.volume.name },
          { label: 'Size', value: formatBytes(lun.size) },
          { label: 'State', value: lun.online ? 'Online' : 'Offline' },
          { label: 'Serial number', value: <CopyableText label="serial number" text={lun.serial} /> },
          { label: 'Partition style', value: lun.partition },
          { label: 'Clone of', value: lun.clone?.snapshot.name },
        ]}
      />
      {lun.findings.length > 0 && <FindingList label={`Findings of ${lun.path}`} findings={lun.findings} />}
    </>
  )
}

const OF_SYSTEM: readonly SheetTab<StorageSystemResource>[] = [
  { id: 'general', label: 'General', panel: (system) => <SystemGeneral system={system} /> },
  { id: 'details', label: 'Licenses and paths', panel: (system) => <SystemDetails system={system} /> },
]

/** Properties of a storage system. */
export function SystemSheet(): ReactNode {
  const { id } = useSheetPlace()
  const query = useQuery(storageQueries.systems())
  const subject = useSheetSubject(query, ({ items }) => items.find((system) => system.id === id))
  return <PropertySheet what="The storage system" subject={subject} nameOf={({ name }) => name} tabs={OF_SYSTEM} />
}

function SystemGeneral({ system }: { readonly system: StorageSystemResource }): ReactNode {
  return (
    <PropertyList
      label={`System ${system.name}`}
      items={[
        { label: 'Storage system', value: system.name },
        { label: 'Site', value: system.site },
        { label: 'Data ONTAP', value: system.ontapVersion },
        { label: 'Controller', value: CONTROLLER_STATES[system.controller] },
        { label: 'Data', value: system.online ? 'Served' : 'Offline' },
        { label: 'Partner', value: system.partner?.name ?? 'None' },
      ]}
    />
  )
}

const OF_AGGREGATE: readonly SheetTab<AggregateResource>[] = [
  {
    id: 'general',
    label: 'General',
    panel: (row) => <PropertyList label={`Aggregate ${row.name}`} items={aggregateProperties(row)} />,
  },
]

/** Properties of an aggregate. */
export function AggregateSheet(): ReactNode {
  const { id } = useSheetPlace()
  const query = useQuery(storageQueries.aggregates())
  const subject = useSheetSubject(query, ({ items }) => items.find((row) => row.id === id))
  return <PropertySheet what="The aggregate" subject={subject} nameOf={({ name }) => name} tabs={OF_AGGREGATE} />
}
