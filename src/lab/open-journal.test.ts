import { expect, test } from 'vitest'
import { TICK } from './testing/counter-engine'
import { testLab, type TestLab } from './testing/lab-fixture'

/** An environment in which something was done, and its journal. */
async function made(): Promise<{ readonly lab: TestLab; readonly journal: Record<string, unknown> }> {
  const lab = testLab()
  await lab.add(5)
  await lab.ask('POST', '/simulation/advance', { by: 10 * TICK + 1 })
  await lab.add(7)
  await lab.ask('POST', '/simulation/advance', { by: 3 * TICK })
  return { lab, journal: await lab.ask('GET', '/simulation/journal') }
}

test('an environment opens elsewhere as it was, down to its hash, and can be handed on from there', async () => {
  const { lab, journal } = await made()
  const other = testLab({ options: { scenario: 'empty', state: 'paused' } })
  await other.add(1)
  expect((await other.send('POST', '/simulation/imports', journal)).status).toBe(200)
  expect(other.state()).toEqual(lab.state())
  expect(await other.ask('GET', '/simulation/journal')).toEqual(journal)
  lab.close()
  other.close()
})

test.each([
  ['another hash', { hash: '13' }, 'environment/other-build'],
  ['a scenario that nobody knows', { scenario: 'nowhere' }, 'environment/unknown-scenario'],
  ['a clock before its last command', { now: '1970-01-01T00:00:00.000Z' }, 'environment/journal-unreadable'],
  [
    'a command that is none',
    { entries: [{ at: '1970-01-01T00:00:00.000Z', command: { type: 'dance' }, meta: {} }] },
    'environment/journal-unreadable',
  ],
])('a journal with %s is refused, and nothing changes', async (_, wrong, code) => {
  const { lab, journal } = await made()
  const other = testLab()
  await other.add(1)
  const before = await other.ask('GET', '/simulation/journal')
  expect(await other.ask('POST', '/simulation/imports', { ...journal, ...wrong })).toMatchObject({ code })
  expect(other.state().sum).toBe(1)
  expect(await other.ask('GET', '/simulation/journal')).toEqual(before)
  lab.close()
  other.close()
})
