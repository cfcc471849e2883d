import type { Console } from '../pages/console'
import { expectAccessible } from '../pages/accessibility'
import { SnapDrive } from '../pages/snap-drive'
import { expect, test } from '../fixtures/test'

const BUDGET = 'C:\\Users\\Administrator\\Documents\\Budget.xlsx'

/** Opens folder after folder in the explorer on show. */
async function openFolders(console: Console, label: string, names: readonly (string | RegExp)[]): Promise<void> {
  const files = console.result.getByRole('grid', { name: label })
  for (const name of names) {
    const row = files.getByRole('row', { name })
    await row.click()
    await row.press('Enter')
    await expect(row).toBeHidden()
  }
}

test('[R181] [R184] [R185] [R186] [R187] [R188] [R189] a single file comes back from a mounted backup, from first to last click', async ({
  open,
}) => {
  const { page, console } = await open({ at: '/snapdrive' })
  const snapDrive = new SnapDrive(console, 'testhv07')
  const disks = console.result.getByRole('treegrid', { name: 'Disk List' })
  const windowsDisks = console.result.getByRole('grid', { name: 'Disks' })

  await test.step('somebody deletes a file in the guest', async () => {
    await console.goTo('Disk Management')
    await console.result.getByRole('combobox', { name: 'Computer' }).selectOption({ label: 'testhv07' })
    await console.tab('Explorer in a guest').click()
    await console.result.getByRole('combobox', { name: 'Virtual machine' }).selectOption({ label: 'testVM (running)' })
    await openFolders(console, 'Files of the guest', ['C:\\', 'Users', 'Administrator', 'Documents'])
    await console.result.getByRole('row', { name: /^Budget\.xlsx/ }).click()
    await console.result.getByRole('button', { name: 'Delete File…' }).click()
    const question = page.getByRole('alertdialog', { name: 'Delete File' })
    await expect(question.getByText(BUDGET, { exact: true })).toBeVisible()
    await question.getByRole('button', { name: 'Delete' }).click()
    await expect(console.result.getByRole('row', { name: /^Budget\.xlsx/ })).toBeHidden()
  })

  await test.step('the copy with the suffix _backup is found below its LUN', async () => {
    await snapDrive.open()
    await snapDrive.disk('J:').click()
    await snapDrive.disk('J:').press('ArrowRight')
    await console.select(disks.getByRole('row', { name: /_backup/ }).first())
    await expectAccessible(page, 'a Snapshot copy of a disk')
  })

  await test.step('the wizard says what is wrong with a place, and keeps what was typed', async () => {
    const wizard = await console.start('Connect Disk from Snapshot…', 'Connect Disk Wizard')
    await wizard.next('Select LUN Properties')
    await wizard.choose('Use a volume mount point')
    await wizard.fill('Drive path', 'G:mount_drive1')
    await wizard.press('Next')
    await expect(wizard.dialog.getByText(/neither a drive letter nor the path/).first()).toBeVisible()
    await wizard.fill('Drive path', 'X:\\mount_drive1\\')
    await wizard.press('Next')
    await expect(wizard.dialog.getByText(/cannot be mounted below that drive/).first()).toBeVisible()
    await expect(wizard.text('Drive path')).toHaveValue('X:\\mount_drive1\\')
    await wizard.choose('Assign a drive letter')
    await wizard.select('Drive letter', 'M:')
    await wizard.next('Select Initiators')
    const initiator = wizard.dialog.getByRole('checkbox', { name: /^testhv07/ }).first()
    await initiator.uncheck()
    await wizard.press('Next')
    await expect(wizard.dialog.getByText(/No initiator of the host is chosen/).first()).toBeVisible()
    await initiator.check()
    await wizard.next('Select Initiator Group Management')
    await wizard.next('Completing the Connect Disk Wizard')
    await expect(wizard.dialog.getByText('M:\\', { exact: true })).toBeVisible()
    await expectAccessible(page, 'the last page of Connect Disk', 'dialog')
    await wizard.finish()
    await wizard.press('Browse in Explorer')
  })

  await test.step('its VHD is attached, and a wrong path is not', async () => {
    const wrong = await console.start('Attach VHD…', 'Attach Virtual Hard Disk')
    await wrong.fill('Location', 'M:\\nothing.vhd')
    await wrong.press('OK')
    await expect(wrong.dialog.getByText(/no such virtual hard disk/).first()).toBeVisible()
    await wrong.cancel()
    await openFolders(console, 'Files of the host', ['testVM'])
    await console.result.getByRole('row', { name: /^test1\.vhdx/ }).click()
    await console.result.getByRole('button', { name: 'Attach this VHD…' }).click()
    const attach = await console.wizard('Attach Virtual Hard Disk')
    await attach.press('OK')
    await expect(attach.dialog).toBeHidden()
    await expect(windowsDisks.getByRole('row', { name: /VHD Online/ })).toBeVisible()
    await expectAccessible(page, 'an attached VHD')
  })

  await test.step('it goes offline and becomes a physical hard disk of the running VM', async () => {
    await expect(console.action('Add to a Virtual Machine…')).toHaveAttribute('aria-disabled', 'true')
    await console.action('Offline').click()
    await expect(windowsDisks.getByRole('row', { name: /VHD Offline/ })).toBeVisible()
    const add = await console.start('Add to a Virtual Machine…', 'Add Hard Drive')
    await expect(add.dialog.getByRole('combobox', { name: 'Virtual machine' })).toHaveValue(/vm-/)
    await add.press('Add')
    await expect(add.dialog).toBeHidden()
    await expect(windowsDisks.getByRole('row', { name: /a disk of testVM/ })).toBeVisible()
  })

  await test.step('its guest shows a new drive, from which the file is copied back', async () => {
    await console.tab('Explorer in a guest').click()
    await console.result.getByRole('combobox', { name: 'Virtual machine' }).selectOption({ label: 'testVM (running)' })
    await openFolders(console, 'Files of the guest', [/added disk/, 'Users', 'Administrator', 'Documents'])
    await console.result.getByRole('row', { name: /^Budget\.xlsx/ }).click()
    await console.result.getByRole('button', { name: 'Copy File Back…' }).click()
    await page.getByRole('alertdialog', { name: 'Copy File Back' }).getByRole('button', { name: 'Copy' }).click()
    await expect(page.getByText('Budget.xlsx is back in testVM')).toBeVisible()
    for (const left of ['Documents', 'Administrator', 'Users', /added disk/]) {
      await console.result.getByRole('button', { name: 'Up One Level' }).click()
      await expect(console.result.getByRole('row', { name: left })).toBeVisible()
    }
    await openFolders(console, 'Files of the guest', ['C:\\', 'Users', 'Administrator', 'Documents'])
    await expect(console.result.getByRole('row', { name: /^Budget\.xlsx/ })).toBeVisible()
  })

  await test.step('everything is cleaned up: removed, detached, disconnected', async () => {
    await console.action('Remove from testVM').click()
    await expect(windowsDisks.getByRole('row', { name: /a disk of testVM/ })).toBeHidden()
    await console.action('Detach VHD').click()
    await expect(windowsDisks.getByRole('row', { name: /VHD Offline/ })).toBeHidden()
    await snapDrive.open()
    // Below the Snapshot copies of the first one it is out of sight.
    await snapDrive.disk('J:').click()
    await snapDrive.disk('J:').press('ArrowLeft')
    await console.select(snapDrive.disk('M:'))
    await console.action('Disconnect Disk…', '(M:\\)').click()
    await page.getByRole('alertdialog', { name: 'Disconnect Disk' }).getByRole('button', { name: 'Disconnect' }).click()
    await expect(snapDrive.disk('M:')).toBeHidden()
  })
})

