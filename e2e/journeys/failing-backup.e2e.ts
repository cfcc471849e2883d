import { Requests } from '../fixtures/requests'
import { expect, test } from '../fixtures/test'

test('[R69] a backup that fails says why, what to do and where the report says so', async ({ open }) => {
  const { console, simulation } = await open({ scenario: 'tr-4234-fresh' })
  const requests = new Requests(simulation)
  await requests.addHost('testhv08', 'S:\\SnapInfo')
  const dataset = await requests.createDataset('ds_crm', ['crm01', 'crm02'])

  await test.step('VSS is slowed down on the host', async () => {
    await console.goTo('Faults')
    await console.result.getByLabel('Fault', { exact: true }).selectOption('Slow VSS down beyond 10 seconds')
    await console.result.getByLabel(/^Host/).selectOption('testhv08')
    await console.result.getByRole('button', { name: 'Let it happen' }).click()
    await expect(console.status.getByRole('link', { name: '1 fault' })).toBeVisible()
  })

  await test.step('the backup fails with its reason', async () => {
    await requests.startBackup(dataset, 'ds_crm')
    await simulation.settle()
    await console.goTo('Jobs')
    await console.tab('History').click()
    await console.result
      .getByRole('row', { name: /ds_crm/ })
      .first()
      .click()
    const details = console.result.getByRole('region', { name: 'Details' })
    await expect(details.getByText('The Snapshot copy was not started within 10 seconds').first()).toBeVisible()
    await expect(details.getByText('Run the backup again.').first()).toBeVisible()
    await expect(details.getByText(/TR-4234 §5\.1/).first()).toBeVisible()
  })

  await test.step('the provider has logged event 4364', async () => {
    await console.goTo('Event Viewer')
    await expect(console.result.getByRole('row', { name: /Navssprv 4364/ }).first()).toBeVisible()
  })

  await test.step('with the fault undone it succeeds', async () => {
    await console.goTo('Faults')
    await console.result.getByRole('button', { name: /^Undo: / }).click()
    await expect(console.result.getByText('Nothing is wrong')).toBeVisible()
    await requests.startBackup(dataset, 'ds_crm')
    await simulation.settle()
    await console.goTo('SnapManager for Hyper-V')
    await expect(console.result.getByRole('button', { name: 'OK: 2' })).toBeVisible()
  })
})
