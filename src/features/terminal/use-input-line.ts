import { useCallback, useRef, useState } from 'react'
import type { ShellDetailResource } from '@/contract'
import { useClearShell, useCompleteShellInput, useInterruptShell, useSubmitShellLines } from '@/queries/shell-queries'
import {
  beginRound,
  type CompletionRound,
  editLine,
  EMPTY_LINE,
  type InputLine,
  type InputWish,
  lineOfRound,
  nextRound,
} from './line-editor'

export interface InputLineControl {
  readonly onData: (data: string) => void
  /** Whether Tab completes something; with nothing typed it moves the focus on. */
  readonly takesTab: () => boolean
  /** Why the last line was not taken. */
  readonly error: unknown
}

const INTERRUPT = '\u0003'

/** Edits the input line by what the terminal sends and carries out what its keys ask for. */
export function useInputLine(shell: ShellDetailResource, draw: (line: InputLine) => void): InputLineControl {
  const line = useRef(EMPTY_LINE)
  const round = useRef<CompletionRound>(undefined)
  /** Keys that came while a completion was asked for: they follow it. */
  const held = useRef<string[]>(undefined)
  const [error, setError] = useState<unknown>(null)
  const sent = useRef<Promise<unknown>>(Promise.resolve())
  const { mutateAsync: submit } = useSubmitShellLines()
  const { mutate: interrupt } = useInterruptShell()
  const { mutate: clear } = useClearShell()
  const { mutateAsync: complete } = useCompleteShellInput()
  const shellId = shell.id

  const set = (next: InputLine): void => {
    line.current = next
    draw(next)
  }
  const onComplete = async (): Promise<void> => {
    const asked = line.current
    const going = round.current && lineOfRound(round.current).text === asked.text ? round.current : undefined
    if (going) round.current = nextRound(going)
    else {
      const { text, cursor } = asked
      held.current = []
      const offered = await complete({ shellId, text, cursor })
      // Interrupted meanwhile: there is nothing to complete any more.
      if (line.current !== asked) return
      round.current = beginRound(asked, offered)
    }
    if (round.current) set(lineOfRound(round.current))
  }
  /** One after the other, so that lines arrive in the order in which they were entered, also equal ones. */
  const enter = (text: string): void => {
    sent.current = sent.current
      .then(() => submit({ shellId, text }))
      .then(() => setError(null))
      .catch((reason: unknown) => {
        setError(reason)
        // Nothing typed is lost; of what was pasted, the terminal edits one line only.
        if (line.current.text === '' && !text.includes('\n')) set({ ...EMPTY_LINE, text, cursor: text.length })
      })
  }
  const carryOut = (wish: InputWish): void => {
    switch (wish.type) {
      case 'submit':
        return enter(wish.text)
      case 'interrupt':
        return interrupt({ shellId })
      case 'clear':
        return clear({ shellId })
      case 'complete':
        // What fails is shown by no candidate.
        return void onComplete()
          .catch(() => undefined)
          .then(release)
    }
  }
  const release = (): void => {
    const keys = held.current ?? []
    held.current = undefined
    for (const key of keys) onData(key)
  }
  const onData = (data: string): void => {
    if (held.current !== undefined && data !== INTERRUPT) {
      held.current.push(data)
      return
    }
    held.current = held.current && []
    const edited = editLine(line.current, data, shell.history, shell.kind === 'powershell')
    if (edited.wish?.type !== 'complete') set(edited.line)
    if (edited.wish) carryOut(edited.wish)
  }
  const takesTab = useCallback(() => line.current.text !== '', [])
  return { onData, takesTab, error }
}
