import { expect, test } from 'vitest'
import type { ShellDetailResource } from '@/contract'
import { withNewLines } from './shell-queries'

function shell(from: number, to: number, clearedSequence = 0): ShellDetailResource {
  const lines = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => ({
    sequence: from + index,
    stream: 'output' as const,
    prompt: null,
    text: String(from + index),
  }))
  const rest = {
    id: 'shell-1',
    kind: 'data-ontap',
    target: { id: 's', name: 's' },
    prompt: '> ',
    state: 'idle',
  } as const
  return { ...rest, lastSequence: to, clearedSequence, history: [], lines }
}

const shown = ({ lines }: ShellDetailResource) => lines.map(({ sequence }) => sequence)

test('new lines come below those that are known', () => {
  expect(shown(withNewLines(shell(1, 3), shell(4, 5)))).toEqual([1, 2, 3, 4, 5])
  expect(shown(withNewLines(shell(1, 3), shell(4, 3)))).toEqual([1, 2, 3])
})

test('what was cleared goes from the page as well', () => {
  expect(shown(withNewLines(shell(1, 3), shell(4, 5, 3)))).toEqual([4, 5])
})

test('a page keeps as many lines as the wire does', () => {
  const lines = shown(withNewLines(shell(1, 1000), shell(1001, 1003)))
  expect([lines.length, lines[0]]).toEqual([1000, 4])
})
