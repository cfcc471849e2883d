// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

/** Stores read their storage when they are made: each test makes them anew, as a reload does. */
beforeEach(() => vi.resetModules())

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
  sessionStorage.clear()
})

const layout = async () => (await import('./layout-store')).useLayoutStore
const drafts = async () => (await import('./wizard-draft-store')).useWizardDraftStore
const themes = async () => (await import('./theme-store')).useThemeStore
const settings = async () => (await import('./dashboard-settings-store')).useDashboardSettingsStore
const expansion = async () => (await import('./expansion-store')).useExpansionStore

const keep = (name: string, state: unknown, version = 1): void =>
  localStorage.setItem(`smhv-console/${name}`, JSON.stringify({ state, version }))

test('a layout survives a reload', async () => {
  const before = (await layout()).getState()
  before.setSize('tree', 260)
  before.toggleActions()
  before.setColumnWidth('jobs', 'name', 90)
  before.arrangeColumns('jobs', ['state', 'name', 'host'], ['host'])
  vi.resetModules()
  const after = (await layout()).getState()
  expect(after).not.toBe(before)
  expect(after.sizes).toEqual({ tree: 260 })
  expect(after.isActionsVisible).toBe(false)
  expect(after.isTreeVisible).toBe(true)
  expect(after.lists).toEqual({ jobs: { widths: { name: 90 }, order: ['state', 'name', 'host'], hidden: ['host'] } })
})

test('of damaged data only what is sound is taken', async () => {
  keep('layout', { sizes: { tree: 'wide', actions: 200 }, isTreeVisible: 'no', lists: { jobs: { widths: 7 } } })
  const state = (await layout()).getState()
  expect(state.sizes).toEqual({ actions: 200 })
  expect(state.isTreeVisible).toBe(true)
  expect(state.lists).toEqual({})
})

test.each(['{', 'null', '7', '[]', '{"state":null}', '{"state":{"mode":"pink"},"version":99}', '{"version":"x"}'])(
  'storage that holds %s leaves the defaults',
  async (text) => {
    localStorage.setItem('smhv-console/theme', text)
    localStorage.setItem('smhv-console/dashboard-settings', text)
    localStorage.setItem('smhv-console/expansion', text)
    expect((await themes()).getState().mode).toBe('system')
    expect((await settings()).getState()).toMatchObject({ jobHistoryDays: 7, refreshMinutes: 10 })
    expect((await expansion()).getState().expanded).toEqual({})
  },
)

test('data of another version is read as far as it fits', async () => {
  keep('theme', { mode: 'dark' }, 99)
  expect((await themes()).getState().mode).toBe('dark')
})

test('refused storage neither breaks reading nor writing', async () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const store = await themes()
  store.getState().setMode('dark')
  expect(store.getState().mode).toBe('dark')
})

test('settings of the dashboard outside of their limits are not taken', async () => {
  keep('dashboard-settings', { jobHistoryDays: 0, refreshMinutes: 30 })
  expect((await settings()).getState()).toMatchObject({ jobHistoryDays: 7, refreshMinutes: 30 })
})

test('a draft survives a reload, without its passwords, until it is discarded', async () => {
  const { useWizardDraftStore, draftKey } = await import('./wizard-draft-store')
  const key = draftKey('add-policy', 'dataset-3')
  const before = useWizardDraftStore.getState()
  before.patch(key, { name: 'hourly', password: 'secret', confirmPassword: 'secret' })
  before.patch(key, { count: 10 })
  before.visit(key, 'welcome')
  before.visit(key, 'welcome')
  expect(useWizardDraftStore.getState().drafts[key]?.values).toMatchObject({ password: 'secret' })
  vi.resetModules()
  const store = await drafts()
  expect(store.getState().drafts[key]).toEqual({ values: { name: 'hourly', count: 10 }, visited: ['welcome'] })
  store.getState().discard(key)
  vi.resetModules()
  expect((await drafts()).getState().drafts).toEqual({})
})

test('what stands above an item is expanded once', async () => {
  const store = await expansion()
  store.getState().setExpanded('datasets', ['a'])
  store.getState().expand('datasets', ['a', 'b'])
  expect(store.getState().expanded).toEqual({ datasets: ['a', 'b'] })
})

test('at most five messages are kept, and one with the same key takes the place of the one before', async () => {
  const { useToastStore } = await import('./toast-store')
  const { show, dismiss } = useToastStore.getState()
  for (let n = 1; n <= 6; n++) show({ severity: 'success', title: `Backup ${n}` })
  show({ key: 'link', severity: 'error', title: 'Lost' })
  show({ key: 'link', severity: 'success', title: 'Back' })
  expect(useToastStore.getState().toasts.map((toast) => toast.title)).toEqual([
    'Backup 3',
    'Backup 4',
    'Backup 5',
    'Backup 6',
    'Back',
  ])
  dismiss('link')
  expect(useToastStore.getState().toasts).toHaveLength(4)
})
