import { ok } from '@/base/result'
import { toIso } from '@/base/sim-time'
import type { FaultResource } from '@/contract'
import { FAULT_KINDS, faultKind } from '@/domain/faults'
import type { FaultId } from '@/domain/ids'
import type { ReadonlyWorld, Simulation } from '@/sim'
import { refusal } from './errors'
import type { Service } from './service'

/** What can go wrong on request, and what does. */
export function faults(simulation: Simulation): Pick<Service, 'listFaults' | 'injectFault' | 'clearFault'> {
  return {
    listFaults: () =>
      simulation.read((world) => {
        const kinds = FAULT_KINDS.map((kind) => ({ ...kind }))
        const active = Object.values(world.faults).map((fault) => presentFault(fault))
        return ok({ body: { kinds, active } })
      }),

    injectFault: ({ body, consoleId, idempotencyKey: key }) => {
      const kind = faultKind(body.kind)?.kind
      if (!kind) return refusal('malformed', 'request/malformed', { field: 'kind', detail: body.kind })
      const done = simulation.execute({ type: 'injectFault', kind, targetId: body.target }, { key, origin: consoleId })
      if (!done.ok) return done
      const id = done.value.id as FaultId
      const fault = simulation.read((world) => world.faults[id])
      // A repeated request gives the outcome again, also when the fault was undone since.
      if (!fault) return refusal('unknown', 'request/unknown', { detail: id })
      return ok({ body: presentFault(fault), location: `/simulation/faults/${id}` })
    },

    clearFault: ({ params, consoleId }) => {
      const faultId = params.faultId as FaultId
      if (!simulation.read((world) => world.faults[faultId])) {
        return refusal('unknown', 'request/unknown', { detail: faultId })
      }
      const done = simulation.execute({ type: 'clearFault', faultId }, { origin: consoleId })
      return done.ok ? ok({ body: undefined }) : done
    },
  }
}

function presentFault(fault: NonNullable<ReadonlyWorld['faults'][FaultId]>): FaultResource {
  const kind = faultKind(fault.kind)
  return {
    id: fault.id,
    kind: fault.kind,
    title: kind?.title ?? fault.kind,
    target: { type: kind?.target ?? 'environment', id: fault.targetId, name: fault.targetName },
    at: toIso(fault.at),
  }
}
