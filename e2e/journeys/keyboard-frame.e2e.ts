import { Requests } from '../fixtures/requests'
import { expect, test } from '../fixtures/test'
import { Keyboard } from '../pages/keyboard'

test('menus, panes and regions are walked through with keys, and give the focus back', async ({ page, open }) => {
  const { console } = await open({ at: '/protection/datasets' })
  const keys = new Keyboard(page)
  const menuOf = (name: string) => page.getByRole('menu', { name })
  const barItem = (name: string) => page.getByRole('menuitem', { name, exact: true })

  await test.step('the menu bar', async () => {
    // The menu Action is made of what the screen offers.
    await expect(console.action('Add Host')).toBeVisible()
    await keys.goTo(barItem('File'))
    await keys.goTo(barItem('Action'), 'ArrowRight')
    await keys.openMenu(menuOf('Action'))
    await expect(menuOf('Action').getByRole('menuitem', { name: 'Add Host' })).toBeFocused()
    await keys.openMenu(menuOf('View'), 'ArrowRight')
    await keys.press('Escape')
    await expect(barItem('View')).toBeFocused()
    await keys.type('H')
    await expect(barItem('Help')).toBeFocused()
    await keys.openMenu(menuOf('Help'), 'Enter')
    await keys.press('End')
    await expect(menuOf('Help').getByRole('menuitem', { name: 'About this simulator' })).toBeFocused()
    await keys.press('Enter')
    await keys.expectFocusIn(page.getByRole('dialog', { name: 'About this simulator' }))
    await keys.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(barItem('Help')).toBeFocused()
  })

  await test.step('a wizard that was opened from a menu', async () => {
    await keys.type('A')
    await expect(barItem('Action')).toBeFocused()
    await keys.openMenu(menuOf('Action'), 'Enter')
    await expect(menuOf('Action').getByRole('menuitem', { name: 'Add Host' })).toBeFocused()
    await keys.press('Enter')
    const wizard = await console.wizard('Hosts Management Wizard')
    await keys.press('Escape')
    await expect(wizard.dialog).toBeHidden()
    await expect(barItem('Action')).toBeFocused()
  })

  await test.step('View hides each part of the frame, and shows it again', async () => {
    const parts = {
      'Show Console Tree': console.tree,
      'Show Action Pane': console.actions,
      'Show Toolbar': page.getByRole('toolbar', { name: 'Standard toolbar' }),
      'Show Status Bar': console.status,
    }
    for (const [name, part] of Object.entries(parts)) {
      for (const isShown of [false, true]) {
        await keys.goTo(barItem('View'), 'ArrowRight')
        await keys.openMenu(menuOf('View'))
        await keys.goTo(menuOf('View').getByRole('menuitemcheckbox', { name }), 'ArrowDown')
        await keys.press('Enter')
        await expect(part).toBeVisible({ visible: isShown })
        await expect(barItem('View')).toBeFocused()
      }
    }
  })

  await test.step('Window opens the same place once more', async () => {
    await keys.goTo(barItem('Window'), 'ArrowRight')
    await keys.openMenu(menuOf('Window'))
    const opening = page.waitForEvent('popup')
    await keys.press('Enter')
    const other = await opening
    await expect(other).toHaveURL(page.url())
    await other.close()
  })

  await test.step('the regions', async () => {
    const regions = [page.getByRole('navigation', { name: 'Console' }), console.result, console.actions]
    for (const region of regions) await keys.goToRegion(region)
    await keys.press('Shift+F6')
    await keys.expectFocusIn(console.result)
  })

  await test.step('a pane is made wider', async () => {
    const edge = page.getByRole('separator', { name: 'Width of the console tree' })
    await keys.goTo(edge, 'Shift+Tab')
    const width = async (): Promise<number> => Number(await edge.getAttribute('aria-valuenow'))
    const before = await width()
    await keys.press('ArrowRight')
    await expect.poll(width).toBeGreaterThan(before)
  })

  await test.step('F5 reads anew without leaving the page', async () => {
    await page.evaluate(() => Object.assign(window, { stays: true }))
    await keys.press('F5')
    await expect(console.result.getByRole('row', { name: /^finance/ })).toBeVisible()
    expect(await page.evaluate(() => 'stays' in window)).toBe(true)
  })
})

test('what is deleted with keys asks first, and its neighbour gets the focus', async ({ page, open }) => {
  const { console, simulation } = await open({ at: '/protection/datasets' })
  const keys = new Keyboard(page)
  const row = (name: string) => console.result.getByRole('row', { name: new RegExp(`^${name}`) })

  await test.step('no after all', async () => {
    await expect(row('cluster2012_apps')).toBeVisible()
    await keys.goToRegion(console.result)
    await keys.goTo(row('cluster2012_apps'))
    await keys.type('f')
    await expect(row('file_services')).toBeFocused()
    await keys.goTo(row('finance'), 'ArrowDown')
    // The key means what is selected, which follows the focus.
    await expect(console.action('Delete', 'Dataset- finance')).toBeVisible()
    await keys.press('Delete')
    const question = page.getByRole('alertdialog', { name: 'Delete Dataset' })
    await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await keys.press('Enter')
    await expect(question).toBeHidden()
    await expect(row('finance')).toBeFocused()
  })

  await test.step('yes', async () => {
    await keys.press('Delete')
    const question = page.getByRole('alertdialog', { name: 'Delete Dataset' })
    await keys.goTo(question.getByRole('button', { name: 'Delete dataset' }), 'Shift+Tab')
    await keys.press('Enter')
    await expect(question).toBeHidden()
    await expect(row('finance')).toHaveCount(0)
    await expect(console.result.getByRole('treegrid').getByRole('row').and(page.locator(':focus'))).toBeVisible()
    await keys.press('Home')
    await expect(row('cluster2012_apps')).toBeFocused()
  })

  await test.step('a tree is opened as a whole, and closed', async () => {
    await keys.type('*')
    await expect(row('exch11')).toBeVisible()
    await keys.press('ArrowRight')
    await expect(console.result.getByRole('row', { level: 2 }).and(page.locator(':focus'))).toBeVisible()
    await keys.press('ArrowLeft')
    await expect(row('cluster2012_apps')).toBeFocused()
    await keys.press('ArrowLeft')
    await expect(row('exch11')).toHaveCount(0)
  })

  await test.step('a button that goes away with what it undoes', async () => {
    await new Requests(simulation).injectFault(
      'vm-off',
      await new Requests(simulation).idOf('virtual-machines', 'web11'),
    )
    await console.toAddress('/environment/faults')
    const undo = console.result.getByRole('button', { name: /^Undo: .*web11/ })
    await expect(undo).toBeVisible()
    await keys.goToRegion(console.result)
    await keys.goTo(undo)
    await keys.press('Enter')
    await expect(undo).toHaveCount(0)
    await keys.expectFocusIn(console.result)
  })

  await test.step('a wizard that an address has opened', async () => {
    await console.toAddress('/protection/datasets?wizard=create-dataset')
    const wizard = await console.wizard('Create Dataset Wizard')
    await keys.press('Escape')
    await expect(wizard.dialog).toBeHidden()
    await keys.expectFocus('when the wizard is closed')
  })
})
