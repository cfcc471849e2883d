import { expect, test } from '../fixtures/test'

test('a checkpoint needs a name, and a fault something to happen to', async ({ open }) => {
  const { console, simulation } = await open({ at: '/environment/scenarios' })
  const before = await simulation.hash()
  const name = console.result.getByRole('textbox', { name: 'Name of the checkpoint' })
  const trials = [
    ['', /Give the checkpoint a name/],
    ['   ', /Give the checkpoint a name/],
    ['x'.repeat(65), /has 65 characters.*at most 64/],
  ] as const
  for (const [typed, says] of trials) {
    await name.fill(typed)
    await console.result.getByRole('button', { name: 'Set checkpoint' }).click()
    await expect(name).toHaveAccessibleDescription(says)
    await expect(name).toBeFocused()
    await expect(name).toHaveValue(typed)
  }
  await name.fill('before the failover')
  await name.press('Enter')
  await expect(console.result.getByRole('heading', { name: 'before the failover' })).toBeVisible()
  await expect(name).toHaveValue('')

  await console.goTo('Faults')
  await console.result.getByLabel('Fault', { exact: true }).selectOption('Switch the host off')
  await console.result.getByRole('button', { name: 'Let it happen' }).click()
  const target = console.result.getByRole('combobox', { name: 'Host' })
  await expect(target).toHaveAccessibleDescription(/Choose what it happens to/)
  await expect(target).toBeFocused()
  expect(await simulation.hash()).toBe(before)
  await target.selectOption('testhv08')
  await expect(target).not.toHaveAttribute('aria-invalid', 'true')
})

test('Configure refresh takes whole numbers within its bounds only', async ({ open }) => {
  const { console } = await open()
  await console.result.getByRole('button', { name: 'Configure refresh' }).click()
  const dialog = await console.wizard('Configure refresh')
  const trials = [
    ['Days of job history', ['', '0', '366', '1.5'], /whole number from 1 to 365/, '14'],
    ['Refresh interval in minutes', ['', '0', '1441'], /whole number from 1 to 1440/, '5'],
  ] as const
  for (const [field, bad, says, good] of trials) {
    const box = dialog.text(field)
    for (const typed of bad) {
      await box.fill(typed)
      await dialog.press('OK')
      await expect(box).toHaveAccessibleDescription(says)
      await expect(box).toBeFocused()
      await expect(box).toHaveValue(typed)
    }
    await box.fill(good)
  }
  await dialog.press('OK')
  await expect(dialog.dialog).toBeHidden()
  await expect(console.result.getByRole('heading', { name: 'Job History (14 days)' })).toBeVisible()
})
