import MoveIcon from '@mui/icons-material/DriveFileMoveOutlined'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { formatBytes } from '@/base/units'
import { FormWizard } from '@/components/form-wizard'
import { useNextWhenChecked } from '@/components/live-check'
import { useWizardPlace } from '@/components/place'
import { durationText, timeText } from '@/components/time-text'
import { useCheck } from '@/components/use-check'
import { useWizardDraft } from '@/components/wizard-draft'
import { useWizardForm } from '@/components/wizard-form'
import type { FormPage } from '@/components/wizard-form'
import { WizardOpening } from '@/components/wizard-opening'
import { WizardSummary } from '@/components/wizard-summary'
import type { ClusterResource, HostDisk, VirtualMachineDetail } from '@/contract'
import type { MigrationKind } from '@/domain/hyperv/virtual-machine'
import { hostQueries } from '@/queries/host-queries'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { clusterQueries, hyperVQueries, useMigrateVirtualMachine } from '@/queries/windows-queries'
import { GroupBox } from '@/ui/group-box'
import { MessageBand } from '@/ui/message-band'
import { RadioGroup } from '@/ui/radio-group'
import { SelectField } from '@/ui/select-field'

const TITLE = 'Move Wizard'

const PAGES: readonly FormPage[] = [
  { id: 'kind', title: 'Move Type', description: 'What is moved, and whether it goes on running.', fields: ['kind'] },
  { id: 'target', title: 'Destination', description: 'Where it goes.', fields: ['toHostId', 'toDiskId'] },
  { id: 'summary', title: 'Summary', description: 'Look the move over, then press Finish.', fields: [] },
]

const KINDS = [
  {
    value: 'live',
    label: 'Live migration',
    help: 'To another node of the cluster; the virtual machine goes on running.',
  },
  { value: 'quick', label: 'Quick migration', help: 'To another node, by way of the saved state: a short outage.' },
  { value: 'storage', label: 'Storage migration', help: 'The files go to another disk; the virtual machine stays.' },
] as const

interface MoveValues {
  readonly kind: MigrationKind
  /** Empty until one is chosen. */
  readonly toHostId: string
  readonly toDiskId: string
}

/** Moves a VM to another node of its cluster, or its files to another disk. */
export function MoveWizard(): ReactNode {
  const { subject = '' } = useWizardPlace()
  const machine = useQuery(virtualMachineQueries.detail(subject))
  const vm = machine.data
  const cluster = useQuery({ ...clusterQueries.detail(vm?.cluster?.id ?? ''), enabled: vm?.cluster != null })
  const disks = useQuery({
    ...hostQueries.disks(vm?.cluster?.id ?? vm?.host.id ?? ''),
    enabled: vm !== undefined,
  })
  if (vm === undefined || disks.data === undefined || (vm.cluster !== null && cluster.data === undefined)) {
    return <WizardOpening title={TITLE} what="The virtual machine" queries={[machine, disks, cluster]} />
  }
  return <MoveForm vm={vm} cluster={cluster.data} disks={disks.data.items} />
}

interface MoveFormProps {
  readonly vm: VirtualMachineDetail
  readonly cluster: ClusterResource | undefined
  readonly disks: readonly HostDisk[]
}

