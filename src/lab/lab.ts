import { must } from '@/base/invariant'
import type { Result } from '@/base/result'
import type { SimError } from '@/sim'
import type { Service } from '@/service/service'
import type { WireAnswer, WireRequest } from '@/service/wire'
import type { ActingEngine, LabEngine } from './engine'
import { Environment, type EnvironmentStart, headOf, snapshotOf } from './environment'
import { EventStream } from './event-stream'
import { Gate } from './gate'
import type { LabInside, Replacement } from './lab-controls'
import { labState } from './lab-state'
import type { LabStatus, StartOptions, UnreadableReason } from './lab-status'
import { load } from './load'
import { memorySaving } from './memory-saving'
import type { Ownership, OwnershipEvents } from './ownership'
import type { SavedData } from './saved-data'
import { type Saving, SavingError } from './saving'

export interface LabParts {
  readonly engine: LabEngine
  /** undefined: this browser cannot save at all. */
  readonly data: SavedData | undefined
  readonly own: (events: OwnershipEvents) => Ownership
}

const DEFAULT_SPEED = 10
/** What acts is loaded so long after the environment has opened: the console has its first answers by then. */
const SOON_MS = 500
const RETRY_MS = 5000

/**
 * The one running environment of a site: opens it, or says why it cannot; replaces it; and gives up when another lab takes
 * over or nothing can be saved any more. Requests come in through LabRequests.
 */
export class Lab implements LabInside {
  readonly engine: LabEngine
  readonly stream = new EventStream()
  readonly gate = new Gate()
  environment: Environment | undefined
  /** Of the present environment; undefined until what acts is loaded. */
  service: Service | undefined
  acting: ActingEngine | undefined
  saving: Saving | undefined
  private readonly data: SavedData | undefined
  private readonly ownership: Ownership
  private readonly onStatus: (status: LabStatus) => void
  private present: LabStatus = { state: 'starting' }
  private options: StartOptions = {}
  /** Counts whatever changes the course of things, so that what was begun before it can tell. */
  private turn = 0
  private loading: Promise<ActingEngine> | undefined

  constructor({ engine, data, own }: LabParts, onStatus: (status: LabStatus) => void) {
    this.engine = engine
    this.acting = engine.acting
    this.data = data
    this.onStatus = onStatus
    this.ownership = own({
      onWaiting: () => this.giveUp({ state: 'elsewhere' }),
      onGranted: () => void this.open(),
      onLost: () => this.lose(),
    })
  }

  get isLoading(): boolean {
    return this.loading !== undefined
  }

  /** Loads what acts, once; the environment goes on as soon as it is there. */
  async power(): Promise<ActingEngine> {
    if (this.acting) return this.acting
    this.loading ??= this.engine.load()
    try {
      this.acting = await this.loading
    } finally {
      // What could not be had is tried again by whoever needs it next.
      this.loading = undefined
    }
    if (!this.service) this.empower()
    return this.acting
  }

  /** What can be answered without it. */
  firstAnswer(request: WireRequest): WireAnswer | undefined {
    const { simulation } = must(this.environment, 'environment')
    return this.engine.firstAnswer({ simulation, getState: () => labState(this) }, request)
  }

  get status(): LabStatus {
    return this.present
  }

  /** Opens the environment, as soon as no other lab has it. The options count where nothing is saved. */
  start(options: StartOptions): void {
    this.options = options
    this.ownership.acquire()
  }

  takeOver(): void {
    if (this.present.state === 'elsewhere') this.ownership.takeOver()
  }

  /** Opens what is saved once more. */
  async retry(): Promise<void> {
    if (this.present.state === 'unreadable') await this.open()
  }

  /** Away with everything that is saved, checkpoints included. */
  async startAgain(): Promise<void> {
    if (this.present.state !== 'unreadable') return
    await this.attempt(async () => {
      this.saving?.close()
      this.saving = undefined
      await this.data?.erase()
      this.saving = await this.openSaving()
      await this.saving.claim()
      await this.startFresh(this.saving, {})
    })
  }

  /** Goes on without saving. */
  async goOnInMemory(): Promise<void> {
    if (this.present.state !== 'unreadable') return
    await this.attempt(async () => {
      const before = this.saving
      const saving = memorySaving()
      this.saving = saving
      const found = await before?.read()
      const loaded = found && load(found, await this.power())
      if (!before || !loaded?.ok) return this.startFresh(saving, this.options)
      const { head, simulation } = loaded.value
      const entries = await before.journal(head.entryCount)
      await this.begin({ ...head, simulation, state: 'paused' }, entries, saving)
    })
  }

  async exportSaved(): Promise<string> {
    return JSON.stringify(await this.data?.exportAll())
  }

