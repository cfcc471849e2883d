import { expect, test } from 'vitest'
import { type Journal, replay } from './journal'
import { at, startWorkshop, type WorkshopCommand } from './testing/toy-world'

const fill = (ms: number) => ({ at: at(ms), command: { type: 'fill', parts: 1 } as const, meta: {} })
const take = (ms: number) => ({ at: at(ms), command: { type: 'take', parts: 99 } as const, meta: {} })

const journal = (...entries: Journal<WorkshopCommand>['entries']): Journal<WorkshopCommand> => ({
  scenario: 'workshop',
  seed: 1,
  entries,
})

test('a replay runs each command at its time and leaves the clock at the last one', () => {
  const simulation = startWorkshop()
  const result = replay(simulation, journal(fill(5), fill(5), fill(9)))
  expect(result.ok && result.value).toBe(simulation)
  expect(simulation.now).toBe(9)
  expect(simulation.read((world) => Object.keys(world.bins))).toEqual(['bin-1', 'bin-2', 'bin-3'])
})

test('entries out of order are refused before anything has happened', () => {
  const simulation = startWorkshop()
  const before = simulation.hash()
  expect(replay(simulation, journal(fill(5), fill(4)))).toEqual({
    ok: false,
    error: { code: 'journal/out-of-order', index: 1 },
  })
  expect(simulation.hash()).toBe(before)
  simulation.advanceTo(at(9))
  expect(replay(simulation, journal(fill(5)))).toMatchObject({ error: { code: 'journal/out-of-order', index: 0 } })
})

test('a command that was accepted once and is refused now shows that the journal belongs to another world', () => {
  expect(replay(startWorkshop(), journal(fill(1), take(2), fill(3)))).toMatchObject({
    error: { code: 'journal/refused', index: 1, refusal: expect.stringContaining('parts') as string },
  })
})
