import type { CSSObject } from '@emotion/react'
import { paint, paintName } from '../paint'
import type { ColourName, ConsoleColours } from '../paint'
import { classicColours, darkColours } from './colours'

export const FONT_FAMILY = '"Segoe UI", "Segoe UI Variable Text", "Open Sans", "Liberation Sans", system-ui, sans-serif'

/** The page before any piece is drawn: the colours of both schemes, type, focus ring, reduced motion, forced colours. */
export function consoleStyles(): Record<string, CSSObject> {
  const ring = { outline: `2px solid ${paint('focus')}`, outlineOffset: 1 }
  return {
    ':root': { colorScheme: 'light', ...variables(classicColours) },
    '[data-color-scheme=dark]': { colorScheme: 'dark', ...variables(darkColours) },
    html: { height: '100%', fontSize: '87.5%', boxSizing: 'border-box', WebkitTextSizeAdjust: '100%' },
    '*, *::before, *::after': { boxSizing: 'inherit' },
    body: {
      height: '100%',
      margin: 0,
      background: paint('chrome'),
      color: paint('text'),
      fontFamily: FONT_FAMILY,
      fontSize: 13,
      lineHeight: 1.45,
      '@media print': { background: '#fff' },
    },
    '#root': { height: '100%' },
    'strong, b': { fontWeight: 700 },
    a: { color: paint('link') },
    ...ICONS,
    // The focus is always to be seen, on MUI's own buttons too, which take the browser's ring away.
    ':focus-visible, .MuiButtonBase-root:focus-visible': ring,
    '.MuiRadio-root:has(:focus-visible)': { ...ring, outlineOffset: -3 },
    '.MuiCheckbox-root:has(:focus-visible)': { ...ring, outlineOffset: -3, borderRadius: 4 },
    'input:focus-visible, textarea:focus-visible, select:focus-visible': { outlineOffset: -1 },
    '.MuiInputBase-input:focus-visible': { outline: 'none' },
    // A heading takes the focus only to be read out.
    'h1:focus, h2:focus, [role=dialog]:focus, [role=alertdialog]:focus, .MuiDialog-container:focus': {
      outline: 'none',
    },
    '@media (prefers-reduced-motion: reduce)': {
      '*, *::before, *::after': {
        animationDuration: '0.01ms !important',
        animationIterationCount: '1 !important',
        // Not a short one: a colour that is inherited would change level by level, a frame each.
        transitionDuration: '0s !important',
        // Not among the words that its type allows.
        ['scroll-behavior' as string]: 'auto !important',
      },
    },
    '@media (forced-colors: active)': {
      '[aria-selected=true], [aria-checked=true], [role^=menuitem]:focus': {
        forcedColorAdjust: 'none',
        background: 'Highlight !important',
        color: 'HighlightText !important',
      },
    },
  }
}

function variables(colours: ConsoleColours): Record<string, string> {
  const names = Object.keys(colours) as ColourName[]
  return Object.fromEntries(names.map((name) => [paintName(name), colours[name]]))
}

/** See `svg-icon.tsx`. */
const ICONS: Record<string, CSSObject> = {
  '.icon': {
    width: '1em',
    height: '1em',
    display: 'inline-block',
    flexShrink: 0,
    fill: 'currentColor',
    userSelect: 'none',
    fontSize: '1.5rem',
  },
  '.icon-inherit': { fontSize: 'inherit' },
  '.icon-small': { fontSize: 18 },
}
