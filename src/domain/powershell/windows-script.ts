import { callText, quoted, type ScriptValue } from './script-text'

/** A VM by its name on its parent host. */
export interface NamedMachine {
  readonly name: string
  readonly host: string
  /** null = it is in none. */
  readonly cluster: string | null
}

/** A snapshot by its name, or, where another of the VM has the same, by its id. */
export type NamedSnapshot = { readonly name: string } | { readonly id: string }

/** What Hyper-V Manager, Failover Cluster Manager and Disk Management are about to do, told by names. */
export type WindowsDeed =
  | { readonly kind: 'startVm' | 'stopVm' | 'saveVm' | 'removeVm'; readonly vm: NamedMachine }
  | { readonly kind: 'addRole' | 'stopRole' | 'removeRole'; readonly vm: NamedMachine }
  | { readonly kind: 'moveVm'; readonly vm: NamedMachine; readonly node: string; readonly quick: boolean }
  | { readonly kind: 'moveVmStorage'; readonly vm: NamedMachine; readonly path: string }
  | { readonly kind: 'takeVmSnapshot'; readonly vm: NamedMachine; readonly name: string }
  | {
      readonly kind: 'applyVmSnapshot'
      readonly vm: NamedMachine
      readonly snapshot: NamedSnapshot
      readonly takeFirst: string | null
    }
  | {
      readonly kind: 'renameVmSnapshot'
      readonly vm: NamedMachine
      readonly snapshot: NamedSnapshot
      readonly newName: string
    }
  | {
      readonly kind: 'removeVmSnapshot'
      readonly vm: NamedMachine
      readonly snapshot: NamedSnapshot
      readonly subtree: boolean
    }
  | { readonly kind: 'setSnapshotLocation'; readonly vm: NamedMachine; readonly path: string }
  | {
      readonly kind: 'addVhd'
      readonly vm: NamedMachine
      readonly path: string
      readonly size: number
      readonly fixed: boolean
    }
  | { readonly kind: 'removeVhd'; readonly vm: NamedMachine; readonly path: string }
  | { readonly kind: 'addPhysicalDisk' | 'removePhysicalDisk'; readonly vm: NamedMachine; readonly disk: number }
  | { readonly kind: 'mountVhd' | 'dismountVhd'; readonly host: string; readonly path: string }
  | { readonly kind: 'setDiskOnline'; readonly host: string; readonly disk: number; readonly online: boolean }
  | {
      readonly kind: 'moveGroup' | 'moveSharedVolume'
      readonly cluster: string
      readonly name: string
      readonly node: string
    }
  | {
      readonly kind: 'setOwnerNode'
      readonly cluster: string
      readonly name: string
      /** null = none is preferred. */
      readonly node: string | null
    }

type Parameters = Readonly<Record<string, ScriptValue | undefined>>
const call = (cmdlet: string, parameters: Parameters): string => callText({ cmdlet, parameters })
const onVm = (cmdlet: string, { name, host }: NamedMachine, more: Parameters = {}): string =>
  call(cmdlet, { Name: name, ...more, ComputerName: host })
const inCluster = (cmdlet: string, { name, cluster }: NamedMachine, more: Parameters = {}): string =>
  call(cmdlet, { Name: name, Cluster: cluster ?? undefined, ...more })

const OF_STATE = { startVm: 'Start-VM', stopVm: 'Stop-VM', saveVm: 'Save-VM' } as const
const MOVES = { moveGroup: 'Move-ClusterGroup', moveSharedVolume: 'Move-ClusterSharedVolume' } as const

/** The line for the modules Hyper-V, FailoverClusters and Storage of Windows Server 2012. */
export function windowsScript(deed: WindowsDeed): string {
  switch (deed.kind) {
    case 'startVm':
    case 'stopVm':
    case 'saveVm':
      return onVm(OF_STATE[deed.kind], deed.vm)
    case 'removeVm':
      return onVm('Remove-VM', deed.vm, { Force: true })
    case 'addRole':
      return call('Add-ClusterVirtualMachineRole', {
        VirtualMachine: deed.vm.name,
        Cluster: deed.vm.cluster ?? undefined,
      })
    case 'stopRole':
      return inCluster('Stop-ClusterGroup', deed.vm)
    case 'removeRole':
      return inCluster('Remove-ClusterGroup', deed.vm, { RemoveResources: true, Force: true })
    case 'moveVm': {
      const type = deed.quick ? 'Quick' : 'Live'
      return inCluster('Move-ClusterVirtualMachineRole', deed.vm, { Node: deed.node, MigrationType: type })
    }
    case 'moveVmStorage':
      return onVm('Move-VMStorage', deed.vm, { DestinationStoragePath: deed.path })
    case 'moveGroup':
    case 'moveSharedVolume':
      return call(MOVES[deed.kind], { Name: deed.name, Cluster: deed.cluster, Node: deed.node })
    case 'setOwnerNode':
      return call('Set-ClusterOwnerNode', {
        Group: deed.name,
        Cluster: deed.cluster,
        Owners: deed.node === null ? [] : [deed.node],
      })
    case 'takeVmSnapshot':
    case 'applyVmSnapshot':
    case 'renameVmSnapshot':
    case 'removeVmSnapshot':
      return snapshotScript(deed)
    default:
      return diskScript(deed)
  }
}

