import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { isRecord, keptState } from './kept-state'

/** A place that the search has led to. */
export interface RecentPlace {
  readonly name: string
  readonly note: string
  /** Path and search: `/protection/datasets?select=dataset:dataset-1`. */
  readonly to: string
}

interface Recent {
  readonly places: readonly RecentPlace[]
}

interface RecentState extends Recent {
  /** Puts it first; the same place stands there once. */
  readonly use: (place: RecentPlace) => void
}

const MOST = 8

const isPlace = (value: unknown): value is RecentPlace =>
  isRecord(value) &&
  typeof value['name'] === 'string' &&
  typeof value['note'] === 'string' &&
  typeof value['to'] === 'string' &&
  value['to'].startsWith('/')

/** What was opened from the search, the latest first; kept for the next visit. */
export const useRecentStore = create<RecentState>()(
  persist(
    (set) => ({
      places: [],
      use: (place) =>
        set(({ places }) => ({ places: [place, ...places.filter(({ to }) => to !== place.to)].slice(0, MOST) })),
    }),
    keptState<RecentState, Recent>({
      name: 'recent',
      version: 1,
      where: 'local',
      pick: ({ places }) => ({ places }),
      read: ({ places }) => (Array.isArray(places) ? { places: places.filter(isPlace).slice(0, MOST) } : {}),
    }),
  ),
)
