import type { DiskChoices } from '@/contract'
import type { PropertyItem } from '@/ui/property-list'
import { type PlacementValues, SHARINGS } from './placement-draft'

/** The place of a disk, as the last page of a wizard tells it. */
export function placementSummary(
  { sharing, group, mountPoint, igroupIds }: PlacementValues,
  initiators: readonly string[],
  { igroups, csvPath }: DiskChoices,
): PropertyItem[] {
  return [
    { label: 'LUN type', value: SHARINGS.find(({ value }) => value === sharing)?.label },
    ...(sharing === 'shared'
      ? [{ label: 'Cluster group', value: group.create ? `${group.name} (new)` : group.name }]
      : []),
    { label: 'Drive letter or path', value: sharing === 'csv' ? `${csvPath ?? ''}, given by the cluster` : mountPoint },
    { label: 'Initiators', value: initiators.join('\n') },
    {
      label: 'Igroups',
      value:
        igroupIds === null
          ? 'Automatic'
          : igroups
              .filter(({ id }) => igroupIds.includes(id))
              .map(({ name }) => name)
              .join(', '),
    },
  ]
}
