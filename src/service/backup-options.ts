import type { BodyOutput, EndpointOf } from '@/contract'
import type { HostId } from '@/domain/ids'
import type { BackupOptions, ScriptCall } from '@/domain/smhv/policy'

type Options = BodyOutput<EndpointOf<'startBackup'>>['options']
type Call = NonNullable<Options['preScript']>

/** A script call as the engine takes it. */
export function scriptCallOf(call: Call): ScriptCall {
  return { ...call, hostId: call.hostId as HostId | null }
}

/** Options of a policy or backup as the engine takes them. */
export function optionsOf(options: Options): BackupOptions {
  const { preScript, postScript, updateSnapVault, ...others } = options
  return {
    ...others,
    ...(updateSnapVault === undefined ? {} : { updateSnapVault }),
    preScript: preScript && scriptCallOf(preScript),
    postScript: postScript && scriptCallOf(postScript),
  }
}
