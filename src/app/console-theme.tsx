import { Global } from '@emotion/react'
import { useLayoutEffect } from 'react'
import type { ReactNode } from 'react'
import { useThemeStore } from '@/stores/theme-store'
import type { ThemeMode } from '@/stores/theme-store'
import { consoleStyles } from '@/ui/theme/console-styles'

const STYLES = consoleStyles()

/** The colours of the console around its pieces, in the scheme that the person chose. */
export function ConsoleTheme({ children }: { readonly children: ReactNode }): ReactNode {
  const mode = useThemeStore((state) => state.mode)
  // Before the first paint, so that a dark console does not begin with a white flash.
  useLayoutEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)')
    const apply = (): void => document.documentElement.setAttribute('data-color-scheme', schemeOf(mode, system.matches))
    apply()
    system.addEventListener('change', apply)
    return () => system.removeEventListener('change', apply)
  }, [mode])
  return (
    <>
      <Global styles={STYLES} />
      {children}
    </>
  )
}

function schemeOf(mode: ThemeMode, isSystemDark: boolean): 'light' | 'dark' {
  if (mode !== 'system') return mode
  return isSystemDark ? 'dark' : 'light'
}
