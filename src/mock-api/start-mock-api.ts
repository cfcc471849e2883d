import { API_PREFIX } from '@/contract'
import { LabClient, type LabStatus, type StartOptions } from '@/lab'
import { labHandler } from './handler'
import { startTransport } from './transports'

export interface MockApi {
  /** What a person has chosen while the environment is not ready. */
  choose: LabClient['choose']
  exportSaved: LabClient['exportSaved']
}

/** Lets the requests of this page be answered by the lab, from when the promise resolves. */
export async function startMockApi(onStatus: (status: LabStatus) => void): Promise<MockApi> {
  const base = new URL('./', document.baseURI)
  const asked = new URLSearchParams(window.location.search)
  const lab = new LabClient({
    name: `smhv-lab ${base.pathname}`,
    start: startOptions(asked),
    worker: asked.get('worker') === 'dedicated' ? 'dedicated' : 'shared',
    onStatus,
  })
  const api = new URL(`${API_PREFIX}/`, base)
  await startTransport(
    asked.get('transport') === 'service-worker' ? 'service-worker' : 'in-page',
    labHandler(api, lab),
    api,
  )
  return { choose: (choice) => lab.choose(choice), exportSaved: () => lab.exportSaved() }
}

/** What the address of the page says about a new beginning: `?scenario=empty&seed=1&clock=paused&speed=60`. */
function startOptions(asked: URLSearchParams): StartOptions {
  const scenario = asked.get('scenario')
  const seed = wholeNumber(asked.get('seed'), 0, Number.MAX_SAFE_INTEGER)
  const speed = wholeNumber(asked.get('speed'), 1, 10_000)
  const clock = asked.get('clock')
  return {
    ...(scenario === null ? {} : { scenario }),
    ...(seed === undefined ? {} : { seed }),
    ...(speed === undefined ? {} : { speed }),
    ...(clock === 'paused' || clock === 'running' ? { state: clock } : {}),
  }
}

function wholeNumber(text: string | null, min: number, max: number): number | undefined {
  const number = Number(text ?? Number.NaN)
  return Number.isSafeInteger(number) && number >= min && number <= max ? number : undefined
}
