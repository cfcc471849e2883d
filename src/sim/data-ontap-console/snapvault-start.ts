import type { VaultId } from '@/domain/ids'
import { runCommand } from '../bare-engine'
import { vaultAddresses } from '../ontap/vaults'
import { type ConsoleCall, type ConsoleReply, fail } from './console-command'
import { refusalLines } from './refusal-text'
import { secondaryPath, type SecondaryPath, vaultAt } from './snapvault-names'
import { addressOf, hasQtree, qtreeOf, systemNamed, volumeNamed } from './storage-names'
import { STARTED } from './transfer-text'

type TransferReply = (call: ConsoleCall, id: VaultId, lines: readonly string[]) => ConsoleReply

/** `snapvault start -S test02:/vol/csv01/csv01 test03:/vol/csv01/csv01`; again without `-S` where the first transfer failed. */
export function startVaultReply(call: ConsoleCall, reply: TransferReply): ConsoleReply {
  const to = secondaryPath(call)
  if ('problem' in to) return fail(to.problem)
  const vault = vaultAt(call, to)
  const given = call.options.get('S')
  if (vault && (given === undefined || given === vaultAddresses(call.world, vault).from)) {
    if (vault.state === 'snapvaulted') return fail('snapvault: Snapvault configuration for the qtree already exists.')
    const done = runCommand(call.context, { type: 'changeVault', vaultId: vault.id, action: 'update' })
    return done.ok ? reply(call, vault.id, STARTED('snapvault')) : fail(...refusalLines('snapvault', done.error))
  }
  if (given === undefined) return fail(`snapvault: ${to.path}: name the primary with -S.`)
  return create(call, given, to, reply)
}

function create(call: ConsoleCall, given: string, to: SecondaryPath, reply: TransferReply): ConsoleReply {
  const { world, context } = call
  const { system: name, rest } = addressOf(given)
  const primary = name === null ? undefined : systemNamed(world, name)
  if (!primary) return fail(`snapvault: ${given}: unknown primary. It has the form <system>:/vol/<volume>/<qtree>.`)
  const parts = qtreeOf(rest)
  const source = parts && volumeNamed({ world, system: primary }, parts.volume)
  if (!parts || !source || !hasQtree(world, source, parts.qtree)) {
    return fail(`snapvault: Transfer aborted: ${given}: no such qtree on the primary.`)
  }
  const done = runCommand(context, {
    type: 'startVault',
    sourceVolumeId: source.id,
    sourceQtree: parts.qtree,
    destinationVolumeId: to.volume.id,
    destinationQtree: to.qtree,
  })
  if (!done.ok) return fail(...refusalLines('snapvault', done.error))
  return reply(call, done.value.id as VaultId, [
    'Snapvault configuration for the qtree has been set.',
    ...STARTED('snapvault'),
  ])
}
