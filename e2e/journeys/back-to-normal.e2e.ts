import { Requests } from '../fixtures/requests'
import type { Simulation } from '../fixtures/simulation'
import { expectAccessible } from '../pages/accessibility'
import { expect, test } from '../fixtures/test'

interface Choices {
  readonly luns: readonly { readonly id: string; readonly name: string }[]
  readonly initiators: readonly { readonly name: string }[]
}

interface Disks {
  readonly items: readonly {
    readonly id: string
    readonly mountPoint: string
    readonly snapshots: readonly { readonly id: string; readonly kind: string }[]
  }[]
}

/** SnapDrive at the node of site B that has the cluster group; its wizards have journeys of their own. */
class ClusterDisks {
  private readonly simulation: Simulation
  private readonly host: string

  constructor(simulation: Simulation, hostId: string) {
    this.simulation = simulation
    this.host = `snapdrive/hosts/${hostId}`
  }

  async connect(lun: string, placement: object): Promise<void> {
    const { luns } = await this.simulation.get<Choices>(`${this.host}/choices`)
    const lunId = luns.find(({ name }) => name.endsWith(lun))?.id ?? ''
    const { initiators } = await this.simulation.get<Choices>(`${this.host}/choices?lun=${lunId}`)
    const names = initiators.map(({ name }) => name)
    const body = { lunId, snapshotId: null, initiators: names, igroupIds: null, ...placement }
    const answer = await this.simulation.request('POST', `${this.host}/disks`, body)
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  }

  async at(mountPoint: string): Promise<Disks['items'][number]> {
    const { items } = await this.simulation.get<Disks>(`${this.host}/disks`)
    const found = items.find((disk) => disk.mountPoint === mountPoint)
    if (!found) throw new Error(`There is no disk ${mountPoint}`)
    return found
  }

  async restoreSnapInfo(mountPoint: string): Promise<void> {
    const { id, snapshots } = await this.at(mountPoint)
    const snapshotId = snapshots.find(({ kind }) => kind === 'snapinfo')?.id
    const answer = await this.simulation.request('POST', `snapdrive/disks/${id}/restores`, { snapshotId })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  }

  async disconnect(mountPoint: string): Promise<void> {
    const { id } = await this.at(mountPoint)
    const answer = await this.simulation.request('DELETE', `snapdrive/disks/${id}?force=true`)
    expect(answer.status, JSON.stringify(answer.body)).toBe(204)
  }
}

const FOLDER = 'C:\\ClusterStorage\\Volume2\\web01'

const WEB01 = {
  server: 'cluster_1',
  backup: 'DR_Dataset_10-13-2013_20.00.00',
  vm: 'web01',
  virtualMachinePath: FOLDER,
  snapshotFilePath: FOLDER,
  vhds: [{ source: 'C:\\ClusterStorage\\Volume1\\web01\\web01.vhd', destination: `${FOLDER}\\web01.vhd` }],
  verify: false,
}

test('[R206] [R214] a cluster in use takes web01 over, and gives everything back when site A is there again', async ({
  open,
}) => {
  const { page, console, simulation } = await open()
  const requests = new Requests(simulation)
  await requests.injectFault('site-lost', 'Site A')
  const disks = new ClusterDisks(simulation, await requests.idOf('discovery/hosts', 'testhv21'))
  await disks.connect('csv01/csv01.lun', { sharing: 'csv', group: null, mountPoint: '' })
  await disks.connect('snapinfo/snapinfo.lun', {
    sharing: 'shared',
    group: { name: 'Disk T', create: true },
    mountPoint: 'T:\\',
  })
  await disks.restoreSnapInfo('T:\\')

  await test.step('SnapInfo of site A is copied into that of the cluster', async () => {
    await console.toAddress('/protection/hosts')
    await console.result.getByRole('row', { name: /^cluster_1/ }).click()
    const dialog = await console.start('Copy SnapInfo files', 'Copy SnapInfo Files')
    await dialog.fill('SnapInfo directory of the other site', 'T:\\elsewhere')
    await dialog.press('Copy')
    await expect(dialog.dialog.getByText(/There is no SnapInfo metadata in this directory/).first()).toBeVisible()
    await expectAccessible(page, 'Copy SnapInfo Files', 'dialog')
    await dialog.fill('SnapInfo directory of the other site', 'T:\\SnapInfo')
    await dialog.press('Copy')
    await expect(dialog.dialog).toBeHidden()
  })

  await test.step('web01 is restored there and made highly available', async () => {
    const answer = await simulation.request('POST', 'alternate-restores', WEB01)
    expect(answer.status, JSON.stringify(answer.body)).toBe(202)
    await simulation.settle()
    await console.goTo('Hyper-V Manager')
    await console.result.getByRole('searchbox', { name: 'Search machines' }).fill('web01')
    await console.result.getByRole('row', { name: /^web01 .*testhv21/ }).click()
    await console.action('Make Highly Available').click()
    await expect(console.result.getByRole('row', { name: /^web01 .*testhv21 cluster_1/ })).toBeVisible()
  })

  await test.step('site A is back: at site B the resources go, then the VM', async () => {
    await console.goTo('Faults')
    await console.result.getByRole('button', { name: /^Undo: / }).click()
    await console.goTo('Failover Cluster Manager')
    await console.result.getByRole('row', { name: /^cluster_1/ }).click()
    await console.result.getByRole('row', { name: /^web01/ }).click()
    await console.action('Take Offline').click()
    await console.action('Delete Resources…').click()
    const resources = page.getByRole('alertdialog', { name: 'Delete Cluster Resources' })
    await resources.getByRole('button', { name: 'Delete resources' }).click()
    await expect(resources).toBeHidden()
    await console.goTo('Hyper-V Manager')
    await console.result.getByRole('searchbox', { name: 'Search machines' }).fill('web01')
    await console.result.getByRole('row', { name: /^web01 .*testhv21/ }).click()
    await console.action('Delete…').click()
    const machine = page.getByRole('alertdialog', { name: 'Delete Virtual Machine' })
    await machine.getByRole('button', { name: 'Delete' }).click()
    await expect(machine).toBeHidden()
    await expect(console.result.getByRole('row', { name: /^web01 .*testhv21/ })).toBeHidden()
  })

  await test.step('its disks are disconnected, and the mirror is resynced from A to B', async () => {
    await disks.disconnect('C:\\ClusterStorage\\Volume2\\')
    await disks.disconnect('T:\\')
    await console.goTo('Sites')
    const row = console.result
      .getByRole('grid', { name: 'SnapMirror relationships' })
      .getByRole('row', { name: /^test02:csv01/ })
    await expect(row).toContainText('Uninitialized')
    await row.click()
    await console.action('Resync…').click()
    const question = page.getByRole('alertdialog', { name: 'Resync' })
    await expect(question.getByText('What was written to test03:csv01 since then')).toBeVisible()
    await expectAccessible(page, 'the question before a resync', 'alertdialog')
    await question.getByRole('button', { name: 'Resync' }).click()
    await expect(question).toBeHidden()
    await expect(row).toContainText('transferring')
    await simulation.advance({ by: 12 * 60 * 60_000 })
    await expect(row).toContainText('Snapmirrored')
  })
})
