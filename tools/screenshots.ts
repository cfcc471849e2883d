import { copyFileSync, mkdirSync } from 'node:fs'
import { chromium, type Page } from '@playwright/test'
import { preview } from 'vite'
import { chromiumFlags, findChromium } from './chromium.ts'

/** `npm run screenshots`: a picture of every screen in both themes, made from the running console. */
const folder = '.cache/screenshots'

/** Those that the README and the documents show; they are committed. */
const documented = {
  folder: 'docs/images',
  names: ['dashboard-light', 'jobs-dark', 'policy-wizard-light', 'recovery-dark'],
}

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
  { name: 'running-jobs', at: '/jobs/running' },
  { name: 'schedules', at: '/jobs/scheduled', prepare: select('row', /^finance/) },
  { name: 'reports', at: '/reports/datasets', prepare: select('treeitem', /^finance/) },
  { name: 'reports-of-hosts', at: '/reports/hosts', prepare: select('treeitem', /^testhv07/) },
  { name: 'snapdrive', at: '/snapdrive', prepare: select('row', /Volume1/) },
  { name: 'hyper-v-manager', at: '/hyper-v?q=SMHV-demo', prepare: select('row', /^SMHV-demo/) },
  { name: 'failover-cluster-manager', at: '/clusters', prepare: select('row', /^cluster_windows2012/) },
  { name: 'cluster-storage', at: '/clusters?pane=storage', prepare: select('row', /Volume1/) },
  { name: 'computers', at: '/computer-management/computers', prepare: select('row', /^testhv06/) },
  { name: 'disk-management', at: '/computer-management/disk-management', prepare: select('row', /^Disk 1/) },
  { name: 'event-viewer', at: '/computer-management/event-viewer', prepare: select('row', /^Error/) },
  { name: 'task-scheduler', at: '/computer-management/task-scheduler', prepare: select('row', /^finance/) },
  { name: 'data-ontap', at: '/data-ontap', prepare: select('row', /^test02/) },
  { name: 'data-ontap-console', at: '/data-ontap/test02', prepare: enter('snapmirror status') },
  { name: 'powershell', at: '/powershell', prepare: select('row', /^testhv01/) },
  { name: 'powershell-console', at: '/powershell/testhv01', prepare: enter('get-vmsfrombackup -server testhv07') },
  { name: 'scenarios', at: '/environment/scenarios' },
  { name: 'advice', at: '/environment/advice', prepare: select('row', /testhv06/) },
  { name: 'faults', at: '/environment/faults' },
  { name: 'sites', at: '/environment/sites', prepare: select('row', /^test02:csv01/) },
  { name: 'storage', at: '/environment/storage', prepare: select('row', /^csv01/) },
  { name: 'storage-systems', at: '/environment/storage?view=systems', prepare: select('row', /^test02/) },
  { name: 'aggregates', at: '/environment/storage?view=aggregates' },
  { name: 'snapvault', at: '/environment/storage?view=vaults' },
  { name: 'mail', at: '/environment/mail', prepare: select('row', /E-mail/) },
  { name: 'help', at: '/help/topics' },
  { name: 'findings', at: '/help/findings' },
  { name: 'glossary', at: '/help/glossary' },
  { name: 'requirements', at: '/help/requirements?select=requirement:R248' },
  { name: 'disk-formats', at: '/help/disk-formats' },
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

/** One line typed into the console, and its answer. */
function enter(line: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.getByRole('main').getByRole('textbox').first().focus()
    await page.keyboard.type(line)
    await page.keyboard.press('Enter')
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

for (const path of [folder, documented.folder]) mkdirSync(path, { recursive: true })
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
    const file = `${name}-${scheme}.png`
    await page.screenshot({ path: `${folder}/${file}` })
    if (documented.names.includes(`${name}-${scheme}`))
      copyFileSync(`${folder}/${file}`, `${documented.folder}/${file}`)
    console.log(`${folder}/${file}`)
    await context.close()
  }
} finally {
  await browser.close()
  await server.close()
}
process.exit(0)
