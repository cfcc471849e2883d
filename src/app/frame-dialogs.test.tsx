// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { HashRouter } from 'react-router'
import { expect, test, vi } from 'vitest'
import { FrameDialog } from './frame-dialogs'

const loading = vi.hoisted(() => {
  let resolve = (): void => undefined
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve: () => resolve() }
})
vi.mock('./search-dialog', async (importActual) => {
  await loading.promise
  return importActual()
})

const inConsole = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { enabled: false } } })}>
    <HashRouter>{children}</HashRouter>
  </QueryClientProvider>
)

test('keys that are typed while the search is loading are in its box, and reach nothing else', async () => {
  const elsewhere = vi.fn<() => void>()
  document.addEventListener('keydown', elsewhere)
  render(<FrameDialog name="search" onClose={() => undefined} />, { wrapper: inConsole })
  for (const key of ['r', 'h', 'x', 'Backspace', 'e', 'Enter']) fireEvent.keyDown(document.body, { key })
  expect(elsewhere).not.toHaveBeenCalled()
  loading.resolve()
  const box = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Search everything' })
  expect(box.value).toBe('rhe')
  expect(box.selectionStart).toBe(3)
  document.removeEventListener('keydown', elsewhere)
})
