import { must } from '@/base/invariant'
import { ok } from '@/base/result'
import { type Finding, hasErrors } from '@/domain/finding'
import type { HyperVHost, TransportSetting } from '@/domain/hyperv/windows'
import type { ConsoleId, HostId, StorageConnectionId, StorageSystemId } from '@/domain/ids'
import type { StorageConnection } from '@/domain/smhv/storage-connection'
import { checkStorageConnection } from '@/domain/smhv/storage-connection-rules'
import { type CommandHandler, refuseWith, type SimContext } from '../context'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import type { SetStorageConnectionRequest } from './administration-command'
import { consoleIdFindings, ensureConsole } from './consoles'
import { type HostTarget, nodesOfTarget } from './host-target'
import { refuseByRule } from './refusals'

/** What a storage connection would meet. */
export function checkSetStorageConnection(
  world: ReadonlyWorld,
  { consoleId, storageConnectionId, form }: SetStorageConnectionRequest,
): Finding[] {
  const system = findSystem(world, form.storageSystem)
  const facts = {
    system: system ? { subject: subjectOf('storage-system', system), online: system.online } : null,
    taken: Object.values(world.storageConnections).some(
      (row) => row.consoleId === consoleId && row.id !== storageConnectionId && row.storageSystemId === system?.id,
    ),
    hasHost: hostIdsOfConsole(world, consoleId).length > 0,
  }
  return [...consoleIdFindings(world, consoleId), ...checkStorageConnection(facts, form)]
}

/** What is entered in the console stands in the Transport Protocol Settings of SnapDrive on all of its hosts. */
export const setStorageConnection: CommandHandler<'setStorageConnection'> = (context, command) => {
  const { world } = context
  const { consoleId, storageConnectionId, form, version } = command
  const before = storageConnectionId === null ? null : world.storageConnections[storageConnectionId]
  if (before === undefined) return refuseWith('unknown', 'request/unknown')
  if (before && before.version !== version) return refuseWith('stale', 'request/stale')
  const findings = checkSetStorageConnection(world, command)
  if (hasErrors(findings)) return refuseByRule(findings)
  const { id: storageSystemId } = must(findSystem(world, form.storageSystem), form.storageSystem)
  ensureConsole(context, consoleId)
  const protocol = form.protocol === 'http' ? 'http' : 'https'
  const fields = { storageSystemId, protocol, port: form.port, user: form.user } as const
  if (before && before.storageSystemId !== storageSystemId) forget(context, before)
  const row = before ? Object.assign(before, fields, { version: version + 1 }) : add(context, consoleId, fields)
  for (const hostId of hostIdsOfConsole(world, consoleId)) writeTransport(context, hostId, fields)
  context.emit('storage-connection.changed', { storageConnectionId: row.id })
  return ok({ id: row.id, jobId: null })
}

export const removeStorageConnection: CommandHandler<'removeStorageConnection'> = (context, command) => {
  const { world } = context
  const { storageConnectionId } = command
  const row = world.storageConnections[storageConnectionId]
  if (!row) return refuseWith('unknown', 'request/unknown')
  forget(context, row)
  delete world.storageConnections[storageConnectionId]
  context.emit('storage-connection.changed', { storageConnectionId })
  return ok({ id: storageConnectionId, jobId: null })
}

/**
 * A host that is configured gets the connections of the console, and the console those of the host's SnapDrive that it
 * does not have yet: by HTTP and HTTPS, since it knows no others.
 */
export function shareConnections(context: SimContext, consoleId: ConsoleId, target: HostTarget): void {
  const { world } = context
  const rows = Object.values(world.storageConnections).filter((row) => row.consoleId === consoleId)
  const known = new Set<StorageSystemId>(rows.map((row) => row.storageSystemId))
  for (const { id } of nodesOfTarget(world, target)) {
    const host = world.hosts[id]
    if (!host?.snapDrive) continue
    for (const { storageSystemId, protocol, port, user } of host.transports) {
      if (protocol === 'rpc' || known.has(storageSystemId)) continue
      known.add(storageSystemId)
      const row = add(context, consoleId, { storageSystemId, protocol, port, user })
      context.emit('storage-connection.changed', { storageConnectionId: row.id })
    }
    for (const { storageSystemId, protocol, port, user } of rows) {
      writeTransport(context, id, { storageSystemId, protocol, port, user })
    }
  }
}

function findSystem(world: ReadonlyWorld, name: string) {
  const wanted = name.trim().toLowerCase()
  return Object.values(world.storageSystems).find((system) => system.name.toLowerCase() === wanted)
}

function hostIdsOfConsole(world: ReadonlyWorld, consoleId: ConsoleId): HostId[] {
  const managed = Object.values(world.managedHosts).filter((row) => row.consoleId === consoleId)
  return [...new Set(managed.flatMap((row) => nodesOfTarget(world, row).map(({ id }) => id)))]
}

type Fields = Pick<StorageConnection, 'storageSystemId' | 'protocol' | 'port' | 'user'>

function add(context: SimContext, consoleId: ConsoleId, fields: Fields): StorageConnection {
  const id = context.nextId<StorageConnectionId>('storage-connection')
  const row: StorageConnection = { id, consoleId, ...fields, version: 1 }
  context.world.storageConnections[id] = row
  return row
}

function writeTransport(context: SimContext, hostId: HostId, setting: TransportSetting): void {
  const host = context.world.hosts[hostId]
  if (!host?.snapDrive || host.transports.some((other) => sameSetting(other, setting))) return
  setTransports(context, host, [...without(host, setting.storageSystemId), { ...setting }])
}

function forget(context: SimContext, { consoleId, storageSystemId }: StorageConnection): void {
  for (const hostId of hostIdsOfConsole(context.world, consoleId)) {
    const host = context.world.hosts[hostId]
    if (host) setTransports(context, host, without(host, storageSystemId))
  }
}

function without(host: HyperVHost, storageSystemId: StorageSystemId): TransportSetting[] {
  return host.transports.filter((other) => other.storageSystemId !== storageSystemId)
}

function setTransports(context: SimContext, host: HyperVHost, transports: TransportSetting[]): void {
  host.transports = transports
  context.emit('parent-host.changed', { hostId: host.id })
}

function sameSetting(a: TransportSetting, b: TransportSetting): boolean {
  return a.storageSystemId === b.storageSystemId && a.protocol === b.protocol && a.port === b.port && a.user === b.user
}
