import { expect, test } from '../fixtures/test'
import { expectAccessible } from '../pages/accessibility'

test('everything is found and opened with keys alone', async ({ open }) => {
  const { console, page } = await open({ at: '/protection/datasets' })
  await expect(console.result.getByRole('row', { name: /^cluster2012_apps/ })).toBeVisible()
  const box = page.getByRole('combobox', { name: 'Search everything' })
  const option = (name: RegExp) => page.getByRole('option', { name })

  await test.step('a VM', async () => {
    await page.keyboard.press('Control+K')
    await expect(box).toBeFocused()
    await page.keyboard.type('rhel01')
    await expect(option(/rhel01.*Virtual machine/)).toHaveAttribute('aria-selected', 'true')
    await expectAccessible(page, 'search')
    await page.keyboard.press('Enter')
    await expect(box).toBeHidden()
    await expect(console.result.getByRole('tab', { name: 'Hosts', selected: true })).toBeVisible()
    await expect(console.result.getByRole('region', { name: 'Details' })).toContainText('rhel01')
  })

  await test.step('an action of the screen', async () => {
    await page.keyboard.press('Control+K')
    await expect(box).toBeFocused()
    await page.keyboard.type('create data')
    const create = option(/Create Dataset.*Protection/)
    await expect(create).toBeVisible()
    // Each key is waited for, so that none goes too far.
    const selected = (): Promise<string | null> =>
      page.getByRole('option', { selected: true }).evaluate((element) => element.textContent)
    while ((await create.getAttribute('aria-selected')) !== 'true') {
      const before = await selected()
      await page.keyboard.press('ArrowDown')
      await expect.poll(selected).not.toBe(before)
    }
    await page.keyboard.press('Enter')
    const wizard = await console.wizard('Create Dataset Wizard')
    await wizard.next('Basic Details')
    await wizard.fill('Name', 'ds_later')
  })

  await test.step('a place, over a wizard, which waits', async () => {
    const name = page.getByRole('textbox', { name: 'Name' })
    await page.keyboard.press('Control+K')
    await expect(box).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(name).toBeFocused()
    await page.keyboard.press('Control+K')
    await expect(box).toBeFocused()
    await page.keyboard.type('finance:')
    await expect(option(/Job, .*\d{4}-\d\d-\d\d [\d:]+, Completed/).first()).toBeVisible()
    await expect(page.getByRole('group', { name: 'Actions here' })).toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await console.toAddress('/protection/datasets?wizard=create-dataset')
    await expect(name).toHaveValue('ds_later')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('a help topic', async () => {
    await page.keyboard.press('Control+K')
    await expect(box).toBeFocused()
    await page.keyboard.type('255 copies retention')
    await expect(option(/Retention and the 255/)).toBeVisible()
    const first = page.getByRole('option').first()
    await page.keyboard.press('ArrowUp')
    await expect(page.getByRole('option').last()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowDown')
    await expect(first).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(console.result.getByRole('article')).toBeVisible()
  })

  await test.step('what was used last stands there without typing', async () => {
    await page.keyboard.press('Control+K')
    await expect(box).toBeFocused()
    await expect(option(/rhel01.*Virtual machine/)).toBeVisible()
    await page.keyboard.type('no such thing')
    await expect(page.getByText('Nothing is called “no such thing”')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(box).toBeHidden()
  })
})
