import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { isRecord, keptState } from './kept-state'

/** A place of the console under a name of one's own. */
export interface Favorite {
  readonly id: string
  readonly name: string
  /** Path and search of the place: `/protection/datasets?select=dataset:dataset-1`. */
  readonly address: string
}

interface Favorites {
  readonly favorites: readonly Favorite[]
}

interface FavoritesState extends Favorites {
  readonly add: (name: string, address: string) => void
  /** Puts the list in place of the one before: after renaming, moving and removing. */
  readonly replace: (favorites: readonly Favorite[]) => void
}

/** A menu with more would not be one. */
export const MOST_FAVORITES = 50
export const FAVORITE_NAME_LENGTH = 80

const isFavorite = (value: unknown): value is Favorite =>
  isRecord(value) &&
  typeof value['id'] === 'string' &&
  typeof value['name'] === 'string' &&
  value['name'].trim() !== '' &&
  value['name'].length <= FAVORITE_NAME_LENGTH &&
  typeof value['address'] === 'string' &&
  value['address'].startsWith('/')

/** Those that are sound, each once. */
function readFavorites(value: unknown): readonly Favorite[] {
  const sound = Array.isArray(value) ? value.filter(isFavorite) : []
  return [...new Map(sound.map(({ id, name, address }) => [id, { id, name, address }])).values()].slice(
    0,
    MOST_FAVORITES,
  )
}

/** The smallest number that no favorite has. */
function freeId(favorites: readonly Favorite[]): string {
  for (let number = 1; ; number++) {
    const id = `favorite-${number}`
    if (!favorites.some((favorite) => favorite.id === id)) return id
  }
}

/** Favorites of the console, kept for the next visit. */
export const useFavoritesStore = create<FavoritesState>()(
  persist(
    (set) => ({
      favorites: [],
      add: (name, address) =>
        set(({ favorites }) =>
          favorites.length >= MOST_FAVORITES
            ? { favorites }
            : { favorites: [...favorites, { id: freeId(favorites), name, address }] },
        ),
      replace: (favorites) => set({ favorites }),
    }),
    keptState<FavoritesState, Favorites>({
      name: 'favorites',
      version: 1,
      where: 'local',
      pick: ({ favorites }) => ({ favorites }),
      read: ({ favorites }) => ({ favorites: readFavorites(favorites) }),
    }),
  ),
)
