import type { Aggregate, Lun, StorageSystem, Volume } from '@/domain/ontap/storage'
import type { ReadonlyWorld } from '../world/world'
import type { ConsoleCall } from './console-command'

/** Volumes of a storage system, by name. */
export function volumesOf(world: ReadonlyWorld, system: Readonly<StorageSystem>): Readonly<Volume>[] {
  return Object.values(world.volumes)
    .filter((volume) => volume.storageSystemId === system.id)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** A volume of the storage system by `csv01` or `/vol/csv01`. */
export function volumeNamed(
  { world, system }: Pick<ConsoleCall, 'world' | 'system'>,
  text: string,
): Readonly<Volume> | undefined {
  const name = /^\/vol\/([^/]+)\/?$/.exec(text)?.[1] ?? text
  return volumesOf(world, system).find((volume) => volume.name === name)
}

/** What is said of a name that `volumeNamed` does not find; `who` is the command, or the family of commands. */
export const noVolume = (who: string, name: string): string => `${who}: No volume named '${name}' exists.`

/** Aggregates of a storage system, in the order in which they were made. */
export function aggregatesOf({ world, system }: Pick<ConsoleCall, 'world' | 'system'>): Readonly<Aggregate>[] {
  return Object.values(world.aggregates).filter((aggregate) => aggregate.storageSystemId === system.id)
}

export function aggregateNamed(
  call: Pick<ConsoleCall, 'world' | 'system'>,
  name: string,
): Readonly<Aggregate> | undefined {
  return aggregatesOf(call).find((aggregate) => aggregate.name === name)
}

export function lunAt(
  { world, system }: Pick<ConsoleCall, 'world' | 'system'>,
  path: string,
): Readonly<Lun> | undefined {
  return lunsOf(world, system).find((lun) => lun.path === path)
}

/** LUNs of a storage system, by path. */
export function lunsOf(world: ReadonlyWorld, system: Readonly<StorageSystem>): Readonly<Lun>[] {
  return Object.values(world.luns)
    .filter((lun) => world.volumes[lun.volumeId]?.storageSystemId === system.id)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** `test03:csv01` in two; without a system, what stands before the colon is null. */
export function addressOf(text: string): { readonly system: string | null; readonly rest: string } {
  const colon = text.indexOf(':')
  return colon < 0 ? { system: null, rest: text } : { system: text.slice(0, colon), rest: text.slice(colon + 1) }
}

export function systemNamed(world: ReadonlyWorld, name: string): Readonly<StorageSystem> | undefined {
  return Object.values(world.storageSystems).find((system) => system.name === name)
}

/** `/vol/csv01/qtree` in two. */
export function qtreeOf(path: string): { readonly volume: string; readonly qtree: string } | undefined {
  const [, volume, qtree] = /^\/vol\/([^/]+)\/([^/]+)\/?$/.exec(path) ?? []
  return volume !== undefined && qtree !== undefined ? { volume, qtree } : undefined
}

/** Whether a volume has such a qtree: LUNs lie in it. `-` is what lies outside any. */
export function hasQtree(world: ReadonlyWorld, volume: Readonly<Volume>, qtree: string): boolean {
  if (qtree === '-') return true
  const start = `/vol/${volume.name}/${qtree}/`
  return Object.values(world.luns).some((lun) => lun.volumeId === volume.id && lun.path.startsWith(start))
}
