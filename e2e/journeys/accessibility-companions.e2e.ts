import { Requests } from '../fixtures/requests'
import { expect, test } from '../fixtures/test'
import { expectAccessible, visit } from '../pages/accessibility'
import type { Console } from '../pages/console'

// A trace draws the page again and again.
test.use({ trace: 'off' })

/** A window that asks or tells: where it opens, its title, the button that goes on, if any, and what it then says is missing. */
type Window = readonly [address: string, title: string, goOn?: string | undefined, missing?: RegExp]

async function lookAt(console: Console, windows: readonly Window[]): Promise<void> {
  for (const [address, title, goOn, missing] of windows) {
    await test.step(address, async () => {
      await console.toAddress(address)
      const wizard = await console.wizard(title)
      if (goOn !== undefined) await wizard.press(goOn)
      if (missing !== undefined) await expect(wizard.dialog.getByText(missing).first()).toBeVisible()
      await expectAccessible(console.page, title, 'dialog')
      await wizard.dialog.press('Escape')
      await expect(wizard.dialog).toBeHidden()
    })
  }
}

test('axe finds nothing on the screens of SnapDrive, Windows and the clusters', async ({ open }) => {
  const { console, simulation } = await open()
  const requests = new Requests(simulation)
  const vm = await requests.idOf('virtual-machines', 'exch01')
  const cluster = await requests.idOf('clusters', 'cluster_windows2008_r2')
  const host = await requests.idOf('parent-hosts', 'testhv06')
  await visit(console, [
    ['/snapdrive', 'Total LUNs'],
    ['/computer-management/disk-management', 'Disk of the server itself'],
    ['/computer-management/disk-management?files=guest', 'Copy File Back…'],
    [`/computer-management/computers?select=host:${host}&pane=vss`, /Provider Id/],
    [`/computer-management/computers?select=host:${host}&pane=checks`, /hot-fixes/],
    [`/hyper-v?select=vm:${vm}`, 'Running'],
    [`/hyper-v?select=vm:${vm}&pane=machine`, 'Running'],
    [`/clusters?select=cluster:${cluster}&pane=storage`, /Volume1/],
    [`/clusters?select=cluster:${cluster}&pane=advice`, /Explain/],
  ])
})

test('axe finds nothing on the screens of storage, consoles and reports', async ({ open }) => {
  const { console, simulation } = await open()
  const requests = new Requests(simulation)
  const volume = await requests.idOf('volumes', 'csv11')
  const dataset = await requests.idOf('datasets', 'finance')
  await visit(console, [
    [`/environment/storage?select=volume:${volume}&details=luns`, '/vol/csv11/csv11.lun'],
    [`/environment/storage?select=volume:${volume}&details=space`, 'Provisioning'],
    ['/environment/storage?view=aggregates', 'Promised to volumes'],
    ['/environment/storage?view=vaults', 'snapvaulted'],
    ['/environment/faults?kind=site-lost', /^All hosts and storage systems of the site/],
    ['/data-ontap', 'test01'],
    ['/powershell', 'testhv01'],
    [`/reports/datasets?select=dataset:${dataset}`, /^finance_/],
    ['/reports/hosts', 'testhv07'],
    ['/help/requirements?select=requirement:R248', 'R248'],
  ])
})

test('axe finds nothing in the windows of machines and disks', async ({ open }) => {
  const { console, simulation } = await open()
  const requests = new Requests(simulation)
  const vm = await requests.idOf('virtual-machines', 'SMHV-demo-CSV')
  const host = await requests.idOf('parent-hosts', 'testhv01')
  const cluster = await requests.idOf('clusters', 'cluster_windows2008_r2')
  const disks = await simulation.get<{ items: { id: string }[] }>(`snapdrive/hosts/${host}/disks`)
  const ofSnapshot = `subject=${vm}&of=${await requests.takeVmSnapshot(vm, 'before the update')}`
  await lookAt(console, [
    [`/hyper-v?wizard=move-vm&subject=${vm}`, 'Move Wizard'],
    [`/hyper-v?wizard=vm-settings&subject=${vm}&page=drives`, 'Settings for SMHV-demo-CSV'],
    [`/hyper-v?wizard=vm-settings&subject=${vm}&page=add`, 'Settings for SMHV-demo-CSV'],
    [`/hyper-v?wizard=vm-settings&subject=${vm}&page=location`, 'Settings for SMHV-demo-CSV'],
    [`/hyper-v?wizard=take-vm-snapshot&subject=${vm}`, 'Snapshot Name'],
    [`/hyper-v?wizard=rename-vm-snapshot&${ofSnapshot}`, 'Rename VM Snapshot'],
    [
      `/hyper-v?wizard=delete-vm-snapshot&subject=${vm}&of=gone`,
      'Delete Snapshot',
      undefined,
      /does not exist any more/,
    ],
    [`/clusters?wizard=move-cluster-resource&subject=${cluster}`, 'Move to Another Node', 'Move', /No node is chosen/],
    [`/snapdrive?wizard=connect-disk&subject=${host}`, 'Connect Disk Wizard', 'Next', /No LUN is chosen/],
    [`/snapdrive?wizard=create-disk&subject=${host}`, 'Create Disk Wizard', 'Next', /No volume is chosen/],
    [`/snapdrive?wizard=disk-snapshot&subject=${disks.items[0]?.id}`, 'Create Snapshot'],
    [
      `/computer-management/disk-management?wizard=attach-vhd&subject=${host}`,
      'Attach Virtual Hard Disk',
      'OK',
      /No virtual hard disk is named/,
    ],
  ])
})

test('axe finds nothing in the windows of administration', async ({ page, open }) => {
  const { console, simulation } = await open()
  const host = await new Requests(simulation).idOf('hosts', 'testhv07')
  await lookAt(console, [
    ['/protection/hosts?wizard=license-settings', 'License Settings'],
    ['/protection/hosts?wizard=storage-connections', 'Manage Storage Connection Settings'],
    ['/protection/hosts?wizard=storage-connections&subject=new', 'Add Storage Connection', 'OK', /No storage system/],
    ['/protection/datasets?wizard=backup-datasets', 'Backup Several Datasets'],
    [`/protection/hosts?wizard=move-snapinfo&subject=${host}`, 'Move SnapInfo Files'],
    [`/protection/hosts?wizard=report-settings&subject=${host}`, 'Report Settings'],
    [`/protection/hosts?wizard=notification-settings&subject=${host}`, 'Notification Settings'],
    [`/protection/hosts?wizard=snapinfo-settings&subject=${host}`, 'SnapInfo Settings'],
  ])
  await console.toAddress('/protection/hosts?wizard=remote-install')
  const wizard = await console.wizard('Remote Host Install Wizard')
  await wizard.next('Host')
  await wizard.press('Next')
  await expect(wizard.text('Host Name/IP')).toBeFocused()
  await expectAccessible(page, 'a host that is not named', 'dialog')
  await wizard.choose('Uninstall')
  await wizard.fill('Host Name/IP', 'testhv08')
  for (const title of ['License', 'Credentials']) {
    await wizard.next(title)
    await expectAccessible(page, title, 'dialog')
  }
})
