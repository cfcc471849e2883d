import { Requests } from '../fixtures/requests'
import { expect, test } from '../fixtures/test'
import { tryDialog } from '../pages/bad-input'
import { KeyboardActions } from '../pages/keyboard-actions'
import { KeyboardWizard } from '../pages/keyboard-wizard'
import { SnapDrive } from '../pages/snap-drive'

interface Disks {
  readonly items: readonly {
    readonly id: string
    readonly mountPoint: string
    readonly snapshots: readonly { readonly id: string; readonly name: string }[]
  }[]
}

interface Named {
  readonly items: readonly { readonly id: string; readonly name: string }[]
}

test('a backup becomes a disk by keyboard alone, half-way and through a reload; so do the dialogs of disks', async ({
  open,
}) => {
  const environment = await open()
  const { page, console, simulation } = environment
  const does = new KeyboardActions(environment)
  const { keys } = does
  const host = await new Requests(simulation).idOf('parent-hosts', 'testhv07')
  const disksOf = () => simulation.get<Disks>(`snapdrive/hosts/${host}/disks`)
  const disk = (await disksOf()).items.find(({ mountPoint }) => mountPoint === 'J:\\')
  const backup = disk?.snapshots.find(({ name }) => name.endsWith('_backup'))
  const at = `/snapdrive?host=${host}`
  const copyAt = (id: string | undefined) => `${at}&select=copy:${disk?.id}:${id}`
  const drive = new SnapDrive(console, 'testhv07')

  await test.step('Connect Disk, closed half-way and taken up again', async () => {
    await console.toAddress(copyAt(backup?.id))
    const action = await does.press('Connect Disk from Snapshot…', backup?.name ?? '')
    const wizard = await KeyboardWizard.started(environment, 'Connect Disk Wizard')
    await wizard.next('Select LUN Properties')
    await wizard.pick('Use a volume mount point')
    await wizard.fill('Drive path', 'J:\\half')
    await wizard.close()
    await expect(action).toBeFocused()
    await keys.press('Enter')
    await wizard.says('This was closed half-way')
    await expect(wizard.wizard.text('Drive path')).toHaveValue('J:\\half')
    await wizard.wizard.reload()
    await expect(wizard.wizard.text('Drive path')).toHaveValue('J:\\half')
    await keys.goTo(wizard.wizard.dialog.getByRole('radio', { checked: true }))
    await keys.goTo(wizard.wizard.dialog.getByRole('radio', { name: 'Assign a drive letter' }), 'ArrowUp')
    await wizard.choose('Drive letter', 'M:')
    await wizard.press('Next')
    await wizard.wizard.onPage('Select Initiators')
    await wizard.next('Select Initiator Group Management', 'Completing the Connect Disk Wizard', 'Status')
    await wizard.close()
    await expect(drive.disk('M:')).toBeVisible()
  })

  await test.step('a VHD of it is given to a virtual machine', async () => {
    const path = 'M:\\testVM\\test1.vhdx'
    const attached = await simulation.request('POST', `parent-hosts/${host}/vhds`, { path })
    const { id } = attached.body as { id: string }
    await simulation.request('PATCH', `attached-vhds/${id}`, { online: false })
    await console.toAddress(`/computer-management/disk-management?host=${host}&select=disk:${id}`)
    await expect(console.action('Add to a Virtual Machine…')).not.toHaveAttribute('aria-disabled', 'true')
    const address = `/computer-management/disk-management?wizard=add-physical-disk&subject=${id}&of=${host}`
    const adding = await KeyboardWizard.open(environment, `${address}&host=${host}`, 'Add Hard Drive')
    await expect(adding.wizard.dialog.getByRole('combobox', { name: 'Virtual machine' })).toBeFocused()
    await adding.press('Add')
    await adding.goes()
    await expect(console.result.getByRole('row', { name: /a disk of testVM/ })).toBeVisible()
    await simulation.request('DELETE', `attached-vhds/${id}/machine`)
    await simulation.request('DELETE', `attached-vhds/${id}`)
  })

  await test.step('Force Disconnect Disk begins on Cancel, Disconnect Disk on its answer', async () => {
    const clone = (await disksOf()).items.find(({ mountPoint }) => mountPoint === 'M:\\')
    await console.toAddress(`${at}&select=disk:${clone?.id}`)
    const force = await does.press('Force Disconnect Disk…', '(M:\\)')
    await does.answer('Force Disconnect Disk', 'Cancel', 'Cancel', force)
    await does.press('Disconnect Disk…', '(M:\\)')
    await does.answer('Disconnect Disk', 'Disconnect', 'Disconnect')
    await expect(drive.disk('M:')).toBeHidden()
  })

  const made = async () => (await disksOf()).items.find(({ id }) => id === disk?.id)?.snapshots ?? []

  await test.step('Create, Rename, Restore and Delete a Snapshot copy', async () => {
    await console.toAddress(`${at}&select=disk:${disk?.id}`)
    const create = await does.press('Create Snapshot…', '(J:\\)')
    const creating = await KeyboardWizard.started(environment, 'Create Snapshot')
    // The first field has the focus: what is typed goes there.
    await expect(creating.wizard.text('Snapshot name')).toBeFocused()
    await keys.type('by_keys')
    await keys.press('Enter')
    await creating.goes()
    await expect(create).toBeFocused()

    const copy = (await made()).find(({ name }) => name === 'by_keys')
    await console.toAddress(copyAt(copy?.id))
    const rename = await does.press('Rename…', 'by_keys')
    const renaming = await KeyboardWizard.started(environment, 'Rename Snapshot')
    await expect(renaming.wizard.text('Snapshot name')).toBeFocused()
    // It stands there selected: what is typed replaces it.
    await keys.type('renamed')
    await expect(renaming.wizard.text('Snapshot name')).toHaveValue('renamed')
    await renaming.wizard.reload()
    await expect(renaming.wizard.text('Snapshot name')).toHaveValue('renamed')
    await keys.press('Enter')
    await renaming.goes()
    await expect(console.actions.getByRole('region', { name: 'renamed' })).toBeVisible()
    await expect(rename).toBeHidden()

    const restore = await does.press('Restore…', 'renamed')
    const question = page.getByRole('alertdialog', { name: 'Restore Disk' })
    await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await keys.goTo(question.getByRole('checkbox', { name: /what was written since is lost/ }), 'Shift+Tab')
    await keys.press('Space')
    await keys.press('Escape')
    await expect(question).toBeHidden()
    await expect(restore).toBeFocused()

    await does.press('Delete…', 'renamed')
    await does.answer('Delete Snapshot', 'Delete', 'Cancel')
    await expect.poll(async () => (await made()).some(({ name }) => name === 'renamed')).toBe(false)
  })

  await test.step('their property sheets', async () => {
    await console.toAddress(`${at}&select=disk:${disk?.id}`)
    await expect(console.action('Properties', '(J:\\)')).toBeVisible()
    await drive.disk('J:').press('Alt+Enter')
    const sheet = page.getByRole('dialog', { name: 'J:\\ Properties' })
    await expect(sheet.getByRole('tab', { name: 'General' })).toBeFocused()
    await expect(sheet.getByText('/vol/sm_san_ded1/', { exact: false }).first()).toBeVisible()
    await keys.press('ArrowRight')
    const row = sheet.getByRole('row', { name: new RegExp(`^${backup?.name}`) })
    await keys.goTo(sheet.getByRole('grid').getByRole('row').nth(1))
    await keys.goTo(row, 'ArrowDown')
    await keys.press('Enter')
    const ofCopy = page.getByRole('dialog', { name: `${backup?.name} Properties` })
    await expect(ofCopy.getByText('Backup', { exact: true })).toBeVisible()
    await keys.press('Escape')
    await expect(ofCopy).toBeHidden()
  })
})

