// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { HashRouter } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BulkDialog } from './bulk-dialog'
import type { BulkDialogProps, BulkItem } from './bulk-dialog'

beforeEach(() => {
  window.location.hash = ''
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(220)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(220)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const ITEMS: readonly BulkItem[] = [
  { id: 'policy-1', name: 'daily' },
  { id: 'policy-2', name: 'hourly', reason: 'A backup is running' },
  { id: 'policy-3', name: 'weekly' },
]

function show(props: Partial<BulkDialogProps> = {}): void {
  render(
    <BulkDialog
      title="Remove Policies"
      question="Remove 3 policies?"
      items={ITEMS}
      willDo="Will be removed"
      done="Removed"
      confirmLabel="Remove"
      run={async () => undefined}
      onClose={() => undefined}
      {...props}
    />,
    { wrapper: HashRouter },
  )
}

const row = (name: string): string => screen.getByRole('row', { name: new RegExp(`^${name}`) }).textContent
const confirm = (): void => {
  const form = screen.getByRole('dialog').querySelector('form')
  if (form !== null) fireEvent.submit(form)
}

test('each object says what will happen to it, or why it is left out; Cancel has the focus', () => {
  show()
  expect(row('daily')).toContain('Will be removed')
  expect(row('hourly')).toContain('Left out: A backup is running')
  expect(screen.getByRole('button', { name: 'Cancel' })).toBe(document.activeElement)
})

test('what can be done is done one after the other; what fails keeps nobody else from it, and says why', async () => {
  const order: string[] = []
  const run = async ({ name }: BulkItem): Promise<void> => {
    order.push(`${name} begins`)
    await Promise.resolve()
    order.push(`${name} ends`)
    if (name === 'daily') throw Object.assign(new Error('conflict'), { title: 'Refused', detail: 'Somebody uses it' })
  }
  show({ run })
  confirm()
  confirm()
  expect(await screen.findByText('Removed: 1, failed: 1, left out: 1.')).toBeTruthy()
  expect(order).toEqual(['daily begins', 'daily ends', 'weekly begins', 'weekly ends'])
  expect(row('daily')).toContain('Failed: Somebody uses it')
  expect(row('weekly')).toContain('Removed')
  expect(screen.getByRole('button', { name: 'Close' })).toBe(document.activeElement)
})

test('while it is not known who is left out, and when nobody is left, nothing can be confirmed', () => {
  const run = vi.fn<BulkDialogProps['run']>()
  show({ run, items: [{ id: 'policy-1', name: 'daily', isChecking: true }] })
  expect(screen.getByRole('button', { name: 'Remove' }).getAttribute('aria-disabled')).toBe('true')
  confirm()
  cleanup()
  show({ run, items: ITEMS.filter(({ reason }) => reason !== undefined) })
  confirm()
  expect(run).not.toHaveBeenCalled()
})

test('who is taken out of the list is not touched, and not missed', async () => {
  show({ isChoosable: true })
  fireEvent.click(screen.getByRole('row', { name: /^weekly/ }), { ctrlKey: true })
  expect(row('weekly')).toContain('Not chosen')
  confirm()
  expect(await screen.findByText('Removed: 1, left out: 1.')).toBeTruthy()
})
