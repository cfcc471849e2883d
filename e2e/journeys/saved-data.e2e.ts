import type { Browser, Page } from '@playwright/test'
import { Requests } from '../fixtures/requests'
import { Simulation } from '../fixtures/simulation'
import { expect, test } from '../fixtures/test'
import { expectAccessible } from '../pages/accessibility'
import { Console } from '../pages/console'

/** Writes over what is saved, as a failing disk or another version would, while nothing has it open. */
async function spoil(page: Page, change: 'damage' | 'newer'): Promise<void> {
  await page.evaluate(async (how) => {
    const [{ name } = { name: undefined }] = await indexedDB.databases()
    if (name === undefined) throw new Error('Nothing is saved')
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('refused'))
    })
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(['snapshot', 'meta'], 'readwrite')
      if (how === 'damage') transaction.objectStore('snapshot').put({ spoiled: true }, 'newest')
      else {
        const reading = transaction.objectStore('meta').get('head')
        reading.onsuccess = () => {
          transaction.objectStore('meta').put({ ...(reading.result as object), version: 999 }, 'head')
        }
      }
      transaction.oncomplete = () => resolve()
      transaction.onerror = () => reject(transaction.error ?? new Error('refused'))
    })
    database.close()
  }, change)
}

/** Goes to a page of the same origin that is not the console, and waits until no worker has the saved data open. */
async function leave(page: Page, browser: Browser): Promise<void> {
  await page.goto('./icon.svg')
  await expect.poll(async () => (await workersOf(browser)).length).toBe(0)
}

async function workersOf(browser: Browser): Promise<readonly string[]> {
  const session = await browser.newBrowserCDPSession()
  const { targetInfos } = await session.send('Target.getTargets')
  await session.detach()
  return targetInfos.filter(({ type }) => type === 'shared_worker').map(({ targetId }) => targetId)
}

/** Ends every shared worker of the browser, as the browser itself may under pressure. */
async function killWorkers(browser: Browser): Promise<number> {
  const workers = await workersOf(browser)
  const session = await browser.newBrowserCDPSession()
  for (const targetId of workers) await session.send('Target.closeTarget', { targetId })
  await session.detach()
  return workers.length
}

test('saved data that is damaged gives a page with the choices, and starting again works', async ({
  open,
  browser,
}) => {
  const { page, console } = await open({ scenario: 'tr-4234-fresh' })
  await leave(page, browser)
  await spoil(page, 'damage')

  await page.goto('./')
  await expect(page.getByRole('heading', { name: 'The saved environment is damaged' })).toBeVisible()
  await page.getByText('Technical details').click()
  await expectAccessible(page, 'the page of damaged data')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the saved data' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.json$/)

  await page.getByRole('button', { name: 'Start again' }).click()
  await page.getByRole('button', { name: 'Yes, delete it and start again' }).click()
  await console.ready()
  await expect(console.status.getByText('The environment of TR-4234, in use')).toBeVisible()
})

test('saved data of a newer version is left alone, and one can go on without saving', async ({ open, browser }) => {
  const { page, console } = await open({ scenario: 'tr-4234-fresh' })
  await leave(page, browser)
  await spoil(page, 'newer')

  await page.goto('./?clock=paused')
  await expect(page.getByRole('heading', { name: 'The saved environment belongs to a newer version' })).toBeVisible()
  await page.getByRole('button', { name: 'Go on without saving' }).click()
  await console.ready()
  await expect(console.status.getByText('Not saved: a reload starts again')).toBeVisible()

  await page.reload()
  await expect(page.getByRole('heading', { name: 'The saved environment belongs to a newer version' })).toBeVisible()
})

test('a worker that is killed in the middle of a backup comes back, and nothing acknowledged is lost', async ({
  open,
  browser,
}) => {
  const { console, simulation } = await open({ scenario: 'tr-4234-fresh' })
  const requests = new Requests(simulation)
  await requests.addHost('testhv08', 'S:\\SnapInfo')
  const dataset = await requests.createDataset('ds_crm', ['crm01'])
  const job = await requests.startBackup(dataset, 'ds_crm')
  await simulation.advance({ by: 20_000 })
  const hash = await simulation.hash()

  expect(await killWorkers(browser)).toBeGreaterThan(0)
  await expect.poll(() => simulation.hash().catch(() => 'no answer yet')).toBe(hash)
  await expect(console.status.getByRole('link', { name: '1 running job' })).toBeVisible()
  await simulation.advance({ until: `job:${job}` })
  expect((await simulation.get<{ state: string }>(`jobs/${job}`)).state).toBe('completed')
})

test('without shared workers a second tab says that the environment is open elsewhere, and can take it over', async ({
  page,
  context,
}) => {
  const address = './?worker=dedicated&clock=paused&scenario=tr-4234-fresh'
  await page.goto(address)
  const first = new Console(page)
  await first.ready()
  const hash = await new Simulation(page).hash()

  const other = await context.newPage()
  await other.goto(address)
  await expect(other.getByRole('heading', { name: 'The environment is open in another tab' })).toBeVisible()
  await other.getByRole('button', { name: 'Use it here' }).click()
  const second = new Console(other)
  await second.ready()
  expect(await new Simulation(other).hash()).toBe(hash)
  await expect(page.getByRole('heading', { name: 'The environment is open in another tab' })).toBeVisible()

  await other.close()
  await first.ready()
  expect(await new Simulation(page).hash()).toBe(hash)
})
