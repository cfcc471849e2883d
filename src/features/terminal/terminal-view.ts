import { FitAddon } from '@xterm/addon-fit'
import { Terminal } from '@xterm/xterm'
import type { ShellLineResource } from '@/contract'
import type { ShellKind } from '@/domain/shell/shell'
import type { InputLine } from './line-editor'
import { COLOURS, STREAM_COLOURS } from './terminal-colours'

export interface TerminalViewOptions {
  readonly kind: ShellKind
  /** Names the input for assistive technology. */
  readonly label: string
  readonly onData: (data: string) => void
  /** Whether Tab means something in the line as it is; otherwise it moves the focus on. */
  readonly takesTab: () => boolean
}

/** What is on the screen besides the input line. */
export interface TerminalOutput {
  readonly lines: readonly ShellLineResource[]
  /** null = a command goes on, there is no prompt. */
  readonly prompt: string | null
}

/** Where a text of several lines that waits for Enter breaks. */
const LINE_BREAK = '↵'

const NOTHING: TerminalOutput = { lines: [], prompt: null }

/** Draws a terminal by xterm: lines that never change, and below them the input line, which is drawn anew at each key. */
export class TerminalView {
  private readonly terminal: Terminal
  private readonly fit = new FitAddon()
  private readonly kind: ShellKind
  private readonly watcher: ResizeObserver
  private output = NOTHING
  private input: InputLine = { text: '', cursor: 0, recalled: null, kept: '' }
  /** Rows between the beginning of the input line and the cursor. */
  private cursorRow = 0
  private columns = 0

  constructor(element: HTMLElement, { kind, label, onData, takesTab }: TerminalViewOptions) {
    this.kind = kind
    this.terminal = new Terminal({
      theme: COLOURS[kind],
      fontFamily: 'Consolas, "Lucida Console", "DejaVu Sans Mono", monospace',
      fontSize: 13,
      lineHeight: 1.15,
      cursorBlink: false,
      screenReaderMode: true,
      scrollback: 2000,
    })
    this.terminal.loadAddon(this.fit)
    this.terminal.open(element)
    this.terminal.textarea?.setAttribute('aria-label', label)
    this.terminal.onData(onData)
    this.terminal.attachCustomKeyEventHandler((event) => this.takesKey(event, takesTab))
    this.watcher = new ResizeObserver(() => this.resize())
    this.watcher.observe(element)
    this.resize()
  }

  focus(): void {
    this.terminal.focus()
  }

  dispose(): void {
    this.watcher.disconnect()
    this.terminal.dispose()
  }

  show(output: TerminalOutput): void {
    const last = this.output.lines.at(-1)?.sequence ?? 0
    const first = this.output.lines[0]?.sequence
    const { lines } = output
    // Lines at the top that are remembered no more may stay in view; those that were cleared may not.
    const isCleared = first !== undefined && !lines.some((line) => line.sequence === last)
    this.output = output
    if (isCleared) this.drawAll()
    else this.draw(lines.filter((line) => line.sequence > last))
  }

  setInput(input: InputLine): void {
    this.input = input
    this.draw([])
    this.terminal.scrollToBottom()
  }

  private resize(): void {
    if (this.terminal.element?.offsetParent === null) return
    this.fit.fit()
    if (this.terminal.cols === this.columns) return
    this.columns = this.terminal.cols
    this.drawAll()
  }

  private drawAll(): void {
    this.terminal.reset()
    this.cursorRow = 0
    this.draw(this.output.lines)
  }

  /** Puts new lines where the input line was, and the input line below them. */
  private draw(lines: readonly ShellLineResource[]): void {
    const up = this.cursorRow > 0 ? `\u001b[${this.cursorRow}A` : ''
    const colours = STREAM_COLOURS[this.kind]
    const text = lines.map((line) => {
      const colour = colours[line.stream]
      const whole = `${line.prompt ?? ''}${line.text}`
      return colour === undefined ? `${whole}\r\n` : `${colour}${whole}\u001b[0m\r\n`
    })
    this.terminal.write(`\r${up}\u001b[J${text.join('')}${this.inputText()}`)
  }

  private inputText(): string {
    const { columns } = this
    const prompt = this.output.prompt ?? ''
    const { text, cursor } = this.input
    const whole = prompt.length + text.length
    const place = prompt.length + cursor
    const lastRow = Math.floor(whole / columns)
    this.cursorRow = Math.floor(place / columns)
    const up = lastRow - this.cursorRow
    const right = place % columns
    // At the very end of a row the cursor would hang there: one character more takes it to the next.
    const wrap = whole > 0 && whole % columns === 0 ? ' \r' : ''
    return `${prompt}${text.replaceAll('\n', LINE_BREAK)}${wrap}\r${up > 0 ? `\u001b[${up}A` : ''}${right > 0 ? `\u001b[${right}C` : ''}`
  }

  /** False leaves a key to the browser: copying what is selected, pasting, leaving the terminal by Tab, function keys. */
  private takesKey(event: KeyboardEvent, takesTab: () => boolean): boolean {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    if (key === 'Tab') return !shiftKey && takesTab()
    if (/^F\d+$/.test(key) || altKey || metaKey) return false
    if (ctrlKey && key.toLowerCase() === 'c') return !this.terminal.hasSelection()
    return !(ctrlKey && ['v', 'insert'].includes(key.toLowerCase()))
  }
}
