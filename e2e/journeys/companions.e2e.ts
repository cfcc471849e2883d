import { Requests } from '../fixtures/requests'
import { expect, test } from '../fixtures/test'

test('Hyper-V Manager changes a VM by hand, and bad input changes nothing', async ({ open, page }) => {
  const { console, simulation } = await open()
  await console.goTo('Hyper-V Manager')
  await console.result.getByRole('searchbox', { name: 'Search machines' }).fill('SMHV-demo-CSV')
  await console.result.getByRole('row', { name: /^SMHV-demo-CSV/ }).click()

  await test.step('a snapshot wants a name', async () => {
    const dialog = await console.start('Snapshot…', 'Snapshot Name')
    await dialog.fill('Name', ' ')
    await dialog.press('Take Snapshot')
    await expect(dialog.dialog.getByText('A snapshot has a name of 1 to 100 characters.').first()).toBeVisible()
    await dialog.fill('Name', 'before the update')
    await dialog.press('Take Snapshot')
    await expect(dialog.dialog).toBeHidden()
    await expect(console.result.getByRole('row', { name: /^before the update/ })).toBeVisible()
  })

  await test.step('[R222] a hard drive is added where the format is explained', async () => {
    const dialog = await console.start('Settings…', 'Settings for SMHV-demo-CSV')
    await dialog.dialog.getByRole('tab', { name: 'Add Hard Drive' }).click()
    await dialog.dialog.getByText(/^Which format\?/).click()
    await expect(dialog.dialog.getByRole('rowheader', { name: 'Pass-through disk' })).toBeVisible()
    await dialog.fill('Path', 'Q:\\nowhere.vhd')
    await expect(dialog.dialog.getByRole('textbox', { name: 'Path' })).toHaveAccessibleDescription(/disk/)
    await dialog.fill('Path', 'C:\\ClusterStorage\\Volume1\\SMHV-demo-CSV\\logs.vhd')
    await dialog.fill('Size', '10')
    await dialog.press('Add')
    await expect(dialog.dialog.getByText('C:\\ClusterStorage\\Volume1\\SMHV-demo-CSV\\logs.vhd').first()).toBeVisible()
    await dialog.press('OK')
  })

  await test.step('it is saved, and started again', async () => {
    await console.action('Save').click()
    await expect(console.result.getByRole('row', { name: /^SMHV-demo-CSV Saved/ })).toBeVisible()
    await console.action('Start').click()
    await simulation.advance({ by: 300_000 })
    await expect(console.result.getByRole('row', { name: /^SMHV-demo-CSV Running/ })).toBeVisible()
  })

  await test.step('a snapshot is applied after one of the present state, and the tree is deleted', async () => {
    await console.result.getByRole('row', { name: /^before the update/ }).click()
    await console.action('Apply…').click()
    const question = page.getByRole('alertdialog', { name: 'Apply Snapshot' })
    await expect(question.getByText(/loses the hard disks that were added since/).first()).toBeVisible()
    await question.getByRole('checkbox', { name: 'Take a snapshot of the present state first' }).check()
    await question.getByRole('button', { name: 'Take Snapshot and Apply' }).click()
    await expect(question).toBeHidden()
    await expect(console.result.getByRole('row', { name: /^SMHV-demo-CSV Saved/ })).toBeVisible()
    await expect(console.result.getByRole('row', { name: /^SMHV-demo-CSV - 2 .* before the update$/ })).toBeVisible()
    await console.action('Delete Snapshot Subtree…').click()
    const last = page.getByRole('alertdialog', { name: 'Delete Snapshot Subtree' })
    await last.getByRole('button', { name: 'Delete', exact: true }).click()
    await expect(console.result.getByText('The virtual machine has no snapshots')).toBeVisible()
  })
})

