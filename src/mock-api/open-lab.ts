import { LabClient, type StartOptions } from '@/lab'

export type { LabClient, LabStatus } from '@/lab'

/** Opens the lab of this site, which starts its worker, as the address of the page asks for it. */
export function openLab(): LabClient {
  const asked = new URLSearchParams(window.location.search)
  return new LabClient({
    name: `smhv-lab ${new URL('./', document.baseURI).pathname}`,
    start: startOptions(asked),
    worker: asked.get('worker') === 'dedicated' ? 'dedicated' : 'shared',
  })
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
