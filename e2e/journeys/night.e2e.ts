import { Requests } from '../fixtures/requests'
import { expect, test } from '../fixtures/test'

test('[R137, R143] a scheduled night makes six hourly backups, and retention keeps what it should', async ({
  open,
}) => {
  const { console, simulation } = await open({ scenario: 'tr-4234-fresh' })
  const requests = new Requests(simulation)
  await requests.addHost('testhv08', 'S:\\SnapInfo')
  const dataset = await requests.createDataset('ds_night', ['crm01', 'crm02', 'wiki01'])
  const { now } = await simulation.state()
  const nextDay = new Date(Date.parse(now) + 24 * 3_600_000).toISOString().slice(0, 10)
  await requests.addHourlyPolicy(dataset, 'hourly', `${nextDay}T00:30:00.000Z`, 4)

  await console.goTo('Jobs')
  await console.tab('Scheduled').click()
  await expect(console.result.getByRole('row', { name: /^hourly ds_night/ })).toContainText(`${nextDay} 00:30`)

  await test.step('the clock is run until six in the morning, from the status bar', async () => {
    await simulation.advance({ to: `${nextDay}T00:00:00.000Z` })
    await console.status.getByRole('button', { name: 'Run forward' }).click()
    await console.page.getByRole('menuitem', { name: `Until ${nextDay} 06:00` }).click()
    await expect(console.status.getByLabel(`Simulated time ${nextDay} 06:00:00`)).toBeVisible()
  })

  await test.step('six jobs have run', async () => {
    await console.tab('History').click()
    const jobs = console.result.getByRole('row', { name: /ds_night: hourly/ })
    await expect(jobs).toHaveCount(6)
    for (const job of await jobs.all()) await expect(job).toContainText('Completed')
  })

  await test.step('the newest four backups are left', async () => {
    await console.goTo('Recovery')
    await console.result.getByRole('treeitem', { name: /^ds_night/ }).click()
    const backups = console.result.getByRole('grid', { name: 'Backups' }).getByRole('row', { name: /^ds_night_/ })
    await expect(backups).toHaveCount(4)
    await expect(backups.first()).toContainText('05:30')
    await expect(backups.last()).toContainText('02:30')
  })
})

test('the clock runs until the next scheduled backup, and until a date that lies ahead', async ({ open, page }) => {
  const { console, simulation } = await open()
  const forward = console.status.getByRole('button', { name: 'Run forward' })
  await forward.click()
  await page.getByRole('menuitem', { name: 'Until the next scheduled backup' }).click()
  await expect(console.status.getByRole('link', { name: /^[1-9]\d* running job/ })).toBeVisible()
  await expect(forward).toBeVisible()

  await forward.click()
  await page.getByRole('menuitem', { name: 'Until a date…' }).click()
  const dialog = await console.wizard('Run until a date')
  const box = dialog.dialog.getByLabel(/^Date and time/)
  await box.fill('2013-10-01T06:00')
  await dialog.press('Run')
  await expect(box).toHaveAccessibleDescription(/the clock only goes forward/)
  await box.fill('2013-10-16T06:00')
  await dialog.press('Run')
  await expect(console.status.getByLabel('Simulated time 2013-10-16 06:00:00')).toBeVisible()
  expect((await simulation.state()).now).toBe('2013-10-16T06:00:00.000Z')
})
