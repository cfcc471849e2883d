import { consoleName } from '@/api/api-location'
import { DEFAULT_CONSOLE } from '@/contract'
import { endpointQuery } from './endpoint-query'

/** The management consoles of the environment. */
export const consoleQueries = {
  list: endpointQuery('listConsoles', ['configuration', 'consoles']),
}

/** Which management console this page is. */
export const ownConsole: () => string = consoleName

/** Whether there can be a console of this name. */
export function isConsoleName(name: string): boolean {
  return /^console-[1-9]\d{0,3}$/.test(name)
}

/** The address of another console on the same environment; how this one began is no matter of it. */
export function consoleAddress(id: string): string {
  const address = new URL(window.location.href)
  for (const name of ['scenario', 'seed', 'clock', 'console']) address.searchParams.delete(name)
  if (id !== DEFAULT_CONSOLE) address.searchParams.set('console', id)
  address.hash = '/'
  return address.href
}

/** The name of the next console that there is none of yet. */
export function nextConsole(ids: readonly string[]): string {
  let number = 1
  while (ids.includes(`console-${number}`)) number++
  return `console-${number}`
}
