import type { EventResource } from '@/contract'
import type { LabEngine } from '../engine'
import { indexedDbData } from '../indexed-db-saving'
import { Lab } from '../lab'
import { type LabAnswer, LabRequests } from '../lab-requests'
import type { LabStatus, StartOptions } from '../lab-status'
import type { Ownership, OwnershipEvents } from '../ownership'
import type { SavedData } from '../saved-data'
import { counterEngine, type CounterState, counterState } from './counter-engine'

let databases = 0

export function freshDatabase(): string {
  return `lab-test-${++databases}`
}

/** Always granted, unless a test says otherwise. */
export class TestOwnership implements Ownership {
  readonly events: OwnershipEvents
  private readonly free: boolean

  constructor(events: OwnershipEvents, free: boolean) {
    this.events = events
    this.free = free
  }

  acquire(): void {
    if (this.free) this.events.onGranted()
    else this.events.onWaiting()
  }

  waitAgain(): void {
    // The test decides when the other one lets go.
  }

  takeOver(): void {
    this.events.onGranted()
  }

  release(): void {
    // Nothing is held.
  }
}

export interface TestLab {
  readonly lab: Lab
  readonly statuses: LabStatus[]
  readonly ownership: TestOwnership
  readonly send: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<LabAnswer>
  /** Sends, and gives the body. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Record<string, unknown>>
  add(amount: number, headers?: Record<string, string>): Promise<LabAnswer>
  state(): CounterState
  listen(after?: number): EventResource[]
  close(): void
}

export function testLab(
  parts: {
    database?: string
    data?: SavedData | undefined
    free?: boolean
    options?: StartOptions
    engine?: LabEngine
  } = {},
): TestLab {
  const statuses: LabStatus[] = []
  const ownerships: TestOwnership[] = []
  const data = 'data' in parts ? parts.data : indexedDbData(parts.database ?? freshDatabase())
  const own = (events: OwnershipEvents): Ownership => {
    const ownership = new TestOwnership(events, parts.free ?? true)
    ownerships.push(ownership)
    return ownership
  }
  const lab = new Lab({ engine: parts.engine ?? counterEngine, data, own }, (status) => statuses.push(status))
  const requests = new LabRequests(lab)
  lab.start(parts.options ?? { state: 'paused' })
  const send: TestLab['send'] = (method, path, body, headers = {}) =>
    requests.handle({ method, path, headers, body: body === undefined ? null : JSON.stringify(body) })
  return {
    lab,
    statuses,
    ownership: ownerships[0]!,
    send,
    ask: async (method, path, body, headers) => {
      const answer = await send(method, path, body, headers)
      return JSON.parse(answer.body ?? 'null') as Record<string, unknown>
    },
    add: (amount, headers) => send('POST', '/simulation/faults', { kind: 'add', target: String(amount) }, headers),
    state: () => counterState(lab.environment!.simulation),
    listen: (after) => {
      const heard: EventResource[] = []
      lab.stream.subscribe(after, (events) => heard.push(...events))
      return heard
    },
    close: () => {
      lab.environment?.dispose()
      lab.saving?.close()
    },
  }
}
