import type { Components, Theme } from '@mui/material/styles'
import type { paint as paintFunction } from '@/ui/paint'

/** Small, dense, square: how MUI's pieces are drawn in this console. */
export function componentDefaults(paint: typeof paintFunction): Components<Theme> {
  return {
    MuiCssBaseline: { styleOverrides: baseline(paint) },
    MuiButtonBase: { defaultProps: { disableRipple: true, disableTouchRipple: true } },
    MuiButton: {
      defaultProps: { size: 'small', disableElevation: true },
      styleOverrides: {
        root: {
          minWidth: 76,
          minHeight: 26,
          padding: '1px 12px',
          '&[aria-disabled=true]': {
            color: paint('textMuted'),
            background: paint('head'),
            borderColor: paint('border'),
            boxShadow: 'none',
            cursor: 'default',
          },
        },
        outlined: {
          color: paint('text'),
          background: paint('pane'),
          borderColor: paint('controlBorder'),
          '&:hover': { background: paint('hover'), borderColor: paint('link') },
        },
        contained: { border: '1px solid transparent' },
      },
    },
    MuiIconButton: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 4, borderRadius: 3 } } },
    MuiOutlinedInput: {
      defaultProps: { size: 'small' },
      styleOverrides: {
        root: {
          background: paint('pane'),
          '&.Mui-disabled': { background: paint('head') },
          '& .MuiOutlinedInput-notchedOutline': { borderColor: paint('controlBorder') },
          '&.MuiInputBase-multiline': { padding: 0 },
        },
        input: {
          height: 18,
          padding: '4px 8px',
          'textarea&': { height: 'auto' },
          '&.Mui-disabled': { WebkitTextFillColor: paint('textMuted') },
        },
      },
    },
    MuiCheckbox: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 3 } } },
    MuiRadio: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 3 } } },
    MuiFormControlLabel: {
      styleOverrides: {
        root: { marginLeft: -3, marginRight: 8, minHeight: 24 },
        label: { '&.Mui-disabled': { color: paint('textMuted') } },
      },
    },
    MuiSvgIcon: { styleOverrides: { fontSizeSmall: { fontSize: 18 } } },
    MuiLink: { defaultProps: { underline: 'always' } },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none', color: paint('text') } } },
    MuiDialog: { styleOverrides: { paper: { border: `1px solid ${paint('controlBorder')}` } } },
    MuiBackdrop: { styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: paint('scrim') } } } },
    MuiLinearProgress: { styleOverrides: { root: { height: 6, borderRadius: 3 } } },
    MuiTooltip: { defaultProps: { enterDelay: 350, disableInteractive: false } },
    MuiTableCell: { styleOverrides: { root: { height: 26, padding: '0 8px', borderColor: paint('border') } } },
  }
}

/** The page itself: type, focus ring, reduced motion, forced colours. */
function baseline(paint: typeof paintFunction): Record<string, object> {
  const ring = { outline: `2px solid ${paint('focus')}`, outlineOffset: 1 }
  return {
    html: { height: '100%', fontSize: '87.5%' },
    body: { height: '100%', background: paint('chrome'), color: paint('text') },
    '#root': { height: '100%' },
    a: { color: paint('link') },
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
        transitionDuration: '0.01ms !important',
        scrollBehavior: 'auto !important',
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
