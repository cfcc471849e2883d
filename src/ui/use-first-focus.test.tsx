// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { ConfirmDialog } from './confirm-dialog'
import { DialogAnswers } from './dialog-answers'
import { DialogFrame } from './dialog-frame'
import { RadioGroup } from './radio-group'
import { Tabs } from './tabs'
import { TextField } from './text-field'

const nothing = (): void => undefined
const focused = (): Element | null => document.activeElement

function show(children: ReactNode, isBusy = false): (next: ReactNode, isBusy?: boolean) => void {
  const dialog = (content: ReactNode, busy: boolean) => (
    <DialogFrame title="Settings" onClose={nothing} onSubmit={nothing} isBusy={busy}>
      {content}
      <DialogAnswers onCancel={nothing} />
    </DialogFrame>
  )
  const { rerender } = render(dialog(children, isBusy))
  return (next, busy = false) => rerender(dialog(next, busy))
}

const NAME = <TextField label="Name" value="copy-1" onChange={nothing} />

test('a dialog begins in its first field, whose text is replaced by what is typed', () => {
  show([
    <button key="over" type="button">
      Start over
    </button>,
    <TextField key="fixed" label="Volume" value="csv01" onChange={nothing} disabledReason="It is fixed" />,
    <div key="name">{NAME}</div>,
  ])
  const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' })
  expect(focused()).toBe(name)
  expect([name.selectionStart, name.selectionEnd]).toEqual([0, 6])
})

test('of radio buttons the chosen one has the focus, of tabs the one on show', () => {
  const options = ['all', 'one'].map((value) => ({ value, label: value }))
  show(<RadioGroup label="Where" value="one" onChange={nothing} options={options} />)
  expect(focused()).toBe(screen.getByRole('radio', { name: 'one' }))
  cleanup()
  const tabs = ['General', 'Members'].map((label) => ({ id: label, label }))
  show(
    <Tabs label="Pages" tabs={tabs} current="Members" onChange={nothing}>
      Nobody
    </Tabs>,
  )
  expect(focused()).toBe(screen.getByRole('tab', { name: 'Members' }))
})

test('a dialog without a field begins on its default answer, one that destroys on Cancel, one that cannot go on too', () => {
  const question = (props: { isDestructive?: boolean; disabledReason?: string }) => (
    <ConfirmDialog
      title="Disconnect Disk"
      question="Disconnect M:?"
      confirmLabel="Disconnect"
      onConfirm={nothing}
      onCancel={nothing}
      {...props}
    />
  )
  const begins = (props: { isDestructive?: boolean; disabledReason?: string }): string | undefined => {
    cleanup()
    render(question(props))
    return focused()?.textContent
  }
  expect(begins({ isDestructive: false })).toBe('Disconnect')
  expect(begins({ isDestructive: true })).toBe('Cancel')
  expect(begins({ isDestructive: false, disabledReason: 'It is in use' })).toBe('Cancel')
})

test('as long as a dialog reads, no answer has the focus; then its first field, unless a question was opened from it', () => {
  const update = show('Loading…', true)
  expect(['Cancel', 'OK']).not.toContain(focused()?.textContent)
  update(NAME)
  expect(focused()).toBe(screen.getByRole('textbox', { name: 'Name' }))
  update(NAME, true)
  screen.getByRole('button', { name: 'Cancel' }).focus()
  update(NAME)
  expect(focused()).toBe(screen.getByRole('button', { name: 'Cancel' }))
})

function Opener(): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <DialogFrame title="Connections" onClose={nothing}>
      <button onClick={() => setOpen(true)}>Remove</button>
      {open && <ConfirmDialog title="Remove" question="?" onConfirm={nothing} onCancel={() => setOpen(false)} />}
    </DialogFrame>
  )
}

test('a question that is opened from a dialog takes the focus and gives it back', () => {
  render(<Opener />)
  const remove = screen.getByRole('button', { name: 'Remove' })
  remove.focus()
  fireEvent.click(remove)
  const cancel = screen.getByRole('button', { name: 'Cancel' })
  expect(focused()).toBe(cancel)
  fireEvent.click(cancel)
  expect(focused()).toBe(remove)
})
