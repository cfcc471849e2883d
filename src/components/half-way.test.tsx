// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import { HashRouter } from 'react-router'
import { beforeEach, expect, test } from 'vitest'
import { useWizardDraftStore } from '@/stores/wizard-draft-store'
import { TextField } from '@/ui/text-field'
import { FormDialog } from './form-dialog'
import { FormWizard } from './form-wizard'
import { useWizardPlace } from './place'
import { StartOver } from './start-over'
import { useWizardDraft } from './wizard-draft'
import { useWizardForm } from './wizard-form'
import { WizardOpening } from './wizard-opening'

const PAGES = [
  { id: 'welcome', title: 'Welcome', description: '', fields: [] },
  { id: 'basic', title: 'Basic Details', description: '', fields: ['name', 'password'] },
  { id: 'summary', title: 'Summary', description: '', fields: [] },
]
const TITLE = 'Add Policy Wizard'

/** What the environment says of itself, and of the thing that is edited. */
let world = { name: 'tr-4234', seed: 1, now: '2013-10-14T10:00:00.000Z', version: 1 }
const client = new QueryClient()

function Fields({ kind }: { readonly kind: 'wizard' | 'dialog' | 'kept-dialog' }): ReactNode {
  const [defaults] = useState(() => ({ name: '', password: '', version: world.version }))
  const draft = useWizardDraft(defaults)
  const form = useWizardForm({ draft, pages: kind === 'wizard' ? PAGES : PAGES.slice(1, 2), findings: [] })
  const [isBusy, setBusy] = useState(false)
  const [isDone, setDone] = useState(false)
  const fields = (
    <>
      <TextField label="Name" {...form.field('name', draft.values.name, (name) => draft.change({ name }))} />
      <TextField
        label="Password"
        type="password"
        {...form.field('password', draft.values.password, (password) => draft.change({ password }))}
      />
      <button type="button" onClick={() => setBusy(true)}>
        Send
      </button>
    </>
  )
  const common = { form, title: TITLE, isBusy, status: isDone && <p>It was added.</p> }
  return kind === 'wizard' ? (
    <FormWizard {...common} status={isDone ? <p>It was added.</p> : undefined} onFinish={() => setDone(true)}>
      {fields}
    </FormWizard>
  ) : (
    <FormDialog {...common} isKept={kind === 'kept-dialog'} onOk={() => setDone(true)}>
      {fields}
    </FormDialog>
  )
}

function Host({ kind }: { readonly kind: 'wizard' | 'dialog' | 'kept-dialog' | 'gone' }): ReactNode {
  const { wizard, open } = useWizardPlace()
  const [starts, setStarts] = useState(0)
  const gone = { data: undefined, error: { title: 'Not there', status: 404 }, refetch: () => undefined }
  return (
    <StartOver value={() => setStarts((count) => count + 1)}>
      <button onClick={() => open('add-policy', 'dataset-1')}>Start</button>
      {wizard !== undefined && kind === 'gone' && <WizardOpening title={TITLE} what="The dataset" queries={[gone]} />}
      {wizard !== undefined && kind !== 'gone' && <Fields key={starts} kind={kind} />}
    </StartOver>
  )
}

function show(kind: 'wizard' | 'dialog' | 'kept-dialog' | 'gone' = 'wizard'): void {
  cleanup()
  const { name, seed, now } = world
  client.setQueryData(['simulation'], { scenario: { name }, seed, now })
  render(
    <QueryClientProvider client={client}>
      <HashRouter>
        <Suspense>
          <Host kind={kind} />
        </Suspense>
      </HashRouter>
    </QueryClientProvider>,
  )
}

const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name, hidden: true }))
}
const type = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}
const heading = (): string | null => screen.getByRole('heading', { level: 2 }).textContent
const field = (label: string): string => screen.getByLabelText<HTMLInputElement>(label).value
const band = (): HTMLElement | null => screen.queryByText(/closed half-way/)
const kept = () => useWizardDraftStore.getState().drafts
const submit = (): void => {
  const form = screen.getByRole('dialog').querySelector('form')
  if (form !== null) fireEvent.submit(form)
}

/** Starts the wizard, and types on its second page. */
function typeHalf(): void {
  press('Start')
  submit()
  type('Name', 'hourly')
  type('Password', 'secret')
}

