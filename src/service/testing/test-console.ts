import { must } from '@/base/invariant'
import { addTime } from '@/base/sim-time'
import {
  type AnswerOf,
  type BodyInput,
  CONSOLE_HEADER,
  type Endpoint,
  type EndpointName,
  type EndpointOf,
  endpoints,
  type PathParams,
  type Problem,
  problemSchema,
  type QueryInput,
} from '@/contract'
import { DEFAULT_SCENARIO, newSimulation, type Simulation } from '@/sim'
import { createService } from '../create-service'
import { dispatch } from '../dispatch'
import type { Service } from '../service'
import { stillLab } from './still-lab'

/** What a request of a test says besides its endpoint. */
export interface Call<K extends EndpointName> {
  readonly params?: PathParams<EndpointOf<K>>
  readonly query?: QueryInput<EndpointOf<K>>
  readonly body?: BodyInput<EndpointOf<K>>
  readonly ifMatch?: string | undefined
  readonly key?: string
  readonly console?: string
}

export interface Reply<Body> {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Body
}

/** A management console on a real simulation: requests go through the dispatcher, and every answer is held against the contract. */
export interface TestConsole {
  readonly simulation: Simulation
  readonly service: Service
  /** An answer that must come, with the status of the endpoint table. */
  ask<K extends EndpointName>(name: K, call?: Call<K>): Promise<Reply<AnswerOf<EndpointOf<K>>>>
  /** A refusal that must come. */
  refused<K extends EndpointName>(name: K, call?: Call<K>): Promise<Problem>
  /** Goes on until no job runs, for a week at most. */
  untilIdle(): void
}

/** A console on a scenario as it opens, or on a simulation that runs already. */
export function testConsole(start: string | Simulation): TestConsole {
  const simulation = typeof start === 'string' ? open(start) : start
  const service = createService(simulation, stillLab(simulation))

  async function send<K extends EndpointName>(name: K, call: Call<K>) {
    const endpoint: Endpoint = endpoints[name]
    const { params = {}, query = {}, body, ifMatch, key, console: consoleName } = call
    const filled = endpoint.path.replace(/:(\w+)/g, (_, part: string) =>
      encodeURIComponent(must((params as Record<string, string>)[part], part)),
    )
    const search = new URLSearchParams(Object.entries(query).map(([parameter, value]) => [parameter, String(value)]))
    const answer = await dispatch(service, {
      method: endpoint.method,
      path: search.size > 0 ? `${filled}?${search.toString()}` : filled,
      headers: {
        ...(consoleName === undefined ? {} : { [CONSOLE_HEADER.toLowerCase()]: consoleName }),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    })
    return { ...answer, body: answer.body === null ? undefined : (JSON.parse(answer.body) as unknown) }
  }

  return {
    simulation,
    service,

    async ask(name, call = {}) {
      const endpoint: Endpoint = endpoints[name]
      const { status, headers, body } = await send(name, call)
      if (status !== endpoint.status) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`)
      // Strict, too: what the contract does not know is not told.
      if (endpoint.answer) expectSame(name, endpoint.answer.parse(body), body)
      else if (body !== undefined) throw new Error(`${name} has a body`)
      return { status, headers, body: body as AnswerOf<EndpointOf<typeof name>> }
    },

    async refused(name, call = {}) {
      const { status, headers, body } = await send(name, call)
      if (headers['content-type'] !== 'application/problem+json') throw new Error(`${name}: ${status}`)
      const problem = problemSchema.parse(body)
      expectSame(name, problem, body)
      if (problem.status !== status) throw new Error(`${name}: status ${status}, problem says ${problem.status}`)
      return problem
    },

    untilIdle() {
      const to = addTime(simulation.now, 7 * 24 * 60 * 60 * 1000)
      const { met } = simulation.runUntil(
        (world) => Object.values(world.jobs).every((job) => job.state !== 'running'),
        {
          to,
        },
      )
      if (!met) throw new Error('a job runs for a week')
    },
  }
}

function open(scenario: string): Simulation {
  // The weeks of a scenario that has been in use are checked by the engine's own tests.
  const checked = scenario !== DEFAULT_SCENARIO
  return must(newSimulation(scenario, undefined, { checked }), `scenario ${scenario}`)
}

function expectSame(name: string, parsed: unknown, body: unknown): void {
  if (canonical(parsed) !== canonical(body)) throw new Error(`${name} answers more than the contract says`)
}

/** JSON with sorted keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
