import CableIcon from '@mui/icons-material/CableOutlined'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { formatBytes } from '@/base/units'
import { FormWizard } from '@/components/form-wizard'
import { useNextWhenChecked } from '@/components/live-check'
import { useWizardPlace } from '@/components/place'
import { useCheck } from '@/components/use-check'
import { useWizardDraft } from '@/components/wizard-draft'
import { type FormPage, useWizardForm } from '@/components/wizard-form'
import { WizardOpening } from '@/components/wizard-opening'
import { WizardSummary } from '@/components/wizard-summary'
import type { DiskChoices, SnapDriveDisk } from '@/contract'
import { snapDriveQueries, useConnectDisk } from '@/queries/snapdrive-queries'
import { GroupBox } from '@/ui/group-box'
import { PropertyList } from '@/ui/property-list'
import { SelectField } from '@/ui/select-field'
import { placementDefaults, placementOf, placementPages } from './placement-draft'
import { PlacementPage } from './placement-pages'
import { placementSummary } from './placement-summary'
import { useConnectedDisk } from './use-connected-disk'

const TITLE = 'Connect Disk Wizard'

const WELCOME: FormPage = {
  id: 'lun',
  title: 'Connect Disk',
  description: 'Which LUN, or which Snapshot copy of one, the host gets as a disk.',
  fields: ['lunId', 'snapshotId'],
}
const LAST: FormPage = {
  id: 'summary',
  title: 'Completing the Connect Disk Wizard',
  description: 'Look the settings over; Back changes them, Finish connects.',
  fields: [],
}

/** Connects a Snapshot copy, if one was selected, or a LUN that nobody uses. */
export function ConnectDiskWizard(): ReactNode {
  const { subject = '', of } = useWizardPlace()
  const [diskId, snapshotId] = of?.split('.') ?? []
  const disks = useQuery(snapDriveQueries.disks(subject))
  const disk = disks.data?.items.find(({ id }) => id === diskId)
  const copy = disk?.snapshots.find(({ id }) => id === snapshotId)
  const choices = useQuery(snapDriveQueries.choices(subject, disk ? { lun: disk.lun.id } : {}))
  if (disks.data === undefined || choices.data === undefined) {
    return <WizardOpening title={TITLE} what="The host" queries={[disks, choices]} />
  }
  return <ConnectForm choices={choices.data} source={disk && copy ? { disk, copy } : undefined} />
}

interface Source {
  readonly disk: SnapDriveDisk
  readonly copy: SnapDriveDisk['snapshots'][number]
}

interface ConnectFormProps {
  readonly choices: DiskChoices
  /** What was selected. */
  readonly source: Source | undefined
}

function ConnectForm({ choices: opening, source }: ConnectFormProps): ReactNode {
  const hostId = opening.host.id
  const sharing = source && source.disk.kind !== 'dedicated' ? 'shared' : 'dedicated'
  const [defaults] = useState(() => ({ lunId: source?.disk.lun.id ?? '', ...placementDefaults(opening, sharing) }))
  const draft = useWizardDraft(defaults)
  const { values, change } = draft
  // Initiators and igroups are those for the storage system of the LUN.
  const ofLun = useQuery({ ...snapDriveQueries.choices(hostId, { lun: values.lunId }), enabled: values.lunId !== '' })
  const choices = ofLun.data ?? opening
  const outcome = useConnectedDisk(hostId)
  const request = {
    lunId: values.lunId,
    snapshotId: source?.copy.id ?? null,
    ...placementOf(values, choices),
  }
  const check = useCheck(request, (body) => snapDriveQueries.checkConnect(hostId, body), !outcome.isConnected)
  const pages = useMemo(
    () => [WELCOME, ...placementPages(values.sharing, !source && opening.cluster !== null), LAST],
    [values.sharing, source, opening.cluster],
  )
  const checked = useWizardForm({ draft, pages, findings: check.answer?.findings ?? [] })
  const form = useNextWhenChecked(checked, check.isChecking || ofLun.isFetching)
  const connect = useConnectDisk()
  const { id } = form.current
  return (
    <FormWizard
      form={form}
      title={TITLE}
      icon={<CableIcon />}
      isBusy={connect.isPending}
      script={{ name: 'connectDisk', variables: { hostId, ...request } }}
      onFinish={() => connect.mutate({ hostId, ...request }, { onSuccess: outcome.show, onError: form.refuse })}
      status={outcome.status}
    >
      {id === 'lun' && (
        <LunPage
          choices={opening}
          source={source}
          lun={form.field('lunId', values.lunId, (lunId) => change({ lunId, initiators: null, igroupIds: null }))}
        />
      )}
      <PlacementPage page={id} values={values} change={change} field={form.field} choices={choices} />
      {id === 'summary' && (
        <WizardSummary
          form={form}
          isChecking={check.isChecking}
          items={[
            { label: 'Host', value: choices.host.name },
            { label: 'LUN', value: source?.disk.path ?? choices.luns.find((lun) => lun.id === values.lunId)?.name },
            { label: 'Snapshot copy', value: source?.copy.name },
            ...placementSummary(values, request.initiators, choices),
          ]}
        />
      )}
    </FormWizard>
  )
}

interface LunPageProps extends ConnectFormProps {
  readonly lun: { readonly value: string; readonly onChange: (id: string) => void; readonly error: string | undefined }
}

function LunPage({ choices, source, lun }: LunPageProps): ReactNode {
  if (source) {
    return (
      <GroupBox title="What is connected">
        <PropertyList
          label="What is connected"
          items={[
            { label: 'Snapshot copy', value: source.copy.name },
            { label: 'LUN', value: source.disk.path },
            { label: 'Size', value: formatBytes(source.disk.size) },
            { label: 'To host', value: choices.host.name },
          ]}
        />
        <p>A clone of the LUN is made as it was then. The LUN itself and its virtual machines are left alone.</p>
      </GroupBox>
    )
  }
  return (
    <GroupBox title={`LUN for ${choices.host.name}`}>
      <SelectField
        label="LUN"
        required
        help="LUNs that no host has as a disk. To look into a backup, select its Snapshot copy below a disk instead."
        options={[
          { value: '', label: 'Choose a LUN' },
          ...choices.luns.map(({ id, name, size, mirrored }) => ({
            value: id,
            label: `${name} (${formatBytes(size)}${mirrored ? ', mirrored' : ''})`,
          })),
        ]}
        {...lun}
      />
    </GroupBox>
  )
}