test('the dialogs of Disk Management, clusters, sites and storage are answered by keyboard alone', async ({ open }) => {
  const environment = await open()
  const { page, console, simulation } = environment
  const requests = new Requests(simulation)
  const does = new KeyboardActions(environment)
  const { keys } = does

  await test.step('Attach VHD', async () => {
    const host = await requests.idOf('parent-hosts', 'testhv07')
    await console.toAddress(`/computer-management/disk-management?host=${host}`)
    await does.press('Attach VHD…', 'Disk Management')
    const attaching = await KeyboardWizard.started(environment, 'Attach Virtual Hard Disk')
    await expect(attaching.wizard.text('Location')).toBeFocused()
    await keys.type('J:\\nothing.vhd')
    await attaching.wizard.reload()
    await expect(attaching.wizard.text('Location')).toHaveValue('J:\\nothing.vhd')
    await keys.press('Enter')
    await attaching.says(/no such virtual hard disk/)
    await expect(attaching.wizard.text('Location')).toBeFocused()
    await attaching.close()
  })

  const cluster = await requests.idOf('clusters', 'cluster_windows2008_r2')

  await test.step('Preferred Owner', async () => {
    const { disks } = await simulation.get<{ disks: Named['items'] }>(`clusters/${cluster}`)
    const csv = disks.find(({ name }) => name.includes('Volume1'))
    const of = `wizard=preferred-owner&subject=${cluster}&of=${csv?.id}`
    const dialog = await KeyboardWizard.open(environment, `/clusters?${of}`, 'Preferred Owner')
    await expect(dialog.wizard.dialog.getByRole('combobox', { name: 'Node' })).toBeFocused()
    await dialog.choose('Node', 'testhv02')
    await dialog.wizard.reload()
    await expect(dialog.selected('Node')).toHaveText('testhv02')
    await dialog.press('OK')
    await dialog.goes()
  })

  await test.step('Break a mirror, and resync it', async () => {
    const { items } = await simulation.get<{ items: { id: string; source: string }[] }>('mirrors')
    const mirror = items.find(({ source }) => source === 'test02:csv01')
    await console.toAddress(`/environment/sites?select=mirror:${mirror?.id}`)
    const group = 'SnapMirror- test02:csv01 '
    const action = await does.press('Break…', group)
    await does.answer('Break', 'Cancel', 'Cancel', action)
    await keys.press('Enter')
    await does.answer('Break', 'Break', 'Cancel')
    await expect(console.result.getByRole('row', { name: /^test02:csv01 / })).toContainText('Broken-off')
    await does.press('Resync…', group)
    await does.answer('Resync', 'Resync', 'Cancel')
    await expect(console.result.getByRole('row', { name: /^test02:csv01 / })).toContainText('transferring')
  })

  await test.step('a takeover', async () => {
    const { items } = await simulation.get<Named>('storage-systems')
    const system = items.find(({ name }) => name === 'test02')
    await console.toAddress(`/environment/storage?view=systems&select=system:${system?.id}`)
    await does.press('Take Over by Partner', 'test02')
    await expect(console.result.getByRole('row', { name: /^test02 Site A Taken over/ })).toBeVisible()
    await keys.expectFocus('when it is taken over')
  })

  await test.step('a LUN has actions as other objects have them', async () => {
    const volume = await requests.idOf('volumes', 'csv11')
    await console.toAddress(`/environment/storage?select=volume:${volume}&details=luns`)
    const lun = console.result.getByRole('row', { name: /^\/vol\/csv11\// })
    await console.select(lun)
    await expect(console.action('Properties', 'LUN')).toBeVisible()
    await lun.press('Alt+Enter')
    const sheet = page.getByRole('dialog', { name: /^\/vol\/csv11\/.* Properties$/ })
    await expect(sheet.getByRole('tab', { name: 'General' })).toBeFocused()
    await keys.press('Escape')
    await expect(lun).toBeFocused()
  })
})

test('SnapInfo is set, moved and copied by keyboard alone, and what is wrong is said beside the field', async ({
  open,
}) => {
  const environment = await open()
  const host = await new Requests(environment.simulation).idOf('hosts', 'testhv07')
  const go = (name: string, title: string, subject = host) =>
    KeyboardWizard.open(environment, `/protection/hosts?wizard=${name}&subject=${subject}`, title)

  await test.step('SnapInfo Settings', async () => {
    const setting = await go('snapinfo-settings', 'SnapInfo Settings')
    await setting.fill('SnapInfo path', 'S:\\ByKeys')
    await setting.keys.press('Enter')
    await setting.says('Move all files from S:\\SnapInfo by hand')
    await expect(setting.wizard.button('Close')).toBeFocused()
    await setting.close()
  })

  await test.step('Copy SnapInfo Files knows the rules of its field', async () => {
    const copying = await go('copy-snapinfo', 'Copy SnapInfo Files')
    const field = 'SnapInfo directory of the other site'
    await expect(copying.wizard.text(field)).toBeFocused()
    await tryDialog(copying.wizard, 'Copy', [
      {
        field,
        bad: [
          ['', /SnapInfo/],
          ['X:\\SnapInfo', /SnapInfo/],
          ['S:\\ByKeys', /directory of the host or cluster itself.*LUN of the other site/],
          ['S:\\elsewhere', /no SnapInfo metadata in this directory.*T:\\SnapInfo/],
        ],
        good: 'S:\\SnapInfo',
      },
    ])
    await copying.wizard.reload()
    await expect(copying.wizard.text(field)).toHaveValue('S:\\SnapInfo')
    await copying.keys.goTo(copying.wizard.text(field))
    await copying.keys.press('Enter')
    await copying.goes()
  })

  await test.step('Move SnapInfo Files', async () => {
    const moving = await go('move-snapinfo', 'Move SnapInfo Files')
    await expect(moving.wizard.dialog.getByRole('radio', { checked: true })).toBeFocused()
    await moving.keys.press('Enter')
    await moving.says('All files of S:\\SnapInfo were moved.')
    await expect(moving.wizard.button('Close')).toBeFocused()
    await moving.close()
  })

  await test.step('a storage connection is there after a reload, without its password', async () => {
    const adding = await go('storage-connections', 'Add Storage Connection', 'new')
    await expect(adding.wizard.text('Storage system')).toBeFocused()
    await adding.keys.type('test03')
    await adding.fill('Password', 'secret')
    await adding.wizard.reload()
    await expect(adding.wizard.text('Storage system')).toHaveValue('test03')
    await expect(adding.wizard.text('Password')).toHaveValue('')
    await adding.close()
  })
})
