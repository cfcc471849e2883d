import type { ImportItemResource } from '@/contract'

const WORDS = {
  added: 'added',
  changed: 'changed',
  removed: 'removed',
  'left-alone': 'left alone',
  refused: 'refused',
} as const

/** `3 added, 1 changed, 12 left alone`. */
export function countsText(items: readonly Pick<ImportItemResource, 'effect'>[]): string {
  const parts = Object.entries(WORDS).flatMap(([effect, word]) => {
    const count = items.filter((item) => item.effect === effect).length
    return count === 0 ? [] : [`${count} ${word}`]
  })
  return parts.length === 0 ? 'The file is empty' : parts.join(', ')
}
