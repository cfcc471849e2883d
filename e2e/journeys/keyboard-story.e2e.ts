import type { Locator } from '@playwright/test'
import { expect, test } from '../fixtures/test'
import { Keyboard } from '../pages/keyboard'
import type { Wizard } from '../pages/wizard'

test('the story again, by keyboard alone', async ({ page, open }) => {
  const { console, simulation } = await open()
  const keys = new Keyboard(page)
  const tree = page.getByRole('navigation', { name: 'Console' })

  /** By its first letter: how long a word may take to be typed goes by the clock on the wall. */
  const toNode = async (name: string): Promise<void> => {
    await keys.goToRegion(tree)
    const node = tree.getByRole('treeitem', { name, exact: true })
    // The same letter again walks through all nodes that begin with it.
    await keys.goTo(node, name.charAt(0))
    await expect(node).toHaveAttribute('aria-selected', 'true')
  }
  /** Enter on the heading of a page goes on. */
  const next = async (wizard: Wizard, title: string): Promise<void> => {
    await expect(wizard.dialog.getByRole('heading', { level: 2 })).toBeVisible()
    await keys.press('Enter')
    await wizard.onPage(title)
    await expect(wizard.dialog.getByRole('heading', { level: 2 })).toBeFocused()
  }
  /** Escape closes; the focus is where it was before the wizard opened. */
  const close = async (wizard: Wizard, focused: Locator): Promise<void> => {
    await keys.press('Escape')
    await expect(wizard.dialog).toBeHidden()
    await expect(focused).toBeFocused()
  }
  const runToTheEnd = async (wizard: Wizard): Promise<void> => {
    await keys.goTo(wizard.button('Run to the end'))
    await keys.press('Enter')
    await expect(wizard.dialog.getByRole('status').filter({ hasText: ': Completed' })).toBeVisible()
    await keys.expectFocus('when the job has ended')
  }

  await test.step('a host is added with its settings', async () => {
    await toNode('Protection')
    await keys.goToRegion(console.actions)
    await keys.goTo(console.action('Add Host'))
    await keys.press('Enter')
    const wizard = await console.wizard('Hosts Management Wizard')
    await next(wizard, 'Host')
    await keys.fill(wizard.text('Host Name/IP'), 'testhv08')
    await next(wizard, 'Report Settings')
    await keys.fill(wizard.text('Report path'), 'C:\\SMHV\\Reports')
    await next(wizard, 'Notification Settings')
    await keys.goTo(wizard.dialog.getByRole('checkbox', { name: 'Send e-mail notifications' }))
    await keys.press('Space')
    await keys.fill(wizard.text('SMTP server'), 'mail.lab.example')
    await keys.fill(wizard.text('From'), 'smhv@lab.example')
    await keys.fill(wizard.text('To'), 'admins@lab.example, storage@lab.example')
    await next(wizard, 'SnapInfo Settings')
    await keys.goTo(wizard.button('Browse for a disk'))
    await keys.press('Enter')
    const browse = await console.wizard('Browse for Folder')
    await keys.goTo(browse.dialog.getByRole('row', { name: /^C:\\/ }))
    await keys.goTo(browse.dialog.getByRole('row', { name: /^S:\\/ }), 'ArrowDown')
    await keys.press('Enter')
    await expect(browse.dialog).toBeHidden()
    await expect(wizard.text('SnapInfo path')).toHaveValue(/^S:\\/)
    await expect(wizard.button('Browse for a disk')).toBeFocused()
    await keys.goTo(wizard.button('Next'))
    await next(wizard, 'Summary')
    await next(wizard, 'Status')
    await close(wizard, console.action('Add Host'))
    await keys.goToRegion(console.result)
    await keys.goTo(console.tab('Datasets'))
    await keys.press('ArrowRight')
    await expect(console.result.getByRole('row', { name: /^testhv08/ })).toBeVisible()
    await keys.press('ArrowLeft')
    await expect(console.result.getByRole('row', { name: /^cluster2012_apps/ })).toBeVisible()
  })

  await test.step('its VMs become a dataset', async () => {
    await keys.goToRegion(console.actions)
    await keys.goTo(console.action('Add Host'))
    await keys.goTo(console.action('Create Dataset'), 'ArrowDown')
    await keys.press('Enter')
    const wizard = await console.wizard('Create Dataset Wizard')
    await next(wizard, 'Basic Details')
    await keys.fill(wizard.text('Name'), 'ds_crm')
    await next(wizard, 'Virtual Machine Resources')
    const hosts = wizard.dialog.getByRole('tree', { name: 'Hosts and virtual machines' })
    await keys.goTo(hosts.getByRole('treeitem').first())
    await keys.goTo(hosts.getByRole('treeitem', { name: /^testhv08/ }), 'ArrowDown')
    await keys.press('Space')
    await expect(wizard.dialog.getByText('Virtual machines of the dataset (3)')).toBeVisible()
    await keys.goTo(wizard.button('Next'))
    await next(wizard, 'Summary')
    await next(wizard, 'Status')
    await close(wizard, console.action('Create Dataset'))
  })

  const dataset = console.result.getByRole('row', { name: /^ds_crm/ })
  const menu = page.getByRole('menu', { name: 'Dataset- ds_crm' })
  const entry = (name: string) => menu.getByRole('menuitem', { name, exact: true })

  await test.step('the dataset gets a policy', async () => {
    await keys.goToRegion(console.result)
    await keys.goTo(console.result.getByRole('row', { name: /^cluster2012_apps/ }))
    await keys.goTo(dataset, 'ArrowDown')
    await keys.openMenu(menu, 'Shift+F10')
    await keys.type('A')
    await expect(entry('Add Policy')).toBeFocused()
    await keys.press('Enter')
    const wizard = await console.wizard('Add Policy Wizard')
    await next(wizard, 'Basic Details')
    await keys.fill(wizard.text('Name'), 'hourly')
    await next(wizard, 'Retention')
    await keys.choose(wizard.dialog.getByRole('combobox', { name: 'Type' }), 'Hourly')
    await keys.goTo(wizard.dialog.getByRole('radio', { name: /maximum total/ }))
    await keys.press('ArrowUp', 'ArrowDown')
    await keys.fill(wizard.text('Keep at most'), '24')
    await next(wizard, 'Scheduling')
    await keys.choose(wizard.dialog.getByRole('combobox', { name: 'Run the job' }), 'Hourly')
    await keys.fill(wizard.text('User name'), 'LAB\\smhv_svc')
    await next(wizard, 'Backup Options')
    await next(wizard, 'Summary')
    await next(wizard, 'Status')
    await close(wizard, dataset)
    await expect(console.result.getByRole('row', { name: /^hourly/ })).toBeVisible()
  })

  await test.step('it is backed up, and the job can be watched', async () => {
    await keys.openMenu(menu, 'ContextMenu')
    await keys.type('B')
    await expect(entry('Backup')).toBeFocused()
    await keys.press('Enter')
    const wizard = await console.wizard('Backup Dataset Wizard')
    for (const title of ['Backup Details', 'Retention', 'Backup Type and Options', 'Scripts', 'Summary', 'Status']) {
      await next(wizard, title)
    }
    await runToTheEnd(wizard)
    await close(wizard, dataset)
    expect((await simulation.state()).runningJobs).toBe(0)
  })

  await test.step('a VM is deleted behind its back', async () => {
    await toNode('Faults')
    await expect(console.result.getByRole('combobox', { name: 'Fault' })).toBeVisible()
    await keys.goToRegion(console.result)
    await keys.choose(console.result.getByRole('combobox', { name: 'Fault' }), 'Delete the virtual machine')
    await keys.choose(console.result.getByRole('combobox', { name: 'Virtual machine' }), 'crm01 (testhv08)')
    await keys.goTo(console.result.getByRole('button', { name: 'Let it happen' }))
    await keys.press('Enter')
    await expect(console.result.getByRole('button', { name: /^Undo: .*crm01/ })).toBeVisible()
    await keys.expectFocus('when the fault has happened')
  })

  await test.step('it is restored from its backup', async () => {
    await toNode('Recovery')
    await expect(console.result.getByRole('treeitem', { name: /^cluster2012_apps/ })).toBeVisible()
    await keys.goToRegion(console.result)
    await keys.goTo(console.result.getByRole('treeitem', { name: /^cluster2012_apps/ }))
    await keys.goTo(console.result.getByRole('treeitem', { name: /^ds_crm/ }), 'ArrowDown')
    await keys.press('ArrowRight')
    const vm = console.result.getByRole('treeitem', { name: /^crm01/ })
    await expect(vm).toBeVisible()
    await keys.press('ArrowDown')
    await expect(vm).toBeFocused()
    const backup = console.result.getByRole('row', { name: /^ds_crm_10-14-2013/ })
    await keys.goTo(backup)
    await keys.press('Enter')
    const wizard = await console.wizard('Restore Wizard')
    for (const title of ['Backup Details', 'Restore Options', 'Scripts', 'Summary']) await next(wizard, title)
    // What is to be acknowledged comes all at once.
    await expect(wizard.dialog.getByRole('checkbox').first()).toBeVisible()
    for (const box of await wizard.dialog.getByRole('checkbox').all()) {
      await keys.goTo(box)
      await keys.press('Space')
    }
    await next(wizard, 'Status')
    await runToTheEnd(wizard)
    await close(wizard, backup)
  })

  await test.step('it runs again', async () => {
    await toNode('Protection')
    await expect(console.result.getByRole('row', { name: /^cluster2012_apps/ })).toBeVisible()
    await keys.goToRegion(console.result)
    await keys.goTo(console.result.getByRole('row', { name: /^cluster2012_apps/ }))
    await keys.goTo(dataset, 'ArrowDown')
    await keys.press('ArrowRight')
    await expect(console.result.getByRole('row', { name: /^crm01/ })).toBeVisible()
    await keys.goTo(console.result.getByRole('row', { name: /^crm01/ }), 'ArrowDown')
    await expect(console.result.getByRole('region', { name: 'Details' })).toContainText('Running')
  })
})
