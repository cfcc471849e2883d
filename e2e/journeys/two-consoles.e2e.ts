import { Simulation } from '../fixtures/simulation'
import { expect, test } from '../fixtures/test'
import { expectAccessible } from '../pages/accessibility'
import { Console } from '../pages/console'

test('two consoles side by side: what one exports the other imports, and both say that they share a host', async ({
  page,
  open,
}) => {
  const { console, simulation } = await open({ at: '/protection/hosts' })
  await expect(console.status.getByText('Console: console-1')).toBeVisible()
  await simulation.request('POST', 'configuration/export', {
    computer: 'console-1',
    path: 'C:\\SMHV\\shared.json',
    overwrite: false,
  })

  await page.getByRole('menuitem', { name: 'File', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Management consoles…' }).click()
  const dialog = await console.wizard('Management consoles')
  await dialog.dialog.getByRole('row', { name: /^console-1/ }).click()
  await expect(dialog.button('Open')).toHaveAttribute('aria-disabled', 'true')
  await dialog.dialog.getByRole('row', { name: /^console-2/ }).click()
  await expectAccessible(page, 'Management consoles', 'dialog')
  const window = page.context().waitForEvent('page')
  await dialog.press('Open')

  const second = new Console(await window)
  await second.ready()
  await expect(second.page).toHaveTitle(/\(console-2\)/)
  await expect(second.page.getByRole('heading', { name: /^SnapManager for Hyper-V \(console-2\)/ })).toBeVisible()
  await expect(second.status.getByText('Console: console-2')).toBeVisible()
  await second.toAddress('/protection/hosts')
  await expect(second.result.getByText('No host is managed yet')).toBeVisible()
  await second.toAddress('/protection/hosts?wizard=import-export')

  const wizard = await second.wizard('Import and Export Wizard')
  await wizard.next('Export or Import')
  await wizard.choose('Import')
  await wizard.next('File')
  await wizard.press('Browse for a configuration file')
  const browse = await second.wizard('Browse for a configuration file')
  await browse.dialog.getByRole('row', { name: /shared.json/ }).dblclick()
  await wizard.next('Changes')
  await wizard.next('Summary')
  await wizard.finish()
  await wizard.onPage('Status')
  await wizard.close()

  for (const both of [console, second]) {
    await both.result.getByRole('row', { name: /^testhv07/ }).click()
    await expect(
      both.result.getByText(/Another management console manages this host or cluster too: testhv07/),
    ).toBeVisible()
  }
  const names = async (of: Console): Promise<string[]> =>
    (await new Simulation(of.page).get<{ items: { name: string }[] }>('hosts')).items.map(({ name }) => name)
  expect(await names(second)).toEqual(await names(console))
})

test('a console that cannot be says so, and leads to one that is', async ({ page }) => {
  await page.goto('./?console=somewhere&clock=paused')
  await expect(page.getByRole('heading', { name: 'There is no such management console.' })).toBeVisible()
  await page.getByRole('link', { name: 'Open console-1' }).click()
  await new Console(page).ready()
})
