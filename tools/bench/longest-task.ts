import type { Browser, Page } from '@playwright/test'

/** Milliseconds of the longest task of the page's main thread. */
export interface Task {
  /** What it kept the processor busy: the same on a machine that has other things to do. */
  readonly processor: number
  readonly wall: number
  /** From the deed until what it asked for is there. */
  readonly elapsed: number
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string; readonly data?: TraceFrame & { readonly frames?: readonly TraceFrame[] } }
}

/** A page that is there when the trace begins, or that comes meanwhile. */
interface TraceFrame {
  readonly url?: string
  readonly processId?: number
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline']

/** The longest task of the page's main thread while something is done, until it has been drawn. */
export async function longestTask(browser: Browser, page: Page, work: () => Promise<void>): Promise<Task> {
  await browser.startTracing(page, { categories: CATEGORIES })
  const start = performance.now()
  await work()
  const elapsed = performance.now() - start
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  const trace = await browser.stopTracing()
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const address = page.url().split('#')[0] ?? ''
  const frames = traceEvents.flatMap(({ args }) => args?.data?.frames ?? args?.data ?? [])
  const isPage = ({ url, processId }: TraceFrame): boolean =>
    processId !== undefined && url !== undefined && url.startsWith(address)
  const pid = frames.find(isPage)?.processId
  const thread = traceEvents.find(
    (event) => event.pid === pid && event.name === 'thread_name' && event.args?.name === 'CrRendererMain',
  )
  if (!thread) throw new Error('The trace does not know the page')
  const tasks = traceEvents.filter(
    (event) => event.name === 'RunTask' && event.ph === 'X' && event.pid === pid && event.tid === thread.tid,
  )
  const longest = (of: (event: TraceEvent) => number | undefined): number =>
    Math.max(0, ...tasks.map((event) => of(event) ?? 0)) / 1000
  return { processor: longest((event) => event.tdur), wall: longest((event) => event.dur), elapsed }
}
