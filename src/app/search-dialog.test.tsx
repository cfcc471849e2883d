// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { HashRouter } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { searchQueries } from '@/queries/search-queries'
import { SearchDialog } from './search-dialog'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

/** Asks for what is called `q`; the answer of the wire is there when the test gives it. */
function ask(q: string): { readonly box: HTMLElement; readonly answer: () => void; readonly onClose: () => void } {
  let answer = (): void => undefined
  const answered = new Promise<{ groups: [] }>((resolve) => {
    answer = () => resolve({ groups: [] })
  })
  window.location.hash = '/'
  const client = new QueryClient()
  const query = searchQueries.of(q)
  vi.spyOn(searchQueries, 'of').mockReturnValue({ ...query, queryFn: () => answered })
  const onClose = vi.fn<() => void>()
  render(
    <QueryClientProvider client={client}>
      <HashRouter>
        <SearchDialog onClose={onClose} />
      </HashRouter>
    </QueryClientProvider>,
  )
  const box = screen.getByRole('combobox')
  fireEvent.change(box, { target: { value: q } })
  return { box, onClose, answer: () => answer() }
}

test('Enter while the last letter is still being looked for opens what is found then', async () => {
  const { box, answer } = ask('recovery')
  fireEvent.keyDown(box, { key: 'Enter' })
  await screen.findByRole('option', { name: /^Recovery/ })
  expect(window.location.hash).toBe('#/')
  answer()
  await waitFor(() => expect(window.location.hash).toBe('#/recovery'))
})

test('Enter opens what was chosen with the arrow keys, though not all is found yet', async () => {
  const { box, onClose } = ask('re')
  await screen.findAllByRole('option', { name: /^Recovery/ })
  fireEvent.keyDown(box, { key: 'ArrowDown' })
  fireEvent.keyDown(box, { key: 'Enter' })
  expect(onClose).toHaveBeenCalledOnce()
})
