import type { HostId } from '@/domain/ids'
import type { Simulation } from '@/sim'
import { findManagedHost, hostAnswer } from './hosts'
import type { Service } from './service'

/** What concerns the SnapInfo directory of a managed host besides its settings. */
export function snapInfo(simulation: Simulation): Pick<Service, 'changeSnapInfoCopies' | 'moveSnapInfoFiles'> {
  return {
    moveSnapInfoFiles: ({ params, body, consoleId, idempotencyKey: key }) => {
      const managed = simulation.read((world) => findManagedHost(world, consoleId, params.managedHostId))
      if (!managed.ok) return managed
      const { id: managedHostId } = managed.value
      const done = simulation.execute(
        { type: 'moveSnapInfoFiles', managedHostId, from: body.from },
        { key, origin: consoleId },
      )
      return done.ok ? hostAnswer(simulation, consoleId, managedHostId) : done
    },

    changeSnapInfoCopies: ({ params, body, consoleId, ifMatch: version }) => {
      const managed = simulation.read((world) => findManagedHost(world, consoleId, params.managedHostId))
      if (!managed.ok) return managed
      const { id: managedHostId } = managed.value
      const hostId = body.hostId as HostId | null
      const done = simulation.execute(
        { type: 'setSnapInfoCopies', managedHostId, hostId, count: body.count, version },
        { origin: consoleId },
      )
      return done.ok ? hostAnswer(simulation, consoleId, managedHostId) : done
    },
  }
}
