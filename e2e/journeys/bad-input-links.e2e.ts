import { Requests } from '../fixtures/requests'
import { expect, test } from '../fixtures/test'

/** An address that somebody has mistyped, or that belongs to another environment. */
const GONE = [
  ['modify-dataset&subject=dataset-999', 'Modify Dataset Wizard', 'The dataset does not exist any more'],
  ['modify-dataset', 'Modify Dataset Wizard', 'The dataset does not exist any more'],
  ['modify-dataset&subject=vm-1', 'Modify Dataset Wizard', 'The dataset does not exist any more'],
  ['add-policy&subject=..%2Fhosts', 'Add Policy Wizard', 'The dataset does not exist any more'],
  ['add-policy&subject=%00%3Cscript%3E', 'Add Policy Wizard', 'The dataset does not exist any more'],
  ['modify-policy&subject=policy-1', 'Modify Policy Wizard', 'The policy does not exist any more'],
  ['modify-policy&subject=policy-1&of=dataset-2', 'Modify Policy Wizard', 'The policy does not exist any more'],
  ['configure-host&subject=host-999', 'Configuration Wizard', 'The host does not exist any more'],
  ['backup-dataset&subject=backup-1', 'Backup Dataset Wizard', 'The dataset does not exist any more'],
  ['backup-dataset&subject=dataset-1&page=job-99999', 'Backup Dataset Wizard', 'This job is not known any more'],
  ['restore&subject=backup-99999&of=vm-1', 'Restore Wizard', 'The backup does not exist any more'],
  ['restore', 'Restore Wizard', 'The backup does not exist any more'],
  ['delete-backup&subject=backup-99999', 'Delete Backup', 'The backup does not exist any more'],
] as const

test('an address that leads nowhere says so and leads home', async ({ open }) => {
  const { page, console } = await open({ at: '/nowhere/at/all' })
  await expect(console.result.getByText('There is nothing at this address')).toBeVisible()
  await console.result.getByRole('link', { name: 'Go to the dashboard' }).click()
  await expect(console.result.getByRole('tab', { name: 'Dashboard' })).toBeVisible()
  for (const [address, leadsTo] of [
    ['/protection/nowhere', 'Datasets'],
    ['/jobs/nowhere', 'Running'],
    ['/?tab=nowhere', 'Dashboard'],
  ] as const) {
    await console.toAddress(address)
    await expect(console.tab(leadsTo)).toHaveAttribute('aria-selected', 'true')
  }
  await console.toAddress('/environment/nowhere')
  await expect(console.result.getByText('There is nothing at this address')).toBeVisible()
  await page.goBack()
  await expect(console.tab('Dashboard')).toHaveAttribute('aria-selected', 'true')
})

test('a wizard whose subject does not exist says so and can be closed; nothing is changed', async ({ open }) => {
  const { console, simulation } = await open({ at: '/protection/datasets' })
  const before = await simulation.hash()
  for (const [wizard, title, says] of GONE) {
    await console.toAddress(`/protection/datasets?wizard=${wizard}`)
    const dialog = await console.wizard(title)
    await expect(dialog.dialog.getByText(says).first(), wizard).toBeVisible()
    await dialog.dialog.press('Escape')
    await expect(dialog.dialog, wizard).toBeHidden()
  }
  expect(await simulation.hash()).toBe(before)
})

test('a wizard opens no page that was not reached, and an unknown wizard is none', async ({ page, open }) => {
  const { console } = await open()
  await console.toAddress('/protection/datasets?wizard=add-host&page=summary')
  const wizard = await console.wizard('Hosts Management Wizard')
  await wizard.onPage('Welcome')
  await wizard.cancel()
  await console.toAddress('/protection/datasets?wizard=create-dataset&page=nowhere')
  const another = await console.wizard('Create Dataset Wizard')
  await another.onPage('Welcome')
  await another.cancel()
  await console.toAddress('/protection/datasets?wizard=format-disk&subject=c')
  await expect(console.tab('Datasets')).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a selection that is not there selects nothing', async ({ open }) => {
  const { console, simulation } = await open()
  const vmId = await new Requests(simulation).idOf('virtual-machines', 'testVM')
  const nothing = console.result
    .getByText(/is selected|does not exist|not known any more|There is no backup$|no Snapshot copies|not kept any more/)
    .first()
  for (const address of [
    '/protection/datasets?select=dataset:dataset-999',
    '/protection/datasets?select=vm:dataset-1:vm-999',
    '/protection/datasets?select=policy:dataset-1:policy-999',
    '/protection/datasets?select=:::',
    '/protection/hosts?select=host:host-999',
    '/recovery?select=dataset:dataset-999',
    `/recovery?select=vm:dataset-1:${vmId}&backup=backup-99999`,
    '/jobs/history?select=job:job-99999',
    '/environment/storage?select=volume:volume-999',
    '/environment/mail?select=mail:mail-999',
    '/?show=nowhere',
    '/recovery?sort=nowhere&order=sideways',
  ]) {
    await console.toAddress(address)
    await expect(console.result.getByRole('heading').or(console.result.getByRole('tab')).first(), address).toBeVisible()
    if (!address.startsWith('/?')) await expect(nothing, address).toBeVisible()
  }
})
