import { nodeAt } from './nodes'

/** What of an address is a place: not the wizard that happens to be open there. */
export function placeOfAddress(pathname: string, search: string): string {
  const params = new URLSearchParams(search)
  for (const name of ['wizard', 'subject', 'of', 'page']) params.delete(name)
  const rest = params.toString()
  return rest === '' ? pathname : `${pathname}?${rest}`
}

/** Why a favorite cannot be opened: one of another version may name a node that is not there. */
export function whyNotOpened(address: string): string | undefined {
  const [pathname = ''] = address.split('?')
  return nodeAt(pathname) === undefined ? 'This place does not exist in the console' : undefined
}
