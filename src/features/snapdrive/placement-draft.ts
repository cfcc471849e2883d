import type { FormPage } from '@/components/wizard-form'
import type { DiskChoices } from '@/contract'
import {
  CORE_CLUSTER_GROUP,
  type DiskSharing,
  type GroupChoice,
  letterOf,
  rootOf,
} from '@/domain/snapdrive/disk-connection'

/** What the pages on the place of a disk hold. */
export interface PlacementValues {
  readonly sharing: DiskSharing
  readonly group: GroupChoice
  readonly place: 'letter' | 'folder'
  readonly mountPoint: string
  /** null = all that the hosts have for the storage system. */
  readonly initiators: readonly string[] | null
  /** null = automatic management. */
  readonly igroupIds: readonly string[] | null
}

export function placementDefaults(choices: DiskChoices, sharing: DiskSharing): PlacementValues {
  const here = choices.groups.find(({ name, node }) => node === choices.host.name && name !== CORE_CLUSTER_GROUP)
  return {
    sharing,
    group: here ? { name: here.name, create: false } : { name: '', create: true },
    place: 'letter',
    mountPoint: firstLetter(choices, sharing),
    initiators: null,
    igroupIds: null,
  }
}

export function firstLetter(choices: DiskChoices, sharing: DiskSharing): string {
  const [letter] = lettersFor(choices, sharing)
  return letter === undefined ? '' : `${letter}:\\`
}

export function lettersFor({ letters }: DiskChoices, sharing: DiskSharing): readonly string[] {
  return sharing === 'dedicated' ? letters.dedicated : letters.shared
}

/** Initiators of the hosts that are going to see the disk. */
export function fittingInitiators({ initiators, host }: DiskChoices, sharing: DiskSharing): DiskChoices['initiators'] {
  return sharing === 'dedicated' ? initiators.filter((row) => row.host.id === host.id) : initiators
}

/** The same as the request has it. */
export function placementOf(values: PlacementValues, choices: DiskChoices) {
  const { sharing, group, mountPoint, initiators, igroupIds } = values
  const fitting = fittingInitiators(choices, sharing).map(({ name }) => name)
  return {
    sharing,
    group: sharing === 'shared' ? { ...group, name: group.name.trim() } : null,
    mountPoint: sharing === 'csv' ? '' : mountPoint.trim(),
    initiators: initiators === null ? fitting : fitting.filter((name) => initiators.includes(name)),
    igroupIds: igroupIds === null ? null : [...igroupIds],
  }
}

/** A folder below a shared drive brings the group of that drive with it (R183). */
export function groupOfFolder({ roots }: DiskChoices, sharing: DiskSharing, mountPoint: string): string | null {
  if (sharing !== 'shared' || letterOf(mountPoint) !== null || mountPoint.length < 3) return null
  const root = rootOf(mountPoint)
  return roots.find((disk) => disk.mountPoint.toUpperCase() === root)?.group ?? null
}

const TYPE: FormPage = {
  id: 'type',
  title: 'Select a LUN Type',
  description: 'Whether one host uses the disk, or the cluster.',
  fields: ['sharing'],
}
const GROUP: FormPage = {
  id: 'group',
  title: 'Specify Microsoft Cluster Services Group',
  description: 'A shared disk is a resource of a group. Choose the one that the application uses.',
  fields: ['group'],
}
const PROPERTIES: FormPage = {
  id: 'properties',
  title: 'Select LUN Properties',
  description: 'A free drive letter, or a folder on another drive.',
  fields: ['mountPoint'],
}
const INITIATORS: FormPage = {
  id: 'initiators',
  title: 'Select Initiators',
  description: 'Through which the hosts see the LUN.',
  fields: ['initiators'],
}
const IGROUPS: FormPage = {
  id: 'igroups',
  title: 'Select Initiator Group Management',
  description: 'Who keeps the igroups on the storage system.',
  fields: ['igroupIds'],
}

/** The pages on the place of a disk, as far as its type needs them (R182). */
export function placementPages(sharing: DiskSharing, mayChooseType: boolean): FormPage[] {
  return [
    ...(mayChooseType ? [TYPE] : []),
    ...(sharing === 'shared' ? [GROUP] : []),
    ...(sharing === 'csv' ? [] : [PROPERTIES]),
    INITIATORS,
    IGROUPS,
  ]
}

export const SHARINGS = [
  { value: 'dedicated', label: 'Dedicated', help: 'One host uses the disk.' },
  {
    value: 'shared',
    label: 'Shared (Microsoft Cluster Services only)',
    help: 'A resource of a group, online on one node at a time.',
  },
  { value: 'csv', label: 'Cluster shared volume', help: 'All nodes use it, below C:\\ClusterStorage.' },
] as const
