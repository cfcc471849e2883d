import type { Page } from '@playwright/test'
import { Requests } from '../fixtures/requests'
import { expect, test } from '../fixtures/test'
import { expectAccessible } from '../pages/accessibility'
import { VmChoice } from '../pages/vm-choice'
import type { Wizard } from '../pages/wizard'

// A trace draws the page again and again.
test.use({ trace: 'off' })

/** Goes through the pages of a wizard. `fill` brings a page into the state in which it is looked at and Next goes on. */
async function walk(
  page: Page,
  wizard: Wizard,
  pages: readonly (readonly [title: string, fill?: () => Promise<unknown>])[],
): Promise<void> {
  for (const [title, fill] of pages) {
    await test.step(title, async () => {
      await wizard.onPage(title)
      await fill?.()
      // The page behind it is the same for all pages of the wizard.
      await expectAccessible(page, title, title === 'Welcome' ? undefined : 'dialog')
      if (title !== 'Summary') await wizard.press('Next')
    })
  }
}

/** An empty field that must not be: how an error looks. */
async function stumble(page: Page, wizard: Wizard, field: string, good: string): Promise<void> {
  await wizard.fill(field, '')
  await wizard.press('Next')
  await expect(wizard.text(field)).toBeFocused()
  await expectAccessible(page, `${field} is wrong`, 'dialog')
  await wizard.fill(field, good)
}

test('axe finds nothing on the pages of the wizards of hosts', async ({ page, open }) => {
  const { console, simulation } = await open()
  await console.toAddress('/protection/hosts?wizard=add-host')
  const wizard = await console.wizard('Hosts Management Wizard')
  await walk(page, wizard, [
    ['Welcome'],
    [
      'Host',
      async () => {
        await wizard.press('Browse for a host or cluster')
        const browse = await console.wizard('Browse for a host or cluster')
        await browse.dialog.getByRole('row', { name: /^testhv08/ }).click()
        await expectAccessible(page, 'Browse for a host or cluster', 'dialog')
        await browse.press('OK')
      },
    ],
    ['Report Settings', () => wizard.fill('Report path', 'C:\\Reports')],
    [
      'Notification Settings',
      async () => {
        await wizard.check('Send e-mail notifications')
        await stumble(page, wizard, 'SMTP server', 'mail.lab.example')
        await wizard.fill('From', 'smhv@lab.example')
        await wizard.fill('To', 'a@lab.example')
      },
    ],
    [
      'SnapInfo Settings',
      async () => {
        await wizard.press('Browse for a disk')
        const browse = await console.wizard('Browse for Folder')
        await browse.dialog.getByRole('row', { name: /S:\\/ }).click()
        await expectAccessible(page, 'Browse for Folder', 'dialog')
        await browse.press('OK')
      },
    ],
    ['Summary'],
  ])
  await wizard.finish()
  await wizard.onPage('Status')
  await expectAccessible(page, 'the status of Add Host', 'dialog')
  await wizard.close()
  const cluster = await new Requests(simulation).idOf('hosts', 'cluster_windows2012')
  await console.toAddress(`/protection/hosts?wizard=configure-host&subject=${cluster}`)
  const configuration = await console.wizard('Configuration Wizard')
  await walk(page, configuration, [
    ['Welcome'],
    ['Report Settings'],
    ['Notification Settings'],
    ['SnapInfo Settings', () => configuration.fill('SnapInfo path', 'C:\\ClusterStorage\\Volume2\\SnapInfo')],
    ['Summary'],
  ])
})

test('axe finds nothing on the pages of the wizards of datasets and policies', async ({ page, open }) => {
  const { console, simulation } = await open()
  await console.toAddress('/protection/datasets?wizard=create-dataset')
  const wizard = await console.wizard('Create Dataset Wizard')
  const vms = new VmChoice(page, wizard)
  await walk(page, wizard, [
    ['Welcome'],
    ['Basic Details', () => stumble(page, wizard, 'Name', 'ds_new')],
    [
      'Virtual Machine Resources',
      async () => {
        await vms.toggle('local11')
        await wizard.press('Next')
        await expect(wizard.dialog.getByRole('tree')).toHaveAttribute('aria-invalid', 'true')
        await expectAccessible(page, 'a VM that cannot be protected', 'dialog')
        await vms.toggle('local11')
        await vms.toggle('win8-01')
      },
    ],
    ['Summary'],
  ])
  await wizard.finish()
  await wizard.onPage('Status')
  await expectAccessible(page, 'the status of Create Dataset', 'dialog')
  await wizard.close()
  const dataset = await new Requests(simulation).idOf('datasets', 'ds_new')
  await console.toAddress(`/protection/datasets?wizard=add-policy&subject=${dataset}`)
  const policy = await console.wizard('Add Policy Wizard')
  await walk(page, policy, [
    ['Welcome'],
    ['Basic Details', () => policy.fill('Name', 'hourly')],
    ['Retention', () => policy.fill('Keep at most', '200')],
    [
      'Scheduling',
      async () => {
        await policy.select('Run the job', 'Weekly')
        await policy.fill('User name', 'LAB\\smhv_svc')
        await policy.press('Next')
        await expect(policy.dialog.getByRole('checkbox', { name: 'Monday' })).toBeFocused()
        await expectAccessible(page, 'a weekly job without a weekday', 'dialog')
        await policy.select('Run the job', 'Hourly')
      },
    ],
    [
      'Backup Options',
      async () => {
        await policy.check('Update SnapMirror after backup')
        await policy.fill('Pre-script path', 'C:\\pre.bat')
      },
    ],
    ['Summary'],
  ])
})