type SnapshotDeed = Extract<
  WindowsDeed,
  { kind: 'takeVmSnapshot' | 'applyVmSnapshot' | 'renameVmSnapshot' | 'removeVmSnapshot' }
>

function snapshotScript(deed: SnapshotDeed): string {
  switch (deed.kind) {
    case 'takeVmSnapshot':
      return onVm('Checkpoint-VM', deed.vm, { SnapshotName: deed.name })
    case 'applyVmSnapshot': {
      const apply = onSnapshot('Restore-VMSnapshot', deed, {})
      return deed.takeFirst === null
        ? apply
        : `${onVm('Checkpoint-VM', deed.vm, { SnapshotName: deed.takeFirst })}\n${apply}`
    }
    case 'renameVmSnapshot':
      return onSnapshot('Rename-VMSnapshot', deed, { NewName: deed.newName })
    case 'removeVmSnapshot':
      return onSnapshot('Remove-VMSnapshot', deed, { IncludeAllChildSnapshots: deed.subtree || undefined })
  }
}

/** Names of snapshots need not be their own: then the one that is meant is picked out of all. */
function onSnapshot(
  cmdlet: string,
  { vm, snapshot }: Exclude<SnapshotDeed, { kind: 'takeVmSnapshot' }>,
  more: Parameters,
): string {
  const place = { VMName: vm.name, ComputerName: vm.host }
  if ('name' in snapshot) return call(cmdlet, { VMName: vm.name, Name: snapshot.name, ...more, ComputerName: vm.host })
  return `${call('Get-VMSnapshot', place)} | Where-Object { $_.Id -eq ${quoted(snapshot.id)} } | ${call(cmdlet, more)}`
}

type DiskDeed = Extract<
  WindowsDeed,
  {
    kind:
      | 'setSnapshotLocation'
      | 'addVhd'
      | 'removeVhd'
      | 'addPhysicalDisk'
      | 'removePhysicalDisk'
      | 'mountVhd'
      | 'dismountVhd'
      | 'setDiskOnline'
  }
>

function diskScript(deed: DiskDeed): string {
  switch (deed.kind) {
    case 'setSnapshotLocation':
      return onVm('Set-VM', deed.vm, { SnapshotFileLocation: deed.path })
    case 'addVhd': {
      const { vm, path, size, fixed } = deed
      const made = call('New-VHD', { Path: path, SizeBytes: size, [fixed ? 'Fixed' : 'Dynamic']: true })
      return `${made} | ${call('Add-VMHardDiskDrive', { VMName: vm.name, ComputerName: vm.host })}`
    }
    case 'removeVhd':
      return removeDrive(deed.vm, `$_.Path -eq ${quoted(deed.path)}`)
    case 'addPhysicalDisk':
      return call('Add-VMHardDiskDrive', { VMName: deed.vm.name, DiskNumber: deed.disk, ComputerName: deed.vm.host })
    case 'removePhysicalDisk':
      return removeDrive(deed.vm, `$_.DiskNumber -eq ${deed.disk}`)
    case 'mountVhd':
    case 'dismountVhd':
      return call(deed.kind === 'mountVhd' ? 'Mount-VHD' : 'Dismount-VHD', { Path: deed.path, ComputerName: deed.host })
    case 'setDiskOnline':
      return `Set-Disk -Number ${deed.disk} -IsOffline ${deed.online ? '$false' : '$true'} -CimSession ${quoted(deed.host)}`
  }
}

function removeDrive({ name, host }: NamedMachine, condition: string): string {
  const drives = call('Get-VMHardDiskDrive', { VMName: name, ComputerName: host })
  return `${drives} | Where-Object { ${condition} } | Remove-VMHardDiskDrive`
}

const KINDS: Readonly<Record<WindowsDeed['kind'], true>> = {
  startVm: true,
  stopVm: true,
  saveVm: true,
  removeVm: true,
  addRole: true,
  stopRole: true,
  removeRole: true,
  moveVm: true,
  moveVmStorage: true,
  takeVmSnapshot: true,
  applyVmSnapshot: true,
  renameVmSnapshot: true,
  removeVmSnapshot: true,
  setSnapshotLocation: true,
  addVhd: true,
  removeVhd: true,
  addPhysicalDisk: true,
  removePhysicalDisk: true,
  mountVhd: true,
  dismountVhd: true,
  setDiskOnline: true,
  moveGroup: true,
  moveSharedVolume: true,
  setOwnerNode: true,
}

/** Whether it is a deed of a console of Windows. */
export function isOfWindows<Deed extends { readonly kind: string }>(deed: Deed): deed is Extract<Deed, WindowsDeed> {
  return deed.kind in KINDS
}
