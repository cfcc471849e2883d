import type { VaultRelationship } from '@/domain/ontap/vault'
import { vaultAddresses } from '../ontap/vaults'
import { type ConsoleCall, type ConsoleCommand, fail, say } from './console-command'
import { addressOf } from './storage-names'
import { capital, longStatus, sideOf, statusTable, type StatusRow, transferText } from './transfer-text'

/** Relationships that begin or end on this storage system. */
export const snapvaultStatus: ConsoleCommand = {
  name: 'snapvault status',
  summary: 'display the status of relationships',
  usage: ['[-l] [<path>]'],
  options: { l: 'flag' },
  args: [0, 1],
  names: ['qtree-path'],
  run(call) {
    const { world, system, args, options } = call
    const heads = [
      ...(system.licenses.includes('sv_ontap_pri') ? ['Snapvault primary is ON.'] : []),
      ...(system.licenses.includes('sv_ontap_sec') ? ['Snapvault secondary is ON.'] : []),
    ]
    if (heads.length === 0) return fail('snapvault: SnapVault is not licensed.')
    const wanted = args[0] === undefined ? undefined : addressOf(args[0])
    const rows = Object.values(world.vaults).filter((vault) => {
      const side = sideOf(world, system, vault)
      if (side === undefined || !wanted) return side !== undefined
      const { from, to } = vaultAddresses(world, vault)
      return [from, to].includes(`${wanted.system ?? system.name}:${wanted.rest}`)
    })
    if (wanted && rows.length === 0) return fail(`snapvault: ${args[0]}: no status entry found.`)
    if (options.has('l')) {
      return say(...heads, '', ...rows.flatMap((vault) => longStatus(rowOf(call, vault), longOf(call, vault))))
    }
    return say(...heads, ...statusTable(rows.map((vault) => rowOf(call, vault))))
  },
}

function rowOf({ world, system, context }: ConsoleCall, vault: Readonly<VaultRelationship>): StatusRow {
  const { from, to } = vaultAddresses(world, vault)
  const { state, transfer, updatedAt } = vault
  return {
    source: from,
    destination: to,
    state: sideOf(world, system, vault) === 'source' ? 'Source' : capital(state),
    lag: updatedAt === null ? null : context.now - updatedAt,
    status: transfer ? transferText(transfer, context.now) : 'Idle',
  }
}

function longOf({ world }: ConsoleCall, { baseId, transfer, ends }: Readonly<VaultRelationship>) {
  return { base: baseId === null ? '-' : (world.snapshots[baseId]?.name ?? '-'), transfer, ends }
}
