import { FAVORITE_NAME_LENGTH } from '@/stores/favorites-store'
import type { Favorite } from '@/stores/favorites-store'

/** What is wrong with the name of a favorite among the others. */
export function nameError(name: string, others: readonly Favorite[]): string | undefined {
  const typed = name.trim()
  if (typed === '') return 'Give the favorite a name.'
  if (typed.length > FAVORITE_NAME_LENGTH) return `At most ${FAVORITE_NAME_LENGTH} characters.`
  return others.some((other) => other.name === typed)
    ? 'Another favorite has this name: choose another one.'
    : undefined
}
