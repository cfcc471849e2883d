import { ok } from '@/base/result'
import type { VirtualMachineResource } from '@/contract'
import type { VmId } from '@/domain/ids'
import type { Simulation } from '@/sim'
import { type ConsoleView, consoleView, lastBackupOf, managedHostName, managedHostOf } from './console-view'
import { refusal } from './errors'
import { listPage, type PageSpec } from './list-page'
import { attemptOf, protectionOf } from './protection'
import type { Service } from './service'
import { filterVms, vmRow, type VmRow } from './vm-rows'
import { presentVirtualMachine, presentVirtualMachineDetail, vhdBytes } from './virtual-machines-presenter'

type Endpoints = Pick<Service, 'listVirtualMachines' | 'getVirtualMachine' | 'changeVirtualMachineState'>

/** Virtual machines of the managed hosts and clusters; with `managed=false` all of the environment. */
export function virtualMachines(simulation: Simulation): Endpoints {
  return {
    listVirtualMachines: ({ query, consoleId }) =>
      simulation.read((world) => {
        const view = consoleView(world, consoleId)
        return listPage(filterVms(view, query), query, pageSpec(view))
      }),

    getVirtualMachine: ({ params, consoleId }) =>
      simulation.read((world) => virtualMachineAnswer(consoleView(world, consoleId), params.vmId as VmId)),

    changeVirtualMachineState: ({ params, body, consoleId, idempotencyKey: key }) => {
      const vmId = params.vmId as VmId
      const done = simulation.execute({ type: 'changeVmState', vmId, action: body.action }, { key, origin: consoleId })
      if (!done.ok) return done
      return simulation.read((world) => virtualMachineAnswer(consoleView(world, consoleId), vmId))
    },
  }
}

/** One VM, or what is known of one that was deleted from Hyper-V. */
export function virtualMachineAnswer(view: ConsoleView, id: VmId) {
  const vm = vmRow(view, id)
  return vm ? ok({ body: presentVirtualMachineDetail(view, vm) }) : refusal('unknown', 'vm/unknown')
}

function pageSpec(view: ConsoleView): PageSpec<VmRow, VirtualMachineResource> {
  const { world } = view
  const hostName = (vm: VmRow) => world.hosts[vm.hostId]?.name ?? vm.hostId
  const clusterName = (vm: VmRow) => (vm.clusterId ? (world.clusters[vm.clusterId]?.name ?? null) : null)
  const datasetNames = (vm: VmRow) =>
    view.datasetsOfVm
      .get(vm.id)
      ?.map(({ name }) => name)
      .join(', ') ?? null
  return {
    present: (vm) => presentVirtualMachine(view, vm),
    texts: [(vm) => vm.name, hostName, clusterName, (vm) => vm.guest, datasetNames],
    keys: {
      id: (vm) => vm.id,
      guid: (vm) => vm.guid,
      exists: (vm) => world.vms[vm.id] !== undefined,
      name: (vm) => vm.name,
      state: (vm) => vm.state,
      host: hostName,
      cluster: clusterName,
      managedHost: (vm) => {
        const managed = managedHostOf(view, vm)
        return managed ? managedHostName(world, managed) : null
      },
      guest: (vm) => vm.guest,
      protection: (vm) => protectionOf(view, vm.id),
      datasets: datasetNames,
      lastBackup: (vm) => lastBackupOf(view, vm.id)?.createdAt ?? null,
      lastAttempt: (vm) => attemptOf(view, vm.id)?.at ?? null,
      vhdBytes,
    },
  }
}