beforeEach(() => {
  world = { name: 'tr-4234', seed: 1, now: '2013-10-14T10:00:00.000Z', version: 1 }
  window.location.hash = '/'
  useWizardDraftStore.setState({ drafts: {} })
  show()
})

const WAYS: readonly (readonly [string, () => void])[] = [
  ['Cancel', () => press('Cancel')],
  ['the X', () => press('Close window')],
  ['Escape', () => fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })],
  [
    'another place',
    () =>
      act(() => {
        window.location.hash = '/recovery'
        window.dispatchEvent(new PopStateEvent('popstate'))
      }),
  ],
]

test.each(WAYS)('a wizard that is left by %s goes on at its page when it is started again', (_, leave) => {
  typeHalf()
  leave()
  expect(screen.queryByRole('dialog')).toBeNull()
  press('Start')
  expect(heading()).toBe('Basic Details')
  expect(field('Name')).toBe('hourly')
  expect(band()).not.toBeNull()
})

test('passwords do not wait', () => {
  typeHalf()
  press('Cancel')
  expect(JSON.stringify(kept())).not.toContain('secret')
  press('Start')
  expect(field('Password')).toBe('')
  expect(screen.getByText(/Passwords are kept nowhere/)).toBeTruthy()
})

test('Start over shows the first page, with nothing of what was typed and the focus inside', () => {
  typeHalf()
  press('Cancel')
  press('Start')
  press('Start over')
  expect(heading()).toBe('Welcome')
  expect(document.activeElement?.textContent).toBe('Welcome')
  expect(window.location.hash).not.toContain('page=')
  expect(field('Name')).toBe('')
  expect(band()).toBeNull()
  expect(kept()).toEqual({})
})

test('a wizard in which nothing was typed, or all of it was taken back, begins at its beginning', () => {
  press('Start')
  submit()
  press('Cancel')
  expect(kept()).toEqual({})
  press('Start')
  submit()
  type('Name', 'hourly')
  type('Name', '')
  press('Cancel')
  press('Start')
  expect(heading()).toBe('Welcome')
  expect(band()).toBeNull()
})

test('the note stays with the page on which the wizard was left, through a reload too', () => {
  typeHalf()
  press('Cancel')
  press('Start')
  show()
  expect(heading()).toBe('Basic Details')
  expect(band()).not.toBeNull()
  submit()
  expect(heading()).toBe('Summary')
  expect(band()).toBeNull()
})

test('nothing of a finished wizard is left', () => {
  typeHalf()
  press('Cancel')
  press('Start')
  submit()
  submit()
  expect(screen.getByText('It was added.')).toBeTruthy()
  press('Close')
  expect(kept()).toEqual({})
})

test('nothing of a wizard is left that is closed while its request is on the way', () => {
  typeHalf()
  press('Send')
  press('Cancel')
  expect(kept()).toEqual({})
})

test.each([
  ['dialog', ''],
  ['kept-dialog', 'hourly'],
] as const)('a small dialog forgets, unless much is typed into it: %s', (kind, name) => {
  show(kind)
  press('Start')
  type('Name', 'hourly')
  press('Cancel')
  press('Start')
  expect(field('Name')).toBe(name)
  expect(band() !== null).toBe(kind === 'kept-dialog')
})

test('what somebody else has changed meanwhile is told, and Start over shows it', () => {
  typeHalf()
  press('Cancel')
  world = { ...world, version: 2 }
  press('Start')
  expect(field('Name')).toBe('hourly')
  expect(screen.getByText(/changed meanwhile/)).toBeTruthy()
  press('Start over')
  expect(screen.queryByText(/changed meanwhile/)).toBeNull()
})

test('what was typed about something that is gone goes too', () => {
  typeHalf()
  press('Cancel')
  show('gone')
  press('Start')
  expect(screen.getByText('The dataset does not exist any more', { exact: false })).toBeTruthy()
  expect(kept()).toEqual({})
})

test.each([
  ['another scenario', { name: 'fleet' }],
  ['another seed', { seed: 2 }],
  ['an earlier time', { now: '2013-10-14T09:59:59.000Z' }],
])('what was typed in one environment does not turn up in another one: %s', (_, other) => {
  typeHalf()
  press('Cancel')
  world = { ...world, ...other }
  show()
  press('Start')
  expect(heading()).toBe('Welcome')
  expect(kept()).toEqual({})
  submit()
  type('Name', 'other')
  expect(field('Name')).toBe('other')
})
