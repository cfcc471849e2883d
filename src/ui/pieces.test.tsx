// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { ActionList } from './action-list'
import { CheckBox } from './check-box'
import { ConfirmDialog } from './confirm-dialog'
import { NumberField } from './number-field'
import { RadioGroup } from './radio-group'
import { SearchBox } from './search-box'
import { SelectField } from './select-field'
import { SplitPane } from './split-pane'
import { Tabs } from './tabs'
import { TextField } from './text-field'

const nothing = (): void => undefined

test('a disabled action stays reachable, says why and does not run', () => {
  const onRun = vi.fn<() => void>()
  render(
    <ActionList
      title="Protection"
      items={[
        { id: 'add', label: 'Add Host', onRun },
        { id: 'backup', label: 'Backup Dataset', onRun, disabledReason: 'There is no dataset' },
      ]}
    />,
  )
  screen.getByRole('button', { name: 'Add Host' }).focus()
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' })
  const backup = screen.getByRole('button', { name: 'Backup Dataset' })
  expect(backup).toBe(document.activeElement)
  expect(backup.getAttribute('aria-description')).toBe('There is no dataset')
  fireEvent.click(backup)
  expect(onRun).not.toHaveBeenCalled()
})

test('the bar between panes moves by arrow keys within its limits', () => {
  const onSizeChange = vi.fn<(size: number) => void>()
  render(
    <SplitPane
      label="Width"
      direction="row"
      sized="second"
      size={100}
      min={90}
      first="a"
      second="b"
      onSizeChange={onSizeChange}
    />,
  )
  const bar = screen.getByRole('separator', { name: 'Width' })
  fireEvent.keyDown(bar, { key: 'ArrowLeft' })
  fireEvent.keyDown(bar, { key: 'ArrowRight' })
  fireEvent.keyDown(bar, { key: 'ArrowDown' })
  expect(onSizeChange.mock.calls).toEqual([[116], [90]])
})

test('arrow keys choose among tabs', () => {
  const onChange = vi.fn<(id: string) => void>()
  const tabs = ['Datasets', 'Hosts'].map((label) => ({ id: label, label }))
  render(
    <Tabs label="Views" tabs={tabs} current="Datasets" onChange={onChange}>
      panel
    </Tabs>,
  )
  expect(screen.getByRole('tabpanel', { name: 'Datasets' }).textContent).toBe('panel')
  screen.getByRole('tab', { name: 'Datasets' }).focus()
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowRight' })
  expect(onChange).toHaveBeenCalledWith('Hosts')
})

test('a destructive dialog begins on Cancel and waits for the acknowledgement', () => {
  const onConfirm = vi.fn<() => void>()
  render(
    <ConfirmDialog
      title="Delete dataset"
      question="Delete sales?"
      goes={['3 policies']}
      acknowledge="I understand"
      confirmLabel="Delete"
      onConfirm={onConfirm}
      onCancel={nothing}
    />,
  )
  expect(screen.getByRole('alertdialog', { name: 'Delete dataset' }).textContent).toContain('3 policies')
  expect(screen.getByRole('button', { name: 'Cancel' })).toBe(document.activeElement)
  fireEvent.click(screen.getByRole('button', { name: 'Delete' }))
  expect(onConfirm).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('checkbox', { name: 'I understand' }))
  fireEvent.click(screen.getByRole('button', { name: 'Delete' }))
  expect(onConfirm).toHaveBeenCalledOnce()
})

test('a confirmation in whose way something stands says what, and does nothing', () => {
  const onConfirm = vi.fn<() => void>()
  render(
    <ConfirmDialog
      title="Delete Snapshot"
      question="Delete copy-1?"
      confirmLabel="Delete"
      disabledReason="The Snapshot copy is busy"
      onConfirm={onConfirm}
      onCancel={nothing}
    />,
  )
  const button = screen.getByRole('button', { name: 'Delete' })
  fireEvent.click(button)
  expect(onConfirm).not.toHaveBeenCalled()
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(button.getAttribute('aria-description')).toBe('The Snapshot copy is busy')
})

test('fields are named, and say what is wrong or why they are disabled', () => {
  render(
    <>
      <TextField label="Name" value="a b" onChange={nothing} error="No spaces" help="Letters" required />
      <CheckBox label="Update SnapVault" checked={false} onChange={nothing} disabledReason="Not on 7-Mode" />
      <SelectField
        label="Type"
        value="daily"
        onChange={nothing}
        options={[{ value: 'daily', label: 'Daily' }]}
        disabledReason="Unlimited"
      />
      <RadioGroup
        label="Where"
        value="all"
        onChange={nothing}
        options={[
          { value: 'all', label: 'All Hosts' },
          { value: 'one', label: 'Specified Host', disabledReason: 'Only one host' },
        ]}
      />
    </>,
  )
  const name = screen.getByRole('textbox', { name: /^Name/, description: 'No spaces' })
  expect([name.getAttribute('aria-invalid'), name.getAttribute('aria-required')]).toEqual(['true', 'true'])
  expect(screen.getByRole('checkbox', { name: 'Update SnapVault', description: 'Not on 7-Mode' })).toHaveProperty(
    'disabled',
    true,
  )
  expect(screen.getByRole('combobox', { name: 'Type', description: 'Unlimited' })).toHaveProperty('disabled', true)
  expect(screen.getByRole('radiogroup', { name: 'Where' })).toBeTruthy()
  expect(screen.getByRole('radio', { name: 'Specified Host', description: 'Only one host' })).toHaveProperty(
    'disabled',
    true,
  )
})

test('a number field passes on whole numbers only', () => {
  const onChange = vi.fn<(value: number | undefined) => void>()
  render(<NumberField label="Days" value={7} onChange={onChange} />)
  const box = screen.getByRole('spinbutton', { name: 'Days' })
  fireEvent.change(box, { target: { value: '15' } })
  fireEvent.change(box, { target: { value: '1.5' } })
  fireEvent.change(box, { target: { value: '' } })
  expect(onChange.mock.calls).toEqual([[15], [undefined], [undefined]])
})

test('a search is told when typing rests, and Escape empties it at once', () => {
  vi.useFakeTimers()
  const onChange = vi.fn<(value: string) => void>()
  render(<SearchBox label="Search backups" value="" onChange={onChange} />)
  const box = screen.getByRole('searchbox', { name: 'Search backups' })
  fireEvent.change(box, { target: { value: 's' } })
  fireEvent.change(box, { target: { value: 'sa' } })
  expect(onChange).not.toHaveBeenCalled()
  vi.runAllTimers()
  fireEvent.keyDown(box, { key: 'Escape' })
  expect(onChange.mock.calls).toEqual([['sa'], ['']])
  vi.useRealTimers()
})

test('a pane that comes or goes leaves the one beside it as it is', () => {
  const split = (first: string | undefined) => (
    <SplitPane label="Width" direction="row" size={100} first={first} second={<input />} onSizeChange={nothing} />
  )
  const { rerender } = render(split('a'))
  const typed = screen.getByRole('textbox')
  rerender(split(undefined))
  expect(screen.queryByRole('separator')).toBeNull()
  expect(screen.getByRole('textbox')).toBe(typed)
})
