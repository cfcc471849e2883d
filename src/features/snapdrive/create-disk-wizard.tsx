import AddIcon from '@mui/icons-material/AddOutlined'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { formatBytes, GiB } from '@/base/units'
import { FormWizard } from '@/components/form-wizard'
import { useNextWhenChecked } from '@/components/live-check'
import { useWizardPlace } from '@/components/place'
import { useCheck } from '@/components/use-check'
import { useWizardDraft } from '@/components/wizard-draft'
import { type FormPage, useWizardForm } from '@/components/wizard-form'
import { WizardOpening } from '@/components/wizard-opening'
import { WizardSummary } from '@/components/wizard-summary'
import type { DiskChoices, VolumeResource } from '@/contract'
import { snapDriveQueries, useCreateDisk } from '@/queries/snapdrive-queries'
import { storageQueries } from '@/queries/storage-queries'
import { GroupBox } from '@/ui/group-box'
import { NumberField } from '@/ui/number-field'
import { SelectField } from '@/ui/select-field'
import { TextField } from '@/ui/text-field'
import { placementDefaults, placementOf, placementPages } from './placement-draft'
import { PlacementPage } from './placement-pages'
import { placementSummary } from './placement-summary'
import { useConnectedDisk } from './use-connected-disk'

const TITLE = 'Create Disk Wizard'

const LUN: FormPage = {
  id: 'lun',
  title: 'LUN Path, Name and Size',
  description: 'Where the LUN lies on the storage system. SnapDrive creates LUNs of up to 14 TB.',
  fields: ['volumeId', 'name', 'size'],
}
const LAST: FormPage = {
  id: 'summary',
  title: 'Completing the Create Disk Wizard',
  description: 'Look the settings over; Back changes them, Finish creates the disk.',
  fields: [],
}

/** Creates a LUN and connects it to a host or its cluster. */
export function CreateDiskWizard(): ReactNode {
  const { subject = '' } = useWizardPlace()
  const volumes = useQuery(storageQueries.volumes({ limit: 1000, sort: 'name' }))
  const choices = useQuery(snapDriveQueries.choices(subject, {}))
  if (volumes.data === undefined || choices.data === undefined) {
    return <WizardOpening title={TITLE} what="The host" queries={[volumes, choices]} />
  }
  return <CreateForm opening={choices.data} volumes={volumes.data.items} />
}

interface CreateFormProps {
  readonly opening: DiskChoices
  readonly volumes: readonly VolumeResource[]
}

function CreateForm({ opening, volumes }: CreateFormProps): ReactNode {
  const hostId = opening.host.id
  const [defaults] = useState(() => ({
    volumeId: '',
    name: '',
    size: 100 as number | null,
    ...placementDefaults(opening, 'dedicated'),
  }))
  const draft = useWizardDraft(defaults)
  const { values, change } = draft
  const ofVolume = useQuery({
    ...snapDriveQueries.choices(hostId, { volume: values.volumeId }),
    enabled: values.volumeId !== '',
  })
  const choices = ofVolume.data ?? opening
  const outcome = useConnectedDisk(hostId)
  const { volumeId, name } = values
  const request = { volumeId, name, size: (values.size ?? 0) * GiB, ...placementOf(values, choices) }
  const check = useCheck(request, (body) => snapDriveQueries.checkCreate(hostId, body), !outcome.isConnected)
  const pages = useMemo(
    () => [LUN, ...placementPages(values.sharing, opening.cluster !== null), LAST],
    [values.sharing, opening.cluster],
  )
  const checked = useWizardForm({ draft, pages, findings: check.answer?.findings ?? [] })
  const form = useNextWhenChecked(checked, check.isChecking || ofVolume.isFetching)
  const create = useCreateDisk()
  const { id } = form.current
  const volume = volumes.find((row) => row.id === volumeId)
  return (
    <FormWizard
      form={form}
      title={TITLE}
      icon={<AddIcon />}
      isBusy={create.isPending}
      script={{ name: 'createDisk', variables: { hostId, ...request } }}
      onFinish={() => create.mutate({ hostId, ...request }, { onSuccess: outcome.show, onError: form.refuse })}
      status={outcome.status}
    >
      {id === 'lun' && (
        <GroupBox title={`New LUN for ${opening.host.name}`}>
          <SelectField
            label="Volume"
            required
            options={[{ value: '', label: 'Choose a volume' }, ...volumes.map(volumeOption)]}
            {...form.field('volumeId', volumeId, (next) =>
              change({ volumeId: next, initiators: null, igroupIds: null }),
            )}
          />
          <TextField label="LUN name" required {...form.field('name', name, (next) => change({ name: next }))} />
          <NumberField
            label="LUN size"
            required
            min={1}
            unit="GB"
            {...form.field('size', values.size ?? undefined, (size) => change({ size: size ?? null }))}
          />
        </GroupBox>
      )}
      <PlacementPage page={id} values={values} change={change} field={form.field} choices={choices} />
      {id === 'summary' && (
        <WizardSummary
          form={form}
          isChecking={check.isChecking}
          items={[
            { label: 'Host', value: choices.host.name },
            { label: 'Volume', value: volume && `${volume.storageSystem.name}:${volume.name}` },
            { label: 'LUN', value: `${name}, ${formatBytes(request.size)}` },
            ...placementSummary(values, request.initiators, choices),
          ]}
        />
      )}
    </FormWizard>
  )
}

function volumeOption({ id, name, storageSystem, available }: VolumeResource) {
  return { value: id, label: `${storageSystem.name}:${name} (${formatBytes(available)} free)` }
}
