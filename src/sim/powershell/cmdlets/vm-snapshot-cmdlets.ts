import type { VirtualMachine, VmSnapshot } from '@/domain/hyperv/virtual-machine'
import { vmSnapshotsOf } from '../../hyperv/vm-snapshot-commands'
import type { Cmdlet } from '../cmdlet'
import { dateText, toText } from '../to-text'
import { makeObject, propertyOf } from '../value'
import { fitsWildcard } from '../wildcard'
import { hypervCmdlet } from './hyperv-cmdlets'
import { mandatory, switchParameter, textParameter } from './smhv-objects'
import { COMPUTER, vmParameter, type WindowsCall } from './windows-objects'

interface Found {
  readonly vm: Readonly<VirtualMachine>
  readonly snapshot: Readonly<VmSnapshot>
}

/** Those of the VMs that have the name, or what comes down the pipeline. */
function snapshotsOf(call: WindowsCall): Found[] {
  const rows = call
    .machines('VMName')
    .flatMap((vm) => vmSnapshotsOf(call.world, vm.id).map((snapshot) => ({ vm, snapshot })))
  const piped = call.has('VMName') ? null : call.call.input
  if (piped) {
    const ids = piped.map((value) => toText(propertyOf(value, 'Id') ?? null))
    return [...new Map(rows.map((row) => [row.snapshot.id, row])).values()].filter(({ snapshot }) =>
      ids.includes(snapshot.id),
    )
  }
  const name = call.has('Name') ? call.text('Name') : '*'
  const found = rows.filter(({ snapshot }) => fitsWildcard(snapshot.name, name))
  if (found.length > 0 || /[*?]/.test(name)) return found
  throw call.missing(`Hyper-V was unable to find a snapshot with name "${name}".`, name)
}

const VM = vmParameter('VMName')
const NAME = textParameter('Name', 'The snapshot, by name.', { position: 1 })

export const vmSnapshotCmdlets: readonly Cmdlet[] = [
  hypervCmdlet(
    'Get-VMSnapshot',
    'Lists the snapshots of virtual machines.',
    [VM, { ...NAME, mandatory: false }, COMPUTER],
    (call) => {
      for (const { vm, snapshot } of snapshotsOf(call)) {
        const parent = vmSnapshotsOf(call.world, vm.id).find(({ id }) => id === snapshot.parentId)
        call.call.emit(
          makeObject('VMSnapshot', {
            VMName: vm.name,
            Name: snapshot.name,
            SnapshotType: 'Standard',
            CreationTime: { is: 'date', time: snapshot.createdAt },
            ParentSnapshotName: parent?.name ?? '',
            Id: snapshot.id,
            VMId: vm.guid,
          }),
        )
      }
      return undefined
    },
  ),
  hypervCmdlet(
    'Checkpoint-VM',
    'Takes a snapshot of virtual machines.',
    [vmParameter('Name'), textParameter('SnapshotName', 'What it is called.', { position: 1 }), COMPUTER],
    (call) => {
      for (const vm of call.machines()) {
        const name = call.has('SnapshotName')
          ? call.text('SnapshotName')
          : `${vm.name} - (${dateText(call.call.context.now)})`
        call.run({ type: 'takeVmSnapshot', vmId: vm.id, name })
      }
      return undefined
    },
  ),
  hypervCmdlet('Restore-VMSnapshot', 'Applies a snapshot to its virtual machine.', [VM, NAME, COMPUTER], (call) => {
    for (const { vm, snapshot } of snapshotsOf(call)) {
      call.run({ type: 'applyVmSnapshot', vmId: vm.id, snapshotId: snapshot.id })
    }
    return undefined
  }),
  hypervCmdlet(
    'Rename-VMSnapshot',
    'Gives a snapshot another name.',
    [VM, NAME, textParameter('NewName', 'The new name.', { ...mandatory, position: 2 }), COMPUTER],
    (call) => {
      for (const { vm, snapshot } of snapshotsOf(call)) {
        call.run({ type: 'renameVmSnapshot', vmId: vm.id, snapshotId: snapshot.id, name: call.text('NewName') })
      }
      return undefined
    },
  ),
  hypervCmdlet(
    'Remove-VMSnapshot',
    'Deletes snapshots; the virtual machine stays as it is.',
    [VM, NAME, switchParameter('IncludeAllChildSnapshots', 'With all that were taken from it.'), COMPUTER],
    (call) => {
      const subtree = call.isSet('IncludeAllChildSnapshots')
      for (const { vm, snapshot } of snapshotsOf(call)) {
        call.run({
          type: 'deleteVmSnapshot',
          vmId: vm.id,
          snapshotId: snapshot.id,
          ...(subtree ? { subtree } : {}),
        })
      }
      return undefined
    },
  ),
]
