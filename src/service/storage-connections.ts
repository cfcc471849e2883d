import { ok, type Result } from '@/base/result'
import type { StorageConnectionResource } from '@/contract'
import type { ConsoleId, StorageConnectionId } from '@/domain/ids'
import type { StorageConnection, StorageConnectionForm } from '@/domain/smhv/storage-connection'
import { checkSetStorageConnection, type ReadonlyWorld, type SimError, type Simulation } from '@/sim'
import type { Answered } from './answer'
import { presentFinding, refusal, stale } from './errors'
import type { Service, ServiceRequest } from './service'

type Endpoints = Pick<
  Service,
  | 'listStorageConnections'
  | 'addStorageConnection'
  | 'modifyStorageConnection'
  | 'removeStorageConnection'
  | 'checkStorageConnection'
>
type Row = Readonly<StorageConnection>

/** Manage Storage Connection Settings of the asking console. */
export function storageConnections(simulation: Simulation): Endpoints {
  const find = (consoleId: ConsoleId, id: string) => simulation.read((world) => findConnection(world, consoleId, id))
  const detail = (consoleId: ConsoleId, id: string): Answered<StorageConnectionResource> =>
    simulation.read((world) => {
      const row = findConnection(world, consoleId, id)
      return row.ok ? ok({ body: presentConnection(world, row.value), etag: row.value.version }) : row
    })
  return {
    listStorageConnections: ({ consoleId }) =>
      simulation.read((world) => {
        const rows = Object.values(world.storageConnections).filter((row) => row.consoleId === consoleId)
        return ok({ body: { items: rows.map((row) => presentConnection(world, row)), total: rows.length } })
      }),

    addStorageConnection: ({ body, consoleId, idempotencyKey: key }) => {
      const form = formOf(body)
      const command = { type: 'setStorageConnection', consoleId, storageConnectionId: null, form, version: 0 } as const
      const done = simulation.execute(command, { key, origin: consoleId })
      if (!done.ok) return done
      const id = String(done.value.id)
      const made = detail(consoleId, id)
      return made.ok ? ok({ ...made.value, location: `/storage-connections/${id}` }) : made
    },

    modifyStorageConnection: ({ params, body, consoleId, ifMatch: version }) => {
      const row = find(consoleId, params.storageConnectionId)
      if (!row.ok) return row
      const { id: storageConnectionId } = row.value
      const form = formOf(body)
      const command = { type: 'setStorageConnection', consoleId, storageConnectionId, form, version } as const
      const done = simulation.execute(command, { origin: consoleId })
      return done.ok ? detail(consoleId, storageConnectionId) : done
    },

    removeStorageConnection: ({ params, consoleId, ifMatch }) => {
      const row = find(consoleId, params.storageConnectionId)
      if (!row.ok) return row
      const outdated = stale(ifMatch, row.value.version)
      if (outdated) return outdated
      const { id: storageConnectionId } = row.value
      const done = simulation.execute({ type: 'removeStorageConnection', storageConnectionId }, { origin: consoleId })
      return done.ok ? ok({ body: undefined }) : done
    },

    checkStorageConnection: ({ body: { id, ...form }, consoleId }) =>
      simulation.read((world) => {
        const storageConnectionId = (id ?? null) as StorageConnectionId | null
        const request = { consoleId, storageConnectionId, form: formOf(form) }
        return ok({ body: { findings: checkSetStorageConnection(world, request).map(presentFinding) } })
      }),
  }
}

function formOf({ password, ...form }: ServiceRequest<'addStorageConnection'>['body']): StorageConnectionForm {
  return { ...form, hasPassword: password !== '' }
}

function findConnection(world: ReadonlyWorld, consoleId: ConsoleId, id: string): Result<Row, SimError> {
  const row = world.storageConnections[id as StorageConnectionId]
  return row?.consoleId === consoleId ? ok(row) : refusal('unknown', 'request/unknown', { detail: id })
}

function presentConnection(world: ReadonlyWorld, row: Row): StorageConnectionResource {
  const { id, storageSystemId, protocol, port, user, version } = row
  const storageSystem = { id: storageSystemId, name: world.storageSystems[storageSystemId]?.name ?? storageSystemId }
  return { id, storageSystem, protocol, port, user, version }
}
