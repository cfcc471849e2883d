import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { EventResource } from '@/contract'
import { TICK } from './testing/counter-engine'
import { type TestLab, testLab } from './testing/lab-fixture'
import { yieldTurn } from './yield-turn'

let lab: TestLab
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] })
  lab = testLab({ data: undefined })
})
afterEach(() => {
  lab.close()
  vi.useRealTimers()
})

/** Lets wall time go by, with time for everything that waits in between. */
async function wall(ms: number): Promise<void> {
  for (let gone = 0; gone < ms; gone += 50) {
    vi.advanceTimersByTime(50)
    await settle()
  }
}

async function settle(): Promise<void> {
  for (let i = 0; i < 5; i++) await yieldTurn()
}

describe('the pace', () => {
  test('a paused clock stands still', async () => {
    await wall(5000)
    expect(lab.state().now).toBe(0)
  })

  test('a running clock goes as fast as its speed says, and what is due happens', async () => {
    await lab.ask('PATCH', '/simulation', { state: 'running', speed: 600 })
    await wall(1000)
    expect(lab.state().now).toBeGreaterThan(500_000)
    expect(lab.state().now).toBeLessThanOrEqual(600_000)
    expect(lab.state().ticks).toBe(Math.floor(lab.state().now / TICK))
  })

  test('a computer that slept does not make up for it', async () => {
    await lab.ask('PATCH', '/simulation', { state: 'running', speed: 1 })
    await wall(100)
    vi.setSystemTime(Date.now() + 3_600_000)
    vi.advanceTimersByTime(3_600_000)
    await settle()
    expect(lab.state().now).toBeLessThan(5000)
  })

  test('pausing holds at once, and the pause does not count later', async () => {
    await lab.ask('PATCH', '/simulation', { state: 'running', speed: 10 })
    await wall(1000)
    await lab.ask('PATCH', '/simulation', { state: 'paused' })
    const { now } = lab.state()
    await wall(5000)
    expect(lab.state().now).toBe(now)
    await lab.ask('PATCH', '/simulation', { state: 'running' })
    await wall(200)
    expect(lab.state().now - now).toBeLessThanOrEqual(2000)
  })

  test('the clock is told at most four times a second', async () => {
    await lab.ask('PATCH', '/simulation', { state: 'running', speed: 60 })
    const heard = lab.listen()
    await wall(2000)
    const told = heard.filter(({ type }) => type === 'clock.advanced').length
    expect(told).toBeGreaterThanOrEqual(5)
    expect(told).toBeLessThanOrEqual(9)
  })
})

describe('running forward', () => {
  test('to a time, by a time, and to the next event', async () => {
    await lab.ask('POST', '/simulation/advance', { to: '90000' })
    expect(lab.state()).toMatchObject({ now: 90_000, ticks: 1 })
    await lab.ask('POST', '/simulation/advance', { by: 5 })
    expect(lab.state().now).toBe(90_005)
    await lab.ask('POST', '/simulation/advance', { until: 'next-event' })
    expect(lab.state()).toMatchObject({ now: 2 * TICK, ticks: 2 })
  })

  test('to the past is refused', async () => {
    await lab.ask('POST', '/simulation/advance', { by: 10 })
    expect(await lab.send('POST', '/simulation/advance', { to: '5' })).toMatchObject({ status: 409 })
  })

  test('until idle ends at once when no job runs; until an unknown job is refused', async () => {
    expect(await lab.send('POST', '/simulation/advance', { until: 'idle' })).toMatchObject({ status: 200 })
    expect(lab.state().now).toBe(0)
    expect(await lab.send('POST', '/simulation/advance', { until: 'job:job-9' })).toMatchObject({ status: 404 })
  })

  test('requests are answered in between, another run is refused, and it can be stopped', async () => {
    vi.useRealTimers()
    const heard = lab.listen()
    const run = lab.send('POST', '/simulation/advance', { by: 10_000_000 * TICK })
    const during = await lab.ask('GET', '/simulation')
    expect(during['advance']).toMatchObject({ from: 0, to: 10_000_000 * TICK })
    expect(await lab.send('POST', '/simulation/advance', { by: 1 })).toMatchObject({ status: 409 })
    expect(await lab.add(5)).toMatchObject({ status: 201 })
    expect(await lab.ask('DELETE', '/simulation/advance')).toMatchObject({ advance: null })
    expect(await run).toMatchObject({ status: 200 })
    expect(lab.state().now).toBeLessThan(10_000_000 * TICK)
    expect(heard.map((event: EventResource) => event.type)).toContain('simulation.changed')
  })
})

describe('events', () => {
  test('who comes back gets what was missed, without a gap', async () => {
    const answer = await lab.add(1)
    await lab.add(2)
    await lab.add(3)
    expect(lab.listen(answer.sequence).map(({ data }) => data)).toEqual([{ volumeId: 'sum-3' }, { volumeId: 'sum-6' }])
    expect(lab.listen((await lab.send('GET', '/simulation/hash')).sequence)).toEqual([])
  })

  test('who was away too long, or follows another lab, is told to read everything again', async () => {
    const first = await lab.add(1)
    for (let i = 0; i < 6400; i++) await lab.add(1)
    expect(lab.listen(first.sequence).map(({ type }) => type)).toEqual(['environment.replaced'])
    expect(lab.listen(0).map(({ type }) => type)).toEqual(['environment.replaced'])
    expect(lab.listen(Number.MAX_SAFE_INTEGER).map(({ type }) => type)).toEqual(['environment.replaced'])
  })

  test('numbers go on counting over a reset', async () => {
    const before = await lab.add(1)
    const heard = lab.listen(before.sequence)
    await lab.ask('POST', '/simulation/reset', { scenario: 'empty' })
    await lab.add(1)
    const sequences = heard.map(({ sequence }) => sequence)
    expect(sequences.length).toBeGreaterThan(1)
    expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b))
    expect(sequences[0]).toBeGreaterThan(before.sequence)
  })
})
