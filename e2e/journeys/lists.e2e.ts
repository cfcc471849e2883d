import { Requests } from '../fixtures/requests'
import { expect, test } from '../fixtures/test'
import { expectAccessible } from '../pages/accessibility'
import { Keyboard } from '../pages/keyboard'

test('columns are chosen, ordered and kept; what is on show is filtered and exported', async ({ page, open }) => {
  const { console, simulation } = await open()
  const id = await new Requests(simulation).idOf('datasets', 'DR_Dataset')
  await console.toAddress(`/recovery?select=dataset:${id}`)
  const grid = console.result.getByRole('grid', { name: 'Backups' })
  const headings = grid.getByRole('columnheader')
  await expect(headings.first()).toHaveText('Backup name')
  // From a heading by keyboard, as the list is one tab stop.
  await headings.first().press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Add/Remove Columns…' }).click()
  const dialog = await console.wizard('Add/Remove Columns: Backups')
  await dialog.dialog.getByRole('row', { name: 'Retention type' }).click()
  await dialog.press('← Remove')
  await dialog.dialog.getByRole('row', { name: 'Backup type' }).click()
  await dialog.press('Move Up')
  await dialog.dialog.getByRole('row', { name: 'Backup name' }).click()
  await expect(dialog.button('← Remove')).toHaveAccessibleDescription(/names the row/)
  await expectAccessible(page, 'Add/Remove Columns', 'dialog')
  await dialog.press('OK')
  await page.reload()
  await console.ready()
  await expect(headings).toHaveText(['Backup name', 'Backup type', 'Backup time', 'VMs'])

  await page.getByRole('menuitem', { name: 'View', exact: true }).click()
  await page.getByRole('menuitem', { name: 'List: Backups' }).click()
  await page.getByRole('menuitem', { name: 'Filter…' }).click()
  await page.getByRole('searchbox', { name: 'Filter Backups' }).fill('before_patches')
  await expect(grid.getByRole('row')).toHaveCount(2)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Options of the list Backups' }).click()
  await page.getByRole('menuitem', { name: 'Export List…' }).click()
  expect((await download).suggestedFilename()).toBe('backups.csv')
  await expect(page.getByText('backups.csv: one row')).toBeVisible()
})

test('several backups are deleted at once, and one that is in use is left out with its reason', async ({
  page,
  open,
}) => {
  const { console, simulation } = await open()
  const id = await new Requests(simulation).idOf('datasets', 'DR_Dataset')
  await console.toAddress(`/recovery?select=dataset:${id}`)
  const rows = console.result.getByRole('grid', { name: 'Backups' }).getByRole('row')
  await rows.nth(1).click()
  const keys = new Keyboard(page)
  await keys.press('Shift+ArrowDown', 'Shift+ArrowDown')
  await expect(console.action('Restore', '3 backups')).toHaveAccessibleDescription(/from one/)
  const before = (await simulation.get<{ total: number }>(`backups?dataset=${id}`)).total
  await keys.press('Delete')
  const dialog = await console.wizard('Delete Backups')
  await expect(dialog.dialog.getByText('Will be deleted')).toHaveCount(3)
  await expectAccessible(page, 'Delete Backups', 'dialog')
  await dialog.press('Confirm Delete')
  await expect(dialog.dialog.getByText('Deletion started: 3.')).toBeVisible()
  await dialog.close()
  await simulation.settle()
  await expect(page.getByText('3 jobs: Completed')).toBeVisible()
  expect((await simulation.get<{ total: number }>(`backups?dataset=${id}`)).total).toBe(before - 3)
})

test('several datasets are backed up at once, without the one that cannot be', async ({ page, open }) => {
  const { console } = await open({ at: '/protection/datasets' })
  const dialog = await console.start('Backup Several Datasets', 'Backup Several Datasets')
  await expect(
    dialog.dialog.getByRole('row', { name: /^print_services Left out: .*cannot be backed up online/ }),
  ).toBeVisible()
  await dialog.dialog.getByRole('row', { name: /^finance/ }).click()
  await dialog.dialog.getByRole('row', { name: /^print_services/ }).click({ modifiers: ['ControlOrMeta'] })
  await dialog.press('Backup')
  await expect(dialog.dialog.getByText('Backup started: 1, left out: 1.')).toBeVisible()
  await dialog.close()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a place becomes a favorite, is renamed and opened; one that leads nowhere says so', async ({ page, open }) => {
  const { console, simulation } = await open()
  const id = await new Requests(simulation).idOf('datasets', 'finance')
  await console.toAddress(`/protection/datasets?select=dataset:${id}`)
  const menu = page.getByRole('menuitem', { name: 'Favorites', exact: true })
  await expect(console.action('Backup', 'Dataset- finance')).toBeVisible()
  await menu.click()
  await page.getByRole('menuitem', { name: 'Add to Favorites…' }).click()
  const adding = await console.wizard('Add to Favorites')
  await expect(adding.text('Favorite name')).toHaveValue('Protection: Dataset- finance')
  await adding.fill('Favorite name', ' ')
  await adding.press('OK')
  await expect(adding.text('Favorite name')).toHaveAccessibleDescription(/Give the favorite a name/)
  await adding.fill('Favorite name', 'Money')
  await adding.press('OK')
  await page.evaluate(() => {
    const key = 'smhv-console/favorites'
    const kept = JSON.parse(localStorage.getItem(key) ?? '') as { state: { favorites: object[] } }
    kept.state.favorites.push({ id: 'old', name: 'Old place', address: '/gone' }, { id: 7 })
    localStorage.setItem(key, JSON.stringify(kept))
  })
  await console.goTo('Jobs')
  await page.reload()
  await console.ready()
  await menu.click()
  await expect(page.getByRole('menuitem', { name: 'Old place' })).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('menuitem', { name: 'Organize Favorites…' }).click()
  const organizing = await console.wizard('Organize Favorites')
  await expectAccessible(page, 'Organize Favorites', 'dialog')
  await organizing.fill('Name', 'Finance')
  await organizing.dialog.getByRole('row', { name: /^Old place/ }).click()
  await organizing.press('Delete')
  await organizing.press('OK')
  await menu.click()
  await expect(page.getByRole('menuitem', { name: 'Old place' })).toHaveCount(0)
  await page.getByRole('menuitem', { name: 'Finance' }).click()
  await expect(console.action('Backup', 'Dataset- finance')).toBeVisible()
})

test('axe finds nothing in the dialogs of administration', async ({ page, open }) => {
  test.slow()
  const { console, simulation } = await open()
  const { items } = await simulation.get<{ items: { id: string }[] }>('hosts?q=testhv07')
  const dialogs = [
    ['license-settings', 'License Settings'],
    ['storage-connections', 'Manage Storage Connection Settings'],
    ['storage-connections&subject=new', 'Add Storage Connection'],
    ['backup-datasets', 'Backup Several Datasets'],
    [`snapinfo-settings&subject=${items[0]?.id}`, 'SnapInfo Settings'],
    [`notification-settings&subject=${items[0]?.id}`, 'Notification Settings'],
    [`report-settings&subject=${items[0]?.id}`, 'Report Settings'],
    [`move-snapinfo&subject=${items[0]?.id}`, 'Move SnapInfo Files'],
    ['remote-install', 'Remote Host Install Wizard'],
  ] as const
  for (const [address, title] of dialogs) {
    await console.toAddress(`/protection/hosts?wizard=${address}`)
    await console.wizard(title)
    await expectAccessible(page, title, 'dialog')
  }
})
