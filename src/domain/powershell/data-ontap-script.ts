import type { ControllerAction } from '../ontap/controller-rules'
import type { MirrorAction } from '../ontap/mirror-rules'

/** What is done at a storage system: volumes by `system:volume`. */
export type StorageDeed =
  | {
      readonly kind: 'changeMirror'
      readonly action: Exclude<MirrorAction, 'connect'>
      readonly source: string
      readonly destination: string
    }
  /** `partner`: the system at whose console the pair is managed. */
  | { readonly kind: 'changeController'; readonly action: ControllerAction; readonly partner: string }

const KINDS: readonly string[] = ['changeMirror', 'changeController'] satisfies StorageDeed['kind'][]

/** Whether it is a deed of the storage administrator. */
export function isOfStorage<Deed extends { readonly kind: string }>(deed: Deed): deed is Extract<Deed, StorageDeed> {
  return KINDS.includes(deed.kind)
}

export interface ConsoleLine {
  /** The storage system whose console takes the line. */
  readonly system: string
  readonly text: string
}

const CONTROLLER: Readonly<Record<ControllerAction, string>> = {
  takeover: 'cf takeover',
  giveback: 'cf giveback',
  'enable-takeover': 'cf enable',
  'disable-takeover': 'cf disable',
}

/** What is typed at the Data ONTAP console, and of which system. */
export function consoleLine(deed: StorageDeed): ConsoleLine {
  if (deed.kind === 'changeController') return { system: deed.partner, text: CONTROLLER[deed.action] }
  const { action, source, destination } = deed
  switch (action) {
    case 'initialize':
    case 'update':
      return { system: systemOf(destination), text: `snapmirror ${action} -S ${source} ${destination}` }
    // Without -f the console asks; this is pasted as a whole.
    case 'resync':
      return { system: systemOf(destination), text: `snapmirror resync -f -S ${source} ${destination}` }
    case 'reverse-resync':
      return { system: systemOf(source), text: `snapmirror resync -f -S ${destination} ${source}` }
    // The source alone keeps the list of those that depend on it.
    case 'release':
      return { system: systemOf(source), text: `snapmirror release ${volumeOf(source)} ${destination}` }
    default:
      return { system: systemOf(destination), text: `snapmirror ${action} ${volumeOf(destination)}` }
  }
}

const systemOf = (address: string): string => address.slice(0, address.indexOf(':'))
const volumeOf = (address: string): string => address.slice(address.indexOf(':') + 1)
