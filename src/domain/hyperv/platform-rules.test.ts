import { expect, test } from 'vitest'
import { MINUTE } from '@/base/sim-time'
import { usesGuestSystemProvider, WINDOWS_HOTFIXES } from './hotfixes'
import { checkConsolePlatform, checkPlatform, type PlatformFacts } from './platform-rules'
import { WINDOWS_EDITIONS, WINDOWS_VERSIONS, type WindowsVersion } from './windows'

const subject = { type: 'host', id: 'host-1', name: 'hv' } as const
const platform = (windows: WindowsVersion, parts: Partial<PlatformFacts> = {}): PlatformFacts => ({
  subject,
  windows,
  edition: 'datacenter',
  hotfixes: [...WINDOWS_HOTFIXES[windows]],
  clockOffset: 0,
  ...parts,
})
const codes = (facts: PlatformFacts) => checkPlatform(facts).map((found) => found.code)

test('[R25] hosts run the editions that the report lists; Hyper-V Server 2008 R2 needs SP1', () => {
  const unsupported = WINDOWS_VERSIONS.flatMap((windows) =>
    WINDOWS_EDITIONS.filter((edition) => codes(platform(windows, { edition })).length > 0).map(
      (edition) => `${windows} ${edition}`,
    ),
  )
  expect(unsupported).toEqual(['2008-r2 hyper-v-server', '2012 enterprise'])
})

test.each([
  ['Windows 8', true],
  ['Windows 7 x64', true],
  ['Windows Server 2012 Datacenter', true],
  ['Windows Server 2003 x64 SP2', true],
  ['Windows Server 2003 x64 SP1', false],
  ['Windows XP SP2', false],
  ['Windows 2000', false],
])('[R26] a console on %s: %s', (name, supported) => {
  expect(checkConsolePlatform(name, subject)).toHaveLength(supported ? 0 : 1)
})

test.each([
  ['R29', '2012', '2836988'],
  ['R30', '2008-r2', '975354'],
  ['R31', '2008-r2-sp1', '2531907'],
] as const)('[%s] a missing hot-fix of %s is advised', (requirement, windows, missing) => {
  const hotfixes = WINDOWS_HOTFIXES[windows].filter((kb) => kb !== missing)
  expect(checkPlatform(platform(windows, { hotfixes }))).toMatchObject([
    { code: 'host/hotfixes-missing', severity: 'advice', requirement, detail: `KB ${missing}` },
  ])
  expect(checkPlatform(platform(windows))).toEqual([])
})

test('[R228] guests use the system provider with hot-fix 975354, which SP1 and 2012 contain', () => {
  expect(usesGuestSystemProvider({ windows: '2008-r2', hotfixes: [] })).toBe(false)
  expect(usesGuestSystemProvider({ windows: '2008-r2', hotfixes: ['975354'] })).toBe(true)
  expect(usesGuestSystemProvider({ windows: '2008-r2-sp1', hotfixes: [] })).toBe(true)
})

test('[R137] a clock that is off by more than five minutes is told, in which direction too', () => {
  expect(codes(platform('2012', { clockOffset: 5 * MINUTE }))).toEqual([])
  expect(checkPlatform(platform('2012', { clockOffset: -10 * MINUTE }))).toMatchObject([
    { code: 'host/clock-skew', detail: '10 minutes behind' },
  ])
})