  async replace(make: () => Promise<Result<Replacement, SimError>>): Promise<Result<void, SimError>> {
    const present = must(this.environment, 'environment')
    const saving = must(this.saving, 'saving')
    const { turn } = this
    this.gate.close()
    try {
      const made = await make()
      if (!made.ok) return made
      await present.stopAdvance()
      present.dispose()
      await present.commit.settled()
      const { simulation, scenario, seed, entries } = made.value
      const { state, speed } = present
      await this.begin({ simulation, scenario, seed, state, speed }, entries, saving)
      return { ok: true, value: undefined }
    } catch (error) {
      if (turn === this.turn) this.fail(error)
      throw error
    } finally {
      if (turn === this.turn) this.gate.open()
    }
  }

  /** The environment cannot go on: the reason decides what the person at the screen can choose. */
  fail(error: unknown): void {
    if (!(error instanceof SavingError)) return this.unreadable('failed', String(error))
    const { code, message } = error
    if (code === 'elsewhere') this.lose()
    else this.unreadable(code, message)
  }

  private async open(): Promise<void> {
    await this.attempt(async (goesOn) => {
      this.saving?.close()
      this.saving = undefined
      const saving = await this.openSaving()
      if (!goesOn()) return saving.close()
      this.saving = saving
      await saving.claim()
      const found = await saving.read()
      if (!goesOn()) return
      if (!found) return this.startFresh(saving, this.options)
      const acting = await this.power()
      if (!goesOn()) return
      const loaded = load(found, acting)
      if (!loaded.ok) return this.unreadable(loaded.error.reason, loaded.error.detail)
      const { head, simulation } = loaded.value
      // Whoever asks after a failure wants to look before it goes on.
      const state = this.present.state === 'unreadable' ? 'paused' : head.state
      this.adopt({ ...head, simulation, state, snapshotCount: head.entryCount - found.entries.length }, saving)
    })
  }

  /** One way out of being not ready, unless something else comes in between. */
  private async attempt(way: (goesOn: () => boolean) => Promise<void>): Promise<void> {
    const turn = ++this.turn
    const goesOn = (): boolean => turn === this.turn
    this.gate.close()
    try {
      await way(goesOn)
      if (goesOn() && this.environment) this.setStatus({ state: 'ready' })
    } catch (error) {
      if (goesOn()) this.fail(error)
    } finally {
      if (goesOn()) this.gate.open()
    }
  }

  private async openSaving(): Promise<Saving> {
    if (!this.data) return memorySaving()
    try {
      return await this.data.open({ onGiveWay: () => this.lose() })
    } catch (error) {
      if (error instanceof SavingError && error.code === 'refused') return memorySaving()
      throw error
    }
  }

  private async startFresh(saving: Saving, options: StartOptions): Promise<void> {
    const { engine } = this
    const { scenario: asked, seed } = options
    const started = (await engine.start(asked, seed)) ?? must(await engine.start(undefined, seed), 'default scenario')
    const { state = 'running', speed = DEFAULT_SPEED } = options
    await this.begin({ ...started, state, speed }, [], saving)
  }

  /** Saves an environment in the place of the present one, and goes on with it. */
  private async begin(
    { simulation, scenario, seed, state, speed }: Omit<EnvironmentStart, 'entryCount' | 'snapshotCount'>,
    entries: Replacement['entries'],
    saving: Saving,
  ): Promise<void> {
    const { turn } = this
    const parts = { simulation, scenario, seed, state, speed, entryCount: entries.length }
    await saving.replace({ head: headOf(parts), snapshot: snapshotOf(parts), entries })
    if (turn !== this.turn) throw new SavingError('elsewhere', 'The environment has been opened elsewhere.')
    this.adopt({ ...parts, snapshotCount: entries.length }, saving)
  }

  private adopt(start: EnvironmentStart, saving: Saving): void {
    this.environment?.dispose()
    const environment: Environment = new Environment(start, saving, {
      nextSequence: () => this.stream.next(),
      deliver: (events) => this.stream.deliver(events),
      onFailed: (error) => {
        if (this.environment === environment) this.fail(error)
      },
    })
    this.environment = environment
    this.service = undefined
    this.empower()
    this.stream.replaced()
    environment.tell('environment.replaced', {})
  }

  private empower(): void {
    const { acting, environment } = this
    if (!environment) return
    if (!acting) return this.powerLater(SOON_MS)
    this.service = acting.serve(environment.simulation, this)
    environment.run()
  }

  private powerLater(ms: number): void {
    setTimeout(() => void this.power().catch(() => this.powerLater(RETRY_MS)), ms)
  }

  private lose(): void {
    if (this.present.state === 'elsewhere') return
    this.giveUp({ state: 'elsewhere' })
    this.saving?.close()
    this.saving = undefined
    this.ownership.release()
    this.ownership.waitAgain()
  }

  private unreadable(reason: UnreadableReason, detail: string): void {
    this.giveUp({ state: 'unreadable', reason, detail })
  }

  private giveUp(status: LabStatus): void {
    this.turn++
    const { environment } = this
    this.environment = undefined
    environment?.dispose()
    environment?.commit.abandon(new SavingError('refused', 'The environment was given up.'))
    this.setStatus(status)
    this.gate.open()
  }

  private setStatus(status: LabStatus): void {
    this.present = status
    this.onStatus(status)
  }
}
