import { dispatch, problemAnswer } from '@/service/dispatch'
import { refusal } from '@/service/errors'
import type { WireAnswer, WireRequest } from '@/service/wire'
import type { Lab } from './lab'
import { reportMistake } from './report-mistake'
import { SavingError } from './saving'

/** An answer, and the number of the last event that it knows of: who asks for the events after it misses none. */
export interface LabAnswer extends WireAnswer {
  readonly sequence: number
}

const KEYS_KEPT = 1000
/** The kernel remembers the keys of commands itself, across reloads. These are about the lab. */
const ABOUT_THE_LAB = /^\/simulation\/(advance|reset|checkpoints)/

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
    for (let passage = lab.gate.passage(); passage; passage = lab.gate.passage()) await passage
    const { service, environment } = lab
    if (!service || !environment) return this.refuse('environment/not-open')
    try {
      const pending = dispatch(service, request)
      const answer = pending instanceof Promise ? await pending : pending
      const { sequence } = lab.stream
      // That of a replaced environment is saved whole; its successor may have something to save.
      await lab.environment?.commit.settled()
      return { ...answer, sequence }
    } catch (error) {
      if (error instanceof SavingError) return this.refuse('environment/not-saved')
      // A mistake of the program. With a world that may be half changed the lab does not go on.
      if (lab.environment === environment && environment.simulation.failed) lab.fail(error)
      reportMistake(error)
      return this.refuse('environment/failed')
    }
  }

  private refuse(code: 'environment/not-open' | 'environment/not-saved' | 'environment/failed'): LabAnswer {
    return { ...problemAnswer(refusal('unavailable', code).error), sequence: this.lab.stream.sequence }
  }
}
