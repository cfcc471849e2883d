import { mkdirSync } from 'node:fs'
import { chromium, type Page } from '@playwright/test'
import { preview } from 'vite'
import { chromiumFlags, findChromium } from './chromium.ts'

/** `npm run screenshots`: the pictures of the README and the documents, made from the running console. */
const folder = 'docs/images'

interface Picture {
  readonly name: string
  /** Behind the `#`. */
  readonly at: string
  readonly scheme: 'light' | 'dark'
  /** What is done before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<void>
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

async function toBackupOptions(page: Page): Promise<void> {
  for (const title of ['Basic Details', 'Retention', 'Scheduling', 'Backup Options']) {
    if (title === 'Retention') await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('hourly')
    await press(page, 'Next')
    await page.getByRole('dialog').getByRole('heading', { name: title }).waitFor()
  }
}

const places: readonly Omit<Picture, 'scheme'>[] = [
  { name: 'dashboard', at: '/?show=failed' },
  { name: 'getting-started', at: '/?tab=getting-started' },
  { name: 'datasets', at: '/protection/datasets', prepare: select('row', /^DR_Dataset /) },
  { name: 'hosts', at: '/protection/hosts', prepare: select('row', /^testhv11/) },
  { name: 'recovery', at: '/recovery', prepare: select('treeitem', /^DR_Dataset /) },
  { name: 'jobs', at: '/jobs/history?q=print', prepare: select('row', /print_services/) },
  { name: 'schedules', at: '/jobs/scheduled' },
  { name: 'scenarios', at: '/environment/scenarios' },
  { name: 'faults', at: '/environment/faults' },
  { name: 'storage', at: '/environment/storage', prepare: select('row', /^csv01/) },
  { name: 'event-viewer', at: '/computer-management/event-viewer' },
  { name: 'hyper-v-manager', at: '/hyper-v' },
  { name: 'failover-cluster-manager', at: '/clusters' },
  { name: 'mail', at: '/environment/mail' },
  {
    name: 'policy-wizard',
    at: '/protection/datasets',
    prepare: async (page) => {
      await select('row', /^DR_Dataset /)(page)
      await page.getByRole('button', { name: 'Add Policy' }).click()
      await toBackupOptions(page)
    },
  },
]

function select(role: 'row' | 'treeitem', name: RegExp): (page: Page) => Promise<void> {
  return async (page) => {
    await page.getByRole('main').getByRole(role, { name }).first().click()
  }
}

const pictures: readonly Picture[] = places.flatMap((place) => [
  { ...place, scheme: 'light' as const },
  { ...place, scheme: 'dark' as const },
])

/** Nothing is loading any more: the next frame is the picture. */
async function settled(page: Page): Promise<void> {
  await page.getByLabel(/^Simulated time/).waitFor()
  await page.waitForFunction(
    () =>
      !document.body.innerText.includes('Loading') &&
      !document.querySelector('[role=progressbar]:not([aria-valuenow])'),
  )
  // Charts come when the page is idle, and draw in the frame after.
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 700), { timeout: 2000 })),
  )
}

mkdirSync(folder, { recursive: true })
const server = await preview({ preview: { port: 4329, strictPort: false }, logLevel: 'error' })
const url = server.resolvedUrls?.local[0] ?? 'http://localhost:4329/'
const executablePath = findChromium()
const browser = await chromium.launch({ args: chromiumFlags, ...(executablePath ? { executablePath } : {}) })
const wanted = process.argv.slice(2)
try {
  for (const { name, at, scheme, prepare } of pictures) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      colorScheme: scheme,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.goto(`${url}?clock=paused#${at}`)
    await settled(page)
    await prepare?.(page)
    await settled(page)
    await page.screenshot({ path: `${folder}/${name}-${scheme}.png` })
    console.log(`${folder}/${name}-${scheme}.png`)
    await context.close()
  }
} finally {
  await browser.close()
  await server.close()
}
process.exit(0)
