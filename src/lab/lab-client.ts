import type { EventResource } from '@/contract'
import type { WireRequest } from '@/service/wire'
import { type LabMessage, openLine, type PageLine, type WorkerKind } from './page-line'
import type { LabAnswer } from './lab-requests'
import type { LabStatus, StartOptions } from './lab-status'
import type { Choice, ToLab } from './protocol'

export interface LabClientOptions {
  /** Of the site: labs of the same name share their saved data. */
  readonly name: string
  readonly start: StartOptions
  /** `shared` falls back to `dedicated` where there is none. */
  readonly worker: WorkerKind
}

/** The worker was ended before it had answered. */
export class LabGone extends Error {
  constructor() {
    super('The worker of the lab is gone.')
    this.name = 'LabGone'
  }
}

interface Pending {
  readonly request: WireRequest
  readonly resolve: (answer: LabAnswer) => void
  readonly reject: (error: unknown) => void
}

/** What acts once however often it is sent. */
function canRepeat({ method, headers }: WireRequest): boolean {
  return method === 'GET' || (method === 'POST' && headers['idempotency-key'] !== undefined)
}

interface Subscription {
  readonly onEvents: (events: readonly EventResource[]) => void
  readonly onEnd: () => void
}

/** The lab as a page sees it. When its worker is ended, another one takes its place and goes on from what is saved. */
export class LabClient {
  private readonly options: LabClientOptions
  private line: PageLine
  private lastId = 0
  private readonly pending = new Map<number, Pending>()
  private readonly subscriptions = new Map<number, Subscription>()
  private readonly exports = new Map<number, (text: string | undefined) => void>()
  private status: LabStatus = { state: 'starting' }
  private onStatus: ((status: LabStatus) => void) | undefined

  constructor(options: LabClientOptions) {
    this.options = options
    this.line = this.connect()
    // A page that comes back from the browser's cache of pages says hello again.
    addEventListener('pagehide', () => this.post({ type: 'goodbye' }))
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.reconnect()
    })
  }

  request(request: WireRequest, signal: AbortSignal): Promise<LabAnswer> {
    const id = ++this.lastId
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        if (this.pending.delete(id)) this.post({ type: 'abort', id })
        reject(signal.reason as Error)
      }
      if (signal.aborted) return onAbort()
      signal.addEventListener('abort', onAbort, { once: true })
      this.pending.set(id, { request, resolve, reject })
      this.post({ type: 'request', id, request })
    })
  }

  /** Events after the one of this number, until the returned function is called or the worker ends. */
  subscribe(after: number | undefined, subscription: Subscription): () => void {
    const id = ++this.lastId
    this.subscriptions.set(id, subscription)
    this.post({ type: 'subscribe', id, after })
    return () => {
      if (this.subscriptions.delete(id)) this.post({ type: 'unsubscribe', id })
    }
  }

  /** Tells how the lab stands, now and whenever that changes. */
  watch(onStatus: (status: LabStatus) => void): void {
    this.onStatus = onStatus
    onStatus(this.status)
  }

  choose(choice: Choice): void {
    this.post({ type: 'choose', choice })
  }

  /** Everything that is saved, as text, if it can be read at all. */
  exportSaved(): Promise<string | undefined> {
    const id = ++this.lastId
    return new Promise((resolve) => {
      this.exports.set(id, resolve)
      this.post({ type: 'export', id })
    })
  }

  private connect(): PageLine {
    const line: PageLine = openLine(this.options, {
      onMessage: (message) => {
        if (line === this.line) this.receive(message)
      },
      onGone: () => {
        if (line === this.line) this.reconnect()
      },
    })
    line.post({ type: 'hello', options: this.options.start })
    return line
  }

  private reconnect(): void {
    const { line } = this
    this.line = this.connect()
    line.close()
    for (const [id, { request, reject }] of this.pending) {
      if (canRepeat(request)) this.post({ type: 'request', id, request })
      else {
        this.pending.delete(id)
        reject(new LabGone())
      }
    }
    for (const subscription of this.subscriptions.values()) subscription.onEnd()
    this.subscriptions.clear()
    for (const resolve of this.exports.values()) resolve(undefined)
    this.exports.clear()
  }

  private post(message: ToLab): void {
    this.line.post(message)
  }

  private receive(message: LabMessage): void {
    switch (message.type) {
      case 'status':
        this.status = message.status
        return this.onStatus?.(message.status)
      case 'answer':
        this.pending.get(message.id)?.resolve(message.answer)
        return void this.pending.delete(message.id)
      case 'events':
        return this.subscriptions.get(message.id)?.onEvents(message.events)
      case 'exported':
        this.exports.get(message.id)?.(message.text)
        return void this.exports.delete(message.id)
    }
  }
}
