import { Entity, Queue, Simulation } from 'simscript'

/** Who comes: milliseconds since the one before, and those at the server. */
export type Customers = readonly { readonly gap: number; readonly service: number }[]

export interface QueueFigures {
  readonly served: number
  /** Milliseconds from coming to leaving, on average. */
  readonly dwell: number
  /** Customers in the system, on average over time. */
  readonly length: number
}

/** The part of simjs that is used here; it has no types of its own, and hands itself to the window of a browser. */
interface Simjs {
  readonly Sim: new () => {
    addEntity(kind: new (...args: never[]) => SimjsEntity, name: string): unknown
    simulate(end: number): boolean
  }
  readonly Facility: new (name: string) => { systemStats(): SimjsStats }
  readonly Entity: new (...args: never[]) => SimjsEntity
}

interface SimjsEntity {
  setTimer(duration: number): SimjsRequest
  useFacility(facility: object, duration: number): SimjsRequest
}

interface SimjsRequest {
  done(callback: () => void, context?: unknown): unknown
}

interface SimjsStats {
  readonly durationSeries: { count(): number; average(): number }
  readonly sizeSeries: { average(): number }
}

async function loadSimjs(): Promise<Simjs> {
  const window: { Sim?: Simjs } = {}
  Object.assign(globalThis, { window })
  await import('simjs')
  // Others take whoever has a window for a browser.
  Reflect.deleteProperty(globalThis, 'window')
  if (!window.Sim) throw new Error('simjs has not come')
  return window.Sim
}

let simjs: Promise<Simjs> | undefined

export async function simjsQueue(customers: Customers): Promise<QueueFigures> {
  const library = await (simjs ??= loadSimjs())
  const facility = new library.Facility('server')
  class Source extends library.Entity {
    came = 0
    start(): void {
      const next = customers[this.came]
      if (next) this.setTimer(next.gap).done(() => this.arrive(), this)
    }
    arrive(): void {
      this.useFacility(facility, customers[this.came]?.service ?? 0).done(() => undefined, this)
      this.came++
      this.start()
    }
  }
  const simulation = new library.Sim()
  simulation.addEntity(Source, 'source')
  simulation.simulate(Number.MAX_SAFE_INTEGER)
  const { durationSeries, sizeSeries } = facility.systemStats()
  return { served: durationSeries.count(), dwell: durationSeries.average(), length: sizeSeries.average() }
}

class Bank extends Simulation {
  readonly system = new Queue('system')
  readonly server = new Queue('server', 1)
}

class Customer extends Entity<Bank> {
  private readonly service: number
  constructor(service: number) {
    super()
    this.service = service
  }
  override async script(): Promise<void> {
    const { system, server } = this.simulation
    this.enterQueueImmediately(system)
    await this.enterQueue(server)
    await this.delay(this.service)
    this.leaveQueue(server)
    this.leaveQueue(system)
  }
}

class Source extends Entity<Bank> {
  private readonly customers: Customers
  constructor(customers: Customers) {
    super()
    this.customers = customers
  }
  override async script(): Promise<void> {
    for (const { gap, service } of this.customers) {
      await this.delay(gap)
      void this.simulation.activate(new Customer(service))
    }
  }
}

export async function simscriptQueue(customers: Customers): Promise<QueueFigures> {
  const bank = new Bank()
  // It never waits for a frame of the screen: there is none.
  bank.yieldInterval = Number.MAX_SAFE_INTEGER
  bank.starting.addEventListener(() => void bank.activate(new Source(customers)))
  await new Promise<void>((resolve) => {
    bank.finished.addEventListener(() => resolve())
    void bank.start()
  })
  const { system } = bank
  return { served: system.totalCount, dwell: system.averageDwell, length: system.averageLength }
}
