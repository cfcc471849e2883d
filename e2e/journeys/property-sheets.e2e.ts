import { Requests } from '../fixtures/requests'
import { expect, test } from '../fixtures/test'
import { expectAccessible } from '../pages/accessibility'
import { Keyboard } from '../pages/keyboard'

test('properties open by key and menu, have an address, stay live, and say when their object is gone', async ({
  page,
  open,
}) => {
  const { console, simulation } = await open()
  const requests = new Requests(simulation)
  const id = await requests.createDataset('short_lived', ['web01'])
  await console.toAddress(`/protection/datasets?select=dataset:${id}`)
  const row = console.result.getByRole('treegrid', { name: 'Datasets' }).getByRole('row', { name: /short_lived/ })
  await row.click()
  await expect(console.action('Properties', 'Dataset- short_lived')).toBeVisible()
  const keys = new Keyboard(page)
  await keys.press('Alt+Enter')
  const sheet = page.getByRole('dialog', { name: 'short_lived Properties' })
  await expect(sheet.getByRole('tab', { name: 'General' })).toBeFocused()
  await expectAccessible(page, 'Properties of a dataset', 'dialog')
  await keys.press('ArrowRight')
  await expect(sheet.getByRole('gridcell', { name: 'web01' })).toBeVisible()

  // What changes elsewhere is on show, and the address opens the same tab again.
  await page.reload()
  await expect(sheet.getByRole('tab', { name: 'Members' })).toHaveAttribute('aria-selected', 'true')
  await sheet.getByRole('tab', { name: 'Policies' }).click()
  await expect(sheet.getByText('The dataset has no policy.')).toBeVisible()
  await requests.addHourlyPolicy(id, 'hourly', '2013-10-15T00:00:00Z', 3)
  await expect(sheet.getByRole('gridcell', { name: 'hourly', exact: true })).toBeVisible()
  await simulation.request('DELETE', `datasets/${id}`)
  await expect(sheet.getByText('The dataset does not exist any more')).toBeVisible()
  await keys.press('Escape')
  await expect(sheet).toBeHidden()

  // Event Properties go through the events of the list.
  await console.toAddress('/computer-management/event-viewer')
  const events = console.result.getByRole('grid', { name: 'Events' }).getByRole('row')
  const second = await events.nth(2).getByRole('gridcell').nth(1).innerText()
  await events.nth(1).click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^Properties/ }).click()
  const event = page.getByRole('dialog', { name: 'Event Properties' })
  await expect(event.getByRole('button', { name: 'Previous' })).toHaveAccessibleDescription(/first event/)
  await event.getByRole('button', { name: 'Next' }).click()
  await expect(event.getByText(second)).toBeVisible()
  await expect(event.getByRole('button', { name: 'Previous' })).not.toHaveAttribute('aria-disabled', 'true')
  await expectAccessible(page, 'Event Properties', 'dialog')
  await event.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(events.nth(2)).toHaveAttribute('aria-selected', 'true')
})