function MoveForm({ vm, cluster, disks }: MoveFormProps): ReactNode {
  const [defaults] = useState<MoveValues>({ kind: vm.cluster ? 'live' : 'storage', toHostId: '', toDiskId: '' })
  const [began, setBegan] = useState<VirtualMachineDetail>()
  const draft = useWizardDraft(defaults)
  const { values, change } = draft
  const request = {
    kind: values.kind,
    toHostId: values.kind === 'storage' ? null : values.toHostId || null,
    toDiskId: values.kind === 'storage' ? values.toDiskId || null : null,
  }
  // Once it has begun, a second one would only be told that the first is under way.
  const check = useCheck(request, (body) => hyperVQueries.checkMigration(vm.id, body), began === undefined)
  const checked = useWizardForm({ draft, pages: PAGES, findings: check.answer?.findings ?? [] })
  const form = useNextWhenChecked(checked, check.isChecking)
  const migrate = useMigrateVirtualMachine()
  const nodes = (cluster?.nodes ?? []).filter(({ id }) => id !== vm.host.id)
  const node = nodes.find(({ id }) => id === request.toHostId)
  const disk = disks.find(({ id }) => id === request.toDiskId)
  const { id } = form.current
  return (
    <FormWizard
      form={form}
      title={TITLE}
      icon={<MoveIcon />}
      isBusy={migrate.isPending}
      script={{ name: 'migrateVirtualMachine', variables: { vmId: vm.id, ...request } }}
      onFinish={() => migrate.mutate({ vmId: vm.id, ...request }, { onSuccess: setBegan, onError: form.refuse })}
      status={began && <MoveBegan vm={began} />}
    >
      {id === 'kind' && (
        <GroupBox title={`What to move of ${vm.name}`}>
          <RadioGroup
            label="Type of move"
            hideLabel
            options={KINDS}
            {...form.field('kind', values.kind, (kind) => change({ kind }))}
          />
        </GroupBox>
      )}
      {id === 'target' && (
        <GroupBox title={values.kind === 'storage' ? 'Disk to move to' : 'Node to move to'}>
          <Destination
            isStorage={values.kind === 'storage'}
            node={form.field('toHostId', values.toHostId, (toHostId) => change({ toHostId }))}
            disk={form.field('toDiskId', values.toDiskId, (toDiskId) => change({ toDiskId }))}
            nodes={nodes}
            disks={disks}
          />
        </GroupBox>
      )}
      {id === 'summary' && (
        <WizardSummary
          form={form}
          isChecking={check.isChecking}
          items={[
            { label: 'Virtual machine', value: vm.name },
            { label: 'Type', value: KINDS.find(({ value }) => value === values.kind)?.label },
            { label: 'From', value: vm.host.name },
            { label: 'To', value: node?.name ?? disk?.mountPoint },
            { label: 'Will take about', value: check.answer && durationText(check.answer.expectedDuration) },
          ]}
        />
      )}
    </FormWizard>
  )
}

interface ChoiceOf {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | undefined
}

interface DestinationProps {
  readonly isStorage: boolean
  readonly node: ChoiceOf
  readonly disk: ChoiceOf
  readonly nodes: ClusterResource['nodes']
  readonly disks: readonly HostDisk[]
}

function diskLabel({ mountPoint, size }: HostDisk): string {
  return size === null ? mountPoint : `${mountPoint} (${formatBytes(size)})`
}

function Destination({ isStorage, node, disk: target, nodes, disks }: DestinationProps): ReactNode {
  if (isStorage) {
    return (
      <SelectField
        label="Disk"
        required
        options={[
          { value: '', label: 'Choose a disk' },
          ...disks.map((disk) => ({ value: disk.id, label: diskLabel(disk) })),
        ]}
        {...target}
      />
    )
  }
  return (
    <SelectField
      label="Node"
      required
      help={
        nodes.length === 0 ? 'The virtual machine is not highly available: it has no other node to go to.' : undefined
      }
      options={[
        { value: '', label: 'Choose a node' },
        ...nodes.map(({ id, name, up }) => ({ value: id, label: up ? name : `${name} (down)` })),
      ]}
      {...node}
    />
  )
}

function MoveBegan({ vm: { name, migrationTo, host } }: { readonly vm: VirtualMachineDetail }): ReactNode {
  const isRunning = migrationTo !== null
  return (
    <MessageBand
      severity="success"
      isAnnounced
      title={isRunning ? `${name} is on its way to ${migrationTo.to.name}.` : `${name} is on ${host.name}.`}
      cause={isRunning ? `It will be there at ${timeText(migrationTo.endsAt)} of the simulated clock.` : undefined}
    />
  )
}
