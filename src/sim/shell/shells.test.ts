import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import type { ConsoleId, ShellId } from '@/domain/ids'
import { HISTORY_KEPT, MOST_INPUT, SCROLLBACK, type Shell } from '@/domain/shell/shell'
import type { Driver } from '../testing/drive'
import { smallWorld } from '../testing/small-world'
import { fault, systemNamed, undo } from '../testing/storage-words'
import { completeShellInput } from './shell-views'

const consoleId = 'console-1' as ConsoleId

function opened(system = 'test02', driver: Driver = smallWorld()): Driver {
  return driver.do((names) => ({
    type: 'openShell',
    consoleId,
    kind: 'data-ontap',
    targetId: systemNamed(system)(names),
  }))
}

const idOf = (driver: Driver) => must(Object.keys(driver.names.world.shells)[0], 'shell') as ShellId
const shellOf = (driver: Driver): Readonly<Shell> => must(driver.names.world.shells[idOf(driver)], 'shell')
const enter = (driver: Driver, text: string) => driver.do({ type: 'submitLine', shellId: idOf(driver), text })
const screen = (driver: Driver) => shellOf(driver).lines.map(({ prompt, text }) => `${prompt ?? ''}${text}`)

test('a terminal shows what was typed behind its prompt, then what came of it', () => {
  const driver = enter(opened(), 'hostname')
  expect(screen(driver)).toEqual(['NetApp Release 8.2 7-Mode', '', 'test02> hostname', 'test02'])
  expect(shellOf(driver)).toMatchObject({ state: 'idle', prompt: 'test02> ', history: ['hostname'] })
})

test('several lines that are pasted are entered one after the other', () => {
  expect(screen(enter(opened(), 'hostname\r\nversion\n')).slice(2)).toEqual([
    'test02> hostname',
    'test02',
    'test02> version',
    'NetApp Release 8.2 7-Mode',
  ])
})

test('a console has one terminal on each machine: opening it again finds it as it is', () => {
  const driver = enter(opened(), 'version')
  const before = screen(driver)
  expect(opened('test02', driver).outcome.id).toBe(idOf(driver))
  expect(Object.keys(driver.names.world.shells)).toHaveLength(1)
  expect(screen(driver)).toEqual(before)
  expect(opened('sec01', driver).outcome.id).not.toBe(idOf(driver))
})

test('a terminal survives a save and a reload', () => {
  const driver = enter(opened(), 'version')
  expect(shellOf(driver.restored())).toEqual(shellOf(driver))
})

test('clearing takes the lines away and keeps what was entered', () => {
  const driver = enter(opened(), 'version').do((names) => ({
    type: 'clearShell',
    shellId: Object.keys(names.world.shells)[0] as ShellId,
  }))
  expect(shellOf(driver)).toMatchObject({ lines: [], clearedSequence: 4, lastSequence: 4, history: ['version'] })
  expect(shellOf(enter(driver, 'hostname')).lines[0]).toMatchObject({ sequence: 5 })
})

test('a terminal remembers its latest lines and entries only', () => {
  const driver = opened()
  for (let index = 0; index < SCROLLBACK / 2 + 10; index++) enter(driver, `hostname ${index % 2}`)
  const { lines, history, lastSequence } = shellOf(driver)
  expect(lines).toHaveLength(SCROLLBACK)
  expect(lines.at(-1)?.sequence).toBe(lastSequence)
  expect(history).toHaveLength(HISTORY_KEPT)
})

test('what cannot be typed is refused whole, and control characters do not get onto the screen', () => {
  const driver = opened()
  const shellId = idOf(driver)
  expect(driver.refused({ type: 'submitLine', shellId, text: 'x'.repeat(MOST_INPUT + 1) }).code).toBe(
    'shell/too-much-input',
  )
  expect(driver.refused({ type: 'submitLine', shellId: 'shell-9' as ShellId, text: '' }).code).toBe('shell/unknown')
  expect(screen(enter(driver, '\u001b[2Jhostname')).at(-2)).toBe('test02> [2Jhostname')
})

test('nothing opens on what is no storage system, or in a console of an impossible name', () => {
  const driver = smallWorld()
  const targetId = driver.names.host('hv')
  expect(driver.refused({ type: 'openShell', consoleId, kind: 'data-ontap', targetId }).code).toBe(
    'shell/unknown-target',
  )
  const other = { type: 'openShell', consoleId: 'nobody' as ConsoleId, kind: 'data-ontap' } as const
  expect(driver.refused({ ...other, targetId: systemNamed('test02')(driver.names) }).code).toBe('console/unknown')
})

test('a storage system that is down does not answer, and what was pasted goes nowhere', () => {
  const driver = opened('sec01')
  fault(driver, 'controller-down', systemNamed('sec01'))
  enter(driver, 'version\nhostname')
  expect(screen(driver).slice(2)).toEqual([
    'sec01> version',
    'ssh: connect to host sec01 port 22: Connection timed out',
  ])
  expect(shellOf(driver).lines.at(-1)?.stream).toBe('error')
  undo(driver, 'controller-down')
  expect(screen(enter(driver, 'hostname')).at(-1)).toBe('sec01')
})

test('a closed terminal is gone', () => {
  const driver = opened()
  const shellId = idOf(driver)
  driver.do({ type: 'closeShell', shellId })
  expect(driver.names.world.shells).toEqual({})
  expect(driver.refused({ type: 'closeShell', shellId }).code).toBe('shell/unknown')
})

test('completion offers what could be typed next and changes nothing', () => {
  const driver = opened()
  const before = driver.simulation.hash()
  const offered = (text: string) => completeShellInput(driver.names.world, idOf(driver), text, text.length)
  expect(offered('host')).toEqual({ from: 0, to: 4, candidates: ['hostname'] })
  expect(offered('date -')).toEqual({ from: 5, to: 6, candidates: ['-u'] })
  expect(offered('help ver').candidates).toEqual(['version'])
  expect(offered('"').candidates).toEqual([])
  expect(driver.simulation.hash()).toBe(before)
})
