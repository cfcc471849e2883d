import { expect, test } from 'vitest'
import { addTime, DAY } from '@/base/sim-time'
import { must } from '@/base/invariant'
import { buildWorld } from './build-world'
import { empty } from './empty'
import { checkScenario } from './scenario'
import { findScenario, scenarios } from './scenario-list'

test.each(scenarios.map(({ name }) => name))(
  '%s can be built and is what the list says',
  (name) => {
    const scenario = must(findScenario(name), name)
    expect(checkScenario(scenario)).toEqual([])
    expect(scenarios).toContainEqual({
      name,
      title: scenario.title,
      story: scenario.story,
      seed: scenario.seed,
    })
  },
  60_000,
)

test('a name that nobody knows finds nothing', () => {
  for (const name of ['', 'tr-4235', 'fleet-0x10', 'fleet-1x', 'fleet-1000x10'])
    expect(findScenario(name)).toBeUndefined()
})

test('a fleet has as many hosts and VMs as its name says, and draws them from its seed', () => {
  const world = buildWorld(must(findScenario('fleet-13x100'), 'fleet'))
  expect(Object.keys(world.hosts)).toHaveLength(13)
  expect(Object.keys(world.vms)).toHaveLength(100)
  const guests = (seed: number) => findScenario('fleet-13x100', seed)?.topology.vms.map((vm) => vm.guest)
  expect(guests(1)).toEqual(guests(1))
  expect(guests(2)).not.toEqual(guests(1))
})

test('a scenario that nobody could run is refused', () => {
  const command = () => ({ type: 'deleteDataset', datasetId: 'dataset-1' }) as never
  const problems = checkScenario({
    ...empty,
    name: 'Not Kebab',
    story: ' ',
    seed: -1,
    opensAt: addTime(empty.startsAt, DAY),
    timeline: [
      { at: 2 * DAY, command },
      { at: 0, command },
    ],
  })
  expect(problems).toHaveLength(5)
  expect(checkScenario({ ...empty, opensAt: addTime(empty.startsAt, -1) })).toHaveLength(1)
})
