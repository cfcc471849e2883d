// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { MenuBar } from './menu-bar'

const onNew = vi.fn<() => void>()
const onDelete = vi.fn<() => void>()

beforeEach(() => {
  onNew.mockClear()
  onDelete.mockClear()
  render(
    <MenuBar
      label="Main menu"
      menus={[
        {
          id: 'file',
          label: 'File',
          items: [
            { id: 'new', label: 'New', onRun: onNew },
            { id: 'line', separator: true },
            { id: 'delete', label: 'Delete', onRun: onDelete, disabledReason: 'A backup is running' },
          ],
        },
        {
          id: 'view',
          label: 'View',
          items: [
            { id: 'tree', label: 'Console Tree', checked: true },
            { id: 'more', label: 'More', children: [{ id: 'columns', label: 'Columns' }] },
          ],
        },
      ]}
    />,
  )
})

const press = (...keys: string[]): void => {
  for (const key of keys) fireEvent.keyDown(document.activeElement ?? document.body, { key })
}
const focused = (): string | undefined => document.activeElement?.textContent
const bar = (name: string): HTMLElement => screen.getByRole('menuitem', { name })

test('the bar is one tab stop, and left and right walk round it', () => {
  expect([bar('File').tabIndex, bar('View').tabIndex]).toEqual([0, -1])
  bar('File').focus()
  press('ArrowRight')
  expect(focused()).toBe('View')
  press('ArrowRight')
  expect(focused()).toBe('File')
})

test('down opens a menu at its first entry, up at its last; Escape gives the focus back', () => {
  bar('File').focus()
  press('ArrowDown')
  expect(screen.getByRole('menu', { name: 'File' })).toBeTruthy()
  expect(focused()).toBe('New')
  press('ArrowDown')
  expect(focused()).toBe('Delete')
  press('Escape')
  expect(focused()).toBe('File')
  expect(screen.queryByRole('menu')).toBeNull()
  press('ArrowUp')
  expect(focused()).toBe('Delete')
})

test('left and right pass from one open menu to the next', () => {
  bar('File').focus()
  press('Enter', 'ArrowRight')
  expect(screen.getByRole('menu').getAttribute('aria-label')).toBe('View')
  expect(screen.getByRole('menuitemcheckbox', { name: 'Console Tree', checked: true })).toBe(document.activeElement)
})

test('a sub-menu opens to the right and closes to the left', () => {
  bar('View').focus()
  press('Enter', 'm', 'ArrowRight')
  expect(focused()).toBe('Columns')
  press('ArrowLeft')
  expect(focused()).toBe('More')
  expect(screen.getAllByRole('menu')).toHaveLength(1)
})

test('an entry runs on Enter and closes the menu; a disabled one does not run, and says why', () => {
  bar('File').focus()
  press('Enter', 'Enter')
  expect(onNew).toHaveBeenCalledOnce()
  expect(focused()).toBe('File')
  press('Enter', 'd', 'Enter')
  expect(onDelete).not.toHaveBeenCalled()
  const entry = screen.getByRole('menuitem', { name: 'Delete' })
  expect(entry.getAttribute('aria-disabled')).toBe('true')
  expect(entry.getAttribute('aria-description')).toBe('A backup is running')
})

test('a press elsewhere closes the menu', () => {
  fireEvent.click(bar('File'))
  fireEvent.pointerDown(document.body)
  expect(screen.queryByRole('menu')).toBeNull()
})

test('the pointer passes from one open menu to the next', () => {
  fireEvent.click(bar('File'))
  fireEvent.mouseEnter(bar('View'))
  expect(screen.getByRole('menu').getAttribute('aria-label')).toBe('View')
})
