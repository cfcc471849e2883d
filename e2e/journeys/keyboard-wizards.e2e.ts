import { Requests } from '../fixtures/requests'
import { expect, test } from '../fixtures/test'
import { KeyboardActions } from '../pages/keyboard-actions'
import { KeyboardWizard } from '../pages/keyboard-wizard'

test('the wizards and dialogs of hosts go their good way by keyboard alone', async ({ open }) => {
  const environment = await open({ at: '/protection/hosts' })
  const { simulation } = environment
  const requests = new Requests(simulation)
  const host = await requests.idOf('hosts', 'testhv07')
  const go = (name: string, title: string, of = `&subject=${host}`) =>
    KeyboardWizard.open(environment, `/protection/hosts?wizard=${name}${of}`, title)
  const settings = () => simulation.get<{ settings: object }>(`hosts/${host}`)

  await test.step('Report and Notification Settings', async () => {
    const report = await go('report-settings', 'Report Settings')
    await report.fill('Report path', 'C:\\ByKeys')
    await report.keys.press('Enter')
    await expect(report.wizard.button('Close')).toBeFocused()
    await report.close()
    const notification = await go('notification-settings', 'Notification Settings')
    await notification.fill('Subject', 'by keys')
    await notification.press('OK')
    await expect(notification.wizard.button('Close')).toBeFocused()
    await notification.close()
    expect(await settings()).toMatchObject({
      settings: { reportPath: 'C:\\ByKeys', notification: { email: { subject: 'by keys' } } },
    })
  })

  await test.step('Configuration', async () => {
    const wizard = await go('configure-host', 'Configuration Wizard')
    await wizard.next('Report Settings')
    await wizard.fill('Report path', 'C:\\ByKeysAgain')
    await wizard.next('Notification Settings', 'SnapInfo Settings', 'Summary', 'Status')
    await wizard.close()
    expect(await settings()).toMatchObject({ settings: { reportPath: 'C:\\ByKeysAgain' } })
  })

  await test.step('License Settings', async () => {
    const dialog = await go('license-settings', 'License Settings', '')
    const rows = dialog.wizard.dialog.getByRole('row')
    await dialog.keys.goTo(rows.filter({ hasText: 'testhv01' }))
    await dialog.keys.goTo(rows.filter({ hasText: 'testhv02' }), 'ArrowDown')
    await dialog.says('Licenses of testhv02')
    await dialog.pick('Per Server')
    await dialog.fill('SMHV License Key', 'HOST-KEY-02')
    await dialog.close()
    await go('license-settings', 'License Settings', `&subject=${await requests.idOf('parent-hosts', 'testhv02')}`)
    await dialog.says('This was closed half-way')
    await expect(dialog.wizard.text('SMHV License Key')).toHaveValue('HOST-KEY-02')
    await dialog.press('Apply')
    await dialog.says('Licenses of testhv02: saved.')
    // Escape on Apply would first take the bubble away that says why it cannot be pressed again.
    await dialog.press('Close')
    await expect(dialog.wizard.dialog).toBeHidden()
  })

  await test.step('Remote Host Install', async () => {
    const wizard = await go('remote-install', 'Remote Host Install Wizard', '')
    await wizard.next('Host')
    await wizard.pick('Uninstall')
    await wizard.fill('Host Name/IP', 'testhv08')
    await wizard.next('License', 'Credentials')
    await wizard.fill('User Name', 'LAB\\admin')
    await wizard.fill(/^Password/, 'secret')
    await wizard.fill('Confirm Password', 'secret')
    await wizard.next('Summary', 'Status')
    await wizard.runToTheEnd()
    await wizard.close()
  })

  await test.step('Import and Export: out, and in again', async () => {
    const writing = await go('import-export', 'Import and Export Wizard', '')
    await writing.next('Export or Import', 'File')
    await writing.fill('Path', 'C:\\keys.json')
    await writing.next('Summary', 'Status')
    await writing.close()
    const reading = await go('import-export', 'Import and Export Wizard', '')
    await reading.next('Export or Import')
    await reading.pick('Import')
    await reading.next('File')
    await reading.fill('Path', 'C:\\keys.json')
    await reading.next('Changes', 'Summary', 'Status')
    await reading.close()
  })
})

