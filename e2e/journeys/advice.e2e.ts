import { expect, test } from '../fixtures/test'
import { expectAccessible } from '../pages/accessibility'

test('[R231] an advice tells why it matters, and its remedy is done on request after a preview', async ({ open }) => {
  const { console, page, simulation } = await open()
  await console.goTo('Advice')
  const list = console.result.getByRole('grid', { name: 'Advice' })
  await console.result.getByLabel('Kind of object').selectOption({ label: 'Virtual machines (7)' })
  await list.getByRole('row', { name: /rhel01/ }).click()
  const details = console.result.getByRole('region', { name: 'Details' })
  await expect(details).toContainText('its backup moves the CSV from node to node')
  await expect(details).toContainText('R231')
  const before = await simulation.hash()

  await console.action('Migrate to the owner of its CSV…').click()
  const dialog = page.getByRole('alertdialog', { name: 'Migrate to the owner of its CSV' })
  await expect(dialog.getByRole('list', { name: 'What will be different' })).toContainText('rhel01 moves from')
  await expectAccessible(page, 'remedy')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(await simulation.hash()).toBe(before)

  await console.action('Migrate to the owner of its CSV…').click()
  await dialog.getByRole('button', { name: 'Migrate to the owner of its CSV' }).click()
  await expect(dialog).toBeHidden()
  await simulation.advance({ by: 3_600_000 })
  await expect(details).toContainText('This advice is followed now')
  await expect(list.getByRole('row', { name: /rhel01/ })).toHaveCount(0)
})

test('an advice that leaves a choice says so, and leads to its object', async ({ open }) => {
  const { console, page } = await open({ at: '/environment/advice?section=3.1' })
  await console.result.getByRole('row', { name: /testhv06/ }).click()
  await expect(console.action('Do it')).toHaveAttribute('aria-disabled', 'true')
  await expectAccessible(page, 'advice')
  await console.result.getByRole('link', { name: 'Host testhv06' }).click()
  await expect(console.result.getByRole('tab', { name: 'Hosts', selected: true })).toBeVisible()
  await expect(console.result.getByRole('row', { name: /^testhv06/, selected: true })).toBeVisible()
})
