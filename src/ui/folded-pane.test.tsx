// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { ActionList } from './action-list'
import { FoldedPane } from './folded-pane'

afterEach(cleanup)

const onRun = vi.fn<() => void>()

function draw(): HTMLElement {
  render(
    <>
      <FoldedPane label="Actions" icon={null} side="right" width={224}>
        <ActionList
          title="Protection"
          items={[
            { id: 'view', label: 'View', children: [{ id: 'tree', label: 'Show Console Tree', onRun }] },
            { id: 'delete', label: 'Delete', disabledReason: 'A backup is running', onRun },
            { id: 'add', label: 'Add Host', onRun },
          ]}
        />
      </FoldedPane>
      <button type="button">Elsewhere</button>
    </>,
  )
  return screen.getByRole('button', { name: 'Actions' })
}

const isOpen = (): boolean => screen.queryByRole('button', { name: 'Add Host' }) !== null

test('a folded pane opens with the focus in it, and Escape gives the focus back to its bar', () => {
  const bar = draw()
  expect(bar.getAttribute('aria-expanded')).toBe('false')
  fireEvent.click(bar)
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Protection' }))
  fireEvent.keyDown(document.activeElement ?? bar, { key: 'Escape' })
  expect(isOpen()).toBe(false)
  expect(document.activeElement).toBe(bar)
})

test('it closes when an action was run, and stays for what only opens, folds or is refused', () => {
  const bar = draw()
  fireEvent.click(bar)
  for (const name of ['View', 'Delete']) fireEvent.click(screen.getByRole('button', { name }))
  expect(isOpen()).toBe(true)
  expect(screen.getByRole('menu', { name: 'View' })).toBeTruthy()
  expect(onRun).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: 'Add Host' }))
  expect(onRun).toHaveBeenCalledOnce()
  expect(isOpen()).toBe(false)
  expect(document.activeElement).toBe(bar)
})

test('it closes when the focus or the pointer goes elsewhere, and not for its own menu', () => {
  const bar = draw()
  fireEvent.click(bar)
  fireEvent.click(screen.getByRole('button', { name: 'View' }))
  fireEvent.pointerDown(screen.getByRole('menuitem', { name: 'Show Console Tree' }))
  expect(isOpen()).toBe(true)
  fireEvent.pointerDown(document.body)
  expect(isOpen()).toBe(false)
  fireEvent.click(bar)
  act(() => screen.getByRole('button', { name: 'Elsewhere' }).focus())
  expect(isOpen()).toBe(false)
})