test('the wizards of datasets, backups and disks go their good way by keyboard alone', async ({ open }) => {
  const environment = await open({ at: '/protection/datasets' })
  const { simulation } = environment
  const requests = new Requests(simulation)
  const dataset = await requests.idOf('datasets', 'finance')
  const policies = await simulation.get<{ items: { id: string }[] }>(`datasets/${dataset}/policies`)
  const policy = policies.items[0]?.id ?? ''
  const go = (address: string, title: string) => KeyboardWizard.open(environment, address, title)

  await test.step('Modify Dataset', async () => {
    const wizard = await go(`/protection/datasets?wizard=modify-dataset&subject=${dataset}`, 'Modify Dataset Wizard')
    await wizard.next('Basic Details')
    await wizard.fill('Description', 'by_keys')
    await wizard.next('Virtual machine resources', 'Summary', 'Status')
    await wizard.close()
    expect(await simulation.get(`datasets/${dataset}`)).toMatchObject({ description: 'by_keys' })
  })

  await test.step('Modify Policy', async () => {
    const of = `subject=${policy}&of=${dataset}`
    const wizard = await go(`/protection/datasets?wizard=modify-policy&${of}`, 'Modify Policy Wizard')
    await wizard.next('Basic Details', 'Retention')
    await wizard.fill('Keep at most', '9')
    await wizard.next('Scheduling', 'Backup Options', 'Summary', 'Status')
    await wizard.close()
    expect(await simulation.get(`datasets/${dataset}/policies/${policy}`)).toMatchObject({
      retention: { rule: { count: 9 } },
    })
  })

  await test.step('Delete Backup', async () => {
    const vm = await requests.idOf('virtual-machines', 'fin01')
    const { items, total } = await simulation.get<{ items: { id: string }[]; total: number }>(`backups?vm=${vm}`)
    const dialog = await go(`/recovery?wizard=delete-backup&subject=${items[0]?.id}&of=${vm}`, 'Delete Backup')
    await dialog.says('Will be deleted')
    await dialog.keys.goTo(dialog.wizard.button('Confirm Delete'), 'Shift+Tab')
    await dialog.keys.press('Enter')
    await dialog.runToTheEnd()
    await dialog.close()
    expect((await simulation.get<{ total: number }>(`backups?vm=${vm}`)).total).toBe(total - 1)
  })

  await test.step('Create Disk', async () => {
    const host = await requests.idOf('parent-hosts', 'testhv07')
    const creating = await go(`/snapdrive?wizard=create-disk&subject=${host}`, 'Create Disk Wizard')
    const volumes = creating.wizard.dialog.getByRole('combobox', { name: 'Volume' })
    const volume = await volumes.getByRole('option', { name: /^test02:ded07 / }).textContent()
    await creating.choose('Volume', volume ?? '')
    await creating.fill('LUN name', 'by_keys')
    await creating.fill('LUN size', '5')
    await creating.next('Select LUN Properties')
    await creating.choose('Drive letter', 'P:')
    await creating.press('Next')
    await creating.wizard.onPage('Select Initiators')
    await creating.next('Select Initiator Group Management', 'Completing the Create Disk Wizard', 'Status')
    await creating.close()
  })

  await test.step('Move', async () => {
    const vm = await requests.idOf('virtual-machines', 'SMHV-demo-CSV')
    const address = `/hyper-v?wizard=move-vm&subject=${vm}`
    const wizard = await go(address, 'Move Wizard')
    await wizard.next('Destination')
    await wizard.choose('Node', 'testhv02')
    await wizard.close()
    await go(address, 'Move Wizard')
    await wizard.says('This was closed half-way')
    await wizard.wizard.reload()
    await wizard.wizard.onPage('Destination')
    await expect(wizard.selected('Node')).toHaveText('testhv02')
    await wizard.press('Next')
    await wizard.wizard.onPage('Summary')
    await wizard.next('Status')
    await wizard.says('SMHV-demo-CSV is on its way to testhv02.')
    await wizard.close()
  })
})

