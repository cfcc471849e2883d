import ClusterIcon from '@mui/icons-material/HubOutlined'
import ErrorIcon from '@mui/icons-material/Error'
import HostIcon from '@mui/icons-material/DnsOutlined'
import type { ReactNode } from 'react'
import type { FindingResource, VirtualMachineResource } from '@/contract'
import { explain } from '@/domain/findings/catalogue'
import { paint } from '@/ui/paint'
import type { TreeItem } from '@/ui/tree-item'
import { VmStateIcon } from './status-icon'
import type { VmCandidates } from './vm-candidates'
import { countByHost, groupCheck } from './vm-choice'
import type { ChosenVm } from './vm-choice'

export interface VmPickerTreeOptions {
  readonly candidates: readonly VmCandidates[]
  readonly chosen: readonly ChosenVm[]
  readonly obstacles: ReadonlyMap<string, FindingResource>
  readonly isSearch: boolean
  /** Hosts whose VMs are being read because their box was pressed. */
  readonly busyIds: readonly string[]
}

/** Hosts and clusters with their VMs, each with a box that says whether it is chosen. */
export function vmPickerTree(options: VmPickerTreeOptions): readonly TreeItem[] {
  const chosenIds = new Set(options.chosen.map(({ id }) => id))
  const counts = countByHost(options.chosen)
  return options.candidates.map((candidate) => {
    const { host, vms } = candidate
    const found = options.isSearch ? (vms ?? []) : undefined
    const total = found?.length ?? host.vmCount
    const chosenHere = found?.filter(({ id }) => chosenIds.has(id)).length ?? counts.get(host.id) ?? 0
    return {
      id: host.id,
      label: host.name,
      icon: host.kind === 'cluster' ? <ClusterIcon /> : <HostIcon />,
      count: total,
      isStrong: true,
      check: groupCheck(chosenHere, total),
      checkDisabledReason: reasonAgainst(candidate, total),
      note: options.busyIds.includes(host.id) ? 'Loading…' : hostNote(candidate),
      hasChildren: host.vmCount > 0,
      ...(vms === undefined ? {} : { children: vms.map((vm) => vmItem(vm, chosenIds.has(vm.id), options.obstacles)) }),
    }
  })
}

function reasonAgainst({ host }: VmCandidates, total: number): string | undefined {
  if (total === 0) return `${host.name} has no virtual machines.`
  return host.configured ? undefined : explain('vm/host-not-configured').title
}

function hostNote({ host, isFailed }: VmCandidates): ReactNode {
  if (isFailed) return <Obstacle text="The virtual machines could not be read" />
  return host.configured ? undefined : <Obstacle text={explain('vm/host-not-configured').title} />
}

function vmItem(
  vm: VirtualMachineResource,
  isChosen: boolean,
  obstacles: ReadonlyMap<string, FindingResource>,
): TreeItem {
  const obstacle = obstacles.get(vm.id)
  const isLockedOut = obstacle?.code === 'vm/host-not-configured' || obstacle?.code === 'vm/host-not-managed'
  const title = obstacle && explain(obstacle.code).title
  return {
    id: vm.id,
    label: vm.name,
    icon: <VmStateIcon state={vm.exists ? vm.state : undefined} />,
    check: isChosen ? 'on' : 'off',
    // A VM that has been chosen can always be taken out again.
    checkDisabledReason: isLockedOut && !isChosen ? title : undefined,
    note: title === undefined ? datasetsText(vm) : <Obstacle text={title} />,
  }
}

function datasetsText({ datasets }: VirtualMachineResource): string {
  return datasets.length === 0 ? 'Unprotected' : `In ${datasets.map(({ name }) => name).join(', ')}`
}

function Obstacle({ text }: { readonly text: string }): ReactNode {
  return (
    <>
      <ErrorIcon aria-hidden style={{ color: paint('error') }} />
      {text}
    </>
  )
}
