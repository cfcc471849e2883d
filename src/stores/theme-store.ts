import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { keptState } from './kept-state'

export type ThemeMode = 'light' | 'dark' | 'system'

const MODES: readonly unknown[] = ['light', 'dark', 'system'] satisfies ThemeMode[]

interface ThemeState {
  readonly mode: ThemeMode
  readonly setMode: (mode: ThemeMode) => void
}

/** Classic, dark, or as the system says. */
export const useThemeStore = create<ThemeState>()(
  persist(
    (set) => ({ mode: 'system', setMode: (mode) => set({ mode }) }),
    keptState<ThemeState, Pick<ThemeState, 'mode'>>({
      name: 'theme',
      version: 1,
      where: 'local',
      pick: ({ mode }) => ({ mode }),
      read: ({ mode }) => (MODES.includes(mode) ? { mode: mode as ThemeMode } : {}),
    }),
  ),
)
