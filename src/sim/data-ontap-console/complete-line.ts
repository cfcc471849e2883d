import type { StorageSystemId } from '@/domain/ids'
import { STORAGE_LICENSES, type StorageSystem } from '@/domain/ontap/storage'
import type { ShellCompletion, ShellSession } from '../shell/shell-interpreter'
import type { ReadonlyWorld } from '../world/world'
import { commandTable } from './command-table'
import type { ArgumentKind } from './console-command'
import { commandOf, nextWords } from './parse-command'
import { aggregatesOf } from './storage-names'
import { wordsOf } from './words'

/** What Tab offers: the next word of a command, an option, the name of something on this storage system. */
export function completeLine(
  world: ReadonlyWorld,
  { targetId }: ShellSession,
  text: string,
  cursor: number,
): ShellCompletion {
  const before = text.slice(0, cursor)
  const words = wordsOf(before)
  const nothing = { from: cursor, to: cursor, candidates: [] }
  const system = world.storageSystems[targetId as StorageSystemId]
  if (!words.ok || !system) return nothing
  const last = words.value.at(-1)
  const begun = last?.to === cursor ? last : undefined
  const finished = begun ? words.value.slice(0, -1) : words.value
  const from = begun?.from ?? cursor
  const start = begun?.text ?? ''
  const candidates = candidatesOf(world, system, finished, start).filter((candidate) => candidate.startsWith(start))
  return { from, to: cursor, candidates: [...new Set(candidates)].toSorted() }
}

function candidatesOf(
  world: ReadonlyWorld,
  system: Readonly<StorageSystem>,
  finished: readonly { readonly text: string; readonly from: number; readonly to: number }[],
  start: string,
): string[] {
  const texts = finished.map((word) => word.text)
  const next = nextWords(commandTable, texts)
  const command = commandOf(commandTable, finished)
  if (!command) return next
  if (start.startsWith('-')) return Object.keys(command.options ?? {}).map((letter) => `-${letter}`)
  const args = texts.slice(command.name.split(' ').length).filter((word) => !word.startsWith('-'))
  const { names = [] } = command
  const kind = names[Math.min(args.length, names.length - 1)]
  return [...next, ...(kind === undefined ? [] : namesOf(world, system, kind, args))]
}

function namesOf(
  world: ReadonlyWorld,
  system: Readonly<StorageSystem>,
  kind: ArgumentKind,
  args: readonly string[],
): string[] {
  const volumes = Object.values(world.volumes).filter((volume) => volume.storageSystemId === system.id)
  switch (kind) {
    case 'command':
      return nextWords(commandTable, args)
    case 'volume':
      return volumes.map(({ name }) => name)
    case 'volume-path':
      return volumes.map(({ name }) => `/vol/${name}`)
    case 'qtree-path':
      return Object.values(world.vaults).flatMap(({ destinationVolumeId, destinationPath }) =>
        volumes.some(({ id }) => id === destinationVolumeId) ? [destinationPath] : [],
      )
    case 'lun-path':
      return Object.values(world.luns).flatMap(({ volumeId, path }) =>
        volumes.some(({ id }) => id === volumeId) ? [path] : [],
      )
    case 'snapshot': {
      const volume = volumes.find(({ name }) => name === args[0])
      return (volume?.snapshotIds ?? []).flatMap((id) => world.snapshots[id]?.name ?? [])
    }
    case 'aggregate':
      return aggregatesOf({ world, system }).map(({ name }) => name)
    case 'new':
      return []
    case 'license':
      return [...STORAGE_LICENSES]
  }
}
