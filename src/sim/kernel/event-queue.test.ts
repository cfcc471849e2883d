import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type EventQueue, isHeap, popEntry, pushEntry } from './event-queue'
import { at } from './testing/toy-world'

function drain(queue: EventQueue<string>): string[] {
  const out: string[] = []
  for (let entry = popEntry(queue); entry; entry = popEntry(queue)) out.push(entry.due)
  return out
}

test('what is due at one time comes out in the order in which it was scheduled', () => {
  const queue: EventQueue<string> = []
  for (const [sequence, due] of ['a', 'b', 'c', 'd', 'e'].entries()) pushEntry(queue, { at: at(7), sequence, due })
  pushEntry(queue, { at: at(3), sequence: 9, due: 'first' })
  expect(drain(queue)).toEqual(['first', 'a', 'b', 'c', 'd', 'e'])
})

test('an empty queue gives nothing', () => {
  expect(popEntry([])).toBeUndefined()
})

test('the order of the queue is that of a stable sort by time, however pushes and pops alternate', () => {
  const actions = fc.array(fc.oneof(fc.nat(20), fc.constant('pop' as const)), { maxLength: 200 })
  fc.assert(
    fc.property(actions, (list) => {
      const queue: EventQueue<string> = []
      let model: { at: number; due: string }[] = []
      for (const [sequence, action] of list.entries()) {
        if (action === 'pop') expect(popEntry(queue)?.due).toBe(model.shift()?.due)
        else {
          pushEntry(queue, { at: at(action), sequence, due: String(sequence) })
          model = [...model, { at: action, due: String(sequence) }].toSorted((a, b) => a.at - b.at)
        }
        expect(isHeap(queue)).toBe(true)
      }
      expect(drain(queue)).toEqual(model.map(({ due }) => due))
    }),
    { seed: 2, numRuns: 300 },
  )
})
