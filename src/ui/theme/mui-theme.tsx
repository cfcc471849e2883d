import { ThemeProvider } from '@mui/material/styles'
import type { CssVarsTheme } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { theme } from './theme'

/** A function, because a theme that is given as an object would follow a colour scheme of MUI's own. */
const ours = (): typeof theme => theme

type Rules = Record<string, string | number>

/** Each sheet has a few rules, each rule its declarations. */
const css = (theme as unknown as CssVarsTheme)
  .generateStyleSheets()
  .flatMap((sheet: Record<string, Rules>) => Object.entries(sheet))
  .map(([selector, rules]) => `${selector}{${Object.entries(rules).map(declaration).join('')}}`)
  .join('')

function declaration([name, value]: [string, string | number]): string {
  return `${name.startsWith('--') ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value};`
}

/** What MUI's pieces need around them. The style sheet with the theme's variables is in the page once, however often it is asked for. */
export function MuiTheme({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <ThemeProvider theme={ours}>
      <style href="mui-theme" precedence="low">
        {css}
      </style>
      {children}
    </ThemeProvider>
  )
}
