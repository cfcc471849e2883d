import type { Components, Theme } from '@mui/material/styles'
import { paint } from '../paint'

/** Small, dense, square: how MUI's pieces are drawn in this console. */
export const componentDefaults: Components<Theme> = {
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
  MuiLink: { defaultProps: { underline: 'always' } },
  MuiPaper: { styleOverrides: { root: { backgroundImage: 'none', color: paint('text') } } },
  MuiDialog: { styleOverrides: { paper: { border: `1px solid ${paint('controlBorder')}` } } },
  MuiBackdrop: { styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: paint('scrim') } } } },
  MuiTooltip: { defaultProps: { enterDelay: 350, disableInteractive: false } },
  MuiTableCell: { styleOverrides: { root: { height: 26, padding: '0 8px', borderColor: paint('border') } } },
}
