import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { chromiumFlags, findChromium } from '../chromium.ts'
import { longestTask, type Task } from './longest-task.ts'
import { median, ms, row } from './measure.ts'
import { serveDist, type ServedDist } from './serve-dist.ts'

interface Visit {
  readonly usable: number
  readonly bytes: number
  readonly requests: number
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'commit' })
  await page.getByRole('tree', { name: 'Console tree' }).waitFor()
  await page.getByRole('button', { name: /^OK: \d/ }).waitFor()
}

const newContext = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 1280, height: 800 } })

/** From an empty cache to the tree and the numbers of the dashboard. */
async function visit(browser: Browser, served: ServedDist, query: string): Promise<Visit> {
  const context = await newContext(browser)
  const page = await context.newPage()
  served.takeBytes()
  served.takeRequests()
  await open(page, `${served.url}${query}`)
  const usable = await page.evaluate(() => performance.now())
  const bytes = served.takeBytes()
  const requests = served.takeRequests()
  await context.close()
  return { usable, bytes, requests }
}

/** The same, traced, which takes its time: so it is a visit of its own. */
async function tracedVisit(browser: Browser, served: ServedDist, query: string): Promise<Task> {
  const context = await newContext(browser)
  const page = await context.newPage()
  const task = await longestTask(browser, page, () => open(page, `${served.url}${query}`))
  await context.close()
  return task
}

/** Bytes and time until the console can be used, and the longest task on the way, from a cold cache. */
export async function benchPage(runs: number): Promise<void> {
  if (!existsSync('dist/index.html')) throw new Error('There is no dist: run `npm run build` first')
  const served = await serveDist('dist')
  const executablePath = findChromium()
  const browser = await chromium.launch({ args: chromiumFlags, ...(executablePath ? { executablePath } : {}) })
  try {
    console.log(`\nFrom a cold cache until tree and dashboard are usable (gzip, median of ${runs})`)
    for (const [name, query] of [
      ['tr-4234', ''],
      ['fleet, 10,000 VMs', '?scenario=fleet'],
    ] as const) {
      const visits: Visit[] = []
      const tasks: Task[] = []
      for (let run = 0; run < runs; run++) {
        visits.push(await visit(browser, served, query))
        tasks.push(await tracedVisit(browser, served, query))
      }
      const bytes = median(visits.map((one) => one.bytes))
      const requests = median(visits.map((one) => one.requests))
      row(`${name}: loaded`, `${(bytes / 1024).toFixed(0)} KiB`, `${requests} requests`)
      row(`${name}: usable after`, ms(median(visits.map((one) => one.usable))))
      const wall = `${ms(median(tasks.map((one) => one.wall)))} by the clock on the wall`
      row(`${name}: longest task`, ms(median(tasks.map((one) => one.processor))), `of processor, ${wall}`)
    }
  } finally {
    await browser.close()
    served.close()
  }
}
