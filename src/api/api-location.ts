import { API_PREFIX, CONSOLE_HEADER, DEFAULT_CONSOLE } from '@/contract'

/** An address of the API: below the page, wherever that is hosted. */
export function apiUrl(path: string): URL {
  return new URL(`${API_PREFIX}${path}`, document.baseURI)
}

/** Which management console this page is: `?console=console-2` before the #. */
export function consoleName(): string {
  return new URLSearchParams(window.location.search).get('console') ?? DEFAULT_CONSOLE
}

export function consoleHeader(): Record<string, string> {
  return { [CONSOLE_HEADER]: consoleName() }
}
