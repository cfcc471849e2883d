import type { Volume } from '@/domain/ontap/storage'
import type { VaultRelationship } from '@/domain/ontap/vault'
import type { ConsoleCall } from './console-command'
import { addressOf, noVolume, qtreeOf, volumeNamed } from './storage-names'

export interface SecondaryPath {
  readonly path: string
  readonly volume: Readonly<Volume>
  readonly qtree: string
}

/** The qtree of this storage system that a command names last: `/vol/sv_csv01/csv01`, or with its own name before it. */
export function secondaryPath(call: ConsoleCall): SecondaryPath | { readonly problem: string } {
  const { system, args } = call
  const { system: name, rest } = addressOf(args.at(-1) ?? '')
  if (name !== null && name !== system.name) {
    return { problem: `snapvault: ${name} is not this storage system: the command belongs on the secondary` }
  }
  const parts = qtreeOf(rest)
  if (!parts || parts.qtree === '-')
    return { problem: `snapvault: ${rest}: not a qtree path. It has the form /vol/<volume>/<qtree>.` }
  const volume = volumeNamed(call, parts.volume)
  if (!volume) return { problem: noVolume('snapvault', parts.volume) }
  return { path: `/vol/${volume.name}/${parts.qtree}`, volume, qtree: parts.qtree }
}

/** The relationship that ends in the qtree that a command names. */
export function findVault(
  call: ConsoleCall,
): { readonly vault: Readonly<VaultRelationship> } | { readonly problem: string } {
  const to = secondaryPath(call)
  if ('problem' in to) return to
  const vault = vaultAt(call, to)
  return vault ? { vault } : { problem: `snapvault: ${to.path}: not a SnapVault secondary qtree.` }
}

export function vaultAt({ world }: ConsoleCall, to: SecondaryPath): Readonly<VaultRelationship> | undefined {
  return Object.values(world.vaults).find(
    (row) => row.destinationVolumeId === to.volume.id && row.destinationPath === to.path,
  )
}
