import type { ReactNode } from 'react'
import type { BindField } from '@/components/wizard-form'
import type { DiskChoices } from '@/contract'
import { CheckBox } from '@/ui/check-box'
import { GroupBox } from '@/ui/group-box'
import { MessageBand } from '@/ui/message-band'
import { RadioGroup } from '@/ui/radio-group'
import { SelectField } from '@/ui/select-field'
import { TextField } from '@/ui/text-field'
import {
  firstLetter,
  fittingInitiators,
  groupOfFolder,
  lettersFor,
  type PlacementValues,
  SHARINGS,
} from './placement-draft'

export interface PlacementPageProps {
  readonly page: string
  readonly values: PlacementValues
  readonly change: (part: Partial<PlacementValues>) => void
  readonly field: BindField
  readonly choices: DiskChoices
}

/** The page on show, if it is one on the place of the disk. */
export function PlacementPage(props: PlacementPageProps): ReactNode {
  const { page, values, change, field, choices } = props
  switch (page) {
    case 'type':
      return (
        <GroupBox title={`How ${choices.host.name} uses the disk`}>
          <RadioGroup
            label="LUN type"
            hideLabel
            options={SHARINGS}
            {...field('sharing', values.sharing, (sharing) =>
              change({ sharing, place: 'letter', mountPoint: firstLetter(choices, sharing), initiators: null }),
            )}
          />
        </GroupBox>
      )
    case 'group':
      return <GroupPage {...props} />
    case 'properties':
      return <PropertiesPage {...props} />
    case 'initiators':
      return <InitiatorsPage {...props} />
    case 'igroups':
      return <IgroupsPage {...props} />
    default:
      return null
  }
}

const NEW_GROUP = [
  { value: 'existing', label: 'Select a cluster group by name' },
  { value: 'new', label: 'Create a new cluster group' },
] as const

function GroupPage({ values: { group }, change, field, choices }: PlacementPageProps): ReactNode {
  const bound = field('group', group.name, (name) => change({ group: { ...group, name } }))
  return (
    <GroupBox title="Cluster services group">
      <RadioGroup
        label="Cluster group"
        hideLabel
        options={NEW_GROUP}
        value={group.create ? 'new' : 'existing'}
        onChange={(kind) => change({ group: { name: '', create: kind === 'new' } })}
      />
      {group.create ? (
        <TextField label="New group name" required {...bound} />
      ) : (
        <SelectField
          label="Group Name"
          required
          help={`SnapDrive connects from the node on which the group is online: ${choices.host.name} now.`}
          options={[
            { value: '', label: 'Choose a group' },
            ...choices.groups.map(({ name, node }) => ({ value: name, label: `${name} (online on ${node})` })),
          ]}
          {...bound}
        />
      )}
    </GroupBox>
  )
}

const PLACES = [
  { value: 'letter', label: 'Assign a drive letter' },
  { value: 'folder', label: 'Use a volume mount point' },
] as const

function PropertiesPage({ values, change, field, choices }: PlacementPageProps): ReactNode {
  const { place, mountPoint, sharing } = values
  const group = groupOfFolder(choices, sharing, mountPoint)
  const bound = field('mountPoint', mountPoint, (next: string) => {
    // The group is that of the drive, and chosen with it.
    const owner = groupOfFolder(choices, sharing, next)
    change({ mountPoint: next, ...(owner === null ? {} : { group: { name: owner, create: false } }) })
  })
  return (
    <GroupBox title="Drive letter or path">
      <RadioGroup
        label="Place of the disk"
        hideLabel
        options={PLACES}
        value={place}
        onChange={(next) => change({ place: next, mountPoint: next === 'letter' ? firstLetter(choices, sharing) : '' })}
      />
      {place === 'letter' ? (
        <SelectField
          label="Drive letter"
          required
          options={lettersFor(choices, sharing).map((letter) => ({ value: `${letter}:\\`, label: `${letter}:` }))}
          {...bound}
        />
      ) : (
        <TextField label="Drive path" required help="For example G:\mount_drive1\" {...bound} />
      )}
      {place === 'folder' && group !== null && (
        <MessageBand severity="advice" title={`The disk belongs to ${group}, the group of that drive.`} />
      )}
    </GroupBox>
  )
}

function InitiatorsPage({ values, change, field, choices }: PlacementPageProps): ReactNode {
  const fitting = fittingInitiators(choices, values.sharing)
  const chosen = values.initiators ?? fitting.map(({ name }) => name)
  const { error, onChange } = field('initiators', chosen, (initiators: readonly string[]) => change({ initiators }))
  return (
    <GroupBox title="Initiators">
      {fitting.map(({ name, protocol, host }, index) => (
        <CheckBox
          key={name}
          label={`${host.name}: ${name} (${protocol === 'iscsi' ? 'iSCSI' : 'FCP'})`}
          checked={chosen.includes(name)}
          error={index === 0 ? error : undefined}
          onChange={(on) => onChange(on ? [...chosen, name] : chosen.filter((other) => other !== name))}
        />
      ))}
      {fitting.length === 0 && (
        <MessageBand severity="warning" title="The host has no initiator for this storage system." />
      )}
    </GroupBox>
  )
}

const MANAGEMENT = [
  { value: 'automatic', label: 'Automatic', help: 'SnapDrive uses the igroups of the initiators, or creates them.' },
  { value: 'manual', label: 'Manual', help: 'The LUN is mapped to the igroups that are ticked, and to no other.' },
] as const

function IgroupsPage({ values: { igroupIds }, change, field, choices }: PlacementPageProps): ReactNode {
  const chosen = igroupIds ?? []
  const { error, onChange } = field('igroupIds', chosen, (next: readonly string[]) => change({ igroupIds: next }))
  return (
    <GroupBox title="Initiator group management">
      <RadioGroup
        label="Management of igroups"
        hideLabel
        options={MANAGEMENT}
        value={igroupIds === null ? 'automatic' : 'manual'}
        error={igroupIds !== null && choices.igroups.length === 0 ? error : undefined}
        onChange={(kind) => change({ igroupIds: kind === 'automatic' ? null : [] })}
      />
      {igroupIds !== null &&
        choices.igroups.map(({ id, name }, index) => (
          <CheckBox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            error={index === 0 ? error : undefined}
            onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id))}
          />
        ))}
    </GroupBox>
  )
}
