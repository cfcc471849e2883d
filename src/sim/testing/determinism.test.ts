import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addTime, DAY } from '@/base/sim-time'
import type { Command } from '../commands'
import { type JournalEntry, replay } from '../kernel/journal'
import { handlers } from '../handlers'
import { deeds } from './deed'
import { opened, restored, snapshotText } from './opened'
import { tell, tellAll } from './told'

const SCENARIO = 'tr-4234-fresh'
const story = deeds({ min: 10, max: 60 })
const RUNS = { seed: 4234, numRuns: 20 } as const
/** What needs more luck than a story has: it asks for several others before it. */
const RARE: readonly string[] = [
  'moveSnapInfoFiles',
  'unmountSnapshot',
  'restoreDisk',
  'setVhdOnline',
  'detachVhd',
  'addPhysicalDisk',
  'removePhysicalDisk',
  'copyGuestFile',
  'copySnapInfoFiles',
  'restoreToAlternateHost',
]
/** Alone they take a second or two; not so on a machine that is busy. */
const TIMEOUT = 60_000

test(
  'the same journal leads to the same hash',
  () => {
    fc.assert(
      fc.property(story, (happened) => {
        const first = opened(SCENARIO)
        const entries: JournalEntry<Command>[] = []
        first.record((entry) => entries.push(entry))
        tellAll(first, happened)
        const end = addTime(first.now, DAY)
        first.advanceTo(end)
        const second = opened(SCENARIO)
        const replayed = replay(second, { entries: JSON.parse(JSON.stringify(entries)) as typeof entries })
        expect(replayed.ok).toBe(true)
        second.advanceTo(end)
        expect(second.hash()).toBe(first.hash())
      }),
      RUNS,
    )
  },
  TIMEOUT,
)

test(
  'a snapshot at any point and the rest of the story lead to the same hash',
  () => {
    fc.assert(
      fc.property(story, fc.nat(), (happened, at) => {
        const cut = at % (happened.length + 1)
        const first = opened(SCENARIO)
        tellAll(first, happened.slice(0, cut))
        const second = restored(snapshotText(first))
        expect(second.hash()).toBe(first.hash())
        for (const simulation of [first, second]) {
          tellAll(simulation, happened.slice(cut))
          simulation.advanceTo(addTime(simulation.now, DAY))
        }
        expect(second.hash()).toBe(first.hash())
      }),
      RUNS,
    )
  },
  TIMEOUT,
)

test(
  'a refused command leaves the hash unchanged',
  () => {
    fc.assert(
      fc.property(story, (happened) => {
        const simulation = opened(SCENARIO)
        for (const deed of happened) {
          simulation.advanceTo(addTime(simulation.now, deed.after))
          const before = simulation.hash()
          const { refusal } = tell(simulation, { ...deed, after: 0 })
          if (refusal) expect(simulation.hash()).toBe(before)
        }
      }),
      RUNS,
    )
  },
  TIMEOUT,
)

test(
  'an environment that has been in use for weeks takes random stories as well',
  () => {
    fc.assert(
      fc.property(story, fc.nat(), (happened, at) => {
        const cut = at % (happened.length + 1)
        const first = opened('tr-4234', { checked: false })
        tellAll(first, happened.slice(0, cut))
        const second = restored(snapshotText(first), { checked: false })
        for (const simulation of [first, second]) tellAll(simulation, happened.slice(cut))
        expect(second.hash()).toBe(first.hash())
      }),
      { ...RUNS, numRuns: 8 },
    )
  },
  TIMEOUT,
)

test(
  'random stories mean something: commands of every kind are accepted, and jobs of every kind run',
  () => {
    const accepted = new Set<string>()
    const jobs = new Set<string>()
    fc.assert(
      fc.property(story, (happened) => {
        const simulation = opened(SCENARIO)
        for (const { command, refusal } of tellAll(simulation, happened)) if (!refusal) accepted.add(command.type)
        simulation.read((world) => Object.values(world.jobs).forEach((job) => jobs.add(`${job.kind} ${job.state}`)))
      }),
      { ...RUNS, numRuns: 240 },
    )
    expect(Object.keys(handlers).filter((type) => !accepted.has(type) && !RARE.includes(type))).toEqual([])
    expect([...jobs]).toEqual(expect.arrayContaining(['backup completed', 'backup failed', 'restore completed']))
  },
  TIMEOUT,
)
