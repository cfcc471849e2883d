import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LabAnswer } from './lab-requests'
import { must } from '@/base/invariant'
import { parseIso } from '@/base/sim-time'
import { SavingError } from './saving'
import { counterActs, counterEngine, TICK } from './testing/counter-engine'
import { crashingData } from './testing/crashing-data'
import { testLab } from './testing/lab-fixture'
import { yieldTurn } from './yield-turn'

type Step = { readonly add: number } | { readonly by: number } | { readonly speed: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ add: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ by: fc.integer({ min: 1, max: 5 * TICK }) }),
  fc.record({ speed: fc.integer({ min: 1, max: 10_000 }) }),
)

test('after a crash at any point of a commit nothing is missing that was acknowledged or told', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 12 }),
      fc.nat({ max: 12 }),
      fc.boolean(),
      fc.boolean(),
      async (steps, write, done, oneByOne) => {
        const { data, crashAt, heal } = crashingData()
        const first = testLab({ data })
        await first.ask('GET', '/simulation')
        crashAt({ write, done })
        const heard = first.listen()
        const acknowledged: Step[] = []
        const sent: Promise<unknown>[] = []
        for (const each of steps) {
          const answer = send(first, each).then(({ status }) => {
            if (status < 400) acknowledged.push(each)
          })
          sent.push(answer)
          if (oneByOne) await Promise.race([answer, turns(20)])
        }
        await Promise.race([Promise.all(sent), turns(60)])
        first.close()
        heal()

        const second = testLab({ data })
        const { entries } = (await second.ask('GET', '/simulation/journal')) as unknown as { entries: Entry[] }
        const { sum, now } = second.state()
        const adds = acknowledged.flatMap((each) => ('add' in each ? [each.add] : []))
        expect(entries.slice(0, adds.length).map(({ command }) => command.amount)).toEqual(adds)
        expect(sum).toBe(entries.reduce((total, { command }) => total + command.amount, 0))
        const elapsed = acknowledged.reduce((total, each) => total + ('by' in each ? each.by : 0), 0)
        expect(now).toBeGreaterThanOrEqual(elapsed)
        for (const { data: told } of heard) if ('volumeId' in told) expect(sums(entries)).toContain(told['volumeId'])
        // What is there is what the engine makes of the journal, no more and no less.
        const again = must(await counterEngine.start('tr-4234', 7), 'scenario').simulation
        const replayed = entries.map((entry) => ({ ...entry, at: parseIso(entry.at) }))
        counterActs.replay(again, replayed as never)
        again.advanceTo(now as never)
        expect(second.lab.environment?.simulation.hash()).toBe(again.hash())
        second.close()
      },
    ),
    { numRuns: 200 },
  )
})

test('when nothing can be saved any more, requests are told so, and the choices lead on', async () => {
  const { data, fail, heal } = crashingData()
  const lab = testLab({ data })
  await lab.add(5)
  fail(new SavingError('full', 'No more room.'))
  const [one, two] = await Promise.all([lab.add(1), lab.add(2)])
  expect([one.status, two.status]).toEqual([503, 503])
  expect(lab.lab.status).toMatchObject({ state: 'unreadable', reason: 'full' })
  await lab.lab.goOnInMemory()
  expect(lab.state().sum).toBe(5)
  expect(await lab.ask('GET', '/simulation')).toMatchObject({ saving: { kind: 'memory', journalEntries: 1 } })
  expect((await lab.add(7)).status).toBe(201)
  lab.close()
  heal()
  const next = testLab({ data })
  await next.ask('GET', '/simulation')
  expect(next.state().sum).toBe(5)
  next.close()
})

test('a checkpoint for which there is no room costs only itself', async () => {
  const { data, fail, heal } = crashingData()
  const lab = testLab({ data })
  await lab.add(5)
  fail(new SavingError('full', 'No more room.'))
  expect((await lab.send('POST', '/simulation/checkpoints', { name: 'x' })).status).toBe(503)
  heal()
  expect((await lab.add(1)).status).toBe(201)
  lab.close()
})

interface Entry {
  readonly at: string
  readonly command: { readonly type: string; readonly amount: number }
}

function send(lab: ReturnType<typeof testLab>, each: Step): Promise<LabAnswer> {
  if ('add' in each) return lab.add(each.add)
  if ('by' in each) return lab.send('POST', '/simulation/advance', { by: each.by })
  return lab.send('PATCH', '/simulation', { speed: each.speed })
}

function sums(entries: readonly Entry[]): string[] {
  let sum = 0
  return entries.map(({ command }) => `sum-${(sum += command.amount)}`)
}

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await yieldTurn()
}
