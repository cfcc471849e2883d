import { Requests } from '../fixtures/requests'
import { Simulation } from '../fixtures/simulation'
import { expect, openConsole, test } from '../fixtures/test'
import { Console } from '../pages/console'

for (const transport of ['in-page', 'service-worker'] as const) {
  test(`a reload in the middle of a backup goes on where it was (${transport})`, async ({ open }) => {
    const { page, console, simulation } = await open({
      scenario: 'tr-4234-fresh',
      ...(transport === 'service-worker' ? { transport } : {}),
    })
    const requests = new Requests(simulation)
    await requests.addHost('testhv08', 'S:\\SnapInfo')
    const dataset = await requests.createDataset('ds_crm', ['crm01'])
    const job = await requests.startBackup(dataset, 'ds_crm')
    await simulation.advance({ by: 20_000 })
    const before = { hash: await simulation.hash(), now: (await simulation.state()).now }

    await page.reload()
    await console.ready()
    expect({ hash: await simulation.hash(), now: (await simulation.state()).now }).toEqual(before)
    await expect(console.status.getByRole('link', { name: '1 running job' })).toBeVisible()

    await simulation.advance({ until: `job:${job}` })
    expect((await simulation.get<{ state: string }>(`jobs/${job}`)).state).toBe('completed')
  })
}

test('a closed tab loses nothing: the next one opens the same environment', async ({ open, context }) => {
  const first = await open({ scenario: 'tr-4234-fresh' })
  await new Requests(first.simulation).addHost('testhv08', 'S:\\SnapInfo')
  const hash = await first.simulation.hash()
  await first.page.close()

  const page = await context.newPage()
  await page.goto('./#/protection/hosts')
  const console = new Console(page)
  await console.ready()
  expect(await new Simulation(page).hash()).toBe(hash)
  await expect(console.result.getByRole('row', { name: /^testhv08/ })).toBeVisible()
})

test('two tabs show one environment: what one does appears in the other', async ({ open, context }) => {
  const first = await open({ scenario: 'tr-4234-fresh', at: '/protection/hosts' })
  const second = await openConsole(await context.newPage(), { scenario: 'empty', at: '/protection/hosts' })
  await expect(second.console.status.getByText('The environment of TR-4234, nothing set up yet')).toBeVisible()

  await new Requests(first.simulation).addHost('testhv08', 'S:\\SnapInfo')
  await expect(second.console.result.getByRole('row', { name: /^testhv08/ })).toBeVisible()
  await expect(first.console.result.getByRole('row', { name: /^testhv08/ })).toBeVisible()

  await second.simulation.advance({ by: 3_600_000 })
  const { now } = await second.simulation.state()
  const shown = now.slice(0, 19).replace('T', ' ')
  await expect(first.console.status.getByLabel(`Simulated time ${shown}`)).toBeVisible()
})

test('a wizard that was half filled in is there again after a reload, at the same page', async ({ open }) => {
  const { page, console } = await open({ scenario: 'tr-4234-fresh', at: '/protection/hosts' })
  let wizard = await console.start('Add Host', 'Hosts Management Wizard')
  await wizard.next('Host')
  await wizard.fill('Host Name/IP', 'testhv08')
  await wizard.next('Report Settings')
  await wizard.fill('Report path', 'C:\\Half')

  await page.reload()
  wizard = await console.wizard('Hosts Management Wizard')
  await wizard.onPage('Report Settings')
  await expect(wizard.text('Report path')).toHaveValue('C:\\Half')
  await wizard.press('Back')
  await expect(wizard.text('Host Name/IP')).toHaveValue('testhv08')
})
