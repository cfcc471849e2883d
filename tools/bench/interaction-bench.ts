import { existsSync } from 'node:fs'
import { chromium, type Browser, type Locator, type Page } from '@playwright/test'
import { chromiumFlags, findChromium } from '../chromium.ts'
import { longestTask, type Task } from './longest-task.ts'
import { median, ms, ratio, row } from './measure.ts'
import { serveDist } from './serve-dist.ts'

interface Deed {
  readonly name: string
  /** What brings the screen to where the deed begins, unmeasured. */
  readonly before?: (page: Page) => Promise<void>
  readonly act: (page: Page) => Promise<void>
  /** What is there when it is done. */
  readonly done: (page: Page) => Locator
}

const node = (page: Page, name: string): Locator =>
  page.getByRole('tree', { name: 'Console tree' }).getByRole('treeitem', { name, exact: true })
const list = (page: Page): Locator => page.getByRole('main').getByRole('grid', { name: 'Virtual machines' })
const wizard = (page: Page): Locator => page.getByRole('dialog', { name: 'Create Dataset Wizard' })
const pageOf = (page: Page, title: string): Locator => wizard(page).getByRole('heading', { level: 2, name: title })
const next = (page: Page): Promise<void> => wizard(page).getByRole('button', { name: 'Next', exact: true }).click()
const vms = (page: Page): Locator => wizard(page).getByRole('tree', { name: 'Hosts and virtual machines' })

const DEEDS: readonly Deed[] = [
  {
    name: 'open a node: all VMs',
    act: (page) => node(page, 'Hyper-V Manager').click(),
    done: (page) => list(page).getByRole('row', { name: /^fleetvm00001 / }),
  },
  {
    name: 'sort the list',
    act: (page) => list(page).getByRole('columnheader', { name: 'Name' }).click(),
    done: (page) => list(page).locator('[role=columnheader][aria-sort=descending]'),
  },
  {
    name: 'filter the list',
    act: (page) => page.getByRole('searchbox', { name: 'Search machines' }).fill('vm00077'),
    done: (page) => list(page).getByRole('row', { name: /^fleetvm00077 / }),
  },
  {
    name: 'to the end of the list',
    before: async (page) => {
      await page.getByRole('searchbox', { name: 'Search machines' }).fill('')
      await list(page)
        .getByRole('row', { name: /^fleetvm/ })
        .nth(3)
        .click()
    },
    act: (page) => page.keyboard.press('End'),
    done: (page) => list(page).getByRole('row', { name: /^fleetvm00001 / }),
  },
  {
    name: 'open Protection',
    act: (page) => node(page, 'Protection').click(),
    done: (page) => page.getByRole('main').getByRole('treegrid', { name: 'Datasets' }).getByRole('row').nth(2),
  },
  {
    name: 'open a wizard',
    act: (page) => page.getByRole('button', { name: 'Create Dataset', exact: true }).first().click(),
    done: (page) => pageOf(page, 'Welcome'),
  },
  {
    name: 'its next page: the VMs',
    before: async (page) => {
      await next(page)
      await wizard(page).getByRole('textbox', { name: 'Name' }).fill('bench')
    },
    act: next,
    done: (page) => vms(page).getByRole('treeitem').nth(2),
  },
  {
    name: 'choose all VMs of a host',
    before: (page) => vms(page).getByRole('treeitem').nth(1).click(),
    act: (page) => page.keyboard.press('Space'),
    done: (page) => vms(page).locator('[role=treeitem][aria-checked=true]').first(),
  },
]

async function play(browser: Browser, url: string, scenario: string): Promise<Map<string, Task>> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(`${url}?scenario=${scenario}`)
  await page.getByRole('button', { name: /^OK: \d/ }).waitFor()
  // The charts, and the engine that comes after the console has opened.
  await page.getByRole('main').locator('svg').nth(1).waitFor()
  const tasks = new Map<string, Task>()
  for (const { name, before, act, done } of DEEDS) {
    await before?.(page)
    tasks.set(
      name,
      await longestTask(browser, page, async () => {
        await act(page)
        await done(page).waitFor()
      }),
    )
  }
  await context.close()
  return tasks
}

/** The longest task of what is done most, at a tenth of the fleet and at all of it. */
export async function benchInteraction(runs: number): Promise<void> {
  if (!existsSync('dist/index.html')) throw new Error('There is no dist: run `npm run build` first')
  const served = await serveDist('dist')
  const executablePath = findChromium()
  const browser = await chromium.launch({ args: chromiumFlags, ...(executablePath ? { executablePath } : {}) })
  try {
    const found: Record<string, Map<string, Task>[]> = { 'fleet-20x1000': [], fleet: [] }
    for (let run = 0; run < runs; run++) {
      for (const [scenario, plays] of Object.entries(found)) plays.push(await play(browser, served.url, scenario))
    }
    console.log(`\nLongest task of the page: 10,000 VMs beside 1,000 (processor time, median of ${runs})`)
    for (const { name } of DEEDS) {
      const of = (scenario: string, kind: keyof Task): number =>
        median((found[scenario] ?? []).map((tasks) => tasks.get(name)?.[kind] ?? 0))
      const [small, large] = [of('fleet-20x1000', 'processor'), of('fleet', 'processor')]
      const wall = `${ms(of('fleet', 'wall'))} by the clock on the wall`
      const [quick, slow] = [of('fleet-20x1000', 'elapsed'), of('fleet', 'elapsed')]
      const note = `${ms(small)} at 1,000 VMs, ${ratio(large / small)}; ${wall}; there after ${ms(slow)}, ${ratio(slow / quick)}`
      row(name, ms(large), note)
    }
  } finally {
    await browser.close()
    served.close()
  }
}
