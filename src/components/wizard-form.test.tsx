// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { HashRouter } from 'react-router'
import { beforeEach, expect, test } from 'vitest'
import type { FindingResource } from '@/contract'
import { checkName } from '@/domain/smhv/name-rules'
import { useWizardDraftStore } from '@/stores/wizard-draft-store'
import { useWizardDraft } from './wizard-draft'
import { useWizardForm } from './wizard-form'

const PAGES = [
  { id: 'welcome', title: 'Welcome', description: '', fields: [] },
  { id: 'basic', title: 'Basic Details', description: '', fields: ['name'] },
  { id: 'summary', title: 'Summary', description: '', fields: [] },
]
const DEFAULTS = { name: '', count: 7 as number | null }
const TAKEN: FindingResource = { code: 'name/taken', severity: 'error', field: 'name' }

function useExample() {
  const draft = useWizardDraft(DEFAULTS)
  const form = useWizardForm({ draft, pages: PAGES, findings: checkName(draft.values.name) })
  const name = form.field('name', draft.values.name, (value) => draft.change({ name: value }))
  return { draft, form, name }
}

function open(address = '/?wizard=create-dataset') {
  window.location.hash = address
  const client = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <HashRouter>{children}</HashRouter>
    </QueryClientProvider>
  )
  return renderHook(useExample, { wrapper }).result
}

beforeEach(() => useWizardDraftStore.setState({ drafts: {} }))

test('a fresh wizard opens at its first page, whatever the address says', () => {
  const wizard = open('/?wizard=create-dataset&page=summary')
  expect(wizard.current.form.current.id).toBe('welcome')
})

test('Next stays on a page that is wrong and says why beside the field', () => {
  const wizard = open()
  act(() => wizard.current.form.next())
  expect(wizard.current.form.current.id).toBe('basic')
  expect(wizard.current.name.error).toBeUndefined()
  act(() => wizard.current.form.next())
  expect(wizard.current.form.current.id).toBe('basic')
  expect(wizard.current.name.error).toBeDefined()
  expect(wizard.current.form.steps[1]?.state).toBe('error')
  act(() => wizard.current.name.onChange('ds_1'))
  expect(wizard.current.name.error).toBeUndefined()
  act(() => wizard.current.form.next())
  expect(wizard.current.form.current.id).toBe('summary')
})

test('an error shows as one types', () => {
  const wizard = open()
  act(() => wizard.current.form.next())
  act(() => wizard.current.name.onChange('my dataset'))
  expect(wizard.current.name.error).toBeDefined()
})

test('a reload finds what was typed and the page that was on show', () => {
  const first = open()
  act(() => first.current.form.next())
  act(() => first.current.name.onChange('ds_1'))
  act(() => first.current.form.next())
  cleanup()
  const again = open('/?wizard=create-dataset&page=summary')
  expect(again.current.draft.values.name).toBe('ds_1')
  expect(again.current.form.current.id).toBe('summary')
})

test('an emptied number stays empty after a reload', () => {
  const first = open()
  act(() => first.current.draft.change({ count: null }))
  cleanup()
  expect(open().current.draft.values.count).toBeNull()
})

test('a refusal goes to the page of the field it names, keeps what was typed, and ends when the field changes', () => {
  const wizard = open()
  act(() => wizard.current.form.next())
  act(() => wizard.current.name.onChange('ds_1'))
  act(() => wizard.current.form.next())
  act(() => wizard.current.form.refuse({ title: 'The name is taken.', status: 422, findings: [TAKEN] }))
  expect(wizard.current.form.current.id).toBe('basic')
  expect(wizard.current.name.error).toBeDefined()
  expect(wizard.current.name.value).toBe('ds_1')
  expect(wizard.current.form.finishDisabledReason).toBeUndefined()
  act(() => wizard.current.name.onChange('ds_2'))
  expect(wizard.current.form.problem).toBeUndefined()
  expect(wizard.current.name.error).toBeUndefined()
})
