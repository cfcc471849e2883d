import { must } from '@/base/invariant'
import { MINUTE } from '@/base/sim-time'
import type { HyperVHost } from '@/domain/hyperv/windows'
import type { HostId, VmId } from '@/domain/ids'
import type { SimContext } from '../context'
import { cancelMigration } from '../hyperv/migrations'
import { setVmState } from '../hyperv/vm-state'
import { rearmPolicies } from '../smhv/schedules'
import { dropAttachedVhds } from '../snapdrive/attached-vhds'
import { type FailedOver, handOver, heirOf, ownedBy } from '../windows/failover'
import type { ReadonlyWorld, World } from '../world/world'
import { defineFault } from './fault'

const target = (world: ReadonlyWorld, id: string): string | undefined => world.hosts[id as HostId]?.name

function hostOf(world: World, id: string): HyperVHost {
  return must(world.hosts[id as HostId], `host ${id}`)
}

/** A fault that acts by being there: the steps of a backup look for it on their host. */
const standing = defineFault<null>({
  target,
  canInject: (world, id) => world.hosts[id as HostId]?.snapDrive != null,
  inject: () => null,
  canClear: () => true,
  clear: () => undefined,
})

export const vssTimeout = standing
export const writerError = standing

/** A fault that changes a host, and by its undoing changes it back. */
const changed = (setup: {
  canInject(host: Readonly<HyperVHost>): boolean
  change(host: HyperVHost, undo: boolean): void
}) => {
  const change = (context: SimContext, id: string, undo: boolean): null => {
    const host = hostOf(context.world, id)
    setup.change(host, undo)
    context.emit('parent-host.changed', { hostId: host.id })
    rearmPolicies(context)
    return null
  }
  return defineFault<null>({
    target,
    canInject(world, id) {
      const host = world.hosts[id as HostId]
      return host !== undefined && setup.canInject(host)
    },
    inject: (context, id) => change(context, id, false),
    canClear: () => true,
    clear: (context, id) => void change(context, id, true),
  })
}

export const serviceStopped = changed({
  canInject: ({ smhv }) => smhv?.running ?? false,
  change({ smhv }, undo) {
    if (smhv) smhv.running = undo
  },
})

export const portBlocked = changed({
  canInject: ({ smhv, blockedPorts }) => smhv !== null && !blockedPorts.includes(smhv.port),
  change(host, undo) {
    const port = host.smhv?.port
    const others = host.blockedPorts.filter((blocked) => blocked !== port)
    host.blockedPorts = undo || port === undefined ? others : [...others, port]
  },
})

const SKEW = 10 * MINUTE

/** Its scheduled tasks run so much too early (R137). */
export const clockSkew = changed({
  canInject: ({ clockOffset }) => clockOffset === 0,
  change(host, undo) {
    host.clockOffset = undo ? 0 : SKEW
  },
})

/** VMs that went off with the host, to be started with it again. Those that failed over stay where they are (R8). */
export const hostDown = defineFault<{ stopped: VmId[] }>({
  target,
  canInject: (world, id) => world.hosts[id as HostId]?.up ?? false,
  inject(context, id) {
    const { world } = context
    const host = hostOf(world, id)
    host.up = false
    context.emit('parent-host.changed', { hostId: host.id })
    const heir = heirOf(world, host)
    if (heir) handOver(context, ownedBy(world, host), host, heir)
    dropAttachedVhds(world, ({ hostId }) => hostId === host.id)
    const stopped: VmId[] = []
    for (const vm of Object.values(world.vms)) {
      if (vm.hostId !== host.id) continue
      if (vm.state === 'running') stopped.push(vm.id)
      cancelMigration(world, vm)
      if (vm.state !== 'saved') setVmState(context, vm.id, 'off')
    }
    rearmPolicies(context)
    return { stopped }
  },
  canClear: () => true,
  clear(context, id, { stopped }) {
    const { world } = context
    const host = hostOf(world, id)
    host.up = true
    context.emit('parent-host.changed', { hostId: host.id })
    for (const vmId of stopped) {
      if (world.vms[vmId]?.hostId === host.id) setVmState(context, vmId, 'running')
    }
    rearmPolicies(context)
  },
})

/** The node stays up; what it owned goes to another one, and comes back as far as it is still there. */
export const nodeFailover = defineFault<{ owned: FailedOver; to: HostId }>({
  target,
  canInject(world, id) {
    const host = world.hosts[id as HostId]
    if (!host?.up || heirOf(world, host) === undefined) return false
    const { vmIds, diskIds, group } = ownedBy(world, host)
    return vmIds.length > 0 || diskIds.length > 0 || group
  },
  inject(context, id) {
    const host = hostOf(context.world, id)
    const owned = ownedBy(context.world, host)
    const to = must(heirOf(context.world, host), `heir of ${host.name}`)
    handOver(context, owned, host, to)
    rearmPolicies(context)
    return { owned, to }
  },
  canClear: (world, id) => world.hosts[id as HostId]?.up ?? false,
  clear(context, id, { owned, to }) {
    handOver(context, owned, hostOf(context.world, to), id as HostId)
    rearmPolicies(context)
  },
})
