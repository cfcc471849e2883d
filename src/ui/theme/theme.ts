import { createTheme } from '@mui/material/styles'
import type { Theme, ThemeOptions } from '@mui/material/styles'
import type { ConsoleColours } from '../paint'
import { classicColours, darkColours } from './colours'
import { componentDefaults } from './component-defaults'
import { FONT_FAMILY } from './console-styles'

/** Puts MUI's own palette on the console's colours, so that the two cannot drift apart. */
function paletteOf(colours: ConsoleColours, onFill: string): NonNullable<ThemeOptions['palette']> {
  return {
    primary: { main: colours.link, contrastText: onFill },
    error: { main: colours.error, contrastText: onFill },
    warning: { main: colours.warning, contrastText: onFill },
    success: { main: colours.ok, contrastText: onFill },
    info: { main: colours.advice, contrastText: onFill },
    text: { primary: colours.text, secondary: colours.textMuted, disabled: colours.textMuted },
    background: { default: colours.chrome, paper: colours.pane },
    divider: colours.border,
  }
}

/** Both schemes in one theme; `data-color-scheme` on the root element chooses. */
export const theme: Theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-color-scheme' },
  defaultColorScheme: 'light',
  colorSchemes: {
    light: { palette: paletteOf(classicColours, '#ffffff') },
    dark: { palette: paletteOf(darkColours, '#0b1017') },
  },
  shape: { borderRadius: 3 },
  spacing: 8,
  typography: {
    fontFamily: FONT_FAMILY,
    fontSize: 13,
    htmlFontSize: 14,
    body1: { fontSize: 13, lineHeight: 1.45 },
    body2: { fontSize: 13, lineHeight: 1.45 },
    button: { fontSize: 13, lineHeight: 1.4, textTransform: 'none', fontWeight: 400 },
  },
  components: componentDefaults,
})
