import { must } from '@/base/invariant'
import type { HostId, StorageSystemId, VmId } from '@/domain/ids'
import { cancelMigration } from '../hyperv/migrations'
import { setVmState } from '../hyperv/vm-state'
import { setController } from '../ontap/controllers'
import { rearmPolicies } from '../smhv/schedules'
import type { ReadonlyWorld } from '../world/world'
import { defineFault } from './fault'

interface LostSite {
  readonly hosts: HostId[]
  /** VMs that ran, to be started with their hosts. */
  readonly stopped: VmId[]
  readonly controllers: { readonly id: StorageSystemId; readonly state: 'running' | 'taken-over' }[]
}

const hostsAt = (world: ReadonlyWorld, site: string) => Object.values(world.hosts).filter((host) => host.site === site)
const systemsAt = (world: ReadonlyWorld, site: string) =>
  Object.values(world.storageSystems).filter((system) => system.site === site)

/** A disaster: every host and every controller of a site is gone, until the site is back (section 8). */
export const siteLost = defineFault<LostSite>({
  target: (world, site) => (hostsAt(world, site).length + systemsAt(world, site).length > 0 ? site : undefined),
  canInject: (world, site) =>
    hostsAt(world, site).some(({ up }) => up) ||
    systemsAt(world, site).some(({ controller }) => controller !== 'halted'),
  inject(context, site) {
    const { world } = context
    const hosts = hostsAt(world, site).flatMap(({ id, up }) => (up ? [id] : []))
    const controllers = systemsAt(world, site).flatMap(({ id, controller }) =>
      controller === 'halted' ? [] : [{ id, state: controller }],
    )
    // Nobody is left at the site to whom anything could fail over.
    for (const id of hosts) {
      must(world.hosts[id], id).up = false
      context.emit('parent-host.changed', { hostId: id })
    }
    const stopped: VmId[] = []
    for (const vm of Object.values(world.vms)) {
      if (!hosts.includes(vm.hostId)) continue
      if (vm.state === 'running') stopped.push(vm.id)
      cancelMigration(world, vm)
      if (vm.state !== 'saved') setVmState(context, vm.id, 'off')
    }
    for (const { id } of controllers) setController(context, id, 'halted')
    rearmPolicies(context)
    return { hosts, stopped, controllers }
  },
  canClear: () => true,
  clear(context, _site, { hosts, stopped, controllers }) {
    const { world } = context
    for (const { id, state } of controllers) {
      if (world.storageSystems[id]?.controller === 'halted') setController(context, id, state)
    }
    for (const id of hosts) {
      must(world.hosts[id], id).up = true
      context.emit('parent-host.changed', { hostId: id })
    }
    for (const id of stopped) {
      const vm = world.vms[id]
      if (vm?.state === 'off' && hosts.includes(vm.hostId)) setVmState(context, id, 'running')
    }
    rearmPolicies(context)
  },
})
