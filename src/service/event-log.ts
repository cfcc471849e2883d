import { toIso } from '@/base/sim-time'
import type { Simulation } from '@/sim'
import { listPage } from './list-page'
import type { Service } from './service'

/** The Application logs of all hosts in one list, newest first. */
export function eventLog(simulation: Simulation): Pick<Service, 'listEventLog'> {
  return {
    listEventLog: ({ query }) =>
      simulation.read((world) => {
        const { host, source, id: wanted } = query
        const rows = world.eventLog
          .filter(
            (row) =>
              (wanted === undefined || row.id === wanted) &&
              (host === undefined || row.hostId === host) &&
              (source === undefined || row.source === source),
          )
          .reverse()
        const hostName = (row: (typeof rows)[number]) => world.hosts[row.hostId]?.name ?? row.hostId
        return listPage(rows, query, {
          present: ({ id, at, hostId, source: from, eventId, level, message }) => ({
            id,
            at: toIso(at),
            host: { id: hostId, name: world.hosts[hostId]?.name ?? hostId },
            source: from,
            eventId,
            level,
            message,
          }),
          texts: [hostName, (row) => row.source, (row) => String(row.eventId), (row) => row.message],
          keys: {
            at: (row) => row.at,
            host: hostName,
            source: (row) => row.source,
            eventId: (row) => row.eventId,
            level: (row) => row.level,
          },
        })
      }),
  }
}
