// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import type { ListColumn, ListSort } from './list-column'
import { ListView } from './list-view'
import type { ListViewProps } from './list-view-props'

interface Job {
  readonly id: string
  readonly name: string
  readonly state: string
}

const columns: ListColumn<Job>[] = [
  { id: 'name', header: 'Job', text: (job) => job.name, sortable: true },
  { id: 'state', header: 'State', text: (job) => job.state, sortable: true },
]
const jobs = ['alpha', 'beta', 'bravo', 'gamma'].map((name): Job => ({ id: name, name, state: 'Completed' }))
const rowId = (job: Job): string => job.id

function List(props: Partial<ListViewProps<Job>>): ReactNode {
  const [selected, setSelected] = useState<string>()
  return (
    <ListView
      label="Jobs"
      columns={columns}
      rows={jobs}
      rowId={rowId}
      selectedId={selected}
      onSelect={setSelected}
      {...props}
    />
  )
}

function MultiList(): ReactNode {
  const [ids, setIds] = useState<string[]>([])
  return <List multi={{ selectedIds: ids, onSelectedIdsChange: setIds }} />
}

const press = (...keys: (string | KeyboardEventInit)[]): void => {
  for (const key of keys) {
    fireEvent.keyDown(document.activeElement ?? document.body, typeof key === 'string' ? { key } : key)
  }
}
const dataRows = (): HTMLElement[] => screen.getAllByRole('row').filter((row) => row.dataset['rowIndex'] !== undefined)
const enter = (): void => dataRows()[0]?.focus()
const focused = (): string | null | undefined => document.activeElement?.querySelector('[role=gridcell]')?.textContent
const selected = (): (string | undefined)[] =>
  dataRows()
    .filter((row) => row.getAttribute('aria-selected') === 'true')
    .map((row) => row.textContent.replace('Completed', ''))

test('the grid has a name, counts its rows and is one tab stop', () => {
  render(<List />)
  const grid = screen.getByRole('grid', { name: 'Jobs' })
  expect(grid.getAttribute('aria-rowcount')).toBe('5')
  expect(grid.querySelectorAll('[tabindex="0"]').length).toBe(1)
})

test('arrow keys, Home, End and letters move the focus and the selection', () => {
  render(<List />)
  enter()
  press('ArrowDown')
  expect([focused(), selected()]).toEqual(['beta', ['beta']])
  press('End')
  expect([focused(), selected()]).toEqual(['gamma', ['gamma']])
  press('b')
  expect(focused()).toBe('beta')
  press('Home')
  expect(focused()).toBe('alpha')
})

test('Enter and a double click activate; Shift+F10 and the right button ask for the menu', () => {
  const onActivate = vi.fn<(id: string) => void>()
  const onContextMenu = vi.fn<(id: string) => void>()
  render(<List onActivate={onActivate} onContextMenu={onContextMenu} />)
  enter()
  press('ArrowDown', 'Enter', { key: 'F10', shiftKey: true })
  fireEvent.doubleClick(screen.getByRole('gridcell', { name: 'gamma' }))
  fireEvent.contextMenu(screen.getByRole('gridcell', { name: 'gamma' }))
  expect(onActivate.mock.calls.map((call) => call[0])).toEqual(['beta', 'gamma'])
  expect(onContextMenu.mock.calls.map((call) => call[0])).toEqual(['beta', 'gamma'])
})

test('headings are reached with the up arrow, sort with Enter and give the focus back', () => {
  const onSort = vi.fn<(sort: ListSort) => void>()
  const onColumnWidthChange = vi.fn<(column: string, width: number) => void>()
  render(<List sort={{ column: 'name', order: 'asc' }} onSort={onSort} onColumnWidthChange={onColumnWidthChange} />)
  expect(screen.getByRole('columnheader', { name: 'Job' }).getAttribute('aria-sort')).toBe('ascending')
  enter()
  press('ArrowUp', 'Enter', 'ArrowRight', 'Enter', { key: 'ArrowRight', altKey: true })
  expect(onSort.mock.calls).toEqual([[{ column: 'name', order: 'desc' }], [{ column: 'state', order: 'asc' }]])
  expect(onColumnWidthChange).toHaveBeenCalledWith('state', 156)
  press('ArrowDown')
  expect(focused()).toBe('alpha')
})

test('hidden columns are not there', () => {
  render(<List hiddenColumns={['state']} />)
  expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['Job'])
})

test('of ten thousand rows only those on show are drawn, and the rows missing among them are asked for', () => {
  const onRangeNeeded = vi.fn<(first: number, last: number) => void>()
  render(<List total={10_000} onRangeNeeded={onRangeNeeded} />)
  expect(dataRows().length).toBeLessThan(60)
  const [first, last] = onRangeNeeded.mock.calls[0] ?? []
  expect(first).toBe(0)
  expect(last).toBeGreaterThan(3)
  expect(screen.getAllByText('Loading…').length).toBeGreaterThan(1)
  enter()
  press('End')
  expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('10001')
})

test('nothing is asked for when all rows on show are here', () => {
  const onRangeNeeded = vi.fn<(first: number, last: number) => void>()
  render(<List onRangeNeeded={onRangeNeeded} />)
  expect(onRangeNeeded).not.toHaveBeenCalled()
})

test('the focus stays on its record when the order changes', () => {
  const { rerender } = render(<List />)
  enter()
  press('ArrowDown')
  rerender(<List rows={[...jobs].reverse()} />)
  expect(dataRows().find((row) => row.tabIndex === 0)?.textContent).toBe('betaCompleted')
})

test('when the focused row goes, its place takes the focus', () => {
  const { rerender } = render(<List />)
  enter()
  press('ArrowDown')
  rerender(<List rows={jobs.filter((job) => job.id !== 'beta')} />)
  expect(focused()).toBe('bravo')
})

test('several rows are selected with Ctrl and Shift where that is wanted', () => {
  render(<MultiList />)
  const cell = (name: string): HTMLElement => screen.getByRole('gridcell', { name })
  fireEvent.click(cell('alpha'))
  fireEvent.click(cell('bravo'), { ctrlKey: true })
  expect(selected()).toEqual(['alpha', 'bravo'])
  fireEvent.click(cell('gamma'), { shiftKey: true })
  expect(selected()).toEqual(['bravo', 'gamma'])
  press({ key: 'ArrowUp', shiftKey: true }, { key: 'ArrowUp', shiftKey: true })
  expect(selected()).toEqual(['beta', 'bravo'])
  press({ key: 'a', ctrlKey: true })
  expect(selected()).toEqual(['alpha', 'beta', 'bravo', 'gamma'])
})

test('an empty list says what to do next, one that loads says so, one that failed says why', () => {
  const { rerender } = render(<List rows={[]} empty="Back up a dataset" />)
  expect(screen.getByText('Back up a dataset')).toBeTruthy()
  rerender(<List rows={[]} state="loading" empty="Back up a dataset" />)
  expect(screen.getByRole('status').textContent).toBe('Loading…')
  rerender(<List rows={[]} state="error" error="The host is down" />)
  expect(screen.getByText('The host is down')).toBeTruthy()
})
