// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { BindField } from '@/components/wizard-form'
import { fromCivil } from '@/base/sim-time'
import type { DatasetDetail } from '@/contract'
import { backupValues } from './backup-form'
import { BackupPage } from './backup-pages'

const field: BindField = (_, value, onChange) => ({ value, onChange, onBlur: () => undefined, error: undefined })
const dataset = { id: 'dataset-1', name: 'ds_1', hosts: [] as DatasetDetail['hosts'] } as DatasetDetail

function show(type: 'application-consistent' | 'crash-consistent') {
  const change = vi.fn()
  const values = backupValues('dataset-1', type)
  const now = fromCivil(2013, 10, 14)
  render(
    <BackupPage id="options" values={values} change={change} field={field} dataset={dataset} policies={[]} now={now} />,
  )
  return change
}

test('[R76] the backup wizard offers both types of backup', () => {
  const change = show('application-consistent')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Application consistent/ }).checked).toBe(true)
  fireEvent.click(screen.getByRole('radio', { name: /Crash consistent/ }))
  expect(change).toHaveBeenCalledWith({ backupType: 'crash-consistent' })
})

test.each([
  ['application-consistent', false],
  ['crash-consistent', true],
] as const)(
  '[R77, R126] saved state and distributed backup can be chosen unless crash-consistent: %s',
  (type, disabled) => {
    show(type)
    const isDisabled = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name }).disabled
    expect([isDisabled(/saved state/i), isDisabled(/distributed/i)]).toEqual([disabled, disabled])
  },
)
