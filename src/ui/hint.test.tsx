// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Hint } from './hint'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A window that Escape closes, with a button that has a bubble, or had one. */
function showWindow(onEscape: () => void): (hasButton: boolean) => void {
  const page = (hasButton: boolean) => (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div role="dialog" tabIndex={-1} onKeyDown={({ key }) => key === 'Escape' && onEscape()}>
      <Hint text="Select a connection first">
        {hasButton ? <button>Modify</button> : <button key="other">Add</button>}
      </Hint>
    </div>
  )
  const { rerender } = render(page(true))
  return (hasButton) => rerender(page(hasButton))
}

function point(): void {
  fireEvent.pointerEnter(screen.getByRole('button', { name: 'Modify' }))
  act(() => void vi.advanceTimersByTime(1000))
}

const escape = (): void => void fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })

test('Escape closes the bubble, and only then the window around it', () => {
  const onEscape = vi.fn<() => void>()
  showWindow(onEscape)
  point()
  expect(screen.getByText('Select a connection first')).toBeTruthy()
  escape()
  expect(screen.queryByText('Select a connection first')).toBeNull()
  expect(onEscape).not.toHaveBeenCalled()
  escape()
  expect(onEscape).toHaveBeenCalledOnce()
})

test('a bubble whose button has gone takes no Escape from the window', async () => {
  const onEscape = vi.fn<() => void>()
  const change = showWindow(onEscape)
  point()
  await act(async () => change(false))
  expect(screen.queryByText('Select a connection first')).toBeNull()
  escape()
  expect(onEscape).toHaveBeenCalledOnce()
})
