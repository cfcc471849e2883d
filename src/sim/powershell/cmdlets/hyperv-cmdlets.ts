import type { VirtualMachine, VmAction } from '@/domain/hyperv/virtual-machine'
import { diskForVm } from '../../hyperv/vhd-facts'
import type { Cmdlet, CmdletParameter } from '../cmdlet'
import { HYPER_V } from '../modules'
import { cmdletWith, mandatory, switchParameter, textParameter } from './smhv-objects'
import { COMPUTER, FORCE, PASS_THRU, vmParameter, WindowsCall } from './windows-objects'

/** A cmdlet of the module Hyper-V of Windows Server 2012. */
export const hypervCmdlet = cmdletWith(HYPER_V, (call, name) => new WindowsCall(call, name, 'VirtualizationException'))

/** Does one thing to each VM that is meant. */
function forEach(
  name: string,
  synopsis: string,
  more: readonly CmdletParameter[],
  act: (call: WindowsCall, vm: Readonly<VirtualMachine>) => void,
): Cmdlet {
  return hypervCmdlet(name, synopsis, [vmParameter('Name'), COMPUTER, ...more, PASS_THRU], (call) => {
    for (const vm of call.machines()) {
      act(call, vm)
      const after = call.world.vms[vm.id]
      if (call.isSet('Passthru') && after) call.emitMachine(after)
    }
    return undefined
  })
}

const change = (call: WindowsCall, { id: vmId }: Readonly<VirtualMachine>, action: VmAction) =>
  call.run({ type: 'changeVmState', vmId, action })

export const hypervCmdlets: readonly Cmdlet[] = [
  hypervCmdlet(
    'Get-VM',
    'Lists the virtual machines of a host.',
    [
      vmParameter('Name', { mandatory: false }),
      textParameter('Id', 'The one with this GUID.'),
      textParameter('ComputerName', COMPUTER.help),
    ],
    (call) => {
      const wanted = call.text('Id').toLowerCase()
      for (const vm of call.machines()) if (wanted === '' || vm.guid.toLowerCase() === wanted) call.emitMachine(vm)
      return undefined
    },
  ),
  forEach('Start-VM', 'Starts virtual machines. It does not wait until the guest is up.', [], (call, vm) => {
    change(call, vm, 'start')
  }),
  forEach(
    'Stop-VM',
    'Shuts virtual machines down, turns them off or saves them.',
    [
      FORCE,
      switchParameter('TurnOff', 'Turns off, without asking the guest.'),
      switchParameter('Save', 'Saves the state instead.'),
    ],
    (call, vm) => {
      change(call, vm, call.isSet('Save') ? 'save' : 'shut-down')
    },
  ),
  forEach('Save-VM', 'Saves the state of virtual machines.', [], (call, vm) => {
    change(call, vm, 'save')
  }),
  forEach('Remove-VM', 'Deletes virtual machines from Hyper-V. Their files stay.', [FORCE], (call, vm) => {
    call.run({ type: 'deleteVm', vmId: vm.id })
  }),
  forEach(
    'Set-VM',
    'Changes where the snapshots of virtual machines go.',
    [textParameter('SnapshotFileLocation', 'The folder.', mandatory)],
    (call, vm) => {
      call.run({ type: 'moveVmSnapshotLocation', vmId: vm.id, path: call.text('SnapshotFileLocation') })
    },
  ),
  hypervCmdlet(
    'Move-VMStorage',
    'Moves the files of a virtual machine to another disk, and waits for the end.',
    [
      vmParameter('Name'),
      textParameter('DestinationStoragePath', 'A path on the other disk.', { ...mandatory, position: 1 }),
      COMPUTER,
    ],
    (call) => {
      const awaited = call.awaitedMachines()
      if (awaited) return call.untilMoved(awaited)
      const path = call.text('DestinationStoragePath')
      const vms = call.machines()
      for (const vm of vms) {
        const toDiskId = diskForVm(call.world, vm, path)?.id ?? null
        call.run({ type: 'migrateVm', vmId: vm.id, kind: 'storage', toHostId: null, toDiskId })
      }
      return call.untilMoved(vms.map(({ id }) => id))
    },
  ),
]
