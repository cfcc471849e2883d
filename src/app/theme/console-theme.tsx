import { CssBaseline } from '@mui/material'
import { ThemeProvider, useColorScheme } from '@mui/material/styles'
import { useEffect, useLayoutEffect } from 'react'
import type { ReactNode } from 'react'
import { useThemeStore } from '@/stores/theme-store'
import type { ThemeMode } from '@/stores/theme-store'
import { theme } from './theme'

/** The theme around the console, in the colour scheme that the person chose. */
export function ConsoleTheme({ children }: { children: ReactNode }): ReactNode {
  const mode = useThemeStore((state) => state.mode)
  // Before the first paint, so that a dark console does not begin with a white flash.
  useLayoutEffect(() => {
    document.documentElement.setAttribute('data-color-scheme', schemeOf(mode))
  }, [mode])
  return (
    <ThemeProvider theme={theme} defaultMode={mode} storageManager={null} disableTransitionOnChange noSsr>
      <CssBaseline enableColorScheme />
      <ModeFollower mode={mode} />
      {children}
    </ThemeProvider>
  )
}

/** The store is the one owner of the mode; MUI follows. */
function ModeFollower({ mode }: { mode: ThemeMode }): ReactNode {
  const { setMode } = useColorScheme()
  useEffect(() => setMode(mode), [mode, setMode])
  return null
}

function schemeOf(mode: ThemeMode): 'light' | 'dark' {
  if (mode !== 'system') return mode
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
