import '@xterm/xterm/css/xterm.css'
import styled from '@emotion/styled'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { ShellDetailResource } from '@/contract'
import { RefusalBand } from '@/components/refusal-band'
import { paint } from '@/ui/paint'
import { COLOURS } from './terminal-colours'
import { TerminalLog } from './terminal-log'
import { TerminalView } from './terminal-view'
import { useInputLine } from './use-input-line'

const Window = styled('div')({
  flex: '1 1 0',
  minHeight: 0,
  position: 'relative',
  margin: 4,
  border: `1px solid ${paint('border')}`,
  '&:focus-within': { outline: `2px solid ${paint('focus')}`, outlineOffset: 1 },
  '& > .terminal-canvas': { position: 'absolute', inset: 6 },
})

/** A terminal: what is on its screen comes over the wire, what is typed is edited here. */
export function TerminalPane({
  shell,
  label,
}: {
  readonly shell: ShellDetailResource
  readonly label: string
}): ReactNode {
  const { kind, lines, prompt, state } = shell
  const canvas = useRef<HTMLDivElement>(null)
  const view = useRef<TerminalView>(undefined)
  const input = useInputLine(shell, (line) => view.current?.setInput(line))
  const onData = useRef(input.onData)
  onData.current = input.onData

  useEffect(() => {
    if (!canvas.current) return undefined
    const opened = new TerminalView(canvas.current, {
      kind,
      label,
      onData: (data) => onData.current(data),
      takesTab: input.takesTab,
    })
    view.current = opened
    // Whoever walks through the console tree goes on there.
    if (document.activeElement?.closest('[role=tree]') == null) opened.focus()
    return () => {
      view.current = undefined
      opened.dispose()
    }
  }, [kind, label, input.takesTab])

  useEffect(() => {
    view.current?.show({ lines, prompt: state === 'busy' ? null : prompt })
  }, [kind, label, lines, prompt, state])

  return (
    <>
      {input.error !== null && <RefusalBand error={input.error} />}
      <Window style={{ background: COLOURS[kind].background }}>
        <div ref={canvas} className="terminal-canvas" />
        <TerminalLog label={label} lines={lines} />
      </Window>
    </>
  )
}
