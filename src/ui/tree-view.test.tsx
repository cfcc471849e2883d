// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import type { TreeItem } from './tree-item'
import { TreeView } from './tree-view'
import type { TreeViewProps } from './tree-view'

const items: TreeItem[] = [
  { id: 'sales', label: 'sales', children: ['alpha', 'beta', 'bravo'].map((name) => ({ id: name, label: name })) },
  { id: 'web', label: 'web', children: [{ id: 'gamma', label: 'gamma' }] },
  { id: 'rest', label: 'Unprotected Resources', hasChildren: true },
]

function Tree(props: Partial<TreeViewProps>): ReactNode {
  const [expanded, setExpanded] = useState<string[]>([])
  const [selected, setSelected] = useState<string>()
  return (
    <TreeView
      label="Datasets"
      items={items}
      expandedIds={expanded}
      onExpandedChange={setExpanded}
      selectedId={selected}
      onSelect={setSelected}
      {...props}
    />
  )
}

const press = (...keys: (string | KeyboardEventInit)[]): void => {
  for (const key of keys) {
    fireEvent.keyDown(document.activeElement ?? document.body, typeof key === 'string' ? { key } : key)
  }
}
const focusedLabel = (): string | null | undefined => document.activeElement?.textContent
const labels = (): (string | null)[] => screen.getAllByRole('treeitem').map((item) => item.textContent)
const enter = (): void => screen.getAllByRole('treeitem')[0]?.focus()

test('the tree is one tab stop', () => {
  render(<Tree />)
  const stops = screen.getAllByRole('treeitem').filter((item) => item.tabIndex === 0)
  expect(stops.map((item) => item.textContent)).toEqual(['sales'])
})

test('arrow keys walk, expand, collapse and select', () => {
  render(<Tree />)
  enter()
  press('ArrowRight')
  expect(labels()).toEqual(['sales', 'alpha', 'beta', 'bravo', 'web', 'Unprotected Resources'])
  press('ArrowRight', 'ArrowDown')
  expect(focusedLabel()).toBe('beta')
  expect(screen.getByRole('treeitem', { name: 'beta', selected: true }).getAttribute('aria-level')).toBe('2')
  press('ArrowLeft')
  expect(focusedLabel()).toBe('sales')
  press('ArrowLeft')
  expect(labels()).toEqual(['sales', 'web', 'Unprotected Resources'])
  press('End')
  expect(focusedLabel()).toBe('Unprotected Resources')
  press('Home')
  expect(focusedLabel()).toBe('sales')
})

test('the asterisk expands all siblings', () => {
  render(<Tree />)
  enter()
  press('*')
  expect(labels()).toEqual(['sales', 'alpha', 'beta', 'bravo', 'web', 'gamma', 'Unprotected Resources', 'Loading…'])
})

test('typed letters find the next item, and the same letter walks on', () => {
  render(<Tree expandedIds={['sales']} />)
  enter()
  press('b')
  expect(focusedLabel()).toBe('beta')
  press('b')
  expect(focusedLabel()).toBe('bravo')
})

test('an item whose children are on their way says so, and that row cannot be selected', () => {
  const onSelect = vi.fn<(id: string) => void>()
  render(<Tree expandedIds={['rest']} onSelect={onSelect} />)
  fireEvent.click(screen.getByRole('treeitem', { name: 'Loading…' }))
  expect(onSelect).not.toHaveBeenCalled()
})

test('Enter activates; without anything to activate it expands', () => {
  const onActivate = vi.fn<(id: string) => void>()
  const { unmount } = render(<Tree onActivate={onActivate} />)
  enter()
  press('Enter')
  expect(onActivate).toHaveBeenCalledWith('sales')
  unmount()
  render(<Tree />)
  enter()
  press('Enter')
  expect(labels()).toContain('alpha')
})

