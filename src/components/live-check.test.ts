// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useNextWhenChecked, useWhenChecked } from './live-check'
import type { WizardForm } from './wizard-form'

const PAGE = { id: 'host', title: 'Host', description: '', fields: [] }

function open(isChecking: boolean, next: () => void) {
  const formOn = (id: string): WizardForm => ({ current: { ...PAGE, id }, next }) as unknown as WizardForm
  return renderHook(
    (state: { readonly page: string; readonly isChecking: boolean }) =>
      useNextWhenChecked(formOn(state.page), state.isChecking),
    { initialProps: { page: 'host', isChecking } },
  )
}

test('Next goes on at once when everything has been checked', () => {
  const next = vi.fn<() => void>()
  const wizard = open(false, next)
  act(() => wizard.result.current.next())
  expect(next).toHaveBeenCalledOnce()
})

test('Next waits for the check of what was typed last, and then goes on once', () => {
  const next = vi.fn<() => void>()
  const wizard = open(true, next)
  act(() => wizard.result.current.next())
  expect(next).not.toHaveBeenCalled()
  wizard.rerender({ page: 'host', isChecking: false })
  wizard.rerender({ page: 'host', isChecking: false })
  expect(next).toHaveBeenCalledOnce()
})

test('whoever leaves the page does not wait any more', () => {
  const next = vi.fn<() => void>()
  const wizard = open(true, next)
  act(() => wizard.result.current.next())
  wizard.rerender({ page: 'welcome', isChecking: true })
  wizard.rerender({ page: 'host', isChecking: false })
  expect(next).not.toHaveBeenCalled()
})

test('what is pressed while the last letter is being checked is done once, when that has ended', () => {
  const go = vi.fn<() => void>()
  const button = renderHook((isChecking: boolean) => useWhenChecked(isChecking, go), { initialProps: true })
  act(() => button.result.current())
  expect(go).not.toHaveBeenCalled()
  button.rerender(false)
  button.rerender(false)
  expect(go).toHaveBeenCalledOnce()
  act(() => button.result.current())
  expect(go).toHaveBeenCalledTimes(2)
})