test('axe finds nothing on the pages of the wizards of backups', async ({ page, open }) => {
  const { console, simulation } = await open()
  await console.toAddress('/protection/datasets?wizard=backup-dataset')
  const wizard = await console.wizard('Backup Dataset Wizard')
  await walk(page, wizard, [
    ['Welcome'],
    ['Dataset', () => wizard.select('Dataset', 'sm_san_ded1 (1 VM)')],
    ['Backup Details', () => wizard.fill('Backup name', 'by_hand')],
    ['Retention', () => wizard.choose('Delete backups that are older than a period')],
    ['Backup Type and Options'],
    ['Scripts'],
    ['Summary'],
  ])
  await wizard.finish()
  await expect(wizard.button('Run to the end')).toBeVisible()
  await expectAccessible(page, 'a backup that runs', 'dialog')
  await wizard.press('Run to the end')
  await expect(wizard.dialog.getByRole('status').filter({ hasText: ': Completed' })).toBeVisible()
  await expectAccessible(page, 'a backup that has run', 'dialog')
  await wizard.close()

  const vm = await new Requests(simulation).idOf('virtual-machines', 'testVM')
  const backups = await simulation.get<{ items: { id: string }[] }>(`backups?vm=${vm}&limit=1`)
  const subject = `subject=${backups.items[0]?.id}&of=${vm}`
  await console.toAddress(`/recovery?wizard=restore&${subject}`)
  const restore = await console.wizard('Restore Wizard')
  await walk(page, restore, [
    ['Welcome'],
    ['Backup Details'],
    ['Restore Options'],
    ['Scripts'],
    ['Summary', () => restore.check(/I have read this/)],
  ])
  await restore.cancel()
  await console.toAddress(`/recovery?wizard=delete-backup&${subject}`)
  const deletion = await console.wizard('Delete Backup')
  await expect(deletion.dialog.getByText('Will be deleted')).toBeVisible()
  await expectAccessible(page, 'Delete Backup', 'dialog')
})

test('axe finds nothing in menus and in what asks before it deletes', async ({ page, open }) => {
  const { console, simulation } = await open()
  const requests = new Requests(simulation)
  const dataset = await requests.idOf('datasets', 'finance')
  const host = await requests.idOf('hosts', 'testhv07')
  await console.toAddress(`/protection/datasets?select=dataset:${dataset}`)
  for (const menu of ['File', 'Action', 'View', 'Help']) {
    await page.getByRole('menuitem', { name: menu, exact: true }).click()
    await expect(page.getByRole('menu', { name: menu })).toBeVisible()
    await expectAccessible(page, `the menu ${menu}`, 'menu')
    await page.keyboard.press('Escape')
  }
  await page.getByRole('button', { name: 'Run forward' }).click()
  await expect(page.getByRole('menu', { name: 'Run forward' })).toBeVisible()
  await expectAccessible(page, 'the menu Run forward', 'menu')
  await page.keyboard.press('Escape')
  await console.result.getByRole('row', { name: /^finance/ }).click({ button: 'right' })
  await expect(page.getByRole('menu', { name: 'Dataset- finance' })).toBeVisible()
  await expectAccessible(page, 'the menu of a dataset', 'menu')
  await page.keyboard.press('Escape')

  const asks = async (title: string): Promise<void> => {
    const dialog = page.getByRole('alertdialog', { name: title })
    await expect(dialog).toBeVisible()
    await expectAccessible(page, title, 'alertdialog')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
  }
  await console.action('Delete', 'Dataset- finance').click()
  await asks('Delete Dataset')
  await console.result.getByRole('row', { name: /^weekly/ }).click()
  await console.action('Remove', 'Policy- weekly').click()
  await asks('Remove Policy')
  await console.toAddress(`/protection/hosts?select=host:${host}`)
  await console.action('Remove', 'Host- testhv07').click()
  await asks('Remove Host')
  await simulation.request('POST', 'simulation/checkpoints', { name: 'before' })
  await console.toAddress('/environment/scenarios')
  await console.result.getByRole('button', { name: 'Go back to before' }).click()
  await asks('Go back to a checkpoint')
  await console.result
    .getByRole('button', { name: /^Start/ })
    .first()
    .click()
  await asks('Start a scenario')
  await console.toAddress('/')
  await console.result.getByRole('button', { name: 'Configure refresh' }).click()
  const refresh = await console.wizard('Configure refresh')
  await refresh.fill('Days of job history', '0')
  await expectAccessible(page, 'Configure refresh', 'dialog')
  await refresh.cancel()
  await page.getByRole('menuitem', { name: 'Help', exact: true }).click()
  await page.getByRole('menuitem', { name: 'About this simulator' }).click()
  await console.wizard('About this simulator')
  await expectAccessible(page, 'About this simulator', 'dialog')
})
