import { expect, test } from 'vitest'
import { simTime } from '@/base/sim-time'
import type { LabEngine } from './engine'
import { counterActs, counterEngine, counterState } from './testing/counter-engine'
import { testLab } from './testing/lab-fixture'

/** The larger part of the engine comes when the test lets it. */
function lateEngine(): { readonly engine: LabEngine; readonly arrive: () => void; readonly asked: () => number } {
  let arrive = (): void => undefined
  let asked = 0
  const engine: LabEngine = {
    start: (...given) => counterEngine.start(...given),
    firstAnswer: ({ simulation, getState }, { path }) =>
      path === '/simulation'
        ? { status: 200, headers: {}, body: JSON.stringify({ ...getState(), ...counterState(simulation) }) }
        : undefined,
    load: () => {
      asked++
      return new Promise((resolve) => {
        arrive = () => resolve(counterActs)
      })
    },
  }
  return { engine, arrive: () => arrive(), asked: () => asked }
}

test('a new environment answers the first questions while the larger part of the engine is on its way, and stands still', async () => {
  const late = lateEngine()
  const lab = testLab({ engine: late.engine, options: { state: 'running', speed: 10_000 } })
  expect(await lab.ask('GET', '/simulation')).toMatchObject({ state: 'running', now: 0, ticks: 0 })
  await new Promise((resolve) => setTimeout(resolve, 250))
  expect(lab.state()).toMatchObject({ now: 0, ticks: 0 })
  expect(late.asked()).toBe(0)

  const added = lab.add(5)
  const seen = lab.ask('GET', '/simulation/hash')
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(late.asked()).toBe(1)
  late.arrive()
  expect((await added).status).toBe(201)
  // Nothing overtakes what came before it.
  expect(await seen).toMatchObject({ hash: '5' })
  await expect.poll(() => lab.state().now).toBeGreaterThan(simTime(0))
  lab.close()
})

test('without a request it is loaded soon, and time goes on', async () => {
  const late = lateEngine()
  const lab = testLab({ engine: late.engine, options: { state: 'running', speed: 10_000 } })
  await expect.poll(late.asked).toBe(1)
  late.arrive()
  await expect.poll(() => lab.state().now).toBeGreaterThan(simTime(0))
  lab.close()
})