test('the small dialogs go their good way by keyboard alone', async ({ open }) => {
  const environment = await open({ at: '/hyper-v' })
  const { console, simulation } = environment
  const does = new KeyboardActions(environment)
  const requests = new Requests(simulation)
  const vm = await requests.idOf('virtual-machines', 'SMHV-demo-CSV')
  const cluster = await requests.idOf('clusters', 'cluster_windows2008_r2')
  const host = await requests.idOf('hosts', 'testhv07')
  const go = (address: string, title: string) => KeyboardWizard.open(environment, address, title)
  const snapshots = async () =>
    (await simulation.get<{ snapshots: { id: string; name: string }[] }>(`virtual-machines/${vm}`)).snapshots

  await test.step('a snapshot of a VM', async () => {
    const dialog = await go(`/hyper-v?wizard=take-vm-snapshot&subject=${vm}`, 'Snapshot Name')
    await dialog.fill('Name', 'by keys')
    await dialog.wizard.reload()
    await expect(dialog.wizard.text('Name')).toHaveValue('by keys')
    await expect(dialog.wizard.text('Name')).toBeFocused()
    await dialog.keys.press('Enter')
    await dialog.goes()
    expect(await snapshots()).toMatchObject([{ name: 'by keys' }])
  })

  await test.step('a hard drive, on the tab beside', async () => {
    const dialog = await go(`/hyper-v?wizard=vm-settings&subject=${vm}`, 'Settings for SMHV-demo-CSV')
    const tab = (name: string) => dialog.wizard.dialog.getByRole('tab', { name, exact: true })
    await dialog.keys.goTo(tab('Hard Drives'))
    await dialog.keys.press('ArrowRight')
    await expect(tab('Add Hard Drive')).toBeFocused()
    const path = 'C:\\ClusterStorage\\Volume1\\SMHV-demo-CSV\\keys.vhd'
    await dialog.fill('Path', path)
    await dialog.fill('Size', '5')
    await dialog.keys.press('Enter')
    await expect(tab('Hard Drives')).toHaveAttribute('aria-selected', 'true')
    await dialog.says(path)
    await dialog.keys.expectFocus('when the drive was added')
    await dialog.close()
  })

  await test.step('another node for the cluster group', async () => {
    const dialog = await go(`/clusters?wizard=move-cluster-resource&subject=${cluster}`, 'Move to Another Node')
    await dialog.choose('Node', 'testhv03')
    await dialog.press('Move')
    await dialog.goes()
  })

  await test.step('the number of SnapInfo Snapshot copies', async () => {
    const dialog = await go(`/protection/hosts?wizard=snapinfo-copies&subject=${host}`, 'SnapInfo Snapshot Copies')
    await dialog.pick('By the registry value')
    await dialog.fill('Copies to keep', '12')
    await dialog.wizard.reload()
    await expect(dialog.wizard.text('Copies to keep')).toHaveValue('12')
    await expect(dialog.wizard.dialog.getByRole('radio', { checked: true })).toBeFocused()
    await dialog.keys.press('Enter')
    await dialog.goes()
    expect(await simulation.get(`hosts/${host}`)).toMatchObject({ snapInfoCopies: 12 })
  })

  await test.step('a backup of several datasets', async () => {
    const dialog = await go('/protection/datasets?wizard=backup-datasets', 'Backup Several Datasets')
    // Not while it is still being looked at whom to leave out.
    await expect(dialog.wizard.button('Backup')).toBeEnabled()
    await dialog.keys.goTo(dialog.wizard.button('Backup'), 'Shift+Tab')
    await dialog.keys.press('Enter')
    await dialog.says(/Backup started: \d+/)
    await expect(dialog.wizard.button('Close')).toBeFocused()
    await dialog.close()
  })

  await test.step('the snapshot of the VM is renamed, applied and deleted', async () => {
    const [taken] = await snapshots()
    await console.toAddress(`/hyper-v?select=vm:${vm}&snapshot=${taken?.id}`)
    await does.press('Rename…', 'by keys')
    const rename = await KeyboardWizard.started(environment, 'Rename VM Snapshot')
    await expect(rename.wizard.text('Name')).toBeFocused()
    await does.keys.type('renamed')
    await rename.wizard.reload()
    await expect(rename.wizard.text('Name')).toHaveValue('renamed')
    await does.keys.press('Enter')
    await rename.goes()
    const apply = await does.press('Apply…', 'renamed')
    await does.answer('Apply Snapshot', 'Apply', 'Cancel', apply)
    await does.press('Delete Snapshot…', 'renamed')
    await does.answer('Delete Snapshot', 'Delete', 'Cancel')
    expect(await snapshots()).toEqual([])
  })
})
