import { bytes, gib } from '@/base/units'
import { CONTROLLER_ACTIONS } from '@/domain/ontap/controller-rules'
import { STORAGE_LICENSES } from '@/domain/ontap/storage'
import { MIRROR_ACTIONS } from '@/domain/ontap/mirror-rules'
import { VAULT_FREQUENCIES } from '@/domain/ontap/vault'
import { VAULT_ACTIONS, type VaultScheduleFields } from '@/domain/ontap/vault-rules'
import type { StorageCommand } from '../ontap/storage-commands'
import type { ReadonlyWorld } from '../world/world'
import type { Deed } from './deed'
import { idOf, pick } from './pick'

type StorageDeedKind = StorageCommand['type']

/** What the administrator of the storage systems does. */
export function storageCommandOf(
  { a, b, c, wrong }: Deed,
  kind: StorageDeedKind,
  world: ReadonlyWorld,
): StorageCommand {
  switch (kind) {
    case 'createVolume': {
      const size = wrong ? bytes(1) : gib(100 * (1 + (b % 40)))
      return { type: kind, aggregateId: idOf(pick(world.aggregates, a)), name: `more_${c % 9}`, size }
    }
    case 'createMirror': {
      const source = pick(world.volumes, a)
      const destinationVolumeId = wrong ? idOf(source) : idOf(pick(world.volumes, b))
      return { type: kind, sourceVolumeId: idOf(source), destinationVolumeId }
    }
    case 'changeMirror':
      return { type: kind, mirrorId: idOf(pick(world.mirrors, a)), action: choose(MIRROR_ACTIONS, b) }
    case 'startVault': {
      // SnapVault is licensed in few places.
      const licensed = (license: 'sv_ontap_pri' | 'sv_ontap_sec') =>
        Object.fromEntries(
          Object.entries(world.volumes).filter(([, volume]) =>
            world.storageSystems[volume.storageSystemId]?.licenses.includes(license),
          ),
        )
      const [sourceVolumeId, destinationVolumeId] = [
        pick(licensed('sv_ontap_pri'), a),
        pick(licensed('sv_ontap_sec'), b),
      ]
      return {
        type: kind,
        sourceVolumeId: idOf(sourceVolumeId),
        sourceQtree: '-',
        destinationVolumeId: idOf(destinationVolumeId),
        destinationQtree: `qtree${c % 3}`,
      }
    }
    case 'changeVault':
      return { type: kind, vaultId: idOf(pick(world.vaults, a)), action: choose(VAULT_ACTIONS, b) }
    case 'scheduleVault': {
      const volume = pick(world.vaults, a)?.destinationVolumeId ?? idOf(pick(world.volumes, a))
      return { type: kind, volumeId: volume, ...scheduleFields(b, c), count: wrong ? 0 : 1 + (c % 5) }
    }
    case 'unscheduleVault':
      return { type: kind, scheduleId: idOf(pick(world.vaultSchedules, a)) }
    case 'archiveVault':
      return { type: kind, scheduleId: idOf(pick(world.vaultSchedules, a)) }
    case 'createSnapshotCopy':
      return { type: kind, volumeId: idOf(pick(world.volumes, a)), name: wrong ? 'not a name' : `by_hand_${c % 3}` }
    case 'changeLun':
      return { type: kind, lunId: idOf(pick(world.luns, a)), online: c % 3 > 0 }
    case 'changeStorageLicense': {
      const license = choose(STORAGE_LICENSES, b)
      return { type: kind, storageSystemId: idOf(pick(world.storageSystems, a)), license, licensed: c % 3 > 0 }
    }
    case 'changeDedupe':
      return { type: kind, volumeId: idOf(pick(world.volumes, a)), action: choose(['on', 'start', 'off'] as const, c) }
    case 'changeController':
      return {
        type: kind,
        storageSystemId: idOf(pick(world.storageSystems, a)),
        action: choose(CONTROLLER_ACTIONS, b),
      }
    case 'mountSnapshot': {
      const copy = pick(world.snapshots, a)
      const luns = Object.values(world.luns).filter((lun) => lun.volumeId === copy?.volumeId)
      return {
        type: kind,
        snapshotId: idOf(copy),
        lunId: idOf(wrong ? pick(world.luns, b) : luns[b % Math.max(1, luns.length)]),
      }
    }
    case 'unmountSnapshot': {
      const clones = Object.values(world.luns).filter((lun) => wrong || lun.clone !== null)
      return { type: kind, lunId: idOf(clones[a % Math.max(1, clones.length)]) }
    }
  }
}

function scheduleFields(b: number, c: number): VaultScheduleFields {
  const frequency = choose(VAULT_FREQUENCIES, b)
  return {
    name: `sv_${frequency}`,
    count: 1,
    frequency,
    hour: frequency === 'daily' || frequency === 'weekly' ? c % 24 : null,
    weekday: frequency === 'weekly' ? c % 7 : null,
  }
}

function choose<T>(list: readonly [T, ...T[]] | readonly T[], number: number): T {
  return list[number % list.length] as T
}