test('Shift+F10, the menu key and the right button ask for the context menu of the row', () => {
  const onContextMenu = vi.fn<(id: string) => void>()
  render(<Tree onContextMenu={onContextMenu} />)
  enter()
  press('ArrowDown', { key: 'F10', shiftKey: true })
  press({ key: 'ContextMenu' })
  fireEvent.contextMenu(screen.getByRole('treeitem', { name: 'sales' }), { clientX: 5, clientY: 6 })
  expect(onContextMenu.mock.calls.map((call) => call[0])).toEqual(['web', 'web', 'sales'])
  expect(onContextMenu).toHaveBeenLastCalledWith('sales', { x: 5, y: 6 })
})

test('a held key tells the selection only when it rests', () => {
  vi.useFakeTimers()
  const onSelect = vi.fn<(id: string) => void>()
  render(<Tree expandedIds={['sales']} onSelect={onSelect} />)
  enter()
  press({ key: 'ArrowDown', repeat: true }, { key: 'ArrowDown', repeat: true }, { key: 'ArrowDown', repeat: true })
  expect(onSelect).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(onSelect.mock.calls).toEqual([['bravo']])
  vi.useRealTimers()
})

test('keys that the tree does not know are passed on', () => {
  const onKey = vi.fn<TreeViewProps['onKey'] & {}>()
  render(<Tree onKey={onKey} />)
  enter()
  press('Delete')
  expect(onKey).toHaveBeenCalledWith(expect.objectContaining({ key: 'Delete' }), 'sales')
})

test('with columns it is a tree grid with headings and cells', () => {
  const rows: TreeItem[] = [{ id: 'h', label: 'testhv01', cells: { state: 'Running' } }]
  render(
    <Tree
      items={rows}
      columns={[
        { id: 'name', header: 'Host' },
        { id: 'state', header: 'State' },
      ]}
    />,
  )
  expect(screen.getByRole('treegrid', { name: 'Datasets' }).getAttribute('aria-rowcount')).toBe('2')
  expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['Host', 'State'])
  expect(screen.getByRole('row', { name: /testhv01/ }).getAttribute('aria-level')).toBe('1')
  expect(screen.getByRole('gridcell', { name: 'Running' })).toBeTruthy()
})

test('ten thousand items draw only the rows on show, and the focused one stays drawn', () => {
  const many = Array.from({ length: 10_000 }, (_, n): TreeItem => ({ id: `vm-${n}`, label: `vm-${n}` }))
  render(<Tree items={many} />)
  expect(screen.getAllByRole('treeitem').length).toBeLessThan(60)
  enter()
  press('End')
  expect(focusedLabel()).toBe('vm-9999')
  press('ArrowUp')
  expect(focusedLabel()).toBe('vm-9998')
})

test('items that change from outside are shown, and a lost focused item gives the tab stop back', () => {
  const { rerender } = render(<Tree />)
  enter()
  rerender(<Tree items={[{ id: 'new', label: 'new' }]} />)
  expect(labels()).toEqual(['new'])
  expect(screen.getByRole('treeitem').tabIndex).toBe(0)
})

test('without items it says what to do next', () => {
  render(<Tree items={[]} empty="Create a dataset" />)
  expect(screen.getByText('Create a dataset')).toBeTruthy()
  expect(screen.queryByRole('tree')).toBeNull()
})

test('rows with a check box tell whether they are checked, and change by Space or a press', () => {
  const onCheck = vi.fn<(id: string) => void>()
  const checks: TreeItem[] = [
    {
      id: 'host',
      label: 'host',
      check: 'mixed',
      children: [
        { id: 'alpha', label: 'alpha', check: 'on' },
        { id: 'beta', label: 'beta', check: 'off', checkDisabledReason: 'Not on a LUN' },
      ],
    },
  ]
  render(<Tree items={checks} expandedIds={['host']} onCheck={onCheck} />)
  const [host, alpha, beta] = screen.getAllByRole('treeitem')
  expect([host, alpha, beta].map((row) => row?.getAttribute('aria-checked'))).toEqual(['mixed', 'true', 'false'])
  alpha?.focus()
  if (alpha !== undefined) fireEvent.click(alpha)
  expect(onCheck).toHaveBeenLastCalledWith('alpha')
  press('ArrowUp', ' ')
  expect(onCheck).toHaveBeenLastCalledWith('host')
  if (beta !== undefined) fireEvent.click(beta)
  expect(onCheck).toHaveBeenCalledTimes(2)
})
