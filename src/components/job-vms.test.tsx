// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { HashRouter } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { JobDetail } from '@/contract'
import { finding } from '@/domain/finding'
import { JobVms } from './job-vms'

beforeEach(() => {
  window.location.hash = ''
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(220)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(220)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

/** Two hundred, of which two have failed. */
const VMS: JobDetail['vms'] = Array.from({ length: 200 }, (_, at) => ({
  id: `vm-${at}`,
  name: `app${String(at).padStart(3, '0')}`,
  outcome: at === 120 || at === 180 ? 'failed' : 'done',
  findings: at === 120 ? [finding('vm/mbr-lun')] : at === 180 ? [finding('vm/unknown')] : [],
}))

const names = (): string[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => /app\d+/.exec(row.textContent)?.[0] ?? '')

test('among 200 VMs those that failed are shown first, and the one that is selected says why', () => {
  render(<JobVms vms={VMS} />, { wrapper: HashRouter })
  expect(names()).toEqual(['app120', 'app180'])
  fireEvent.click(screen.getByText('app180'))
  expect(screen.getByText(/virtual machine does not exist any more/, { selector: '.band-title' })).toBeTruthy()
})

test('all of them can be shown, and those that are done', () => {
  render(<JobVms vms={VMS} />, { wrapper: HashRouter })
  fireEvent.click(screen.getByRole('radio', { name: 'All 200' }))
  expect(names().slice(0, 3)).toEqual(['app120', 'app180', 'app000'])
  fireEvent.click(screen.getByRole('radio', { name: 'Done: 198' }))
  expect(names()[0]).toBe('app000')
})

test('a few are told one by one, with all that was found', () => {
  render(<JobVms vms={VMS.slice(118, 122)} />, { wrapper: HashRouter })
  expect(screen.getAllByRole('listitem')).toHaveLength(4)
  expect(screen.queryByRole('grid')).toBeNull()
})
