import type { VirtualMachine, VmAction } from '@/domain/hyperv/virtual-machine'
import type { Cmdlet, CmdletParameter } from '../cmdlet'
import { type ClusterGroup, clusterCmdlet, groupNamed, nodeNamed } from './cluster-objects'
import { mandatory, switchParameter, textParameter } from './smhv-objects'
import { CLUSTER, FORCE, type WindowsCall } from './windows-objects'

const GROUP = textParameter('Name', 'The group.', { ...mandatory, position: 0 })
const NODE = textParameter('Node', 'The node.', { ...mandatory, position: 1 })

const wanted = (call: WindowsCall): ClusterGroup => groupNamed(call, call.cluster(), call.text('Name'))

function machine(call: WindowsCall): Readonly<VirtualMachine> {
  const group = wanted(call)
  if (group.kind !== 'machine') throw call.missing(`'${group.name}' is no virtual machine.`, group.name)
  return group.vm
}

/** Changes a VM of the cluster. */
function changing(name: string, synopsis: string, action: VmAction, more: readonly CmdletParameter[] = []): Cmdlet {
  return clusterCmdlet(name, synopsis, [GROUP, CLUSTER, ...more], (call) => {
    call.run({ type: 'changeVmState', vmId: machine(call).id, action })
    return undefined
  })
}

/** Cmdlets for the groups of a cluster: the cluster's own, disks and virtual machines. */
export const clusterGroupCmdlets: readonly Cmdlet[] = [
  clusterCmdlet('Move-ClusterGroup', 'Moves a group of a cluster to another node.', [GROUP, NODE, CLUSTER], (call) => {
    const awaited = call.awaitedMachines()
    if (awaited) return call.untilMoved(awaited)
    const group = wanted(call)
    const toHostId = nodeNamed(call).id
    if (group.kind === 'core') call.run({ type: 'moveClusterGroup', clusterId: call.cluster().id, toHostId })
    if (group.kind === 'disk') call.run({ type: 'moveClusterDisk', diskId: group.disk.id, toHostId })
    if (group.kind !== 'machine') return undefined
    call.run({ type: 'migrateVm', vmId: group.vm.id, kind: 'quick', toHostId, toDiskId: null })
    return call.untilMoved([group.vm.id])
  }),
  clusterCmdlet(
    'Move-ClusterVirtualMachineRole',
    'Moves a virtual machine to another node of its cluster, and waits for the end.',
    [
      GROUP,
      NODE,
      { ...textParameter('MigrationType', 'Live unless said otherwise.'), oneOf: ['Live', 'Quick'] },
      CLUSTER,
    ],
    (call) => {
      const awaited = call.awaitedMachines()
      if (awaited) return call.untilMoved(awaited)
      const { id: vmId } = machine(call)
      const kind = call.text('MigrationType') === 'Quick' ? 'quick' : 'live'
      call.run({ type: 'migrateVm', vmId, kind, toHostId: nodeNamed(call).id, toDiskId: null })
      return call.untilMoved([vmId])
    },
  ),
  changing('Start-ClusterGroup', 'Brings a virtual machine of a cluster online.', 'start'),
  changing('Stop-ClusterGroup', 'Takes a virtual machine of a cluster offline.', 'take-offline'),
  changing('Remove-ClusterGroup', 'Takes a virtual machine out of its cluster.', 'remove-from-cluster', [
    switchParameter('RemoveResources', 'With its resources; so it is in any case.'),
    FORCE,
  ]),
  clusterCmdlet(
    'Add-ClusterVirtualMachineRole',
    'Makes a virtual machine highly available.',
    [textParameter('VirtualMachine', 'The virtual machine.', { ...mandatory, position: 0 }), CLUSTER],
    (call) => {
      const { nodeIds, name: cluster } = call.cluster()
      const name = call.text('VirtualMachine').toLowerCase()
      const vm = Object.values(call.world.vms).find(
        (row) => nodeIds.includes(row.hostId) && row.name.toLowerCase() === name,
      )
      if (!vm) throw call.missing(`The virtual machine '${name}' was not found on ${cluster}.`, name)
      call.run({ type: 'changeVmState', vmId: vm.id, action: 'make-highly-available' })
      return undefined
    },
  ),
]
