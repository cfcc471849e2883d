import type { PolicyFieldsResource } from '@/contract'
import type { BackupType, NotifyWhen } from '@/domain/smhv/policy'
import { BACKUP_OPTIONS_DEFAULT } from '@/domain/smhv/policy'

type Options = PolicyFieldsResource['options']
type ScriptCall = NonNullable<Options['preScript']>

/** The fields of one script. It runs where a path or anything else of it is given. */
export interface ScriptDraft {
  readonly on: 'all' | 'specified'
  /** Kept when All Hosts is chosen again. */
  readonly hostId: string
  readonly path: string
  readonly arguments: string
}

/** The option fields of a policy or a backup on demand. */
export interface BackupOptionsDraft {
  readonly updateSnapMirror: boolean
  readonly allowSavedState: boolean
  readonly distributed: boolean
  readonly preScript: ScriptDraft
  readonly postScript: ScriptDraft
  readonly notify: NotifyWhen
}

export function scriptDraft(call: ScriptCall | null = null): ScriptDraft {
  return {
    on: call?.hostId ? 'specified' : 'all',
    hostId: call?.hostId ?? '',
    path: call?.path ?? '',
    arguments: call?.arguments ?? '',
  }
}

/** null = no script. A host that was not chosen yet is one that no rule accepts. */
export function scriptOf({ on, hostId, path, arguments: args }: ScriptDraft): ScriptCall | null {
  if (on === 'all' && path === '' && args === '') return null
  return { hostId: on === 'all' ? null : hostId || 'not-chosen', path: path.trim(), arguments: args }
}

export function optionsDraft(options: Options = BACKUP_OPTIONS_DEFAULT): BackupOptionsDraft {
  return { ...options, preScript: scriptDraft(options.preScript), postScript: scriptDraft(options.postScript) }
}

/** A crash-consistent backup leaves out what does not apply to it, whatever was ticked before (R77, R126). */
export function optionsOf(draft: BackupOptionsDraft, type: BackupType): Options {
  const isCrash = type === 'crash-consistent'
  return {
    updateSnapMirror: draft.updateSnapMirror,
    allowSavedState: draft.allowSavedState && !isCrash,
    distributed: draft.distributed && !isCrash,
    preScript: scriptOf(draft.preScript),
    postScript: scriptOf(draft.postScript),
    notify: draft.notify,
  }
}
