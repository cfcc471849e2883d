// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { TextField } from './text-field'
import { WizardFrame } from './wizard-frame'
import type { WizardFrameProps } from './wizard-frame'
import type { WizardPage } from './wizard-steps'

const onFinish = vi.fn<() => void>()
const onCancel = vi.fn<() => void>()

beforeEach(() => {
  onFinish.mockClear()
  onCancel.mockClear()
})

const pages: WizardPage[] = [
  { id: 'welcome', title: 'Welcome', description: 'What it does.', state: 'visited' },
  { id: 'details', title: 'Basic Details', description: 'Name.', state: 'error' },
  { id: 'summary', title: 'Summary', description: 'What will be done.', state: 'todo' },
]

function Wizard(props: Partial<WizardFrameProps>): ReactNode {
  const [at, setAt] = useState(0)
  const [name, setName] = useState('')
  return (
    <WizardFrame
      title="Add Policy Wizard"
      pages={pages}
      current={pages[at]?.id ?? ''}
      onGo={(id) => setAt(pages.findIndex((page) => page.id === id))}
      onNext={() => setAt(at + 1)}
      onBack={() => setAt(at - 1)}
      onFinish={onFinish}
      onCancel={onCancel}
      {...props}
    >
      <TextField label="Name" value={name} onChange={setName} />
    </WizardFrame>
  )
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name })
const enter = (): void => {
  // The browser turns Enter in a field into a press of the form's submit button, which jsdom does not.
  const form = screen.getByRole('textbox', { name: 'Name' }).closest('form')
  if (form !== null) fireEvent.submit(form)
}
const focused = (): string | undefined => document.activeElement?.textContent

test('it is a modal dialog with the name of the wizard, and the heading has the focus', () => {
  render(<Wizard />)
  expect(screen.getByRole('dialog', { name: 'Add Policy Wizard' }).getAttribute('aria-modal')).toBe('true')
  expect(screen.getByRole('heading', { name: 'Welcome' })).toBe(document.activeElement)
})

test('each page takes the focus to its heading and is announced', () => {
  render(<Wizard />)
  enter()
  expect(focused()).toBe('Basic Details')
  expect(screen.getByRole('status').textContent).toBe('Step 2 of 3: Basic Details')
  fireEvent.click(button('Back'))
  expect(focused()).toBe('Welcome')
})

test('Enter is Next, and on the last page Finish', () => {
  render(<Wizard />)
  enter()
  enter()
  expect(focused()).toBe('Summary')
  expect(onFinish).not.toHaveBeenCalled()
  enter()
  expect(onFinish).toHaveBeenCalledOnce()
})

test('Enter does nothing while the page is not valid, and Next says why', () => {
  render(<Wizard nextDisabledReason="Give the policy a name" />)
  enter()
  expect(focused()).toBe('Welcome')
  expect(button('Next').getAttribute('aria-disabled')).toBe('true')
  expect(button('Next').getAttribute('aria-description')).toBe('Give the policy a name')
})

test('Escape, the X and Cancel leave the wizard', () => {
  render(<Wizard />)
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Name' }), { key: 'Escape' })
  fireEvent.click(button('Close window'))
  fireEvent.click(button('Cancel'))
  expect(onCancel).toHaveBeenCalledTimes(3)
})

test('Escape first takes away the bubble that says why, then leaves the wizard', () => {
  vi.useFakeTimers()
  render(<Wizard nextDisabledReason="Give the policy a name" />)
  fireEvent.pointerEnter(button('Next'))
  act(() => void vi.advanceTimersByTime(500))
  expect(screen.getByText('Give the policy a name')).toBeTruthy()
  fireEvent.keyDown(button('Next'), { key: 'Escape' })
  expect(screen.queryByText('Give the policy a name')).toBeNull()
  expect(onCancel).not.toHaveBeenCalled()
  fireEvent.keyDown(button('Next'), { key: 'Escape' })
  expect(onCancel).toHaveBeenCalledOnce()
  vi.useRealTimers()
})

test('steps show where one is, link to visited pages and tell of errors', () => {
  render(<Wizard current="summary" />)
  expect(screen.getByText('Summary', { selector: '[aria-current=step]' })).toBeTruthy()
  expect(button('Welcome')).toBeTruthy()
  expect(button('Basic Details').parentElement?.textContent).toContain('has errors')
})

test('pages not seen yet are no links', () => {
  render(<Wizard />)
  expect(screen.queryByRole('button', { name: 'Summary' })).toBeNull()
})

test('an error summary takes the focus when it appears', () => {
  const { rerender } = render(<Wizard />)
  rerender(<Wizard errorSummary="The name is taken" />)
  expect(screen.getByRole('alert')).toBe(document.activeElement)
})

test('while it works nothing can be pressed but Cancel; once it is done only Close is left', () => {
  const { rerender } = render(<Wizard current="summary" isBusy />)
  enter()
  fireEvent.click(button('Finish'))
  expect(onFinish).not.toHaveBeenCalled()
  expect(screen.getByRole('dialog').getAttribute('aria-busy')).toBe('true')
  rerender(<Wizard current="summary" isDone />)
  expect(screen.queryByRole('button', { name: 'Finish' })).toBeNull()
  fireEvent.click(button('Close'))
  expect(onCancel).toHaveBeenCalledOnce()
})
