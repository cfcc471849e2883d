import type { FromLab, ToLab } from './protocol'

export type WorkerKind = 'shared' | 'dedicated'

/** The page's end of the line to the lab's worker. */
export interface PageLine {
  readonly post: (message: ToLab) => void
  readonly close: () => void
}

/** What is meant for the page; that the worker is alive only concerns its line. */
export type LabMessage = Exclude<FromLab, { type: 'alive' }>

interface LineEvents {
  readonly onMessage: (message: LabMessage) => void
  /** The worker has ended, or could not even start. */
  readonly onGone: () => void
}

interface LineOptions {
  readonly name: string
  readonly worker: WorkerKind
}

/** A line to the one SharedWorker of the site, or to a worker of the page's own where there are none. */
export function openLine(options: LineOptions, events: LineEvents): PageLine {
  const { name, worker } = options
  return worker === 'shared' && typeof SharedWorker !== 'undefined'
    ? sharedLine(name, events)
    : dedicatedLine(name, events)
}

function sharedLine(name: string, events: LineEvents): PageLine {
  const worker = new SharedWorker(new URL('./worker/shared-worker.ts', import.meta.url), { type: 'module', name })
  const { port } = worker
  const closing = new AbortController()
  let line: PageLine = { post: (message) => port.postMessage(message), close: () => port.close() }
  let posted: ToLab[] | undefined = []
  worker.onerror = () => {
    if (!posted) return
    // A browser that has SharedWorkers but does not start this one: modules in them came later.
    port.close()
    line = dedicatedLine(name, events)
    for (const message of posted) line.post(message)
    posted = undefined
  }
  port.onmessage = ({ data }: MessageEvent<FromLab>) => {
    posted = undefined
    if (data.type === 'alive') void watchLife(data.lock, closing.signal, events)
    else events.onMessage(data)
  }
  return {
    post: (message) => {
      posted?.push(message)
      line.post(message)
    },
    close: () => {
      closing.abort()
      line.close()
    },
  }
}

/** A worker that was ended says nothing of it, but its lock is free then. */
async function watchLife(lock: string, signal: AbortSignal, { onGone }: LineEvents): Promise<void> {
  try {
    await navigator.locks.request(lock, { mode: 'shared', signal }, onGone)
  } catch {
    // The line was closed.
  }
}

function dedicatedLine(name: string, events: LineEvents): PageLine {
  const worker = new Worker(new URL('./worker/dedicated-worker.ts', import.meta.url), { type: 'module', name })
  worker.onmessage = ({ data }: MessageEvent<LabMessage>) => events.onMessage(data)
  return {
    post: (message) => worker.postMessage(message),
    close: () => worker.terminate(),
  }
}
