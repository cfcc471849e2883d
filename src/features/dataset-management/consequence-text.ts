const NAMED_AT_MOST = 6

/** `3 policies` */
export function countedText(count: number, one: string): string {
  if (count === 1) return `1 ${one}`
  return `${count} ${one.endsWith('y') ? `${one.slice(0, -1)}ies` : `${one}s`}`
}

/** `3 policies: hourly, daily, weekly`; of many only the first are named. What happens to them stands before the names. */
export function listedText(one: string, names: readonly string[], happens = ''): string {
  const named = names.slice(0, NAMED_AT_MOST).join(', ')
  const rest = names.length - NAMED_AT_MOST
  return `${countedText(names.length, one)}${happens === '' ? '' : ` ${happens}`}: ${named}${rest > 0 ? ` and ${rest} more` : ''}`
}
