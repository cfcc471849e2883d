import type { ITheme } from '@xterm/xterm'
import type { ShellKind, ShellStream } from '@/domain/shell/shell'

/** Each kind of terminal in its own colours, in both themes of the console: one knows it by them. */
export const COLOURS: Readonly<Record<ShellKind, ITheme & { readonly background: string }>> = {
  powershell: {
    background: '#012456',
    foreground: '#eeedf0',
    cursor: '#eeedf0',
    cursorAccent: '#012456',
    selectionBackground: '#5f7fa8',
    black: '#000000',
    brightRed: '#ff5c5c',
    brightYellow: '#f9f1a5',
  },
  'data-ontap': {
    background: '#0c0c0c',
    foreground: '#d6d6d6',
    cursor: '#d6d6d6',
    cursorAccent: '#0c0c0c',
    selectionBackground: '#4d5a66',
  },
}

const RED_ON_BLACK = '\u001b[91;40m'
const YELLOW_ON_BLACK = '\u001b[93;40m'

/** PowerShell colours its streams; the console of a storage system knows one colour. */
export const STREAM_COLOURS: Readonly<Record<ShellKind, { readonly [stream in ShellStream]?: string }>> = {
  powershell: { error: RED_ON_BLACK, warning: YELLOW_ON_BLACK, verbose: YELLOW_ON_BLACK },
  'data-ontap': {},
}
