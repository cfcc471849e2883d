import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JournalEntry } from './journal'
import { replay } from './journal'
import { at, startWorkshop, type WorkshopCommand, workshopEngine, type WorkshopSimulation } from './testing/toy-world'

const command: fc.Arbitrary<WorkshopCommand> = fc.oneof(
  fc.record({ type: fc.constant('fill' as const), parts: fc.nat(20) }),
  fc.record({ type: fc.constant('take' as const), parts: fc.nat(30) }),
  fc.record({ type: fc.constant('tick' as const), every: fc.integer({ min: 1, max: 30 }), times: fc.nat(8) }),
  fc.record({
    type: fc.constant('order' as const),
    bench: fc.constantFrom('bench-a', 'bench-b'),
    ms: fc.nat(40),
    perMillion: fc.constantFrom(0, 400_000, 1_000_000),
    tries: fc.nat(3),
    unfold: fc.nat(3),
  }),
  fc.record({ type: fc.constant('cancel' as const), order: fc.integer({ min: 1, max: 5 }) }),
)

/** What a person does: waits a while, then gives a command, sometimes with a key that may have been used before. */
const story = fc.array(
  fc.record({
    wait: fc.oneof(fc.constant(0), fc.nat(60)),
    command,
    key: fc.option(fc.constantFrom('k1', 'k2', 'k3'), { nil: undefined }),
  }),
  { maxLength: 25 },
)

type Story = readonly { wait: number; command: WorkshopCommand; key: string | undefined }[]

function tell(simulation: WorkshopSimulation, steps: Story): JournalEntry<WorkshopCommand>[] {
  const journal: JournalEntry<WorkshopCommand>[] = []
  const stop = simulation.record((entry) => journal.push(entry))
  for (const { wait, command: next, key } of steps) {
    simulation.advanceTo(at(simulation.now + wait))
    simulation.execute(next, { key })
  }
  stop()
  return journal
}

const END = at(5000)

function finish(simulation: WorkshopSimulation): string {
  simulation.advanceTo(END)
  return simulation.hash()
}

test('same seed and same journal give the same world, event by event', () => {
  fc.assert(
    fc.property(story, fc.nat(), (steps, seed) => {
      const events: [unknown[], unknown[]] = [[], []]
      const [first, second] = [startWorkshop(seed), startWorkshop(seed)]
      first.subscribe((event) => events[0].push(event))
      second.subscribe((event) => events[1].push(event))
      const entries = tell(first, steps)
      expect(replay(second, { entries }).ok).toBe(true)
      expect(finish(second)).toBe(finish(first))
      expect(events[1]).toEqual(events[0])
    }),
    { seed: 21, numRuns: 300 },
  )
})

test('a snapshot at any point and the rest of the story give the same world', () => {
  fc.assert(
    fc.property(story, fc.nat(), fc.nat(60), (steps, cut, wait) => {
      const middle = steps.length === 0 ? 0 : cut % (steps.length + 1)
      const whole = startWorkshop()
      tell(whole, steps.slice(0, middle))
      whole.advanceTo(at(whole.now + wait))
      const stored: unknown = JSON.parse(JSON.stringify(whole.snapshot()))
      const restored = workshopEngine.fromSnapshot(stored, { checked: true })
      if (!restored.ok) throw new Error(restored.error.detail)
      expect(restored.value.hash()).toBe(whole.hash())
      tell(whole, steps.slice(middle))
      tell(restored.value, steps.slice(middle))
      expect(finish(restored.value)).toBe(finish(whole))
    }),
    { seed: 22, numRuns: 300 },
  )
})

test('a world that is saved and restored between any two instants goes on as if it had not been', () => {
  const order: WorkshopCommand = { type: 'order', bench: 'a', ms: 30, perMillion: 1_000_000, tries: 2, unfold: 2 }
  const whole = startWorkshop(3)
  whole.execute(order)
  let restored = startWorkshop(3)
  restored.execute(order)
  for (let next = restored.nextEventAt(); next !== undefined; next = restored.nextEventAt()) {
    restored.advanceTo(next)
    const again = workshopEngine.fromSnapshot(restored.snapshot(), { checked: true })
    if (!again.ok) throw new Error(again.error.detail)
    restored = again.value
  }
  expect(finish(restored)).toBe(finish(whole))
})

test('a refused command leaves the world as it was', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const simulation = startWorkshop()
      for (const { wait, command: next, key } of steps) {
        simulation.advanceTo(at(simulation.now + wait))
        const before = simulation.hash()
        const result = simulation.execute(next, { key })
        expect(result.ok || simulation.hash() === before).toBe(true)
      }
    }),
    { seed: 23, numRuns: 300 },
  )
})

test('how a host slices time makes no difference', () => {
  const slices = fc.array(fc.record({ ms: fc.nat(50), maxEvents: fc.integer({ min: 1, max: 4 }) }), { maxLength: 60 })
  fc.assert(
    fc.property(story, slices, (steps, cuts) => {
      const [plain, sliced] = [startWorkshop(), startWorkshop()]
      tell(plain, steps)
      const entries = tell(sliced, steps)
      for (const { ms, maxEvents } of cuts) sliced.advance({ to: at(sliced.now + ms), maxEvents })
      const late = startWorkshop()
      replay(late, { entries })
      const hash = finish(plain)
      expect([finish(sliced), finish(late)]).toEqual([hash, hash])
    }),
    { seed: 24, numRuns: 200 },
  )
})
