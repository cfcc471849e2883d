import type { VaultId } from '@/domain/ids'
import type { VaultAction } from '@/domain/ontap/vault-rules'
import { runCommand } from '../bare-engine'
import { type ConsoleCall, type ConsoleCommand, type ConsoleReply, fail, say } from './console-command'
import { refusalLines } from './refusal-text'
import { startVaultReply } from './snapvault-start'
import { findVault } from './snapvault-names'
import { snapvaultStatus } from './snapvault-status'
import { STARTED } from './transfer-text'

/** SnapVault, on the secondary (R238). */
export const snapvaultCommands: readonly ConsoleCommand[] = [
  snapvaultStatus,
  {
    name: 'snapvault start',
    summary: 'create a relationship and make its first transfer',
    usage: ['[-S <primary>:<path>] [-w] <path>'],
    options: { S: 'value', w: 'flag' },
    args: [1, 1],
    names: ['qtree-path'],
    run: (call) => startVaultReply(call, transferReply),
  },
  {
    name: 'snapvault update',
    summary: 'transfer what has changed, or a Snapshot copy of the primary',
    usage: ['[-s <snapshot-name>] [-w] <path>'],
    options: { s: 'value', w: 'flag' },
    args: [1, 1],
    names: ['qtree-path'],
    run: update,
  },
  {
    name: 'snapvault abort',
    summary: 'end the transfer under way',
    usage: ['<path>'],
    args: [1, 1],
    names: ['qtree-path'],
    run: (call) => change(call, 'abort', (path) => [`snapvault abort: transfer to ${path} aborted`]),
  },
  {
    name: 'snapvault stop',
    summary: 'end a relationship; the qtree on the secondary is deleted',
    usage: ['[-f] <path>'],
    options: { f: 'flag' },
    args: [1, 1],
    names: ['qtree-path'],
    run(call) {
      const found = findVault(call)
      if ('problem' in found) return fail(found.problem)
      if (!call.confirmed && !call.options.has('f')) {
        const path = found.vault.destinationPath
        return { lines: [`The qtree ${path} will be deleted.`], question: `Are you sure you want to stop ${path}? ` }
      }
      return change(call, 'stop', (path) => [`Snapvault configuration for ${path} has been deleted.`])
    },
  },
]

function change(call: ConsoleCall, action: VaultAction, said: (path: string) => readonly string[]): ConsoleReply {
  const found = findVault(call)
  if ('problem' in found) return fail(found.problem)
  const done = runCommand(call.context, { type: 'changeVault', vaultId: found.vault.id, action })
  return done.ok ? say(...said(found.vault.destinationPath)) : fail(...refusalLines('snapvault', done.error))
}

function update(call: ConsoleCall): ConsoleReply {
  const { world, options, context } = call
  const found = findVault(call)
  if ('problem' in found) return fail(found.problem)
  const { vault } = found
  const name = options.get('s')
  const copies = world.volumes[vault.sourceVolumeId]?.snapshotIds ?? []
  const snapshotId = name === undefined ? undefined : copies.findLast((id) => world.snapshots[id]?.name === name)
  if (name !== undefined && snapshotId === undefined) {
    return fail(`snapvault: Transfer aborted: the primary has no snapshot ${name}.`)
  }
  const command = { type: 'changeVault', vaultId: vault.id, action: 'update' } as const
  const done = runCommand(context, snapshotId === undefined ? command : { ...command, snapshotId })
  return done.ok ? transferReply(call, vault.id, STARTED('snapvault')) : fail(...refusalLines('snapvault', done.error))
}

/** With `-w` the console waits for the end of the transfer. */
function transferReply({ world, options }: ConsoleCall, id: VaultId, lines: readonly string[]): ConsoleReply {
  const number = world.vaults[id]?.transfer?.number
  return options.has('w') && number !== undefined ? { lines, awaits: { kind: 'vault', id, number } } : { lines }
}