test('[R182] [R183] a LUN of a cluster asks for its group, and a mount point brings its own', async ({ open }) => {
  const { console } = await open({ at: '/snapdrive' })
  await console.result.getByRole('combobox', { name: 'Host' }).selectOption({ label: 'testhv01' })
  const disks = console.result.getByRole('treegrid', { name: 'Disk List' })
  const lun = disks.getByRole('row', { name: /ClusterStorage\\Volume1/ })
  await lun.click()
  await lun.press('ArrowRight')
  const row = disks.getByRole('row', { name: /_backup/ }).first()
  await row.click()
  await row.press('Shift+F10')
  await console.page.getByRole('menuitem', { name: 'Connect Disk from Snapshot…' }).click()
  const wizard = await console.wizard('Connect Disk Wizard')
  await wizard.next('Specify Microsoft Cluster Services Group')
  await wizard.choose('Select a cluster group by name')
  await wizard.select('Group Name', 'Choose a group')
  await wizard.press('Next')
  await expect(wizard.dialog.getByText(/No cluster services group is given/).first()).toBeVisible()
  await wizard.choose('Create a new cluster group')
  await wizard.fill('New group name', 'verification')
  await wizard.next('Select LUN Properties')
  await wizard.choose('Use a volume mount point')
  await wizard.fill('Drive path', 'S:\\mount_drive1\\')
  await expect(wizard.dialog.getByText(/belongs to Disk S/)).toBeVisible()
  await wizard.next('Select Initiators')
  await wizard.next('Select Initiator Group Management')
  await wizard.next('Completing the Connect Disk Wizard')
  await expect(wizard.dialog.getByText('Disk S', { exact: true })).toBeVisible()
  await wizard.finish()
  await wizard.close()
  await expect(disks.getByRole('row', { name: /\(S:\\mount_drive1\\\)/ })).toBeVisible()
})
