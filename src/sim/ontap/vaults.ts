import { must } from '@/base/invariant'
import type { Subject } from '@/domain/finding'
import type { VaultRelationship } from '@/domain/ontap/vault'
import type { VaultFacts } from '@/domain/ontap/vault-rules'
import type { ReadonlyWorld } from '../world/world'
import { transferSystems } from './mirrors'
import { checkSnapshotCreation, checkVolumeWrites } from './snapshot-copies'

type Row = Readonly<VaultRelationship>

export type VaultEnds = Pick<Row, 'sourceVolumeId' | 'sourcePath' | 'destinationVolumeId' | 'destinationPath'>

/** `test02:/vol/csv01/-` and `test03:/vol/sv_csv01/csv01` */
export function vaultAddresses(world: ReadonlyWorld, vault: VaultEnds): { readonly from: string; readonly to: string } {
  const systemOf = (id: Row['sourceVolumeId']): string => {
    const volume = world.volumes[id]
    return (volume && world.storageSystems[volume.storageSystemId]?.name) ?? id
  }
  return {
    from: `${systemOf(vault.sourceVolumeId)}:${vault.sourcePath}`,
    to: `${systemOf(vault.destinationVolumeId)}:${vault.destinationPath}`,
  }
}

export function vaultName(world: ReadonlyWorld, vault: VaultEnds): string {
  const { from, to } = vaultAddresses(world, vault)
  return `${from} → ${to}`
}

function vaultSubject(world: ReadonlyWorld, vault: Row): Subject {
  return { type: 'vault', id: vault.id, name: vaultName(world, vault) }
}

/** Primary and secondary need a license of their own kind. */
const VAULT_LICENSES = ['sv_ontap_pri', 'sv_ontap_sec'] as const

/** A relationship as its rules see it. */
export function vaultFacts(world: ReadonlyWorld, vault: Row): VaultFacts {
  return { subject: vaultSubject(world, vault), transferring: vault.transfer !== null, ...endFacts(world, vault) }
}

/** What a transfer between these ends would meet. */
export function endFacts(world: ReadonlyWorld, ends: VaultEnds): Pick<VaultFacts, 'systems' | 'destination'> {
  const source = must(world.volumes[ends.sourceVolumeId], ends.sourceVolumeId)
  const destination = must(world.volumes[ends.destinationVolumeId], ends.destinationVolumeId)
  return {
    systems: transferSystems(world, ends, VAULT_LICENSES),
    destination: [...checkSnapshotCreation(world, source, 1), ...checkVolumeWrites(world, destination)],
  }
}
