// @vitest-environment jsdom
import type { UseQueryResult } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { HashRouter } from 'react-router'
import { expect, test } from 'vitest'
import { PropertySheet } from './property-sheet'
import { useSheetSubject } from './sheet-subject'

interface Thing {
  readonly name: string
  readonly size: number
}

const GONE: Thing = { name: '', size: 0 }

const TABS = [
  { id: 'general', label: 'General', panel: ({ size }: Thing) => <p>Size: {size}</p> },
  { id: 'members', label: 'Members', panel: () => <p>Nobody</p> },
]

function Sheet({ query }: { readonly query: Partial<UseQueryResult<Thing>> }): ReactNode {
  const subject = useSheetSubject(query as UseQueryResult<Thing>, (thing) => (thing === GONE ? undefined : thing))
  return <PropertySheet what="The dataset" subject={subject} nameOf={({ name }) => name} tabs={TABS} />
}

const inPage = (query: Partial<UseQueryResult<Thing>>) => (
  <HashRouter>
    <Sheet query={query} />
  </HashRouter>
)

const SALES = { name: 'sales', size: 3 }

test('a property sheet is called by its object, shows what changes, and has its tab in the address', () => {
  window.location.hash = '/?wizard=properties&subject=dataset:dataset-1'
  const { rerender } = render(inPage({ isError: false, data: SALES }))
  expect(screen.getByRole('dialog', { name: 'sales Properties' })).toBeDefined()
  expect(screen.getByRole('tab', { name: 'General' })).toBe(document.activeElement)
  rerender(inPage({ isError: false, data: { ...SALES, size: 4 } }))
  expect(screen.getByText('Size: 4')).toBeDefined()
  act(() => void fireEvent.click(screen.getByRole('tab', { name: 'Members' })))
  expect(screen.getByText('Nobody')).toBeDefined()
  expect(window.location.hash).toContain('page=members')
})

test('an object that goes while its properties are open is said to be gone, and stays readable', () => {
  window.location.hash = '/?wizard=properties&subject=dataset:dataset-1'
  const { rerender } = render(inPage({ isError: false, data: SALES }))
  rerender(inPage({ isError: false, data: GONE }))
  expect(screen.getByText('The dataset does not exist any more')).toBeDefined()
  expect(screen.getByText('Size: 3')).toBeDefined()
})
