import { problemAnswer } from '@/service/answer-request'
import { dispatchPlain, isPlain } from '@/service/dispatch-plain'
import { refusal } from '@/service/errors'
import type { WireAnswer, WireRequest } from '@/service/wire'
import type { Lab } from './lab'
import { reportMistake } from './report-mistake'
import { SavingError } from './saving'

/** An answer, and the number of the last event that it knows of: who asks for the events after it misses none. */
export interface LabAnswer extends WireAnswer {
  readonly sequence: number
}

type Dispatch = typeof dispatchPlain

const KEYS_KEPT = 1000
/** The kernel remembers the keys of commands itself, across reloads. These are about the lab. */
const ABOUT_THE_LAB = /^\/simulation\/(advance|reset|checkpoints)/

/** Answers requests from the lab's environment: at once, in order, but sends no answer before what it rests on is saved. */
export class LabRequests {
  private readonly lab: Lab
  private readonly known = new Map<string, Promise<LabAnswer>>()
  private dispatch: Dispatch | undefined
  private loading: Promise<Dispatch> | undefined

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

  /**
   * The schemas are loaded when they are first needed, which is after the console has opened. Whatever comes meanwhile
   * waits as well, so that nothing overtakes anything.
   */
  private loadDispatch(): Promise<Dispatch> {
    this.loading ??= import('@/service/dispatch').then(({ dispatch }) => (this.dispatch = dispatch))
    // Tried again by the next request, should it not be had.
    this.loading.catch(() => (this.loading = undefined))
    return this.loading
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

  private async carryOut(request: WireRequest): Promise<LabAnswer> {
    const { lab } = this
    const isReady = isPlain(request) && !this.loading
    const dispatch = this.dispatch ?? (isReady ? dispatchPlain : await this.loadDispatch())
    for (let passage = lab.gate.passage(); passage; passage = lab.gate.passage()) await passage
    if (!lab.service || !lab.environment) return this.refuse('environment/not-open')
    const pending = dispatch(lab.service, request)
    const answer = pending instanceof Promise ? await pending : pending
    const { sequence } = lab.stream
    // What a replaced environment had to save is saved; its successor may have something, too.
    await lab.environment?.commit.settled()
    return { ...answer, sequence }
  }

  private refuse(code: 'environment/not-open' | 'environment/not-saved' | 'environment/failed'): LabAnswer {
    return { ...problemAnswer(refusal('unavailable', code).error), sequence: this.lab.stream.sequence }
  }
}
