import { ok, type Result } from '@/base/result'
import type { HostResource } from '@/contract'
import type { ConsoleId, ManagedHostId } from '@/domain/ids'
import type { ManagedHost } from '@/domain/smhv/managed-host'
import {
  checkHost,
  checkHostSettings,
  findTarget,
  type ReadonlyWorld,
  resolveHostSettings,
  type SimError,
  type Simulation,
} from '@/sim'
import type { Answered } from './answer'
import { type ConsoleView, consoleView, managedHostName } from './console-view'
import { presentFinding, refusal, stale } from './errors'
import { presentHost } from './hosts-presenter'
import { listPage, type PageSpec } from './list-page'
import type { Service, ServiceRequest } from './service'
import { vmCountOf } from './vm-counts'

type Endpoints = Pick<
  Service,
  'listHosts' | 'getHost' | 'addHost' | 'checkHost' | 'changeHostSettings' | 'checkHostSettings' | 'removeHost'
>

/** Hosts and clusters that the asking console manages. */
export function hosts(simulation: Simulation): Endpoints {
  const detail = (consoleId: ConsoleId, id: string) => hostAnswer(simulation, consoleId, id)

  return {
    listHosts: ({ query, consoleId }) =>
      simulation.read((world) => {
        const view = consoleView(world, consoleId)
        return listPage(view.managedHosts, query, pageSpec(view))
      }),

    getHost: ({ params, consoleId }) => detail(consoleId, params.managedHostId),

    addHost: ({ body, consoleId, idempotencyKey: key }) => {
      const request = simulation.read((world) => addRequest(world, consoleId, body))
      if (!request.ok) return request
      const done = simulation.execute({ type: 'addHost', ...request.value }, { key, origin: consoleId })
      if (!done.ok) return done
      const id = String(done.value.id)
      const made = detail(consoleId, id)
      return made.ok ? ok({ ...made.value, location: `/hosts/${id}` }) : made
    },

    checkHost: ({ body, consoleId }) =>
      simulation.read((world) => {
        const request = addRequest(world, consoleId, body)
        const findings = request.ok ? checkHost(world, request.value) : request.error.findings
        return ok({ body: { findings: findings.map(presentFinding) } })
      }),

    changeHostSettings: ({ params, body, consoleId, ifMatch: version }) => {
      const managed = simulation.read((world) => findManagedHost(world, consoleId, params.managedHostId))
      if (!managed.ok) return managed
      const settings = simulation.read((world) => resolveHostSettings(world, managed.value, body))
      const { id: managedHostId } = managed.value
      const done = simulation.execute(
        { type: 'configureHost', managedHostId, settings, version },
        { origin: consoleId },
      )
      return done.ok ? detail(consoleId, managedHostId) : done
    },

    checkHostSettings: ({ params, body, consoleId }) =>
      simulation.read((world) => {
        const managed = findManagedHost(world, consoleId, params.managedHostId)
        if (!managed.ok) return managed
        const settings = resolveHostSettings(world, managed.value, body)
        const findings = checkHostSettings(world, managed.value.id, settings)
        return ok({ body: { findings: findings.map(presentFinding) } })
      }),

    removeHost: ({ params, query, consoleId, ifMatch }) => {
      const managed = simulation.read((world) => findManagedHost(world, consoleId, params.managedHostId))
      if (!managed.ok) return managed
      const outdated = stale(ifMatch, managed.value.version)
      if (outdated) return outdated
      const { deleteBackups = false } = query
      const done = simulation.execute(
        { type: 'removeHost', managedHostId: managed.value.id, deleteBackups },
        { origin: consoleId },
      )
      return done.ok ? ok({ body: undefined }) : done
    },
  }
}

/** A managed host or cluster with its version. */
export function hostAnswer(simulation: Simulation, consoleId: ConsoleId, id: string): Answered<HostResource> {
  return simulation.read((world) => {
    const managed = findManagedHost(world, consoleId, id)
    if (!managed.ok) return managed
    const body = presentHost(consoleView(world, consoleId), managed.value)
    return ok({ body, etag: body.version })
  })
}

/** The managed host or cluster, if this console manages it. */
export function findManagedHost(
  world: ReadonlyWorld,
  consoleId: ConsoleId,
  id: string,
): Result<Readonly<ManagedHost>, SimError> {
  const managed = world.managedHosts[id as ManagedHostId]
  return managed?.consoleId === consoleId ? ok(managed) : refusal('unknown', 'request/unknown', { detail: id })
}

/** The request with the host or cluster that its name means, and the disk on which its SnapInfo path lies. */
function addRequest(world: ReadonlyWorld, consoleId: ConsoleId, body: ServiceRequest<'addHost'>['body']) {
  const target = findTarget(world, body.name)
  if (!target) return refusal('refused', 'host/unknown', { field: 'name', detail: body.name.trim() })
  const settings = resolveHostSettings(world, target, body.settings)
  return ok({ consoleId, ...target, port: body.port, settings })
}

function pageSpec(view: ConsoleView): PageSpec<Readonly<ManagedHost>, HostResource> {
  const { world } = view
  return {
    present: (managed) => presentHost(view, managed),
    texts: [(managed) => managedHostName(world, managed)],
    keys: {
      id: (managed) => managed.id,
      name: (managed) => managedHostName(world, managed),
      addedAt: (managed) => managed.addedAt,
      vmCount: (managed) => vmCountOf(world, managed),
      version: (managed) => managed.version,
    },
  }
}