test('[R165] a VM is moved to another node, and is told to be on its way', async ({ open }) => {
  const { console, simulation } = await open()
  await console.toAddress('/hyper-v?q=SMHV-demo-CSV')
  await console.result.getByRole('row', { name: /^SMHV-demo-CSV/ }).click()
  const wizard = await console.start('Move…', 'Move Wizard')
  await wizard.next('Destination')
  await wizard.press('Next')
  await expect(wizard.dialog.getByRole('combobox', { name: 'Node' })).toHaveAccessibleDescription(/node/)
  await wizard.select('Node', 'testhv02')
  await wizard.next('Summary')
  await wizard.finish()
  await expect(wizard.dialog.getByText('SMHV-demo-CSV is on its way to testhv02.')).toBeVisible()
  await wizard.close()
  await simulation.advance({ by: 600_000 })
  await expect(console.result.getByRole('row', { name: /^SMHV-demo-CSV Running testhv02/ })).toBeVisible()
})

test('[R234] Failover Cluster Manager gives the cluster group and a CSV to another node', async ({ open }) => {
  const { console } = await open()
  await console.goTo('Failover Cluster Manager')
  await console.result.getByRole('row', { name: /^cluster_windows2008_r2/ }).click()
  const move = await console.start('Move Core Cluster Resources…', 'Move to Another Node')
  await move.press('Move')
  await expect(move.dialog.getByRole('combobox', { name: 'Node' })).toHaveAccessibleDescription(/node/)
  await move.select('Node', 'testhv03')
  await move.press('Move')
  await expect(move.dialog).toBeHidden()
  await expect(console.result.getByRole('row', { name: /^cluster_windows2008_r2.*testhv03 testhv01/ })).toBeVisible()

  await console.tab('Storage').click()
  await console.result.getByRole('row', { name: /Volume1/ }).click()
  const prefer = await console.start('Preferred Owner…', 'Preferred Owner')
  await prefer.select('Node', 'testhv02')
  await prefer.press('OK')
  await expect(prefer.dialog).toBeHidden()
  await expect(console.result.getByRole('row', { name: /Volume1.*testhv02$/ })).toBeVisible()
})

test('[R137] [R226] Computer Management shows tasks, events and the hosts themselves', async ({ open }) => {
  const { console, simulation } = await open({ scenario: 'tr-4234-fresh' })
  await console.goTo('Task Scheduler')
  await expect(console.result.getByText('No task is scheduled here')).toBeVisible()
  const requests = new Requests(simulation)
  await requests.addHost('testhv08', 'S:\\SnapInfo')
  const dataset = await requests.createDataset('ds_crm', ['crm01', 'crm02'])
  await requests.startBackup(dataset, 'ds_crm')
  await simulation.settle()

  await console.goTo('Event Viewer')
  await console.result.getByRole('combobox', { name: 'Computer' }).selectOption('testhv08')
  await console.result
    .getByRole('row', { name: /Navssprv 4089/ })
    .first()
    .click()
  await expect(
    console.result.getByRole('region', { name: 'Event', exact: true }).getByText(/SnapshotSetId/),
  ).toBeVisible()

  await console.goTo('Computer Management')
  await console.result.getByRole('row', { name: /^testhv08/ }).click()
  await console.tab('VSS providers').click()
  await expect(console.result.getByText(/ddd3d232-a96f-4ac5-8f7b-250fd91fd102/)).toBeVisible()
})

test('[R192] a controller is taken over and given back; a volume knows its LUNs, VMs and backups', async ({ open }) => {
  const { console } = await open()
  await console.goTo('Storage')
  await console.tab('Storage Systems').click()
  await console.result.getByRole('row', { name: /^test02/ }).click()
  await console.action('Take Over by Partner').click()
  await expect(
    console.result.getByRole('row', { name: /^test02 Site A Taken over by its partner Served/ }),
  ).toBeVisible()
  await console.action('Give Back').click()
  await expect(console.result.getByRole('row', { name: /^test02 Site A Running/ })).toBeVisible()

  await console.tab('Volumes').click()
  await console.result.getByRole('row', { name: /^csv11/ }).click()
  await expect(console.result.getByRole('row', { name: /^cluster2012_apps_.*_backup/ }).first()).toBeVisible()
  await console.tab('LUNs').click()
  await expect(console.result.getByRole('row', { name: /^\/vol\/csv11\// }).first()).toBeVisible()
  await console.tab('Virtual machines').click()
  await console.result
    .getByRole('row', { name: /Running/ })
    .first()
    .dblclick()
  await expect(console.result.getByRole('heading', { name: 'Hyper-V Manager' })).toBeVisible()
})
