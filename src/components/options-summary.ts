import type { PolicyFieldsResource, Ref } from '@/contract'
import type { PropertyItem } from '@/ui/property-list'
import { NOTIFY_NAMES } from './policy-text'

type Options = PolicyFieldsResource['options']

const yesNo = (is: boolean): string => (is ? 'Yes' : 'No')

/** `C:\Scripts\pre.bat on testhv01, with arguments -v` */
export function scriptText(call: Options['preScript'], memberHosts: readonly Ref[]): string {
  if (call === null) return 'None'
  const host = memberHosts.find(({ id }) => id === call.hostId)?.name ?? 'a host'
  const where = call.hostId === null ? 'all hosts' : host
  return `${call.path} on ${where}${call.arguments === '' ? '' : `, with arguments ${call.arguments}`}`
}

/** The options of a policy or a backup as a readable list. */
export function optionItems(options: Options, memberHosts: readonly Ref[]): PropertyItem[] {
  return [
    { label: 'Update SnapMirror after backup', value: yesNo(options.updateSnapMirror) },
    { label: 'Allow saved state VM backup', value: yesNo(options.allowSavedState) },
    { label: 'Enable Distributed Backup', value: yesNo(options.distributed) },
    { label: 'Pre-script', value: scriptText(options.preScript, memberHosts) },
    { label: 'Post-script', value: scriptText(options.postScript, memberHosts) },
    { label: 'E-mail notification', value: NOTIFY_NAMES[options.notify] },
  ]
}
