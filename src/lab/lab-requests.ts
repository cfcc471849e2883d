import type { WireAnswer, WireRequest } from '@/service/wire'
import type { RefusalCode } from './engine'
import type { Lab } from './lab'
import { reportMistake } from './report-mistake'
import { SavingError } from './saving'

/** An answer, and the number of the last event that it knows of: who asks for the events after it misses none. */
export interface LabAnswer extends WireAnswer {
  readonly sequence: number
}

const KEYS_KEPT = 1000
/** The kernel remembers the keys of commands itself, across reloads. These are about the lab. */
const ABOUT_THE_LAB = /^\/simulation\/(advance|reset|imports|checkpoints)/

/** Answers requests from the lab's environment: at once, in order, but sends no answer before what it rests on is saved. */
export class LabRequests {
  private readonly lab: Lab
  private readonly known = new Map<string, Promise<LabAnswer>>()

  constructor(lab: Lab) {
    this.lab = lab
  }

  handle(request: WireRequest): Promise<LabAnswer> {
    const key = request.headers['idempotency-key']
    if (key === undefined || request.method !== 'POST' || !ABOUT_THE_LAB.test(request.path)) return this.answer(request)
    return this.answerOnce(`${request.path} ${key}`, request)
  }

  private answerOnce(key: string, request: WireRequest): Promise<LabAnswer> {
    const before = this.known.get(key)
    if (before) return before
    const answer = this.answer(request)
    this.known.set(key, answer)
    for (const oldest of this.known.keys()) {
      if (this.known.size <= KEYS_KEPT) break
      this.known.delete(oldest)
    }
    // What was refused may be tried again.
    void answer.then(({ status }) => {
      if (status >= 400) this.known.delete(key)
    })
    return answer
  }

  private async answer(request: WireRequest): Promise<LabAnswer> {
    const { lab } = this
    try {
      return await this.carryOut(request)
    } catch (error) {
      if (error instanceof SavingError) return this.refuse('environment/not-saved')
      // A mistake of the program. With a world that may be half changed the lab does not go on.
      if (lab.environment?.simulation.failed) lab.fail(error)
      reportMistake(error)
      return this.refuse('environment/failed')
    }
  }

  /** What acts may still be on its way: whatever comes meanwhile waits as well, so that nothing overtakes anything. */
  private async carryOut(request: WireRequest): Promise<LabAnswer> {
    const { lab } = this
    for (;;) {
      for (let passage = lab.gate.passage(); passage; passage = lab.gate.passage()) await passage
      if (!lab.environment) return this.refuse('environment/not-open')
      const { acting, service } = lab
      const pending =
        acting && service ? acting.dispatch(service, request) : lab.isLoading ? undefined : lab.firstAnswer(request)
      if (!pending) {
        await lab.power()
        continue
      }
      const answer = pending instanceof Promise ? await pending : pending
      const { sequence } = lab.stream
      // What a replaced environment had to save is saved; its successor may have something, too.
      await lab.environment?.commit.settled()
      return { ...answer, sequence }
    }
  }

  private async refuse(code: RefusalCode): Promise<LabAnswer> {
    const { sequence } = this.lab.stream
    try {
      return { ...(await this.lab.power()).refuse(code), sequence }
    } catch {
      // Without the words for it.
      return { status: 503, headers: {}, body: null, sequence }
    }
  }
}
