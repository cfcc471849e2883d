import { existsSync } from 'node:fs'
import { chromium, type Browser } from '@playwright/test'
import { chromiumFlags, findChromium } from '../chromium.ts'
import { median, ms, row } from './measure.ts'
import { serveDist, type ServedDist } from './serve-dist.ts'

interface Visit {
  readonly usable: number
  readonly bytes: number
  readonly requests: number
  readonly longest: number
}

/** From an empty cache to the tree and the numbers of the dashboard. */
async function visit(browser: Browser, served: ServedDist, query: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const times: number[] = []
    Object.assign(window, { longTasks: times })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) times.push(entry.duration)
    }).observe({ type: 'longtask', buffered: true })
  })
  served.takeBytes()
  served.takeRequests()
  await page.goto(`${served.url}${query}`, { waitUntil: 'commit' })
  await page.getByRole('tree', { name: 'Console tree' }).waitFor()
  await page.getByRole('button', { name: /^OK: \d/ }).waitFor()
  const usable = await page.evaluate(() => performance.now())
  const bytes = served.takeBytes()
  const requests = served.takeRequests()
  await page.waitForFunction(() => document.readyState === 'complete')
  const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks))
  await context.close()
  return { usable, bytes, requests, longest }
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
      for (let run = 0; run < runs; run++) visits.push(await visit(browser, served, query))
      const bytes = median(visits.map((one) => one.bytes))
      const requests = median(visits.map((one) => one.requests))
      row(`${name}: loaded`, `${(bytes / 1024).toFixed(0)} KiB`, `${requests} requests`)
      row(`${name}: usable after`, ms(median(visits.map((one) => one.usable))))
      row(`${name}: longest task`, ms(median(visits.map((one) => one.longest))))
    }
  } finally {
    await browser.close()
    served.close()
  }
}
