import { Requests } from '../fixtures/requests'
import { expect, test } from '../fixtures/test'
import type { Environment } from '../fixtures/test'
import { Keyboard } from '../pages/keyboard'

interface HalfWay {
  /** Where the action is, of the node or of what is selected. */
  readonly at: string
  readonly group: string
  readonly action: string
  readonly title: string
  /** The pages that Next leads to. A dialog has none. */
  readonly pages?: readonly string[]
  readonly field: string
  readonly text: string
}

/** Closes each half-way and takes it up again: by its action, after a reload, and from the beginning. All by keyboard. */
async function leaveHalfWay({ page, console }: Environment, wizards: readonly HalfWay[]): Promise<void> {
  const keys = new Keyboard(page)
  for (const { at, group, action: name, title, pages = [], field, text } of wizards) {
    await test.step(`${title}: ${name}`, async () => {
      await console.toAddress(at)
      const action = console.action(name, group)
      await expect(action).toBeVisible()
      await keys.goToRegion(console.actions)
      await keys.goTo(console.actions.getByRole('region', { name: group }).getByRole('button').nth(1))
      await keys.goTo(action, 'ArrowDown')
      await keys.press('Enter')
      const wizard = await console.wizard(title)
      const note = wizard.dialog.getByText('This was closed half-way')
      const box = wizard.text(field)
      if (pages.length > 0) await expect(wizard.dialog.getByRole('heading', { level: 2 })).toBeVisible()
      for (const one of pages) {
        await keys.press('Enter')
        await wizard.onPage(one)
      }
      await expect(note).toBeHidden()
      const before = await box.inputValue()
      await keys.fill(box, text)
      await keys.press('Escape')
      await expect(wizard.dialog).toBeHidden()
      await expect(action).toBeFocused()

      await keys.press('Enter')
      await expect(note).toBeVisible()
      await expect(box).toHaveValue(text)
      await wizard.reload()
      await expect(box).toHaveValue(text)
      await keys.goTo(wizard.button('Start over'))
      await keys.press('Enter')
      await expect(note).toBeHidden()
      if (pages.length > 0) await expect(box).toBeHidden()
      else await expect(box).toHaveValue(before)
      await keys.press('Escape')
      await expect(wizard.dialog).toBeHidden()
      await keys.expectFocus('when it was closed')
    })
  }
}

interface Items {
  readonly items: readonly { readonly id: string; readonly name: string }[]
}

const NODE = 'Protection'
const HOSTS = '/protection/hosts'

test('what was typed into a wizard of hosts is there when it is started again, until it is started over', async ({
  open,
}) => {
  const environment = await open({ at: HOSTS })
  const host = await new Requests(environment.simulation).idOf('hosts', 'testhv07')
  const ofHost = { at: `${HOSTS}?select=host:${host}`, group: 'Host- testhv07' }
  const ofNode = { at: HOSTS, group: NODE }
  const name = { field: 'Host Name/IP', text: 'testhv08', pages: ['Host'] }
  const path = { field: 'Report path', text: 'C:\\Half' }
  await leaveHalfWay(environment, [
    { ...ofNode, action: 'Add Host', title: 'Hosts Management Wizard', ...name },
    { ...ofNode, action: 'Remote Host Install', title: 'Remote Host Install Wizard', ...name },
    {
      ...ofNode,
      action: 'Import and Export',
      title: 'Import and Export Wizard',
      pages: ['Export or Import', 'File'],
      field: 'Path',
      text: 'C:\\half.json',
    },
    {
      ...ofHost,
      action: 'Configuration wizard',
      title: 'Configuration Wizard',
      pages: ['Report Settings'],
      ...path,
    },
    { ...ofHost, action: 'Report settings', title: 'Report Settings', ...path },
    { ...ofHost, action: 'SnapInfo settings', title: 'SnapInfo Settings', field: 'SnapInfo path', text: 'S:\\Half' },
    { ...ofHost, action: 'Notification settings', title: 'Notification Settings', field: 'Subject', text: 'half' },
  ])
})

test('what was typed into a wizard of datasets is there when it is started again, until it is started over', async ({
  open,
}) => {
  const environment = await open({ at: '/protection/datasets' })
  const requests = new Requests(environment.simulation)
  const dataset = await requests.idOf('datasets', 'finance')
  const { items } = await environment.simulation.get<Items>(`datasets/${dataset}/policies`)
  const vm = await requests.idOf('virtual-machines', 'fin01')
  const backups = await environment.simulation.get<Items>(`backups?vm=${vm}&limit=1`)
  const disk = await requests.idOf('parent-hosts', 'testhv07')
  const ofDataset = { at: `/protection/datasets?select=dataset:${dataset}`, group: 'Dataset- finance' }
  const basic = { pages: ['Basic Details'], field: 'Description', text: 'half' }
  await leaveHalfWay(environment, [
    { at: '/protection/datasets', group: NODE, action: 'Create Dataset', title: 'Create Dataset Wizard', ...basic },
    { ...ofDataset, action: 'Modify', title: 'Modify Dataset Wizard', ...basic },
    { ...ofDataset, action: 'Add Policy', title: 'Add Policy Wizard', ...basic },
    {
      at: `/protection/datasets?select=policy:${dataset}:${items[0]?.id}`,
      group: 'Policy- weekly',
      action: 'Modify policy',
      title: 'Modify Policy Wizard',
      ...basic,
    },
    {
      ...ofDataset,
      action: 'Backup',
      title: 'Backup Dataset Wizard',
      pages: ['Backup Details', 'Retention', 'Backup Type', 'Scripts'],
      field: 'Pre-script path',
      text: 'C:\\half.bat',
    },
    {
      at: `/recovery?select=vm:${dataset}:${vm}&backup=${backups.items[0]?.id}`,
      group: `Backup- ${backups.items[0]?.name}`,
      action: 'Restore',
      title: 'Restore Wizard',
      pages: ['Backup Details', 'Restore Options', 'Scripts'],
      field: 'Post-script path',
      text: 'C:\\half.bat',
    },
    {
      at: `/snapdrive?host=${disk}`,
      group: 'Disks',
      action: 'Create Disk…',
      title: 'Create Disk Wizard',
      field: 'LUN name',
      text: 'half',
    },
  ])
})
